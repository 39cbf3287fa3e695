// Bytes that a key may have made of a value, and that read as a Japanese charset by chance: whoever opened them keeps what they came from.
import { isUtf8 } from 'node:buffer';
import { readCharset } from './read-charset.ts';
import { isUnwritten } from './unwritten-text.ts';

/** Fewer are no value that anybody could tell; of more, chance makes no text. */
const LEAST = 7;
const MOST = 128;
const LEGACY: ReadonlySet<string> = new Set(['shift-jis', 'euc-jp']);

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
