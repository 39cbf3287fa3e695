// Who runs: tagspill and crawlee with the same browser, then everyone with the browser that it chooses itself.
import { installPeers } from '../peers/install.mjs';
import { ownBrowserOf, peerCommand } from './peer.mjs';
import { tagspillCommand } from './tagspill.mjs';

/** Pages at the same time: of 2 and 4, what made more pages a minute on two cores. */
const CONCURRENCY = { tagspill: 4, crawlee: 4 };

// blacklight needs many times longer for a page: a tenth of them says as much.
const fewer = (pages) => Math.min(pages, Math.max(4, Math.ceil(pages / 10)));
const all = (pages) => pages;

/** In the order of a round; without `only`, all but the unsealed run. */
export function contestantsOf({ only, concurrency, browser }) {
  const wanted = only?.split(',') ?? ['tagspill', 'crawlee', 'tagspill-own', 'crawlee-own', 'blacklight-own'];
  const isPeer = (name) => /^(?:crawlee|blacklight)/.test(name);
  if (wanted.some(isPeer)) installPeers();
  const tabs = { ...CONCURRENCY, ...(concurrency === undefined ? {} : { tagspill: concurrency, crawlee: concurrency }) };
  const given = { tabs, browser };
  return wanted.map((name) => {
    if (MAKE[name] === undefined) throw new Error(`no contestant ${name}; there are ${Object.keys(MAKE).join(', ')}`);
    return { name, ...MAKE[name](given) };
  });
}

const MAKE = {
  tagspill: (given) => tagspill(given, given.browser, []),
  'tagspill-open': (given) => tagspill(given, given.browser, ['--no-seal']),
  'tagspill-own': (given) => tagspill(given, undefined, []),
  'capture-off': ({ tabs, browser }) => ({
    what: `tagspill's browser and stop rule with the capture off, ${tabs.tagspill} pages at a time, ${browser}`,
    pagesOf: all,
    command: (job) => peerCommand('../contestants/visit-only.mjs', { ...job, concurrency: tabs.tagspill, browser }),
  }),
  crawlee: ({ tabs, browser }) => crawlee(tabs.crawlee, browser, browser),
  'crawlee-own': ({ tabs, browser }) => crawlee(tabs.crawlee, ...ownOr('playwright', browser)),
  'blacklight-own': ({ browser }) => {
    const [path, what] = ownOr('puppeteer', browser);
    const command = (job) => peerCommand('blacklight-crawl.mjs', { ...job, browser: path });
    return { what: `one page at a time, ${what}`, pagesOf: fewer, command };
  },
};

function tagspill({ tabs }, browser, flags) {
  const what = [
    `scan${flags.map((flag) => ` ${flag}`).join('')}`,
    `${tabs.tagspill} pages at a time`,
    browser ?? 'the browser that it picks',
  ];
  const command = (job) => tagspillCommand({ ...job, concurrency: tabs.tagspill, browser, flags });
  return { what: what.join(', '), pagesOf: all, command };
}

function crawlee(concurrency, path, what) {
  const command = (job) => peerCommand('crawlee-crawl.mjs', { ...job, concurrency, browser: path });
  return { what: `networkidle, ${concurrency} pages at a time, ${what}`, pagesOf: all, command };
}

/** What a library starts by itself and, where that is not installed, the browser that stands in. */
function ownOr(library, browser) {
  const own = ownBrowserOf(library);
  return own === undefined ? [browser, `${browser} (stands in: ${library}'s own browser is not installed)`] : [undefined, own];
}
