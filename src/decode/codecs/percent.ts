// Percent-encoding → bytes (https://url.spec.whatwg.org/#percent-encoded-bytes). Bytes and not text: `decodeURIComponent` throws
// on Shift_JIS, URLSearchParams replaces it by U+FFFD, and both lose what stood there.
import type { TextCodec } from '../codec.ts';
import { mayBeKeyed } from '../keyed-bytes.ts';
import { unitAt } from '../../platform/unit-at.ts';

export const percent: TextCodec = {
  id: 'percent',
  takes: 'text',
  stage: 'transform',
  guard: { needs: '%+' },
  opens: (text, hints) => {
    const escaped = /%[0-9a-f]{2}/i.test(text);
    const spaced = (escaped || hints.form === true) && text.includes('+') && !isLiteralPlus(text);
    if (!escaped && !spaced) return undefined;
    // Nobody asks for places in most values, and in a body of a megabyte they take twelve.
    let starts: Uint32Array | undefined;
    const content = decode(text, spaced, undefined);
    return {
      kind: 'decoded',
      likelihood: mayBeKeyed(content) || hasSignsOfItsOwn(text, content) ? 'maybe' : 'sure',
      content,
      hints: { token: true },
      locate: (offset) => {
        starts ??= startsOf(text, spaced);
        return starts[offset] ?? text.length;
      },
    };
  },
  proof: {
    pairs: [
      { encoded: 'taro%40x.example', plain: 'taro@x.example' },
      { encoded: '%E5%8F%A3%E5%BA%A7', plain: '口座' },
      { encoded: 'Taro+Yamada', plain: 'Taro Yamada', hints: { form: true } },
      { encoded: 'taro+x%40y.example', plain: 'taro x@y.example', hints: { form: true } },
      { encoded: 'taro+tag@x.example/%3F', plain: 'taro+tag@x.example/?', hints: { form: true } },
      { encoded: '%2B81+90', plain: '+81 90', hints: { form: true } },
      // Cut by a vendor in the middle of a character.
      { encoded: '%E5%8F%A3%E5%BA%A7%E', plain: '口座' },
      { encoded: '100%+sure%21', plain: '100% sure!' },
      { encoded: 'a+b%20c', plain: 'a+b c' },
      { encoded: '%3D%3FUTF-8%3FB%3F57+U5LiA%3F%3D', plain: '=?UTF-8?B?57+U5LiA?=' },
      {
        encoded: '%3D%3FUTF-8%3FB%3F57%2BU5LiA%3F%3D%0D%0A+%3D%3FUTF-8%3FB%3FU5Li%3F%3D',
        plain: '=?UTF-8?B?57+U5LiA?=\r\n =?UTF-8?B?U5Li?=',
      },
      { encoded: '%3D%3Dgn++Ou9', plain: '==gn++Ou9', hints: { form: true } },
    ],
    refuses: ['taro@x.example', '100%', 'a+tag', '%u5C71%u7530'],
  },
};

// Whoever escapes a value writes a plus as `%2B`, and a form writes a space as `+`, never as `%20`. So a plus is a space, except
// beside `%20` (`encodeURI`), in `a+tag@x.example` and `+8190…`, which were put into a link by hand (a form would have escaped
// the `@`), and in base64 with its padding escaped (`escape()`), at whichever end somebody put it, alone or in
// a word of a mail's header (between two of them a plus is the blank that folds the line).
function isLiteralPlus(text: string): boolean {
  if (text.includes('%20')) return true;
  return (
    /^[\w.+-]+@/.test(text) ||
    /^\+\d[\d()-]+$/.test(text) ||
    /^[A-Za-z0-9+/]+(?:%3D){1,2}$|^(?:%3D){1,2}[A-Za-z0-9+/]+$|^%3D%3F[\w-]+%3FB%3F(?!.*%0A\+)/i.test(text)
  );
}

// Controls that nobody escaped, or more percent signs that escape nothing than escapes: a key made them, and of some an escape by chance.
function hasSignsOfItsOwn(text: string, content: Uint8Array): boolean {
  if (text.length <= LONGEST_KEYED && CONTROL.test(text)) return true;
  if (!content.includes(PERCENT)) return false;
  const signs = text.split('%').length - 1;
  return signs > 2 * (text.match(/%[0-9a-f]{2}/gi)?.length ?? 0);
}

const PERCENT = 0x25;
const LONGEST_KEYED = 512;
// eslint-disable-next-line no-control-regex -- they are
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/;

/** For each byte, and for the end, the offset in the text where it was written. */
function startsOf(text: string, plusIsSpace: boolean): Uint32Array {
  const starts = new Uint32Array(text.length * 3 + 1);
  decode(text, plusIsSpace, starts);
  return starts;
}

function decode(text: string, plusIsSpace: boolean, starts: Uint32Array | undefined): Uint8Array {
  // A trailing `%` or `%E` is what is left of a cut escape, unless the text ends in a percent sign of its own.
  const source = text.replace(/(%[0-9a-f]{2})%[0-9a-f]?$/i, '$1');
  const bytes = Buffer.allocUnsafe(Buffer.byteLength(source));
  let length = 0;
  const put = (byte: number, at: number): void => {
    bytes[length] = byte;
    if (starts !== undefined) starts[length] = at;
    length += 1;
  };
  const { length: end } = source;
  for (let at = 0; at < end; at++) {
    const unit = unitAt(source, at);
    const escaped = unit === 0x25 ? byteAt(source, at + 1) : undefined;
    if (escaped !== undefined) {
      put(escaped, at);
      at += 2;
    } else if (unit < 0x80) {
      put(unit === 0x2b && plusIsSpace ? 0x20 : unit, at);
    } else {
      const character = String.fromCodePoint(source.codePointAt(at) ?? unit);
      for (const byte of Buffer.from(character)) put(byte, at);
      at += character.length - 1;
    }
  }
  if (starts !== undefined) starts[length] = end;
  return bytes.subarray(0, length);
}

function byteAt(text: string, at: number): number | undefined {
  const high = hexDigit(unitAt(text, at));
  const low = hexDigit(unitAt(text, at + 1));
  return high < 0 || low < 0 ? undefined : high * 16 + low;
}

function hexDigit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
