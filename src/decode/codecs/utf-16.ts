// UTF-16 bytes → text (RFC 2781): .NET and PowerShell write it inside base64, Windows programs into files, mostly little-endian.
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import type { BytesCodec, Opening } from '../codec.ts';
import { isPrintable } from '../japanese-text.ts';
import { isOfCommonKanji } from '../jis-kanji.ts';
import { mayBeLegacy } from '../legacy-bytes.ts';
import { readLzUtf16 } from '../read-lz-string.ts';
import { broadSurpriseOf } from '../surprise.ts';
import { isUnwritten } from '../unwritten-text.ts';
import { eucJp } from './euc-jp.ts';
import { shiftJis } from './shift-jis.ts';

const DECODERS = { le: new TextDecoder('utf-16le', { fatal: true }), be: new TextDecoder('utf-16be', { fatal: true }) } as const;
const READABLE = /^[\t\n\r\u0020-\u00ff\u2010-\u206f\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]+$/;
const LEAST_BITS = 10;
/** Four kanji: eight random bytes are that once in five thousand, and then stand beside what they came from. */
const LEAST_BITS_OF_KANJI = 12;
const LEAST_KANJI = 4;
/** As of a token that holds a stream. */
const LEAST_BITS_OF_A_STREAM = 14;
/** Bytes. */
const MOST_MISREAD = 256;
type Order = keyof typeof DECODERS;

export const utf16: BytesCodec = {
  id: 'utf-16',
  takes: 'bytes',
  stage: 'charset',
  opens: (bytes) => {
    const mark = markOf(bytes);
    if (mark !== undefined) return bytes.length < 4 ? undefined : read(bytes.subarray(2), mark, 2, 0);
    if (bytes.length < 4) return undefined;
    const isOther = isOtherText(bytes);
    const kanji = (): Opening | undefined => (isOther && !isMisread(bytes) ? undefined : readKanji(bytes, isOther));
    if (isOther && !bytes.includes(0)) return kanji();
    const order = orderOf(bytes);
    return (order && read(bytes, order, 0, LEAST_BITS)) ?? kanji() ?? readPacked(bytes);
  },
  proof: {
    pairs: [
      { encoded: Buffer.from('taro@x.example', 'utf16le'), plain: 'taro@x.example' },
      { encoded: Buffer.from('口座 0738261', 'utf16le').swap16(), plain: '口座 0738261' },
      { encoded: Buffer.from('\ufeff山田', 'utf16le'), plain: '山田' },
      { encoded: Buffer.from('やまだたろう', 'utf16le'), plain: 'やまだたろう' },
      { encoded: Buffer.from('東京都千代田区9-87-65', 'utf16le').swap16(), plain: '東京都千代田区9-87-65' },
      { encoded: Buffer.from('4700000', 'utf16le'), plain: '4700000' },
      // Shift_JIS but for a control and a character for private use.
      { encoded: Buffer.from('架空試験商事', 'utf16le').swap16(), plain: '架空試験商事' },
      { encoded: Buffer.from('見本台支店', 'utf16le'), plain: '見本台支店' },
      { encoded: Buffer.from('ﾃｽﾄ ﾀﾛｳ', 'utf16le'), plain: 'ﾃｽﾄ ﾀﾛｳ' },
      { encoded: Buffer.from('試験花　月雪', 'utf16le'), plain: '試験花　月雪' },
      { encoded: Buffer.from('東京都千代田区丸内', 'utf16le').swap16(), plain: '東京都千代田区丸内' },
      // Shift_JIS of half-width kana between kanji.
      { encoded: Buffer.from('橋雪高林', 'utf16le'), plain: '橋雪高林' },
      // UTF-8 but for its controls.
      { encoded: Buffer.from('真山太 郎清', 'utf16le'), plain: '真山太 郎清' },
      // Cut in the middle of a character.
      { encoded: Buffer.from('4827', 'utf16le').subarray(0, 7), plain: '482' },
    ],
    refuses: [
      Buffer.from('koza'),
      Buffer.from('山田'),
      Buffer.from('8e529363', 'hex'),
      Buffer.from('00010000', 'hex'),
      Buffer.from('ff'),
    ],
  },
};

