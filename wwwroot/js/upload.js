// Dropping files on the form, and the progress of a long upload. Without this script the form works as it stands.
const form = document.getElementById('upload');
const drop = form.querySelector('.drop');
const input = form.querySelector('input[type=file]');
const working = form.querySelector('.working');
const label = working.querySelector('label');
const progress = working.querySelector('progress');

for (const type of ['dragenter', 'dragover']) {
  drop.addEventListener(type, event => {
    event.preventDefault();
    drop.classList.add('is-over');
  });
}
for (const type of ['dragleave', 'drop']) {
  drop.addEventListener(type, () => drop.classList.remove('is-over'));
}
drop.addEventListener('drop', event => {
  event.preventDefault();
  input.files = event.dataTransfer.files;
  form.requestSubmit();
});

form.addEventListener('submit', event => {
  event.preventDefault();
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.upload.addEventListener('progress', sent => {
    if (!sent.lengthComputable) return;
    progress.value = Math.round(100 * sent.loaded / sent.total);
    label.textContent = sent.loaded < sent.total ? `Uploading: ${progress.value} %` : 'Reading the files …';
  });
  // A refusal is a page like any other: the form is sent again in the plain way, which shows it.
  request.addEventListener('load', () => request.status < 400 ? location.assign(request.responseURL) : form.submit());
  request.addEventListener('error', () => {
    label.textContent = 'The upload was interrupted. Nothing was saved; please try again.';
  });
  working.hidden = false;
  request.send(new FormData(form));
});
