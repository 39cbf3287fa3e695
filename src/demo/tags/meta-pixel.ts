// Meta Pixel: one GET to /tr/, the page in `dl`, the referrer in `rl`.
// Parameters as Omnibug's provider reads them: https://github.com/MisterPhilip/omnibug (FacebookPixel).
import { html, inlineScript } from '../pages/html.ts';
import { accountNumber } from './account-id.ts';
import { browserScript } from './browser-script.ts';
import { scriptTag } from './script-tag.ts';
import type { Tag } from './tag.ts';

const SOURCE = browserScript(`
  const id = fbq.queue.find(([command]) => command === 'init')[1];
  const now = Date.now();
  const browser = remembered('_fbp', () => 'fb.1.' + now + '.' + digits(18));
  pixel('https://www.facebook.com/tr/?' + query({
    id, ev: 'PageView', dl: location.href, rl: referrer(), if: false, ts: now, sw: screen.width, sh: screen.height,
    v: '2.9.179', r: 'stable', ec: 0, o: 4126, fbp: browser, cs_est: true, it: now - 3, coo: false, rqm: 'GET',
  }));
`);

export const metaPixel: Tag = {
  vendor: 'meta-pixel',
  beaconHost: 'www.facebook.com',
  script: { host: 'connect.facebook.net', path: '/en_US/fbevents.js' },
  source: SOURCE,
  snippet: (lenderHost) =>
    html`${inlineScript(`window.fbq=window.fbq||function(){(fbq.queue=fbq.queue||[]).push(arguments)};
fbq('init', '${accountNumber(lenderHost, 'meta', 15)}');
fbq('track', 'PageView');`)}
    ${scriptTag('https://connect.facebook.net/en_US/fbevents.js')}`,
};
