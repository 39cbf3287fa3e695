// JSON objects and arrays → their scalars (RFC 8259); also behind the packet number of engine.io and socket.io (`42["event",{…}]`).
import type { Opening, TextCodec } from '../codec.ts';
import { LIMITS } from '../limits.ts';
import { readJson, type JsonScalar } from '../read-json.ts';

export const json: TextCodec = {
  id: 'json',
  takes: 'text',
  stage: 'document',
  opens: (text) => {
    const start = startOf(text);
    if (start === undefined) return undefined;
    const reading = readJson(text, start, LIMITS.parts + 1);
    if (reading === undefined) return undefined;
    if (reading.whole && text.slice(reading.end).trim() !== '') return undefined;
    return openingOf(reading.scalars);
  },
  proof: {
    pairs: [
      { encoded: '{"user":{"mail":"taro@x.example"},"pin":4827}', plain: { 'user.mail': 'taro@x.example', pin: '4827' } },
      { encoded: ' [ {"a":"\\u5c71\\n"}, 4111111111111111 ] ', plain: { '[0].a': '山\n', '[1]': '4111111111111111' } },
      { encoded: '{"card":62222222222222222222,"ok":true}', plain: { card: '62222222222222222222' } },
      { encoded: '42["join",{"q":"口座"}]', plain: { '[0]': 'join', '[1].q': '口座' } },
      // Cut by a vendor's length limit.
      { encoded: '{"u":"https://x.example/","q":"koza', plain: { u: 'https://x.example/', q: 'koza' } },
    ],
    refuses: ['{}', '[x]', '{mail: 1}', '"text"', '{"a":1} and more', '[電話]', '{"a" "b"}'],
  },
};

function startOf(text: string): number | undefined {
  const first = /^\s*(?:\d{1,3}(?=[[{]))?/.exec(text)?.[0].length ?? 0;
  return text[first] === '{' || text[first] === '[' ? first : undefined;
}

function openingOf(scalars: readonly JsonScalar[]): Opening | undefined {
  if (scalars.length === 0) return undefined;
  const parts = scalars.map(({ steps, text, group, start, end }) => ({
    steps,
    content: text,
    group,
    at: { start, end },
    hints: {},
  }));
  return { kind: 'parts', likelihood: 'sure', parts };
}
