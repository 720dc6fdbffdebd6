// A button after each field of a link that copies it. Without this script the link is marked and copied by hand.
for (const field of document.querySelectorAll('.copy > input')) {
  const button = document.createElement('button');
  const news = document.createElement('span');
  button.type = 'button';
  button.className = 'button quiet';
  button.textContent = 'Copy the link';
  news.className = 'hint';
  news.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    field.select();
    // Only where the connection is safe may a page write to the clipboard.
    await navigator.clipboard?.writeText(field.value);
    news.textContent = navigator.clipboard ? 'Copied.' : 'Marked: copy it with your keyboard.';
  });
  field.after(button, news);
}
