// What is sent when a page is left, hidden or closed.
import type { Step } from '../../../../src/model/crawl-plan.ts';
import { Raw } from '../../../../src/model/raw.ts';
import { channel, type Channel, type ChannelParts, type Names } from '../channel.ts';
import { html, post, run } from '../markup.ts';

const beacon = (url: string, body: string): string => `navigator.sendBeacon('${url}', ${body})`;
const on = (event: string, code: string): string => `addEventListener('${event}', () => { ${code} });`;

/** A page that is left for another one of its site. */
function left({ home, below }: Names, code: string): ChannelParts {
  const leave: Step = { kind: 'goto', url: new Raw(`${home}next`) };
  return { page: run(code), carries: ['url', 'body'], steps: [leave], routes: { [`${below}next`]: run('') } };
}

/** A popup with a page of the site in it; `code` runs there. */
function inPopup({ below }: Names, code: string): ChannelParts {
  return {
    page: html(`<button id="open" onclick="window.open('popup')">open</button>`),
    carries: ['url', 'body'],
    steps: [{ kind: 'click', selector: '#open' }],
    routes: { [`${below}popup`]: run(code) },
  };
}

export const unload: readonly Channel[] = [
  channel('beacon_load', ({ to, in: mark }) => ({ page: run(beacon(to('c'), `'${mark.body}'`)), carries: ['url', 'body'] })),
  channel('beacon_blob', ({ to, in: mark }) => ({
    page: run(beacon(to('c'), `new Blob(['${mark.body}'], { type: 'text/plain' })`)),
    carries: ['url', 'body'],
  })),
  channel('beacon_pagehide_nav', (names) => left(names, on('pagehide', beacon(names.to('c'), `'${names.in.body}'`)))),
  channel('beacon_pagehide_blob_nav', (names) =>
    left(names, on('pagehide', beacon(names.to('c'), `new Blob(['${names.in.body}'])`))),
  ),
  // Left by the tool, at the end of the visit.
  channel('beacon_pagehide_end', ({ to, in: mark }) => ({
    page: run(on('pagehide', beacon(to('c'), `'${mark.body}'`))),
    carries: ['url', 'body'],
  })),
  // Closed by whoever drives the browser.
  channel('beacon_pagehide_close', (names) => inPopup(names, on('pagehide', beacon(names.to('c'), `'${names.in.body}'`)))),
  channel('beacon_vischange_close', (names) =>
    inPopup(names, on('visibilitychange', `if (document.hidden) ${beacon(names.to('c'), `'${names.in.body}'`)}`)),
  ),
  // Closed by its own script.
  channel('beacon_window_close', (names) =>
    inPopup(names, `${on('pagehide', beacon(names.to('c'), `'${names.in.body}'`))} onload = () => setTimeout(close, 50);`),
  ),
  channel('keepalive_pagehide_nav', (names) =>
    left(names, on('pagehide', post(names.to('c'), `'${names.in.body}'`, 'keepalive: true'))),
  ),
  channel('img_pagehide_nav', (names) => ({
    ...left(names, on('pagehide', `new Image().src = '${names.to('p.gif')}'`)),
    carries: ['url'],
  })),
  channel('beforeunload_nav', (names) => left(names, on('beforeunload', beacon(names.to('c'), `'${names.in.body}'`)))),
  channel('fetchlater_nav', (names) =>
    left(names, `fetchLater('${names.to('c')}', { method: 'POST', body: '${names.in.body}' });`),
  ),
  channel('fetchlater_timed', ({ to, in: mark }) => ({
    page: run(`fetchLater('${to('c')}', { method: 'POST', body: '${mark.body}', activateAfter: 100 });`),
    carries: ['url', 'body'],
  })),
  channel('fetchlater_end', ({ to, in: mark }) => ({
    page: run(`fetchLater('${to('c')}', { method: 'POST', body: '${mark.body}' });`),
    carries: ['url', 'body'],
  })),
  // Kept alive in the back/forward cache and brought back; what a page says when it is merely loaded again is no mark.
  channel('bfcache', ({ below, to, in: mark }) => ({
    page: html(`<a id="on" href="next">on</a><script>
onpagehide = ({ persisted }) => { if (persisted) ${beacon(to('c'), `'${mark.body}'`)} };
onpageshow = ({ persisted }) => { if (persisted) new Image().src = '${to('p.gif').replace(mark.url, 'url-bfcache-back-zz')}' };
</script>`),
    carries: ['url', 'body'],
    more: [{ carrier: 'url', token: 'url-bfcache-back-zz' }],
    notInShell: 'it keeps no pages',
    heldBack: 'Playwright starts the browser with the cache off',
    steps: [
      { kind: 'click', selector: '#on' },
      { kind: 'click', selector: '#back' },
    ],
    routes: { [`${below}next`]: html(`<button id="back" onclick="history.back()">back</button>`) },
  })),
];
