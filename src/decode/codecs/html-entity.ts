// Numeric character references → text: what a Shift_JIS or EUC-JP page's form sends for a character that its charset lacks
// (https://url.spec.whatwg.org/#string-percent-encode-after-encoding).
import type { TextCodec } from '../codec.ts';

export const htmlEntity: TextCodec = {
  id: 'html-entity',
  takes: 'text',
  stage: 'transform',
  opens: (text) => {
    if (!/&#(?:\d{1,7}|x[0-9a-f]{1,6});/i.test(text)) return undefined;
    const content = text.replaceAll(
      /&#(?:(\d{1,7})|x([0-9a-f]{1,6}));/gi,
      (whole, decimal: string | undefined, hex: string | undefined) => {
        const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      },
    );
    return content === text ? undefined : { kind: 'decoded', likelihood: 'sure', content, hints: {} };
  },
  proof: {
    pairs: [
      { encoded: '&#23665;&#30000;', plain: '山田' },
      { encoded: '&#x9ad9;橋 taro&#64;x.example', plain: '髙橋 taro@x.example' },
    ],
    refuses: ['a&b', '&amp;', '&#;', '&#99999999;', '&#9999999;'],
  },
};
