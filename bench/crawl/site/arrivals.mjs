// What reached the servers, by page and by host.
import { SITE_HOST } from './pages.mjs';

export function countArrivals() {
  let pages = new Map();
  let hosts = new Map();
  let total = 0;
  let documents = 0;
  return {
    add: (host, target, page) => {
      total += 1;
      if (host === SITE_HOST && target.startsWith('/p/')) documents += 1;
      hosts.set(host, (hosts.get(host) ?? 0) + 1);
      const entry = pages.get(page) ?? { first: 0, third: 0 };
      entry[host === SITE_HOST ? 'first' : 'third'] += 1;
      pages.set(page, entry);
    },
    counts: () => ({ total, pages: Object.fromEntries(pages), hosts: Object.fromEntries(hosts) }),
    progress: () => ({ total, documents }),
    reset: () => {
      pages = new Map();
      hosts = new Map();
      total = 0;
      documents = 0;
    },
  };
}

/** The page that a request belongs to, by its own URL or by its Referer; 0 for none. */
export function pageOf(target, referer = '') {
  const [, number] = /(?:[?&]p=|^\/p\/)(\d+)/.exec(target) ?? /(?:[?&]p=|\/p\/)(\d+)/.exec(referer) ?? [];
  return Number(number ?? 0);
}
