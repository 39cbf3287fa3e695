// Google Analytics 4: the page view goes out alone by GET, later events together as lines of one POST.
// Parameters: https://developers.google.com/analytics/devguides/collection/protocol/ga4 and the hits of gtag.js itself.
import { html, inlineScript } from '../pages/html.ts';
import { accountCode } from './account-id.ts';
import { browserScript } from './browser-script.ts';
import { scriptTag } from './script-tag.ts';
import type { Tag } from './tag.ts';

const SOURCE = browserScript(`
  const id = new URL(document.currentScript.src).searchParams.get('id');
  const client = remembered('_ga', () => 'GA1.1.' + digits(9) + '.' + seconds()).split('.').slice(2).join('.');
  const session = seconds();
  const started = Date.now();
  let hits = 0;
  const collect = () => 'https://www.google-analytics.com/g/collect?' + query({
    v: 2, tid: id, gtm: '45je5b1v9181163700za200', _p: started, gcd: '13l3l3l3l1l1', npa: 0, dma: 0, cid: client,
    ul: navigator.language.toLowerCase(), sr: screenSize, uaw: 0, frm: 0, pscdl: 'noapi', _s: ++hits, sid: session, sct: 1, seg: 0,
    dl: location.href, dr: referrer() || undefined, dt: document.title,
  });
  fetch(collect() + '&en=page_view&_fv=1&_nsi=1&_ss=1&_ee=1&tfd=' + Math.round(performance.now()), { mode: 'no-cors', keepalive: true });

  // gtag.js holds further events back for some seconds, and sends what waits when the page is left.
  const waiting = ['en=cta_view&ep.cta_id=apply_header', 'en=scroll&epn.percent_scrolled=90&_et=' + (Date.now() - started)];
  const flush = () => {
    if (waiting.length > 0) navigator.sendBeacon(collect(), waiting.splice(0).join('\\r\\n'));
  };
  setTimeout(flush, 1000);
  addEventListener('pagehide', () => {
    waiting.push('en=user_engagement&_et=' + (Date.now() - started));
    flush();
  });
`);

export const googleAnalytics4: Tag = {
  vendor: 'google-analytics-4',
  beaconHost: 'www.google-analytics.com',
  script: { host: 'www.googletagmanager.com', path: '/gtag/js?id=G-' },
  source: SOURCE,
  snippet: (lenderHost) => {
    const id = `G-${accountCode(lenderHost, 'ga4', 10)}`;
    return html`${scriptTag(`https://www.googletagmanager.com/gtag/js?id=${id}`)}
    ${inlineScript(`window.dataLayer = window.dataLayer || [];
function gtag(){dataLayer.push(arguments);}
gtag('js', new Date());
gtag('config', '${id}');`)}`;
  },
};
