// Adobe Analytics: a pixel below /b/ss/, the page in `g` up to 255 characters and in `-g` beyond them, the referrer in `r`.
// Parameters: https://experienceleague.adobe.com/docs/analytics/implementation/validate/query-parameters.html
import { html, inlineScript } from '../pages/html.ts';
import { hexId } from './account-id.ts';
import { browserScript } from './browser-script.ts';
import { scriptTag } from './script-tag.ts';
import type { Tag } from './tag.ts';

// One tracking server for the group of lenders.
const TRACKING_SERVER = 'kakuu-group.sc.omtrdc.net';

const SOURCE = browserScript(`
  const page = window.digitalData.page;
  const visitor = remembered('s_ecid', () => 'MCMID|' + digits(38)).slice('MCMID|'.length);
  const now = new Date();
  const time = [now.getDate(), now.getMonth(), now.getFullYear()].join('/') + ' ' +
    [now.getHours(), now.getMinutes(), now.getSeconds()].join(':') + ' ' + now.getDay() + ' ' + now.getTimezoneOffset();
  pixel('https://${TRACKING_SERVER}/b/ss/' + page.suite + '/1/JS-2.22.0/s' + digits(14) + '?AQB=1&ndh=1&pf=1&' + query({
    t: time, mid: visitor, aamlh: 11, ce: 'UTF-8', ns: 'kakuugroup', pageName: page.name, g: location.href.slice(0, 255),
    r: referrer() || undefined, cc: 'JPY', ch: page.section, server: location.hostname, c1: page.name, v1: 'D=c1',
    s: screenSize, c: screen.colorDepth, j: '1.6', v: 'N', k: 'Y', bw: innerWidth, bh: innerHeight, mcorgid: page.org,
    '-g': location.href.length > 255 ? location.href.slice(255) : undefined,
  }) + '&AQE=1');
`);

export const adobeAnalytics: Tag = {
  vendor: 'adobe-analytics',
  beaconHost: TRACKING_SERVER,
  script: { host: 'assets.adobedtm.com', path: '/launch-EN' },
  source: SOURCE,
  snippet: (lenderHost) => {
    const suite = lenderHost.split('.').slice(-2, -1).join('').replaceAll('-', '');
    const org = `${hexId('group', 'adobe', 24).toUpperCase()}@AdobeOrg`;
    return html`${inlineScript(`window.digitalData = { page: {
  suite: '${suite}-prd', org: '${org}',
  name: '${suite}' + location.pathname.replaceAll('/', ':'), section: location.pathname.split('/')[1] || 'top'
} };`)}
    ${scriptTag(`https://assets.adobedtm.com/launch-EN${hexId(lenderHost, 'adobe', 32)}.min.js`)}`;
  },
};
