// A form of a Western page: what its charset lacks stands there as entities (https://url.spec.whatwg.org, percent-encode after encoding).
import { TextDecoder } from 'node:util';

const decoder = new TextDecoder('windows-1252');
const ENTITY = /&#(\d{2,7});/g;
/** Fewest entities, and how many for each byte beyond ASCII: a page in a Japanese charset writes most of its signs as bytes. */
const BESIDE_JAPANESE = { least: 4, perByte: 3 } as const;
const OTHERWISE = { least: 2, perByte: 1 } as const;

/**
 * The texts that the bytes are then: of windows-1252, and of Latin-1 where its controls were written. Empty for all other bytes. `isAlone`: no
 * Japanese charset fits, or none as anybody would write.
 */
export function readWesternForm(bytes: Uint8Array, isAlone: () => boolean): readonly string[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!view.includes('&#')) return [];
  const latin1 = view.toString('latin1');
  const entities = latin1.match(ENTITY)?.length ?? 0;
  const foreign = latin1.match(/[\u0080-\u00ff]/g)?.length ?? 0;
  const { least, perByte } = isAlone() ? OTHERWISE : BESIDE_JAPANESE;
  if (entities < least || entities < perByte * foreign) return [];
  return [...new Set([decoder.decode(bytes), latin1])];
}
