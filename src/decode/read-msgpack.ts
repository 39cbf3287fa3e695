// MessagePack → its scalars, by keys and positions as in JSON (https://github.com/msgpack/msgpack/blob/master/spec.md).
import { LIMITS } from './limits.ts';
import { addBytes, addNumber, addText, textAt, TOP, walkAll, type Place, type Structure, type Walk } from './structure.ts';

/** Undefined for anything but one map or array: a lone number or text would be every byte string there is. */
export function readMsgpack(bytes: Uint8Array): Structure | undefined {
  const first = bytes[0] ?? 0;
  const isContainer = (first > 0x80 && first <= 0x9f && first !== 0x90) || (first >= 0xdc && first <= 0xdf);
  return isContainer ? walkAll(bytes, (walk) => readValue(walk, TOP)) : undefined;
}

function readValue(walk: Walk, place: Place): boolean {
  const from = walk.at;
  const lead = walk.bytes[from];
  if (lead === undefined) return false;
  walk.at += 1;
  if (lead < 0x80) return give(walk, place, String(lead), from);
  if (lead < 0x90) return readMap(walk, lead & 15, place);
  if (lead < 0xa0) return readArray(walk, lead & 15, place);
  if (lead < 0xc0) return readText(walk, lead & 31, place);
  if (lead >= 0xe0) return give(walk, place, String(lead - 256), from);
  return readMarked(walk, lead, place, from);
}

// The kinds with a byte of their own; the number behind it has one, two, four or eight bytes.
function readMarked(walk: Walk, lead: number, place: Place, from: number): boolean {
  switch (lead) {
    case 0xc0:
    case 0xc2:
    case 0xc3:
      return give(walk, place, '', from);
    case 0xc4:
    case 0xc5:
    case 0xc6:
      return readBytes(walk, readSize(walk, 1 << (lead - 0xc4)), place);
    case 0xc7:
    case 0xc8:
    case 0xc9:
      return readBytes(walk, readSize(walk, 1 << (lead - 0xc7)), place, 1);
    case 0xca:
    case 0xcb:
      return readNumber(walk, place, lead === 0xca ? 4 : 8, (at) =>
        String(lead === 0xca ? Number(walk.bytes.readFloatBE(at).toPrecision(7)) : walk.bytes.readDoubleBE(at)),
      );
    case 0xd9:
    case 0xda:
    case 0xdb:
      return readText(walk, readSize(walk, 1 << (lead - 0xd9)), place);
    case 0xdc:
    case 0xdd:
      return readArray(walk, readSize(walk, lead === 0xdc ? 2 : 4), place);
    case 0xde:
    case 0xdf:
      return readMap(walk, readSize(walk, lead === 0xde ? 2 : 4), place);
    default:
      return readInteger(walk, lead, place);
  }
}

function readInteger(walk: Walk, lead: number, place: Place): boolean {
  if (lead >= 0xcc && lead <= 0xd3) {
    const size = 1 << ((lead - 0xcc) % 4);
    const isSigned = lead >= 0xd0;
    return readNumber(walk, place, size, (at) => {
      if (size === 8) return String(isSigned ? walk.bytes.readBigInt64BE(at) : walk.bytes.readBigUInt64BE(at));
      return String(isSigned ? walk.bytes.readIntBE(at, size) : walk.bytes.readUIntBE(at, size));
    });
  }
  // Extension types of fixed size: timestamps and the like, behind a byte that tells which.
  return lead >= 0xd4 && lead <= 0xd8 && readBytes(walk, 1 << (lead - 0xd4), place, 1);
}

function readSize(walk: Walk, bytes: number): number {
  if (walk.at + bytes > walk.bytes.length) return Number.POSITIVE_INFINITY;
  walk.at += bytes;
  return walk.bytes.readUIntBE(walk.at - bytes, bytes);
}

function readNumber(walk: Walk, place: Place, size: number, textOf: (at: number) => string): boolean {
  const from = walk.at;
  if (from + size > walk.bytes.length) return false;
  walk.at += size;
  return give(walk, place, textOf(from), from);
}

function readText(walk: Walk, size: number, place: Place): boolean {
  const from = walk.at;
  if (!(from + size <= walk.bytes.length)) return false;
  walk.at += size;
  // Before version 5 of the format texts and bytes were one kind.
  const text = textAt(walk, from, walk.at);
  if (text === undefined) addBytes(walk, place, from, walk.at);
  else addText(walk, place, text, from, walk.at);
  return true;
}

function readBytes(walk: Walk, size: number, place: Place, ahead = 0): boolean {
  const from = walk.at + ahead;
  if (from + size > walk.bytes.length) return false;
  walk.at = from + size;
  addBytes(walk, place, from, walk.at);
  return true;
}

function readArray(walk: Walk, size: number, place: Place): boolean {
  if (size > walk.bytes.length - walk.at || place.depth >= LIMITS.binaryDepth) return false;
  walk.groups += 1;
  const group = walk.groups;
  for (let index = 0; index < size; index++) {
    const steps = [...place.steps, { kind: 'index', index } as const];
    if (!readValue(walk, { steps, group, depth: place.depth + 1 })) return false;
  }
  return true;
}

function readMap(walk: Walk, size: number, place: Place): boolean {
  if (2 * size > walk.bytes.length - walk.at || place.depth >= LIMITS.binaryDepth) return false;
  walk.groups += 1;
  const group = walk.groups;
  for (let index = 0; index < size; index++) {
    const key = readKey(walk);
    if (key === undefined) return false;
    const steps = [...place.steps, { kind: 'key', key } as const];
    if (!readValue(walk, { steps, group, depth: place.depth + 1 })) return false;
  }
  return true;
}

// Keys of other kinds exist; a map with one of them is not from a page.
function readKey(walk: Walk): string | undefined {
  const lead = walk.bytes[walk.at] ?? 0;
  walk.at += 1;
  const size = lead >= 0xa0 && lead < 0xc0 ? lead & 31 : lead === 0xd9 ? readSize(walk, 1) : lead < 0x80 ? 0 : undefined;
  if (size === undefined || walk.at + size > walk.bytes.length) return undefined;
  walk.at += size;
  if (lead < 0x80) return String(lead);
  const key = textAt(walk, walk.at - size, walk.at);
  walk.bits += 3 + (key?.length ?? 0);
  return key;
}

function give(walk: Walk, place: Place, text: string, from: number): boolean {
  addNumber(walk, place, text, from);
  return true;
}
