// Remembers how far a reader has come in an article, and brings them back there. Without it a reader says so by a button.
const text = document.querySelector('.text');
const record = location.pathname.replace('/articles/', '/account/reading/');
const stay = 2000; // ms at a point, before it counts as read
const pause = 15000; // ms between two reports
const step = 20; // thousandths that are worth a report
const line = .66; // of the window's height: where the text goes on for who comes back
let before = 0;
let furthest = 0;
let sent = pointOf(document.querySelector('.continue')?.hash) ?? 0;
let sentAt = 0;

// The text without its notes, in pixels from the top of the page.
function extent() {
  const end = text.querySelector('.notes')?.getBoundingClientRect().top ?? text.getBoundingClientRect().bottom;
  return { top: text.getBoundingClientRect().top + scrollY, bottom: end + scrollY };
}

function pointOf(hash) {
  const at = /^#at-(\d{1,4})$/.exec(hash ?? '')?.[1];
  return at === undefined ? null : Math.min(1000, Number(at));
}

function look() {
  if (document.visibilityState !== 'visible') return;
  const { top, bottom } = extent();
  const now = Math.max(0, Math.min(1000, Math.round(1000 * (scrollY + innerHeight - top) / (bottom - top))));
  // Whoever only passed by on the way to the end has not read up to there.
  furthest = Math.max(furthest, Math.min(before, now));
  before = now;
  if (performance.now() - sentAt >= pause) send();
}

function send() {
  if (furthest < sent + step && !(furthest === 1000 && sent < 1000)) return;
  sent = furthest;
  sentAt = performance.now();
  report(furthest);
}

function report(at) {
  fetch(record, { method: 'POST', body: new URLSearchParams({ at }), keepalive: true, redirect: 'manual' }).catch(() => {});
}

function go(behavior) {
  const at = pointOf(location.hash);
  if (at === null) return;
  const { top, bottom } = extent();
  const y = top + (bottom - top) * at / 1000;
  scrollTo({ top: Math.max(0, y - innerHeight * line), behavior });
  // The keyboard and a screen reader go on from there too.
  const block = [...text.children].findLast(child => child.getBoundingClientRect().top + scrollY <= y) ?? text;
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
}

document.querySelector('.continue')?.addEventListener('click', event => {
  event.preventDefault();
  history.pushState(null, '', event.currentTarget.href);
  go(matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');
});
addEventListener('hashchange', () => go('instant'));
document.addEventListener('visibilitychange', send);
addEventListener('pagehide', send);
if (sent === 0) report(0); // begun
setInterval(look, stay);
go('instant');
