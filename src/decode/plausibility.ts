// Bytes out of a token → does that look meant? Every eight letters are base64 of something; only few of them are base64 of text.
import { inflateRawSync } from 'node:zlib';
import type { Likelihood } from './codec.ts';
import { japaneseWidth, printableShare } from './japanese-text.ts';
import { LIMITS } from './limits.ts';
import { readCharset } from './read-charset.ts';

// Bits of surprise: how improbable it is that random bytes read like this. A request holds dozens of random identifiers, so
// 8 bits are worth a second look beside the token itself, and only 20 bits (one in a million) explain the token away.
const BITS_MAYBE = 8;
const BITS_SURE = 20;
const LEAST_PRINTABLE = 0.9;

/** Judges decoded bytes; undefined for what is most likely an identifier, a digest or a cipher. */
export function meaningOfBytes(bytes: Uint8Array): Likelihood | undefined {
  if (isCompressed(bytes)) return 'sure';
  const readings = readCharset(bytes, {});
  const unicode = readings.find(({ codec }) => codec.id === 'utf-8' || codec.id === 'iso-2022-jp');
  if (unicode !== undefined) {
    if (printableShare(unicode.text) < LEAST_PRINTABLE) return undefined;
    return isDocument(unicode.text) ? 'sure' : likelihoodOf(surprise(unicode.text));
  }
  // A legacy charset accepts one random byte pair in three: there the text itself has to be Japanese. Half-width kana are one
  // random byte in four, which is never enough.
  if (readings.some(({ text }) => text.length >= 8 && japaneseWidth(text) === 'full')) return 'sure';
  if (readings.some(({ text }) => japaneseWidth(text) !== undefined)) return 'maybe';
  return isDeflatedText(bytes) ? 'sure' : undefined;
}

/** Starts like gzip (RFC 1952) or zlib at one of its four usual levels (RFC 1950). */
export function isCompressed(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if (first === 0x1f) return second === 0x8b && bytes[2] === 0x08;
  return first === 0x78 && (second === 0x01 || second === 0x5e || second === 0x9c || second === 0xda) && bytes.length > 6;
}

// However short: nobody's identifier decodes to an object, a list of strings or a web address.
function isDocument(text: string): boolean {
  return /^(?:\{".*\}|\[["{[].*\]|https?:\/\/.+)$/s.test(text);
}

function likelihoodOf(bits: number): Likelihood | undefined {
  return bits >= BITS_SURE ? 'sure' : bits >= BITS_MAYBE ? 'maybe' : undefined;
}

// -log2 of the share of byte values that would have looked the same: 10, 64 or 95 of 256, and for characters beyond ASCII the
// share of byte sequences that are valid UTF-8.
function surprise(text: string): number {
  const each = /^[\d.,:+-]+$/.test(text) ? 4.2 : /^[\w.@+-]+$/.test(text) ? 1.95 : 1.43;
  let bits = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    bits += unit >= 0x800 ? 8 : unit >= 0x80 ? 5 : unit < 0x20 ? -6 : each;
  }
  return bits;
}

const DEFLATED_AT_LEAST = 24;

/** What `info: true` makes Node return (zlib's types do not say so): the output, and how much of the input it took. */
interface InflateInfo {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

/** Text under a raw deflate stream, which has no magic: the first block must be of a kind that deflaters begin with. */
export function isDeflatedText(bytes: Uint8Array): boolean {
  if (bytes.length < DEFLATED_AT_LEAST || !mayBeginDeflate(bytes)) return false;
  try {
    const result: unknown = inflateRawSync(bytes, { maxOutputLength: LIMITS.inflated, info: true });
    const { buffer, engine } = result as InflateInfo;
    // Random bits soon say that the stream ends; a real one ends with its last byte.
    if (engine.bytesWritten !== bytes.length) return false;
    const text = readCharset(buffer, {})[0];
    return text !== undefined && text.codec.id === 'utf-8' && printableShare(text.text) >= LEAST_PRINTABLE;
  } catch {
    return false;
  }
}

// The three lowest bits tell the last block and its kind (RFC 1951, 3.2.3): dynamic, or fixed and last. A stored block repeats
// its length in complement.
function mayBeginDeflate([first = 0, low = 0, high = 0, notLow = 0, notHigh = 0]: Uint8Array): boolean {
  const block = first & 7;
  return block === 3 || block === 4 || block === 5 || (block < 2 && (low ^ notLow) === 0xff && (high ^ notHigh) === 0xff);
}