function markOf([first, second]: Uint8Array): Order | undefined {
  if (first === 0xff && second === 0xfe) return 'le';
  return first === 0xfe && second === 0xff ? 'be' : undefined;
}

// In another charset without a zero it is just that: `a0b0` is no kana. Kanji that pass for UTF-8 with controls in it are few.
function isOtherText(bytes: Uint8Array): boolean {
  return (
    (isUtf8(bytes) && !(bytes.length <= MOST_MISREAD && bytes.some(isControl))) ||
    mayBeLegacy('shift_jis', bytes) ||
    mayBeLegacy('euc-jp', bytes)
  );
}

// Letters leave every other byte zero, kana 0x30, half-width kana 0xff. Beside a zero 0x30 is the digit 0, as in `3000` for an amount.
function orderOf(bytes: Uint8Array): Order | undefined {
  const telling = [0, 0];
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index];
    const isTelling = byte === 0 || ((byte === 0x30 || byte === 0xff) && bytes[index ^ 1] !== 0);
    if (isTelling) telling[index % 2] = (telling[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = telling;
  if (Math.max(even, odd) < 0.1 * bytes.length || Math.max(even, odd) <= 2 * Math.min(even, odd)) return undefined;
  return even < odd ? 'le' : 'be';
}

// Kanji leave nothing in the bytes that tells: there each character has to be one that Japanese is written with, in one order only, and
// the bytes no text of another charset, where pairs of letters look like kanji: else only what everybody writes.
function readKanji(bytes: Uint8Array, isOther: boolean): Opening | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const [even, odd] = [isHighThroughout(bytes, 0), isHighThroughout(bytes, 1)];
  const opening = even === odd ? undefined : read(bytes, even ? 'be' : 'le', 0, LEAST_BITS_OF_KANJI);
  if (opening === undefined || isOfCommonKanji(opening.content)) return opening;
  return isOther || isUtf8(bytes) ? undefined : opening;
}

// The tab and the ends of lines are no controls.
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
}

// Four kanji are Shift_JIS of some kind once in a hundred.
function isMisread(bytes: Uint8Array): boolean {
  return !isUtf8(bytes) && bytes.length >= 2 * LEAST_KANJI && texts(bytes).every(isUnwritten);
}

function texts(bytes: Uint8Array): readonly string[] {
  return [shiftJis, eucJp].flatMap((codec) => {
    const opening = codec.opens(bytes, {});
    return opening?.kind === 'decoded' && typeof opening.content === 'string' ? [opening.content] : [];
  });
}

// lz-string's units for UTF-16, as they are.
function readPacked(bytes: Uint8Array): Opening | undefined {
  if (bytes.length < 8 || bytes.length % 2 !== 0 || isOtherText(bytes)) return undefined;
  for (const order of ['le', 'be'] as const) {
    if (!isPackedThroughout(bytes, order === 'le' ? 1 : 0)) continue;
    const content = decode(bytes, order);
    const bits = content === undefined ? 0 : (readLzUtf16(content)?.bits ?? 0);
    if (content !== undefined && bits >= LEAST_BITS_OF_A_STREAM)
      return { kind: 'decoded', likelihood: 'sure', content, hints: {}, locate: (offset) => 2 * offset };
  }
  return undefined;
}

function isPackedThroughout(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < bytes.length; at += 2) if ((bytes[at] ?? 0) > 0x80) return false;
  return true;
}

function isHighThroughout(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < bytes.length; at += 2) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0 && byte !== 0x30 && byte !== 0xff && (byte < 0x4e || byte > 0x9f)) return false;
  }
  return true;
}

function read(
  bytes: Uint8Array,
  order: Order,
  skipped: number,
  least: number,
): (Opening & { readonly content: string }) | undefined {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const content = decode(whole, order);
  if (content === undefined || content === '' || !isPrintable(content)) return undefined;
  // One zero among pairs that happen to be kanji is chance.
  if (skipped === 0 && (!READABLE.test(content) || broadSurpriseOf(content) < least)) return undefined;
  return { kind: 'decoded', likelihood: 'sure', content, hints: {}, locate: (offset) => skipped + 2 * offset };
}

function decode(bytes: Uint8Array, order: Order): string | undefined {
  try {
    return DECODERS[order].decode(bytes);
  } catch {
    return undefined;
  }
}
