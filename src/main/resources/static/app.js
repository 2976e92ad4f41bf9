/* Bình Yên: the few things a page does better with a script. Nothing here is needed to work. */
(() => {
  const typing = (it) => it.closest('input, textarea, select, [contenteditable=true]');

  /* "/" goes to the search field, unless somebody types or composes a Vietnamese letter */
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const field = document.getElementById('tim');
    if (field && field.offsetParent) { event.preventDefault(); field.focus(); }
  });
})();
