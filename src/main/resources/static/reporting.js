/* The form of a report: Enter moves down, a column can be pasted, drafts survive a lost connection.
   Without this script the form works as well; it is then kept by its buttons. */
(() => {
  const receipt = document.getElementById('receipt');
  if (receipt) { try { localStorage.removeItem('binhyen:' + receipt.dataset.draft); } catch (e) { /* private window */ } }
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.isComposing) return;
    const to = { j: 'next', k: 'prev' }[event.key.toLowerCase()];
    const link = to && document.querySelector('a[rel=' + to + ']');
    if (link) { event.preventDefault(); link.click(); }
  });
  const form = document.getElementById('phieu');
  if (!form) return;
  const cells = [...form.querySelectorAll('.by-cell input')];
  const key = 'binhyen:' + form.dataset.draft;
  const line = document.getElementById('saved-line');
  const version = form.elements.version;
  let timer = 0;
  let busy = false;
  let again = false;

  const number = (text) => {
    const bare = text.trim().replace(/[.\s\u00a0]/g, '');
    return /^\d+$/.test(bare) ? Number(bare) : null;
  };
  const written = (n) => n.toLocaleString(document.documentElement.lang || 'vi');
  const fields = () => {
    const data = new URLSearchParams(new FormData(form));
    data.delete('act');
    return data;
  };

  const count = () => {
    const filled = cells.filter((it) => it.value.trim() !== '').length;
    document.getElementById('filled').textContent = filled + '/' + form.dataset.total;
  };
  const toDate = (cell) => {
    if (cell.dataset.earlier === undefined) return;
    const now = number(cell.value);
    const shown = cell.closest('tr').lastElementChild;
    if (now !== null) shown.textContent = written(Number(cell.dataset.earlier) + now);
  };
  const keepHere = () => {
    try { localStorage.setItem(key, JSON.stringify([...fields()].filter(([name]) => !name.startsWith('_')))); } catch (e) { /* private window */ }
  };
  const forgetHere = () => { try { localStorage.removeItem(key); } catch (e) { /* private window */ } };

  const problems = (list) => {
    cells.forEach((it) => {
      const found = list.find((problem) => it.name === 'v.' + problem.code);
      const row = it.closest('tr');
      row.classList.toggle('is-bad', !!found);
      it.toggleAttribute('aria-invalid', !!found);
      it.title = found ? found.message : '';
    });
  };

  const send = async () => {
    if (busy) { again = true; return; }
    busy = true;
    try {
      const answer = await fetch(form.dataset.draft, {
        method: 'POST', body: fields(), headers: { Accept: 'application/json' }, credentials: 'same-origin', redirect: 'manual'
      });
      if (!/json/.test(answer.headers.get('Content-Type') || '')) throw new Error('no answer');
      const said = await answer.json();
      problems(said.problems);
      if (said.saved) {
        version.value = said.version;
        line.textContent = said.saved;
        if (!again) forgetHere();
      } else {
        line.textContent = said.problems.map((it) => it.message).join(' ');
      }
    } catch (e) {
      line.textContent = form.dataset.lost;
      clearTimeout(timer);
      timer = setTimeout(send, 15000);
    }
    busy = false;
    if (again) { again = false; send(); }
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(send, 2000); };

  form.addEventListener('input', (event) => { toDate(event.target); count(); later(); });
  form.addEventListener('focusout', keepHere);
  window.addEventListener('online', send);
  form.addEventListener('submit', () => { clearTimeout(timer); keepHere(); });

  form.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    const at = cells.indexOf(event.target);
    if (event.key === 'Enter' && at >= 0 && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const next = cells[at + (event.shiftKey ? -1 : 1)];
      if (next) { next.focus(); next.select(); }
    }
    const act = event.key === 'Enter' ? 'submit' : event.key === 's' ? 'draft' : null;
    if (act && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.querySelector('button[value=' + act + ']').click();
    }
  });

  form.addEventListener('paste', (event) => {
    const at = cells.indexOf(event.target);
    const rows = event.clipboardData.getData('text').replace(/\r/g, '').replace(/\n$/, '').split('\n');
    if (at < 0 || rows.length < 2) return;
    event.preventDefault();
    rows.slice(0, cells.length - at).forEach((row, i) => {
      cells[at + i].value = row.split('\t').pop().trim();
      toDate(cells[at + i]);
    });
    count(); keepHere(); later();
  });

  /* what an earlier visit could not send; its version goes with it, so that nobody's later figure is lost */
  const same = (a, b) => a === b || (number(a) !== null && number(a) === number(b));
  const kept = (() => { try { return JSON.parse(localStorage.getItem(key) || 'null'); } catch (e) { return null; } })();
  if (kept) {
    const values = new Map(kept);
    let changed = false;
    values.forEach((value, name) => {
      const field = form.elements[name];
      if (!field || field.type === 'hidden' || same(field.value, value)) return;
      field.value = value;
      changed = true;
    });
    if (changed) {
      version.value = values.get('version');
      line.textContent = form.dataset.keptHere;
      count();
      later();
    } else forgetHere();
  }
})();
