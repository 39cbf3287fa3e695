// JavaScript's `escape()` → text: `%u5C71` for what is beyond Latin-1, `%E9` for what is not (ECMA-262, annex B.2.1.1).
import type { TextCodec } from '../codec.ts';

export const jsEscape: TextCodec = {
  id: 'js-escape',
  takes: 'text',
  stage: 'transform',
  guard: { needs: '%', least: 6 },
  opens: (text) => {
    if (!/%u[0-9a-f]{4}/i.test(text)) return undefined;
    const content = text.replaceAll(/%u([0-9a-f]{4})|%([0-9a-f]{2})/gi, (_, wide: string | undefined, narrow: string) =>
      String.fromCharCode(Number.parseInt(wide ?? narrow, 16)),
    );
    return { kind: 'decoded', likelihood: 'sure', content, hints: {} };
  },
  proof: {
    pairs: [
      { encoded: '%u5C71%u7530%20%u592A%u90CE', plain: '山田 太郎' },
      { encoded: 'mail%3A%u5C71@x.example', plain: 'mail:山@x.example' },
    ],
    refuses: ['%E5%B1%B1', '%u5C7', 'koza_no'],
  },
};
