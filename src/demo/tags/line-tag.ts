// LINE Tag: a pixel that names only the tag. The page reaches LINE by the Referer header alone.
// Pixel: https://www.lycbiz.com/jp/manual/line-ads/tracking_001/ (LINE Tag base code, noscript part).
import { html, inlineScript } from '../pages/html.ts';
import { tagUuid } from './account-id.ts';
import { browserScript } from './browser-script.ts';
import { scriptTag } from './script-tag.ts';
import type { Tag } from './tag.ts';

const SOURCE = browserScript(`
  const [, settings] = _ltq.find(([command]) => command === 'init');
  remembered('__lt__cid', () => hex(8) + '-' + hex(4) + '-4' + hex(3) + '-8' + hex(3) + '-' + hex(12));
  pixel('https://tr.line.me/tag.gif?' + query({ c_t: settings.customerType, t_id: settings.tagId, e: 'pv', noscript: 1 }));
`);

export const lineTag: Tag = {
  vendor: 'line-tag',
  beaconHost: 'tr.line.me',
  script: { host: 'd.line-scdn.net', path: '/n/line_tag/public/release/v1/lt.js' },
  source: SOURCE,
  snippet: (lenderHost) => {
    const id = tagUuid(lenderHost, 'line');
    return html`${inlineScript(`window._ltq=window._ltq||[];window._lt=window._lt||function(){_ltq.push(arguments)};
_lt('init', { customerType: 'lap', tagId: '${id}' });
_lt('send', 'pv', ['${id}']);`)}
    ${scriptTag('https://d.line-scdn.net/n/line_tag/public/release/v1/lt.js')}`;
  },
};
