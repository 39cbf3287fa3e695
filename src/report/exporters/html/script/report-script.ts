// The report's script, whole: filters, copies and the language of the document. Its digest goes into the page's policy.
// Everything is read without it; three listeners serve the page, however long it is.
import { filterScript } from '../../../html/script/filter.ts';
import { listenScript } from '../../../html/script/listen.ts';
import { copyScript } from './copy.ts';

const START = `
  const root = document.documentElement;
  root.classList.add('live');
  const filter = filterOf(listen, [...document.querySelectorAll('article.cause')].map((cause) => {
    const row = document.getElementById('row-' + cause.id)?.closest('tr');
    return { data: cause, text: cause, shown: row ? [cause, row] : [cause] };
  }));
  copyOn(listen);
  const speak = (language) => {
    root.lang = language;
    filter.translate(language);
  };
  listen('change', '[name=language]', (radio) => speak(radio.id.slice('show-'.length)));
  const kept = document.querySelector('[name=language]:checked');
  if (kept !== null) speak(kept.id.slice('show-'.length));
`;

export const reportScript: string = `(() => {\n'use strict';${listenScript}${filterScript}${copyScript}${START}})();\n`;
