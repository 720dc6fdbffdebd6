// Ordering an issue's contents by dragging a handle, and by its buttons without a new page for each. Without this script the
// buttons work as they stand. Nothing is saved before the editor says so.
const form = document.getElementById('order-form');
const list = form?.querySelector('.order');
const news = document.getElementById('order-news');
const save = document.getElementById('order-save');
let isSaved = save?.hidden;

function tell(piece) {
  const place = [...list.children].indexOf(piece) + 1;
  news.textContent = `“${piece.querySelector('.title a').textContent}” is now number ${place} of ${list.children.length}. The order is not saved yet.`;
  save.hidden = isSaved = false;
}

function move(piece, isUp) {
  const neighbour = isUp ? piece.previousElementSibling : piece.nextElementSibling;
  if (!neighbour) return;
  if (isUp) neighbour.before(piece);
  else neighbour.after(piece);
  tell(piece);
}

function drag(handle, piece) {
  let before;
  handle.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    before = piece.nextElementSibling;
    piece.classList.add('is-held');
  });
  handle.addEventListener('pointermove', event => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    const next = [...list.children].find(other => {
      const box = other.getBoundingClientRect();
      return other !== piece && event.clientY < box.top + box.height / 2;
    });
    // The others move around the held piece: taken out of the page itself, even for a moment, it would be let go.
    const isUp = next && next.compareDocumentPosition(piece) & Node.DOCUMENT_POSITION_FOLLOWING;
    while (piece.nextElementSibling !== (next ?? null)) {
      if (isUp) piece.after(piece.previousElementSibling);
      else piece.before(piece.nextElementSibling);
    }
  });
  handle.addEventListener('lostpointercapture', () => {
    piece.classList.remove('is-held');
    if (piece.nextElementSibling !== before) tell(piece);
  });
}

for (const piece of list?.children ?? []) {
  const handle = document.createElement('span');
  handle.className = 'handle';
  handle.title = 'Drag to move';
  piece.prepend(handle);
  drag(handle, piece);
}

list?.addEventListener('click', event => {
  const button = event.target.closest('button[name=up], button[name=down]');
  if (!button) return;
  event.preventDefault();
  const piece = button.closest('li');
  move(piece, button.name === 'up');
  // The button may be gone at the first and the last place; the keyboard stays with the piece.
  (getComputedStyle(button).visibility === 'hidden' ? piece.querySelector(button.name === 'up' ? '[name=down]' : '[name=up]') : button).focus();
});

form?.addEventListener('submit', () => isSaved = true);
addEventListener('beforeunload', event => {
  if (isSaved === false) event.preventDefault();
});
