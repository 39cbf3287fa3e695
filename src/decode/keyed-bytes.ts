// Bytes that a key may have made of a value, and that read as a Japanese charset by chance: whoever opened them keeps what they came from.
import { isUtf8 } from 'node:buffer';
import { isOfCommonKanji } from './jis-kanji.ts';
import { readCharset } from './read-charset.ts';

/** Fewer are no value that anybody could tell; of more, chance makes no text. */
const LEAST = 7;
const MOST = 128;
const LEGACY: ReadonlySet<string> = new Set(['shift-jis', 'euc-jp']);
const HALF_WIDTH = /[\uff61-\uff9f]/;
const FULL_WIDTH = /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/;

/** Numbers with their signs stay within two columns of the table of codes under any key; all else comes out as what nobody writes. */
export function mayBeKeyed(bytes: Uint8Array): boolean {
  if (bytes.length < LEAST || bytes.length > MOST || isUtf8(bytes)) return false;
  const readings = readCharset(bytes, {});
  if (readings.length === 0 || !readings.every(({ codec }) => LEGACY.has(codec.id))) return false;
  return isOfTwoColumns(bytes) || readings.every(({ text }) => isUnwritten(text));
}

function isOfTwoColumns(bytes: Uint8Array): boolean {
  return new Set(Array.from(bytes, (byte) => byte >> 4)).size <= 2;
}

// Kanji that hardly anybody uses, or both widths in one text.
function isUnwritten(text: string): boolean {
  return !isOfCommonKanji(text) || (HALF_WIDTH.test(text) && FULL_WIDTH.test(text));
}
