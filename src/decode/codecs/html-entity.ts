// Character references → text: what a Shift_JIS or EUC-JP page's form sends for a character that its charset lacks
// (https://url.spec.whatwg.org/#string-percent-encode-after-encoding), and whatever was copied out of HTML.
import type { TextCodec } from '../codec.ts';
import { HTML_ENTITIES } from '../html-entities.ts';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,9}));/g;

export const htmlEntity: TextCodec = {
  id: 'html-entity',
  takes: 'text',
  stage: 'transform',
  guard: { needs: '&', least: 4 },
  opens: (text) => {
    if (!text.includes(';')) return undefined;
    const content = text.replaceAll(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return HTML_ENTITIES.get(name) ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
    return content === text ? undefined : { kind: 'decoded', likelihood: 'sure', content, hints: {} };
  },
  proof: {
    pairs: [
      { encoded: '&#23665;&#30000;', plain: '山田' },
      { encoded: '&#x9ad9;橋 taro&#64;x.example', plain: '髙橋 taro@x.example' },
      { encoded: '&lt;a href=&quot;mailto:taro&commat;x&period;example&quot;&gt;', plain: '<a href="mailto:taro@x.example">' },
      { encoded: 'Ren&eacute;&nbsp;&amp; &Eacute;va', plain: 'René\u00a0& Éva' },
    ],
    refuses: ['a&b', '&amp', '&#;', '&#99999999;', '&#9999999;', '&koza;', 'a=1&b=2;'],
  },
};
