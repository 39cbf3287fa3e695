// A table that tells which value a digest belongs to, in three bytes for each value: values stand in buckets by the first bits of
// their digest, so a question hashes the dozen values of one bucket again. The digests themselves are not kept.
import type { OneBlockHash } from './one-block.ts';
import type { ValueSpace } from './value-space.ts';

/** Bytes of an index. */
const ENTRY = 3;
/** Bytes of a bucket's start. */
const START = 4;

/** Bits of a digest that choose its bucket: about eight to sixteen values each. */
export function bucketBits(size: number): number {
  return Math.max(1, Math.floor(Math.log2(Math.max(size, 1) / 8)));
}

/** Length in bytes of the table of so many values. */
export function tableLength(size: number): number {
  return (2 ** bucketBits(size) + 1) * START + size * ENTRY;
}

/** Starts of the buckets, then the values' indices, bucket after bucket, little-endian. Self-contained: its text runs in a thread. */
export function buildTable(
  { size, valueAt }: ValueSpace,
  pad: (text: string, block: Int32Array) => boolean,
  hash: OneBlockHash,
  bits: number,
): Uint8Array {
  const buckets = 2 ** bits;
  const starts = new Uint32Array(buckets + 1);
  const places = new Uint32Array(size);
  const block = new Int32Array(16);
  for (let index = 0; index < size; index++) {
    pad(valueAt(index), block);
    const bucket = hash(block) >>> (32 - bits);
    places[index] = bucket;
    starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
  }
  for (let bucket = 0; bucket < buckets; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
  const head = starts.length * 4;
  const table = new Uint8Array(head + size * 3);
  const view = new DataView(table.buffer);
  starts.forEach((start, bucket) => view.setUint32(bucket * 4, start, true));
  for (let index = 0; index < size; index++) {
    const bucket = places[index] as number;
    const place = starts[bucket] as number;
    starts[bucket] = place + 1;
    table[head + place * 3] = index & 0xff;
    table[head + place * 3 + 1] = (index >>> 8) & 0xff;
    table[head + place * 3 + 2] = index >>> 16;
  }
  return table;
}

/** Gives `length` bytes of a table from `position` on. */
export type TableReader = (position: number, length: number) => Uint8Array;

/** Indices of the values whose digests may begin with `prefix` (its first 32 bits). */
export function bucketOf(read: TableReader, size: number, prefix: number): readonly number[] {
  const bits = bucketBits(size);
  const bucket = prefix >>> (32 - bits);
  const bounds = read(bucket * START, 2 * START);
  const from = littleEndian(bounds, 0, START);
  const count = littleEndian(bounds, START, START) - from;
  if (from + count > size || count < 0) return [];
  const entries = read((2 ** bits + 1) * START + from * ENTRY, count * ENTRY);
  return Array.from({ length: count }, (_, place) => littleEndian(entries, place * ENTRY, ENTRY));
}

function littleEndian(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let byte = length - 1; byte >= 0; byte--) value = value * 256 + (bytes[at + byte] ?? 0);
  return value;
}
