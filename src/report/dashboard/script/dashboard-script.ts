// The dashboard's script, whole: the filter, and a language that goes along from page to page. Its digest goes into each page's policy.
// Everything is read without it.
import { filterScript } from '../../html/script/filter.ts';
import { listenScript } from '../../html/script/listen.ts';

// The language goes in the address: pages that were opened from a disk share no storage in every browser.
const START = `
  const root = document.documentElement;
  root.classList.add('live');
  const filter = filterOf(listen, [...document.querySelectorAll('table.sites [data-state]')].map((data) => {
    const row = data.closest('tr');
    return { data, text: row, shown: [row] };
  }));
  const first = document.body.className;
  const chosen = () => document.querySelector('[name=language]:checked')?.id.slice('show-'.length) ?? first;
  const speak = () => {
    const language = chosen();
    root.lang = language;
    filter.translate(language);
    const search = language === first ? '' : '?lang=' + language;
    for (const link of document.querySelectorAll('a:not([href^="#"])')) link.search = search;
    if (location.search !== search) history.replaceState(null, '', location.href.replace(/[?#].*$/, '') + search + location.hash);
  };
  listen('change', '[name=language]', speak);
  const asked = /^[?]lang=(en|ja)$/.exec(location.search)?.[1];
  if (asked !== undefined) document.getElementById('show-' + asked).checked = true;
  speak();
`;

export const dashboardScript: string = `(() => {\n'use strict';${listenScript}${filterScript}${START}})();\n`;
