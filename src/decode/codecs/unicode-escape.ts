// `\u5c71` and `\x5c` as JavaScript and JSON write them, outside of a JSON text that would have undone them; bytes in octal (`\345\261`)
// as C and protobuf's text format do.
import type { TextCodec } from '../codec.ts';

const ESCAPE = /\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi;

export const unicodeEscape: TextCodec = {
  id: 'unicode-escape',
  takes: 'text',
  stage: 'transform',
  guard: { needs: '\\', least: 4 },
  opens: (text) => {
    // Bytes in UTF-8, as programs in other languages print them, are no characters yet.
    if (/^(?:\\x[0-9a-f]{2}){2,}$/i.test(text)) {
      const content = Buffer.from(text.replaceAll(/\\x/gi, ''), 'hex');
      return { kind: 'decoded', likelihood: 'sure', content, hints: { token: true } };
    }
    if (/^(?:\\[0-3][0-7]{2}){2,}$/.test(text)) {
      const octets = text.slice(1).split('\\');
      const content = Buffer.from(octets.map((octet) => Number.parseInt(octet, 8)));
      return { kind: 'decoded', likelihood: 'sure', content, hints: { token: true } };
    }
    const content = text.replaceAll(ESCAPE, (whole, point?: string, wide?: string, narrow?: string) => {
      const value = Number.parseInt(point ?? wide ?? narrow ?? '', 16);
      return value <= 0x10ffff ? String.fromCodePoint(value) : whole;
    });
    if (content === text) return undefined;
    return { kind: 'decoded', likelihood: 'sure', content, hints: {} };
  },
  proof: {
    pairs: [
      { encoded: '\\u5c71\\u7530', plain: '山田' },
      { encoded: '\\u{5c71}\\u{20bb7}', plain: '山𠮷' },
      { encoded: '\\xe5\\xb1\\xb1', plain: '山' },
      { encoded: '\\345\\261\\261', plain: '山' },
      { encoded: '\\064\\070\\062\\067', plain: '4827' },
      { encoded: 'taro\\x40x.example', plain: 'taro@x.example' },
    ],
    refuses: ['\\u5c7', 'C:\\users', '\\12\\34', 'koza_no'],
  },
};
