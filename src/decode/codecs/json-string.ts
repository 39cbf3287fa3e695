// A JSON string in its quotes → its text: what `JSON.stringify` makes of a string, and what JSON inside JSON looks like.
import type { TextCodec } from '../codec.ts';

export const jsonString: TextCodec = {
  id: 'json-string',
  takes: 'text',
  stage: 'document',
  guard: { needs: '"', least: 3 },
  opens: (text) => {
    if (text.length < 3 || !text.startsWith('"') || !text.endsWith('"')) return undefined;
    const content = parseString(text);
    if (content === undefined || content === '') return undefined;
    // Signs alone, and the same at both ends: a key may have made them of digits.
    return { kind: 'decoded', likelihood: /[^\u0020-\u002f\u003a-\u0040]/.test(content) ? 'sure' : 'maybe', content, hints: {} };
  },
  proof: {
    pairs: [
      { encoded: '"taro@x.example"', plain: 'taro@x.example' },
      { encoded: '"{\\"q\\":\\"\\u5c71\\"}"', plain: '{"q":"山"}' },
    ],
    refuses: ['""', '"a" and "b"', "'a'", 'koza_no'],
  },
};

function parseString(text: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'string' ? parsed : undefined;
  } catch {
    return undefined;
  }
}
