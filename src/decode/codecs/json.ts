// JSON objects and arrays → their scalars (RFC 8259); also in the call of a callback (`cb({…});`), and behind the packet number of engine.io and socket.io (`42["event",{…}]`).
import type { Part, Sieve, TextCodec } from '../codec.ts';
import { openCharCodes } from '../char-codes.ts';
import { LIMITS } from '../limits.ts';
import type { JsonMembers } from '../json-tape.ts';
import { readJson } from '../read-json.ts';

// A packet of SignalR ends with U+001E, one of STOMP with NUL.
// eslint-disable-next-line no-control-regex -- they are
const PACKET_END = /[\0\u001e]/g;

export const json: TextCodec = {
  id: 'json',
  takes: 'text',
  stage: 'document',
  guard: { needs: '{[', least: 2 },
  opens: (text) => {
    const start = startOf(text);
    if (start === undefined) return undefined;
    const reading = readJson(text, start, LIMITS.members + 1);
    if (reading === undefined) return undefined;
    const rest = reading.whole ? text.slice(reading.end).replaceAll(PACKET_END, '').trim() : '';
    if (rest !== '' && !(rest.startsWith(')') && text[start - 1] === '(' && END_OF_CALL.test(rest))) return undefined;
    const { members } = reading;
    if (members.size === 0) return undefined;
    return { kind: 'parts', likelihood: 'sure', parts: partsOf(members), sifted: (keeps) => partsOf(members, keeps) };
  },
  proof: {
    pairs: [
      { encoded: '{"user":{"mail":"taro@x.example"},"pin":4827}', plain: { 'user.mail': 'taro@x.example', pin: '4827' } },
      { encoded: ' [ {"a":"\\u5c71\\n"}, 4111111111111111 ] ', plain: { '[0].a': '山\n', '[1]': '4111111111111111' } },
      { encoded: '{"card":62222222222222222222,"ok":true}', plain: { card: '62222222222222222222' } },
      { encoded: '42["join",{"q":"口座"}]', plain: { '[0]': 'join', '[1].q': '口座' } },
      // A `Buffer` and a `Uint8Array`, as `JSON.stringify` writes them.
      {
        encoded: '{"type":"Buffer","data":[48,55,51,56,50,54,49]}',
        plain: {
          type: 'Buffer',
          'data[0]': '48',
          'data[1]': '55',
          'data[2]': '51',
          'data[3]': '56',
          'data[4]': '50',
          'data[5]': '54',
          'data[6]': '49',
          data: '0738261',
        },
      },
      { encoded: 'cb_1({"pin":"4827"});', plain: { pin: '4827' } },
      // Cut by a vendor's length limit.
      { encoded: '{"u":"https://x.example/","q":"koza', plain: { u: 'https://x.example/', q: 'koza' } },
    ],
    refuses: ['{}', '[x]', '{mail: 1}', '"text"', '{"a":1} and more', '[電話]', '{"a" "b"}', 'cb({"a":1}) + 1'],
  },
};

const END_OF_CALL = /^\)\s*;?$/;

function startOf(text: string): number | undefined {
  const first = /^\s*(?:\d{1,3}(?=[[{])|[A-Za-z_$][\w$.]{0,63}\((?=[[{]))?/.exec(text)?.[0].length ?? 0;
  return text[first] === '{' || text[first] === '[' ? first : undefined;
}

// One by one: what the budget does not reach is never made.
function* partsOf(members: JsonMembers, keeps?: Sieve): Generator<Part> {
  const codes = openCharCodes(members);
  for (let index = 0; ; index++) {
    index = keeps?.(members, index) ?? index;
    const spelled = codes.before(index);
    if (spelled !== undefined) yield* spelled;
    if (index >= members.size) return;
    yield members.partAt(index);
  }
}
