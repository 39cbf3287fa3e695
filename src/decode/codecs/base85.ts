// Four bytes in five printable characters: Ascii85 as Adobe wrote it (PostScript Language Reference, 3.13.3), with or without its `<~ ~>`, and
// Z85 of ZeroMQ (https://rfc.zeromq.org/spec/32/).
import type { TextCodec } from '../codec.ts';
import { LIMITS } from '../limits.ts';
import { isMeantBesideIds } from '../plausibility.ts';
import { unitAt } from '../../platform/unit-at.ts';

const Z85 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';
const Z85_VALUES: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) => Z85.indexOf(String.fromCharCode(unit)) & 0xff);
const ADOBE_VALUES: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) =>
  unit >= 0x21 && unit <= 0x75 ? unit - 0x21 : 0xff,
);

const SHORTEST = 9;
const NONE = 0xff;

export const base85: TextCodec = {
  id: 'base85',
  takes: 'text',
  stage: 'token',
  guard: { needs: '+&=;:.?#-$*/%é', least: SHORTEST },
  opens: (text) => {
    const isMarked = text.startsWith('<~') && text.endsWith('~>');
    const digits = isMarked ? text.slice(2, -2).replaceAll('z', '!!!!!') : text;
    if (digits.length < SHORTEST - 2 || digits.length > LIMITS.token || digits.length % 5 === 1) return undefined;
    for (const values of isMarked ? [ADOBE_VALUES] : [ADOBE_VALUES, Z85_VALUES]) {
      const content = bytesOf(digits, values);
      // Prose, addresses and styles are of these characters too, and come out as no text.
      if (content === undefined) continue;
      if (isMarked || isMeantBesideIds(content))
        return { kind: 'decoded', likelihood: isMarked ? 'sure' : 'maybe', content, hints: { token: true } };
    }
    return undefined;
  },
  proof: {
    pairs: [
      { encoded: '<~FDl#-BfKlaG<g4_Bkq9t/nK99D/a<&~>', plain: 'tomei8k3w@shiken.example' },
      { encoded: 'FDl#-BfKlaG<g4_Bkq9t/nK99D/a<&', plain: 'tomei8k3w@shiken.example' },
      { encoded: 'Bz(2cx/G(:Cr*j.x>}o$e[Gooze:r5', plain: 'tomei8k3w@shiken.example' },
    ],
    refuses: ['taro@x.example', 'https://x.example/', 'width:100%;top:0', '2026-11-22T01:02:03', 'a=1&b=2&c=3', 'koza_no.value'],
  },
};

// The last group may be short: its missing digits are the highest, and as many bytes fall away.
function bytesOf(digits: string, values: Uint8Array): Uint8Array | undefined {
  const groups = Math.ceil(digits.length / 5);
  const bytes = Buffer.alloc(groups * 4);
  for (let group = 0; group < groups; group++) {
    let value = 0;
    for (let at = 5 * group; at < 5 * group + 5; at++) {
      const unit = at < digits.length ? unitAt(digits, at) : -1;
      const digit = unit < 0 ? 84 : unit < 128 ? (values[unit] ?? NONE) : NONE;
      if (digit === NONE) return undefined;
      value = value * 85 + digit;
    }
    if (value > 0xffff_ffff) return undefined;
    bytes.writeUInt32BE(value, 4 * group);
  }
  // Z85 has whole groups only; who has less fills them up with zeros.
  const whole = bytes.subarray(0, bytes.length - (5 * groups - digits.length));
  let end = whole.length;
  while (end > 0 && end > whole.length - 3 && whole[end - 1] === 0) end -= 1;
  return whole.subarray(0, end);
}
