// Criteo OneTag: each event is a query of its own inside a parameter (`p0`, `p1`, ...), so a page URL in it is encoded twice
// and its values three times.
// Format: Omnibug's CriteoOneTag provider and its tests (https://github.com/MisterPhilip/omnibug).
import { html, inlineScript } from '../pages/html.ts';
import { accountNumber } from './account-id.ts';
import { browserScript } from './browser-script.ts';
import { scriptTag } from './script-tag.ts';
import type { Tag } from './tag.ts';

const SOURCE = browserScript(`
  const event = (name) => criteo_q.find((entry) => entry.event === name);
  const { event: _, ...extra } = event('setData');
  const blocks = [
    query({ e: 'exd', site_type: event('setSiteType').type, ref: referrer() || undefined, ...extra }),
    query({ e: 'vh' }),
    query({ e: 'dis' }),
  ];
  pixel('https://sslwidget.criteo.com/event?' + query({
    a: event('setAccount').account, v: '5.39.0', ...Object.fromEntries(blocks.map((block, index) => ['p' + index, block])), adce: 1,
    bundle: random('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 60), tld: location.hostname.split('.').slice(-2).join('.'),
    fu: encodeURIComponent(location.href), pu: referrer() ? encodeURIComponent(referrer()) : undefined,
    ceid: crypto.randomUUID(), dtycbr: digits(5),
  }));
`);

export const criteoOnetag: Tag = {
  vendor: 'criteo-onetag',
  beaconHost: 'sslwidget.criteo.com',
  script: { host: 'static.criteo.net', path: '/js/ld/ld.js' },
  source: SOURCE,
  snippet: (lenderHost) =>
    html`${inlineScript(`window.criteo_q = window.criteo_q || [];
criteo_q.push(
  { event: "setAccount", account: ${accountNumber(lenderHost, 'criteo', 5)} },
  { event: "setSiteType", type: "d" },
  { event: "setData", ui_page: location.href },
  { event: "viewHome" }
);`)}
    ${scriptTag('https://static.criteo.net/js/ld/ld.js')}`,
};
