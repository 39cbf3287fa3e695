// Yahoo! JAPAN Ads retargeting: one GET to a conversion endpoint of Google's form, the page in `url` and `ref`.
// Tag: https://ads-help.yahoo-net.jp/ (site retargeting tag); pixel as in the noscript part of its older tag.
import { html, inlineScript } from '../pages/html.ts';
import { accountNumber } from './account-id.ts';
import { browserScript } from './browser-script.ts';
import { scriptTag } from './script-tag.ts';
import type { Tag } from './tag.ts';

const SOURCE = browserScript(`
  const [command] = window.yjDataLayer.find(([first]) => first.type === 'yss_retargeting');
  const now = Date.now();
  pixel('https://b97.yahoo.co.jp/pagead/conversion/' + command.config.yahoo_ss_retargeting_id + '/?' + query({
    random: now, cv: 9, fst: now, num: 1, fmt: 3, guid: 'ON', disvt: false, u_h: screen.height, u_w: screen.width, u_ah: screen.availHeight,
    u_aw: screen.availWidth, u_cd: screen.colorDepth, u_his: history.length, u_tz: -new Date().getTimezoneOffset(),
    url: location.href, ref: referrer() || undefined,
  }));
`);

export const yahooJapanAds: Tag = {
  vendor: 'yahoo-japan-ads',
  beaconHost: 'b97.yahoo.co.jp',
  script: { host: 's.yimg.jp', path: '/images/listing/tool/cv/ytag.js' },
  source: SOURCE,
  snippet: (lenderHost) =>
    html`${scriptTag('https://s.yimg.jp/images/listing/tool/cv/ytag.js')}
    ${inlineScript(`window.yjDataLayer = window.yjDataLayer || [];
function ytag() { yjDataLayer.push(arguments); }
ytag({
  "type":"yss_retargeting",
  "config": {"yahoo_ss_retargeting_id": "${accountNumber(lenderHost, 'yahoo', 10)}", "yahoo_sstag_custom_params": {}}
});`)}`,
};
