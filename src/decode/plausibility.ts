// Bytes out of a token → does that look meant? Every eight letters are base64 of something; only few of them are base64 of text.
import { isUtf8 } from 'node:buffer';
import type { Likelihood } from './codec.ts';
import { inflatesAtFirst, isCompressed } from './compressed-bytes.ts';
import { japaneseWidth, printableShare } from './japanese-text.ts';
import { isPackedText } from './packed-text.ts';
import { isOfCommonKanji } from './jis-kanji.ts';
import { readCbor } from './read-cbor.ts';
import { readCharset, type TextReading } from './read-charset.ts';
import { readLzBytes, readLzUtf16 } from './read-lz-string.ts';
import { readMsgpack } from './read-msgpack.ts';
import { readProtobuf } from './read-protobuf.ts';
import { broadSurpriseOf, legacySurpriseOf, SURPRISE, surpriseOf } from './surprise.ts';

const LEAST_PRINTABLE = 0.9;
// Digits among kanji are an address; of digests one in thousands reads so as well.
const BITS_IN_A_LEGACY_CHARSET = 14;
// A carriage return may be the size of a text of thirteen.
const CONTROL = /[^\P{Cc}\t\n]/u;
// Text in one of these proves itself; in a legacy charset it has to be Japanese.
const UNICODE: ReadonlySet<string> = new Set(['utf-8', 'utf-16', 'iso-2022-jp']);

/** Judges decoded bytes; undefined for what is most likely an identifier, a digest or a cipher. */
export function meaningOfBytes(bytes: Uint8Array): Likelihood | undefined {
  if (isCompressed(bytes) && inflatesAtFirst(bytes)) return 'sure';
  const readings = readCharset(bytes, {});
  const unicode = readings.find(({ codec }) => UNICODE.has(codec.id));
  if (unicode !== undefined) {
    const share = printableShare(unicode.text);
    if (share >= LEAST_PRINTABLE && isDocument(unicode.text)) return 'sure';
    const bits = unicode.codec.id === 'utf-16' ? broadSurpriseOf(unicode.text) : surpriseOf(unicode.text);
    const judged = share < LEAST_PRINTABLE ? undefined : likelihoodOf(bits);
    const likelihood = judged === 'sure' && !isOfCommonKanji(unicode.text) ? 'maybe' : judged;
    // Its signs are of any script, and some of none.
    const packed = likelihood === undefined && unicode.codec.id !== 'iso-2022-jp' ? readLzUtf16(unicode.text) : undefined;
    if (packed !== undefined) return likelihoodOf(packed.bits);
    // Many a binary message of letters and digits, and many a stream of few bytes, is UTF-8 throughout but for its controls.
    return likelihood === undefined && CONTROL.test(unicode.text) ? meaningOfContainer(bytes) : likelihood;
  }
  if (readings.some(({ text }) => isDocument(text) && legacySurpriseOf(text) > 0)) return 'sure';
  // A legacy charset accepts one random byte pair in three: there the text itself has to be Japanese. Half-width kana are one
  // random byte in four, which is never enough.
  if (readings.some(({ text }) => text.length >= 8 && japaneseWidth(text) === 'full' && isOfCommonKanji(text))) return 'sure';
  const isUnlikely = ({ codec, text }: TextReading): boolean =>
    japaneseWidth(text) !== undefined || legacySurpriseOf(text, codec.id === 'euc-jp') >= BITS_IN_A_LEGACY_CHARSET;
  if (readings.some(isUnlikely)) return 'maybe';
  return meaningOfContainer(bytes);
}

/** Letters and digits; as many bytes of a random kind are meant once in 2¹². */
const ENOUGH_BESIDE = 9;

/** The same for encodings whose digits are those of any id: text in UTF-8, and enough of it to stand beside what it came from. */
export function isMeantBesideIds(bytes: Uint8Array): boolean {
  // Asked of nearly every id, and said of few.
  if (!isUtf8(bytes)) return false;
  const likelihood = meaningOfBytes(bytes);
  return likelihood === 'sure' || (likelihood === 'maybe' && bytes.length >= ENOUGH_BESIDE);
}

function meaningOfContainer(bytes: Uint8Array): Likelihood | undefined {
  return meaningOfStructure(bytes) ?? (isPackedText(bytes) ? 'sure' : undefined);
}

// Of a token, hence with more to prove than a body: many identifiers are tried in a run, and few are messages.
const BITS_OF_A_STRUCTURE = 14;

function meaningOfStructure(bytes: Uint8Array): Likelihood | undefined {
  for (const read of [readProtobuf, readMsgpack, readCbor, readLzBytes]) {
    const bits = read(bytes)?.bits ?? 0;
    if (bits >= BITS_OF_A_STRUCTURE) return bits >= SURPRISE.sure ? 'sure' : 'maybe';
  }
  return undefined;
}

// However short: nobody's identifier decodes to an object, a list of strings or a web address.
function isDocument(text: string): boolean {
  return /^(?:\{".*\}|\[["{[].*\]|https?:\/\/.+)$/s.test(text);
}

function likelihoodOf(bits: number): Likelihood | undefined {
  return bits >= SURPRISE.sure ? 'sure' : bits >= SURPRISE.maybe ? 'maybe' : undefined;
}
