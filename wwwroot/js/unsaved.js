// Asks before what was written into a form, and not sent, is left behind.
const form = document.querySelector('form.kept');
let isSaved = true;

form?.addEventListener('input', () => isSaved = false);
form?.addEventListener('submit', () => isSaved = true);
addEventListener('beforeunload', event => {
  if (!isSaved) event.preventDefault();
});
