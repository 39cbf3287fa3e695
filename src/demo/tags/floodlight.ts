// Floodlight: an iframe whose parameters stand in the path, between semicolons; the page in `~oref`.
// Format: https://support.google.com/campaignmanager/answer/2823450 and Omnibug's GoogleDoubleClick provider.
import { html, inlineScript } from '../pages/html.ts';
import { browserScript } from './browser-script.ts';
import { scriptTag } from './script-tag.ts';
import type { Tag } from './tag.ts';

// One advertiser for the three lenders: they belong to one group, as the brands of the notice did.
const ADVERTISER = '8412097';

const SOURCE = browserScript(`
  const advertiser = new URL(document.currentScript.src).searchParams.get('id').slice('DC-'.length);
  const click = remembered('_gcl_au', () => '1.1.' + digits(9) + '.' + seconds()).split('.').slice(2).join('.');
  const frame = document.createElement('iframe');
  frame.src = 'https://' + advertiser + '.fls.doubleclick.net/activityi;' + [
    'src=' + advertiser, 'type=group0', 'cat=lp_all00', 'ord=' + digits(13), 'gtm=45fe5b1v9181163702za200', 'gcd=13l3l3l3l1l1', 'dma=0',
    'auiddc=' + click, '~oref=' + encodeURIComponent(location.href),
  ].join(';') + '?';
  frame.width = frame.height = 0;
  frame.style.display = 'none';
  (document.body || document.documentElement).append(frame);
`);

export const floodlight: Tag = {
  vendor: 'floodlight',
  beaconHost: `${ADVERTISER}.fls.doubleclick.net`,
  script: { host: 'www.googletagmanager.com', path: '/gtag/js?id=DC-' },
  source: SOURCE,
  snippet: () =>
    html`${scriptTag(`https://www.googletagmanager.com/gtag/js?id=DC-${ADVERTISER}`)}
    ${inlineScript(`window.dataLayer=window.dataLayer||[];dataLayer.push(['config','DC-${ADVERTISER}']);`)}`,
};
