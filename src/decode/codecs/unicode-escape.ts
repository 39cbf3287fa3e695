// `\u5c71` and `\x5c` as JavaScript and JSON write them, outside of a JSON text that would have undone them.
import type { TextCodec } from '../codec.ts';

export const unicodeEscape: TextCodec = {
  id: 'unicode-escape',
  takes: 'text',
  stage: 'transform',
  opens: (text) => {
    if (!/\\u[0-9a-f]{4}|\\x[0-9a-f]{2}/i.test(text)) return undefined;
    const content = text.replaceAll(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (_, wide: string | undefined, narrow: string) =>
      String.fromCharCode(Number.parseInt(wide ?? narrow, 16)),
    );
    return { kind: 'decoded', likelihood: 'sure', content, hints: {} };
  },
  proof: {
    pairs: [
      { encoded: '\\u5c71\\u7530', plain: '山田' },
      { encoded: 'taro\\x40x.example', plain: 'taro@x.example' },
    ],
    refuses: ['\\u5c7', 'C:\\users', 'koza_no'],
  },
};
