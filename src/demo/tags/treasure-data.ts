// Treasure Data: a POST of JSON events after a preflight; the page in `td_url`, the referrer in `td_referrer`.
// Format: https://github.com/treasure-data/td-js-sdk, lib/record.js and lib/plugins/track.js
import { html, inlineScript } from '../pages/html.ts';
import { hexId } from './account-id.ts';
import { browserScript } from './browser-script.ts';
import { scriptTag } from './script-tag.ts';
import type { Tag } from './tag.ts';

const SOURCE = browserScript(`
  const { host, database, writeKey, table } = window.tdSettings;
  const client = remembered('_td', () => crypto.randomUUID());
  const description = document.querySelector('meta[name=description]');
  const record = {
    td_version: '4.3.0', td_client_id: client, td_charset: document.characterSet.toLowerCase(), td_language: navigator.language.toLowerCase(),
    td_color: screen.colorDepth + '-bit', td_screen: screenSize, td_viewport: innerWidth + 'x' + innerHeight, td_title: document.title,
    td_description: description ? description.content : '', td_url: location.href.split('#')[0], td_user_agent: navigator.userAgent,
    td_platform: navigator.platform, td_host: location.host, td_path: location.pathname, td_referrer: referrer(), td_ip: 'td_ip',
    td_browser: 'td_browser', td_browser_version: 'td_browser_version', td_os: 'td_os', td_os_version: 'td_os_version',
  };
  const now = Date.now();
  fetch('https://' + host + '/' + database + '/' + table + '?' + query({ modified: now }), {
    method: 'POST', mode: 'cors', credentials: 'omit', keepalive: true,
    headers: {
      Authorization: 'TD1 ' + writeKey,
      'Content-Type': 'application/vnd.treasuredata.v1+json',
      Accept: 'application/vnd.treasuredata.v1+json',
    },
    body: JSON.stringify({ events: [record] }),
  }).catch(() => undefined);
`);

export const treasureData: Tag = {
  vendor: 'treasure-data',
  beaconHost: 'us01.records.in.treasuredata.com',
  script: { host: 'cdn.treasuredata.com', path: '/sdk/4.3/td.min.js' },
  source: SOURCE,
  snippet: (lenderHost) =>
    html`${inlineScript(`window.tdSettings = {
  host: 'us01.records.in.treasuredata.com', database: 'web_log', table: 'pageviews', writeKey: '12345/${hexId(lenderHost, 'td', 40)}'
};`)}
    ${scriptTag('https://cdn.treasuredata.com/sdk/4.3/td.min.js')}`,
};
