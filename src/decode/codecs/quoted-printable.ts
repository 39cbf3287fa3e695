// quoted-printable → bytes (RFC 2045, section 6.7): mail that a page composed, and whatever was copied out of one.
import type { TextCodec } from '../codec.ts';
import { isPrintable } from '../japanese-text.ts';
import { readCharset } from '../read-charset.ts';
import { mayBeLzUtf16 } from '../read-lz-string.ts';

const ESCAPE = /=(?:[0-9A-F]{2}|[ \t]*\r?\n)/g;

// One escape alone: of an equals sign, of the sign in an address, of the blank between two words, of what joins two numbers. `w=20px` is
// a pair as well.
const LIKELY = /^=3D|\w=(?:3D(?:=3D)*(?:\w|$)|40[\w-]+\.[A-Za-z])|\p{L}=20\p{L}|\d=2[DEF]\d/u;

const ENOUGH_OF_UTF_16 = 3;

export const quotedPrintable: TextCodec = {
  id: 'quoted-printable',
  takes: 'text',
  stage: 'document',
  guard: { needs: '=', least: 6 },
  opens: (text) => {
    // Every `=` is written as an escape; one is left over only where a length limit cut the last.
    const body = text.replace(/=[0-9A-F]?$/, '');
    const escapes = body.match(ESCAPE) ?? [];
    if (escapes.length === 0 || body.split('=').length - 1 !== escapes.length) return undefined;
    const content = decode(body);
    const readings = readCharset(content, {});
    if (readings.length === 0 || !readings.every(({ text: read }) => isPrintable(read) || mayBeLzUtf16(read))) return undefined;
    // `q=E5x`, `view=3D` and `size=40` may be pairs; two bytes beyond ASCII in a row, four of any kind, a broken line, or the zeros of
    // UTF-16, are nobody's.
    const isProven =
      /(?:=[89A-F][0-9A-F]){2}|(?:=[0-9A-F]{2}){4}/.test(body) ||
      escapes.some((escape) => escape.endsWith('\n')) ||
      (escapes.length >= ENOUGH_OF_UTF_16 && readings.some(({ codec }) => codec.id === 'utf-16'));
    const isLikely = LIKELY.test(body) || areSigns(escapes);
    if (!isProven && !isLikely) return undefined;
    return { kind: 'decoded', likelihood: isProven ? 'sure' : 'maybe', content, hints: { token: true } };
  },
  proof: {
    pairs: [
      { encoded: '=E5=8F=A3=E5=BA=A7 0738261', plain: '口座 0738261' },
      { encoded: 'koza_no=3D0738261 for ta=\r\nro@x.example', plain: 'koza_no=0738261 for taro@x.example' },
      { encoded: 'koza_no=3D0738261', plain: 'koza_no=0738261' },
      { encoded: 'mail: taro=40x.example', plain: 'mail: taro@x.example' },
      { encoded: '=E5=8F=A3=E5=BA=A7=E', plain: '口座' },
      { encoded: '=34=38=32=37', plain: '4827' },
      { encoded: 'f-T=8C=004=006^t', plain: 'f-T\ufffd\u00004\u00006^t' },
      { encoded: '=3D=3DQM5MzN', plain: '==QM5MzN' },
      { encoded: 'shiken=20hanako', plain: 'shiken hanako' },
      { encoded: '09=2F31', plain: '09/31' },
      { encoded: '+81=2090=200000=200001', plain: '+81 90 0000 0001' },
    ],
    refuses: ['a=1&b=2', 'size=40', 'v=20', 'id=AB12', 'koza_no', 'dGVzdA==', 'koza=0738261', 'q=E5x'],
  },
};

// A letter or a digit is never escaped: two escapes and more, of blanks and signs alone, are hardly pairs.
function areSigns(escapes: readonly string[]): boolean {
  const units = escapes.map((escape) => Number.parseInt(escape.slice(1), 16));
  return units.length >= 2 && units.every((unit) => unit < 0x80 && !/\w/.test(String.fromCharCode(unit)));
}

function decode(text: string): Uint8Array {
  const joined = text.replaceAll(/=[ \t]*\r?\n/g, '');
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const { 0: escape, index } of joined.matchAll(/(?:=[0-9A-F]{2})+/g)) {
    pieces.push(Buffer.from(joined.slice(from, index)), Buffer.from(escape.replaceAll('=', ''), 'hex'));
    from = index + escape.length;
  }
  return Buffer.concat([...pieces, Buffer.from(joined.slice(from))]);
}
