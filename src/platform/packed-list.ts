// A long list of plain objects in little memory: JSON, compressed block by block. Summaries of requests differ in little.
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Grows at the end, is read from the beginning; reading it again unpacks it again. */
export interface PackedList<T> extends Iterable<T> {
  readonly length: number;
  readonly push: (value: T) => void;
}

const BLOCK = 256;

/** Values must survive JSON: `undefined` members come back as absent. */
export function packedList<T extends object>(): PackedList<T> {
  const blocks: Uint8Array[] = [];
  let open: T[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    push: (value) => {
      length += 1;
      open.push(value);
      if (open.length < BLOCK) return;
      blocks.push(deflateRawSync(JSON.stringify(open), { level: 1 }));
      open = [];
    },
    *[Symbol.iterator]() {
      for (const block of blocks) yield* JSON.parse(inflateRawSync(block).toString('utf8')) as T[];
      yield* open;
    },
  };
}
