// Suggestions while one types, as a combobox with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Without this
// script the form works as it stands.
const form = document.getElementById('search');
const input = form.querySelector('#q');
const list = document.createElement('ul');
let asked;
let current = -1;

list.id = 'suggestions';
list.className = 'suggestions';
list.hidden = true;
list.setAttribute('role', 'listbox');
list.setAttribute('aria-label', 'Suggestions');
input.after(list);
for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' })) {
  input.setAttribute(name, value);
}

function close() {
  list.hidden = true;
  current = -1;
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

function choose(index) {
  const options = list.children;
  if (current >= 0) options[current].removeAttribute('aria-selected');
  // Beyond either end stands what was typed.
  current = index < -1 ? options.length - 1 : index >= options.length ? -1 : index;
  if (current < 0) return input.removeAttribute('aria-activedescendant');
  options[current].setAttribute('aria-selected', 'true');
  input.setAttribute('aria-activedescendant', options[current].id);
}

function show(suggestions) {
  close();
  list.replaceChildren(...suggestions.map(({ text, kind, address }, i) => {
    const option = document.createElement('li');
    const label = document.createElement('span');
    option.id = `suggestion-${i}`;
    option.setAttribute('role', 'option');
    option.dataset.address = address;
    label.className = 'soft';
    label.textContent = kind;
    option.append(text, ' ', label);
    return option;
  }));
  list.hidden = suggestions.length === 0;
  input.setAttribute('aria-expanded', String(!list.hidden));
}

async function suggest() {
  asked?.abort();
  asked = new AbortController();
  const typed = input.value.trim();
  if (typed.length < 2) return close();
  try {
    const answer = await fetch(`/search/suggest?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
    if (answer.ok) show(await answer.json());
  } catch (failure) {
    if (failure.name !== 'AbortError') close();
  }
}

let waiting;
input.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(suggest, 150);
});
input.addEventListener('keydown', event => {
  if (list.hidden) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    choose(current + (event.key === 'ArrowDown' ? 1 : -1));
  } else if (event.key === 'Escape') {
    event.preventDefault();
    close();
  } else if (event.key === 'Enter' && current >= 0) {
    event.preventDefault();
    location.assign(list.children[current].dataset.address);
  }
});
input.addEventListener('blur', close);
// The field keeps the focus, so that the list is not closed before the choice is made.
list.addEventListener('mousedown', event => event.preventDefault());
list.addEventListener('click', event => {
  const option = event.target.closest('[role=option]');
  if (option) location.assign(option.dataset.address);
});

// What is empty need not stand in the address.
form.addEventListener('submit', () => {
  clearTimeout(waiting);
  asked?.abort();
  for (const field of form.elements) if (field.name && !field.value) field.disabled = true;
});
addEventListener('pageshow', () => {
  for (const field of form.elements) field.disabled = false;
});
