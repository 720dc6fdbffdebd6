// A button that shows what was typed in a password's field, and for a new password a word on its strength while one types. The
// site itself says what is wrong when the form is sent, so without this script nothing is missing.
const enough = 15;
const strong = 25;

function wordOn(password) {
  const characters = [...password.normalize('NFC').toLowerCase()];
  const missing = enough - characters.length;
  if (characters.length === 0) return '';
  if (missing > 0) return `Too short: ${missing} more ${missing === 1 ? 'character' : 'characters'}.`;
  if (new Set(characters).size < 5) return 'Weak: very few different characters.';
  return characters.length < strong ? 'Good.' : 'Strong.';
}

for (const input of document.querySelectorAll('input[type=password]')) {
  const show = document.createElement('button');
  show.type = 'button';
  show.className = 'button quiet';
  show.textContent = 'Show the password';
  show.addEventListener('click', () => {
    const shown = input.type === 'text';
    input.type = shown ? 'password' : 'text';
    show.textContent = shown ? 'Show the password' : 'Hide the password';
  });
  input.after(show);
  // What is sent and remembered is a password's field, whatever it was shown as.
  input.form.addEventListener('submit', () => { input.type = 'password'; });

  if (input.autocomplete !== 'new-password') continue;
  const word = document.createElement('span');
  word.className = 'hint';
  word.setAttribute('role', 'status');
  show.before(word);
  input.addEventListener('input', () => { word.textContent = wordOn(input.value); });
}
