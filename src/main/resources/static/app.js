/* Bình Yên: the few things a page does better with a script. Nothing here is needed to work. */
(() => {
  const typing = (it) => it instanceof Element && it.closest('input, textarea, select, [contenteditable=true]');
  const focus = (it) => { if (!it.hasAttribute('tabindex')) it.tabIndex = -1; it.focus({ preventScroll: true }); };

  const composing = (event) => event.isComposing || event.keyCode === 229;
  const off = () => { try { return localStorage.getItem('binhyen-keys') === 'off'; } catch (e) { return false; } };

  /* single keys: never while somebody types or composes a Vietnamese letter, and only until switched off */
  const rows = () => [...document.querySelectorAll('main tbody tr, main .by-task')].map((it) => it.querySelector('a[href]')).filter((it) => it && it.offsetParent);
  const step = (by) => {
    const all = rows();
    if (all.length) all[Math.min(all.length - 1, Math.max(0, all.indexOf(document.activeElement) + by))].focus();
    return all.length;
  };
  const keys = document.getElementById('by-keys');
  document.addEventListener('keydown', (event) => {
    if (composing(event) || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || (keys && keys.open)) return;
    if (event.key === '?' && keys) { event.preventDefault(); keys.showModal(); return; }
    if (off()) return;
    const field = document.getElementById('tim');
    if (event.key === '/' && !event.repeat && field && field.offsetParent) { event.preventDefault(); field.focus(); field.select(); }
    if ((event.key === 'j' && step(1)) || (event.key === 'k' && step(-1))) event.preventDefault();
  });
  if (keys) {
    const open = document.getElementById('by-keys-open');
    open.hidden = false;
    open.addEventListener('click', () => keys.showModal());
    const choice = keys.querySelector('input');
    choice.checked = !off();
    choice.addEventListener('change', () => { try { localStorage.setItem('binhyen-keys', choice.checked ? 'on' : 'off'); } catch (e) { /* private window */ } });
  }

  /* Ctrl+Enter presses the main button of the form somebody types in */
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || composing(event) || event.defaultPrevented) return;
    const form = event.target instanceof Element && event.target.closest('main form');
    const button = form && form.querySelector('button.btn-primary');
    if (button) { event.preventDefault(); button.click(); }
  });

  /* a day typed on a number pad gets its slashes when the field is left; the server reads it without, too */
  document.addEventListener('change', (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || !field.matches('.by-day')) return;
    const parts = /^\s*(\d{1,2})[/. -]?(\d{1,2})[/. -]?(\d{4})\s*$/.exec(field.value);
    if (parts && (parts[0].trim().length === 8 || /\D/.test(parts[0].trim()))) field.value = `${parts[1].padStart(2, '0')}/${parts[2].padStart(2, '0')}/${parts[3]}`;
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
