// A table on the disk: a header that says which table it is, with a checksum, and the table. It holds places of all possible values, none of a leaked one.
import { createHash } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import { writePrivate } from '../../platform/files.ts';
import { openRandomAccess, type RandomAccess } from '../../platform/random-access.ts';
import { bucketBits, tableLength, type TableReader } from './bucket-table.ts';
import type { ValueSpace } from './value-space.ts';

/** An open table; `close` gives the file back. */
export interface OpenTable {
  readonly read: TableReader;
  readonly close: () => void;
}

// `TSDT`, version, number of values, bits of a bucket: 32-bit little-endian words; SHA-256 of some of the values; SHA-256 of the list that
// follows; the list: SHA-256 of each piece of the table; the table.
const MAGIC = 0x54445354;
const VERSION = 1;
const SHA256 = 32;
const FINGERPRINT = 16;
const LIST_CHECKSUM = FINGERPRINT + SHA256;
const LIST = LIST_CHECKSUM + SHA256;
/** Bytes that have one checksum, and are checked when they are first read: a question needs two of thousands. */
const PIECE = 1 << 14;
/** Pieces that are hashed before others get their turn: about a millisecond. */
const TURN = 64;
/** How many values tell one list of values from another. */
const SAMPLES = 1000;

/**
 * Opens what `writeTable` wrote for the same values; undefined where there is nothing, something else, or something cut off. Reading a damaged
 * piece throws.
 */
export function openTable(path: string, space: ValueSpace): OpenTable | undefined {
  const file = openRandomAccess(path);
  if (file === undefined) return undefined;
  const list = checksumsIn(file, space);
  if (list === undefined) {
    file.close();
    return undefined;
  }
  return { read: checkedReader(file, list, tableLength(space.size)), close: file.close };
}

/** Whole or not at all; mode 0600. */
export async function writeTable(path: string, space: ValueSpace, table: Uint8Array): Promise<void> {
  const list: Buffer[] = [];
  for (let at = 0; at < table.length; at += PIECE) {
    list.push(sha256(table.subarray(at, at + PIECE)));
    if (list.length % TURN === 0) await pause();
  }
  const checksums = Buffer.concat(list);
  await writePrivate(path, Buffer.concat([identityOf(space), sha256(checksums), checksums, table]));
}

function checksumsIn(file: RandomAccess, space: ValueSpace): Uint8Array | undefined {
  const length = tableLength(space.size);
  const bytes = Math.ceil(length / PIECE) * SHA256;
  if (file.size !== LIST + bytes + length) return undefined;
  try {
    const list = file.read(LIST, bytes);
    const isOurs = identityOf(space).equals(file.read(0, LIST_CHECKSUM));
    return isOurs && sha256(list).equals(file.read(LIST_CHECKSUM, SHA256)) ? list : undefined;
  } catch {
    return undefined; // it shrank, or the disk failed
  }
}

function checkedReader(file: RandomAccess, list: Uint8Array, length: number): TableReader {
  const table = LIST + list.length;
  const isChecked = new Uint8Array(list.length / SHA256);
  const check = (piece: number): void => {
    if (isChecked[piece] === 1) return;
    const bytes = file.read(table + piece * PIECE, Math.min(PIECE, length - piece * PIECE));
    if (!sha256(bytes).equals(list.subarray(piece * SHA256, (piece + 1) * SHA256))) throw new RangeError('the table is damaged');
    isChecked[piece] = 1;
  };
  return (position, count) => {
    for (let piece = Math.floor(position / PIECE); piece * PIECE < position + count; piece++) check(piece);
    return file.read(table + position, count);
  };
}

// A list of values that was changed makes a table of another identity, even where nobody thought of the version.
function identityOf(space: ValueSpace): Buffer {
  const header = Buffer.alloc(FINGERPRINT);
  [MAGIC, VERSION, space.size, bucketBits(space.size)].forEach((word, place) => header.writeUInt32LE(word, place * 4));
  const sample: string[] = [];
  const step = Math.max(1, Math.floor(space.size / SAMPLES));
  for (let index = 0; index < space.size; index += step) sample.push(space.valueAt(index));
  return Buffer.concat([header, sha256(Buffer.from(sample.join('\n')))]);
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
