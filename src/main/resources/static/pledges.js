/* A sheet of pledges: Enter moves to the next field as on the paper, the sum is shown beside the control total.
   Without this script the sheet works as well. */
(() => {
  const form = document.querySelector('form.card');
  if (!form) return;
  const cells = [...form.querySelectorAll('td input')];
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.target.tagName !== 'INPUT') return;
    const fields = [...form.querySelectorAll('input:not([type=hidden])')];
    const next = fields[fields.indexOf(event.target) + 1];
    if (next) { event.preventDefault(); next.focus(); next.select(); }
  });
  const control = document.getElementById('control');
  if (!control) return;
  const hint = document.getElementById('control-hint');
  const words = hint.textContent;
  const sum = () => {
    const total = cells.reduce((all, it) => all + (Number(it.value.replace(/[.\s]/g, '')) || 0), 0);
    hint.textContent = words + ' (' + total.toLocaleString(document.documentElement.lang || 'vi') + ')';
  };
  form.addEventListener('input', sum);
  sum();
})();
