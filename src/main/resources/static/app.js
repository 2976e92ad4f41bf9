/* Bình Yên: the few things a page does better with a script. Nothing here is needed to work. */
(() => {
  const typing = (it) => it instanceof Element && it.closest('input, textarea, select, [contenteditable=true]');
  const focus = (it) => { if (!it.hasAttribute('tabindex')) it.tabIndex = -1; it.focus({ preventScroll: true }); };

  /* "/" goes to the search field, unless somebody types or composes a Vietnamese letter */
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.isComposing || event.keyCode === 229 || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const field = document.getElementById('tim');
    if (field && field.offsetParent) { event.preventDefault(); field.focus(); field.select(); }
  });

  /* a refused form: reading starts at what is wrong */
  document.addEventListener('DOMContentLoaded', () => {
    const wrong = document.querySelector('main .by-errors');
    if (wrong) wrong.focus();
  });

  /* after a swap: to what is wrong, else, where the focus was lost with its element, to what came */
  document.addEventListener('htmx:afterSettle', (event) => {
    const came = event.detail.elt;
    if (!(came instanceof Element) || typing(document.activeElement)) return;
    const wrong = came.matches('.by-errors') ? came : came.querySelector('.by-errors');
    if (wrong) { wrong.scrollIntoView({ block: 'nearest' }); focus(wrong); }
    else if (document.activeElement === document.body) focus(came);
  });

  /* what was wrong before is not shown beside what goes right now; a lost connection is said */
  const say = (key) => {
    const place = document.getElementById('by-alert');
    if (place) place.textContent = key ? place.dataset[key] : '';
    if (place) place.classList.toggle('by-errors', Boolean(key));
  };
  document.addEventListener('htmx:beforeRequest', () => say(''));
  document.addEventListener('htmx:sendError', () => say('offline'));
  document.addEventListener('htmx:timeout', () => say('offline'));
})();
