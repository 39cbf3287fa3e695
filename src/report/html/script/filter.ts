// The filter, as it runs in the page. The state of the view stands in the address (`#?severity=critical&q=mail`), so that it can
// be sent to somebody; an address that names something (`#cause-3`) shows it whatever the filter says.

/**
 * Plain JavaScript. Takes `listen(type, selector, act)` and what is filtered: `data` is the element whose attributes are the facets, each
 * a list in JSON, `text` the one that is searched, `shown` those that go and come. Gives `filter.translate(language)`.
 */
export const filterScript: string = `
const filterOf = (listen, items) => {
  const bar = document.getElementById('filter');
  if (bar === null) return { translate: () => {} };
  const search = document.getElementById('filter-q');
  const reset = document.getElementById('filter-reset');
  const empty = document.getElementById('filter-empty');
  const controls = [...bar.querySelectorAll('[data-facet]')];
  const facets = [...new Set(controls.map((control) => control.dataset.facet))];
  const values = items.map(({ data }) =>
    Object.fromEntries(facets.map((facet) => [facet, JSON.parse(data.dataset[facet] ?? '[]')])));
  // Read when it is first searched: a long page has megabytes of it.
  let texts;
  const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/\\s+/g, ' ').trim();
  const textOf = (at) => (texts ??= items.map(({ text }) => plain(text.textContent)))[at];
  const chosen = () => {
    const of = {};
    for (const control of controls) {
      const value = control.localName === 'select' || control.checked ? control.value : '';
      if (value !== '') (of[control.dataset.facet] ??= []).push(value);
    }
    return of;
  };
  const apply = () => {
    const wanted = Object.entries(chosen());
    const words = plain(search.value).split(' ').filter((word) => word !== '');
    let shown = 0;
    items.forEach((item, at) => {
      const fits = wanted.every(([facet, any]) => any.some((value) => values[at][facet].includes(value))) &&
        words.every((word) => textOf(at).includes(word));
      shown += fits;
      for (const one of item.shown) one.hidden = !fits;
    });
    // The head of a group goes with its last row.
    for (const group of bar.parentElement.querySelectorAll('tbody'))
      group.hidden = [...group.rows].every((row) => row.hidden || row.className === 'group');
    const isFiltered = wanted.length + words.length > 0;
    reset.hidden = !isFiltered;
    if (empty) empty.hidden = shown > 0;
    for (const count of document.querySelectorAll('#filter-count [data-text]'))
      count.textContent = count.dataset.text.replace('#', shown);
    return isFiltered;
  };
  const remember = () => {
    const query = new URLSearchParams();
    for (const [facet, any] of Object.entries(chosen())) for (const value of any) query.append(facet, value);
    if (search.value.trim() !== '') query.set('q', search.value.trim());
    const text = query.toString();
    history.replaceState(null, '', location.href.split('#')[0] + (text === '' ? '' : '#?' + text));
  };
  const change = () => { apply(); remember(); };
  const recall = () => {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const isHidden = named !== null && items.some(({ shown }) => shown.some((one) => one.hidden && one.contains(named)));
    if (location.hash.startsWith('#?')) {
      const query = new URLSearchParams(location.hash.slice(2));
      search.value = query.get('q') ?? '';
      for (const control of controls) {
        const wanted = query.getAll(control.dataset.facet);
        if (control.localName === 'select') control.value = [...control.options].some(({ value }) => value === wanted[0]) ? wanted[0] : '';
        else control.checked = wanted.includes(control.value);
      }
      apply();
    } else if (isHidden) {
      clear();
      named.scrollIntoView();
    }
  };
  const clear = () => {
    search.value = '';
    for (const control of controls) if (control.localName === 'select') control.value = ''; else control.checked = false;
    apply();
  };
  listen('input', '#filter', change);
  listen('click', '#filter-reset', () => { clear(); remember(); search.focus(); });
  listen('keydown', '#filter', (_, event) => {
    if (event.key !== 'Escape' || reset.hidden) return;
    event.preventDefault();
    clear();
    remember();
  });
  addEventListener('hashchange', recall);
  recall();
  return {
    translate: (language) => {
      for (const option of bar.querySelectorAll('option')) option.textContent = option.dataset[language];
    },
  };
};
`;
