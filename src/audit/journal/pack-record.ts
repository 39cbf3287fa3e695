// Records of a journal ↔ bytes. Raw values go in as they are, because the journal is sealed; nowhere else may they be written.
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Raw, RawBytes } from '../../model/raw.ts';

// Our own types have no such members, and what a page names is a value in them, never a member's name.
const TEXT = '#raw';
const BYTES = '#bytes';

/** Plain objects, lists, texts, numbers and raw values; functions and maps are no record. */
export function packRecord(record: object): Uint8Array {
  return deflateRawSync(serialize(lower(record)), { level: 1 });
}

/** The record again, raw values as `Raw` and `RawBytes`. */
export function unpackRecord(bytes: Uint8Array): unknown {
  return raise(deserialize(inflateRawSync(bytes)));
}

function lower(value: unknown): unknown {
  if (value instanceof Raw) return value.reveal((text) => ({ [TEXT]: text }));
  if (value instanceof RawBytes) return value.reveal((bytes) => ({ [BYTES]: bytes }));
  if (Array.isArray(value)) return value.map(lower);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, lower(member)]));
}

function raise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(raise);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (TEXT in value) return new Raw(String(value[TEXT]));
  // Copied: the record's own memory is one block with everything else in it.
  if (BYTES in value && value[BYTES] instanceof Uint8Array) return new RawBytes(Uint8Array.from(value[BYTES]));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, raise(member)]));
}
