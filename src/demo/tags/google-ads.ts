// Google Ads remarketing: one pixel, the page in `url` and `ref`, its title in `tiba`.
// Parameters as Omnibug's provider reads them: https://github.com/MisterPhilip/omnibug (GoogleAds).
import { html, inlineScript } from '../pages/html.ts';
import { accountNumber } from './account-id.ts';
import { browserScript } from './browser-script.ts';
import { scriptTag } from './script-tag.ts';
import type { Tag } from './tag.ts';

const SOURCE = browserScript(`
  const id = new URL(document.currentScript.src).searchParams.get('id').slice('AW-'.length);
  const now = Date.now();
  const click = remembered('_gcl_au', () => '1.1.' + digits(9) + '.' + seconds()).split('.').slice(2).join('.');
  pixel('https://googleads.g.doubleclick.net/pagead/viewthroughconversion/' + id + '/?' + query({
    random: now, cv: 11, fst: now, bg: 'ffffff', guid: 'ON', async: 1, gtm: '45be5b1v9181163701za200', gcd: '13l3l3l3l1l1', dma: 0,
    u_w: screen.width, u_h: screen.height, url: location.href, ref: referrer() || undefined, frm: 0, tiba: document.title,
    hn: 'www.googleadservices.com', npa: 0, auid: click, data: 'event=gtag.config', fmt: 3,
  }));
`);

export const googleAds: Tag = {
  vendor: 'google-ads',
  beaconHost: 'googleads.g.doubleclick.net',
  script: { host: 'www.googletagmanager.com', path: '/gtag/js?id=AW-' },
  source: SOURCE,
  snippet: (lenderHost) => {
    const id = `AW-${accountNumber(lenderHost, 'ads', 9)}`;
    return html`${scriptTag(`https://www.googletagmanager.com/gtag/js?id=${id}`)}
    ${inlineScript(`window.dataLayer=window.dataLayer||[];dataLayer.push(['config','${id}']);`)}`;
  },
};
