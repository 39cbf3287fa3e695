// Universal Analytics: the page view as a POST whose parameters stand in the URL, a last event as a beacon with a form body.
// Parameters: https://developers.google.com/analytics/devguides/collection/protocol/v1/parameters
import { html, inlineScript } from '../pages/html.ts';
import { accountNumber } from './account-id.ts';
import { browserScript } from './browser-script.ts';
import { scriptTag } from './script-tag.ts';
import type { Tag } from './tag.ts';

const SOURCE = browserScript(`
  const property = (window.ga.q || []).find(([command]) => command === 'create')[1];
  const client = remembered('_ga', () => 'GA1.2.' + digits(9) + '.' + seconds()).split('.').slice(2).join('.');
  const visitor = remembered('_gid', () => 'GA1.2.' + digits(10) + '.' + seconds()).split('.').slice(2).join('.');
  const page = digits(9);
  let hits = 0;
  const hit = (fields) => query({
    v: 1, _v: 'j101', a: page, ...fields, _s: ++hits, dl: location.href, dr: referrer() || undefined, ul: navigator.language.toLowerCase(),
    de: document.characterSet, dt: document.title, sd: screen.colorDepth + '-bit', sr: screenSize, vp: innerWidth + 'x' + innerHeight,
    je: 0, _u: 'IEBAAEABAAAAACAAI~', jid: digits(10), gjid: digits(9), cid: client, tid: property, _gid: visitor, _slc: 1, z: digits(10),
  });
  fetch('https://www.google-analytics.com/j/collect?' + hit({ t: 'pageview' }), {
    method: 'POST', mode: 'no-cors', keepalive: true, headers: { 'content-type': 'text/plain' },
  });
  addEventListener('pagehide', () => {
    navigator.sendBeacon('https://www.google-analytics.com/collect', hit({ t: 'event', ec: 'page', ea: 'leave', ni: 1 }));
  });
`);

export const universalAnalytics: Tag = {
  vendor: 'universal-analytics',
  beaconHost: 'www.google-analytics.com',
  script: { host: 'www.google-analytics.com', path: '/analytics.js' },
  source: SOURCE,
  snippet: (lenderHost) =>
    html`${inlineScript(`window.ga=window.ga||function(){(ga.q=ga.q||[]).push(arguments)};ga.l=+new Date;
ga('create', 'UA-${accountNumber(lenderHost, 'ua', 8)}-1', 'auto');
ga('send', 'pageview');`)}
    ${scriptTag('https://www.google-analytics.com/analytics.js')}`,
};
