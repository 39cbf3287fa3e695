// CBOR → its scalars, by keys and positions as in JSON (RFC 8949).
import { LIMITS } from './limits.ts';
import { addBytes, addNumber, addText, textAt, TOP, walkAll, type Place, type Structure, type Walk } from './structure.ts';

/** Undefined for anything but one map or array, with or without the tag that only says "CBOR" (RFC 8949, section 3.4.6). */
export function readCbor(bytes: Uint8Array): Structure | undefined {
  const start = bytes[0] === 0xd9 && bytes[1] === 0xd9 && bytes[2] === 0xf7 ? 3 : 0;
  const major = (bytes[start] ?? 0) >> 5;
  if (major !== 4 && major !== 5) return undefined;
  return walkAll(bytes, (walk) => {
    walk.at = start;
    return readValue(walk, TOP);
  });
}

const INDEFINITE = 31;
const BREAK = 0xff;

function readValue(walk: Walk, place: Place): boolean {
  const from = walk.at;
  const lead = walk.bytes[from];
  if (lead === undefined) return false;
  const major = lead >> 5;
  walk.at += 1;
  if (major === 7) return readSimple(walk, lead & 31, place, from);
  const argument = (lead & 31) === INDEFINITE ? undefined : readArgument(walk, lead & 31);
  if (argument === undefined && ((lead & 31) !== INDEFINITE || major < 4 || major > 5)) return false;
  switch (major) {
    case 0:
      return give(walk, place, String(argument), from);
    case 1:
      return give(walk, place, String(-1n - BigInt(argument ?? 0)), from);
    case 2:
    case 3:
      return readString(walk, Number(argument), place, major === 3);
    case 6:
      return readValue(walk, { ...place, depth: place.depth + 1 });
    default:
      return readMembers(walk, argument === undefined ? undefined : Number(argument), place, major === 5);
  }
}

function readArgument(walk: Walk, low: number): number | bigint | undefined {
  if (low < 24) return low;
  const size = 1 << (low - 24);
  if (size > 8 || walk.at + size > walk.bytes.length) return undefined;
  walk.at += size;
  return size === 8 ? walk.bytes.readBigUInt64BE(walk.at - 8) : walk.bytes.readUIntBE(walk.at - size, size);
}

function readSimple(walk: Walk, low: number, place: Place, from: number): boolean {
  if (low >= 20 && low <= 23) return give(walk, place, '', from);
  const size = 1 << (low - 24);
  if (low < 25 || low > 27 || walk.at + size > walk.bytes.length) return false;
  walk.at += size;
  if (size === 2) return give(walk, place, '', from);
  const value = size === 4 ? Number(walk.bytes.readFloatBE(walk.at - 4).toPrecision(7)) : walk.bytes.readDoubleBE(walk.at - 8);
  return give(walk, place, String(value), from);
}

function readString(walk: Walk, size: number, place: Place, isText: boolean): boolean {
  const from = walk.at;
  if (!(from + size <= walk.bytes.length)) return false;
  const text = isText ? textAt(walk, from, from + size) : undefined;
  walk.at += size;
  if (text === undefined) addBytes(walk, place, from, walk.at);
  else addText(walk, place, text, from, walk.at);
  return true;
}

function readMembers(walk: Walk, size: number | undefined, place: Place, isMap: boolean): boolean {
  const left = walk.bytes.length - walk.at;
  if ((size ?? 0) > left || place.depth >= LIMITS.binaryDepth) return false;
  walk.groups += 1;
  const group = walk.groups;
  for (let index = 0; index < (size ?? Number.POSITIVE_INFINITY); index++) {
    if (size === undefined && walk.bytes[walk.at] === BREAK) {
      walk.at += 1;
      return true;
    }
    const key = isMap ? readKey(walk) : undefined;
    if (isMap && key === undefined) return false;
    const step = key === undefined ? ({ kind: 'index', index } as const) : ({ kind: 'key', key } as const);
    if (!readValue(walk, { steps: [...place.steps, step], group, depth: place.depth + 1 })) return false;
  }
  return true;
}

// Text, or a small number as in COSE.
function readKey(walk: Walk): string | undefined {
  const lead = walk.bytes[walk.at] ?? BREAK;
  walk.at += 1;
  const argument = readArgument(walk, lead & 31);
  if (lead >> 5 === 0 && argument !== undefined) return String(argument);
  const size = Number(argument);
  if (lead >> 5 !== 3 || argument === undefined || walk.at + size > walk.bytes.length) return undefined;
  walk.at += size;
  const key = textAt(walk, walk.at - size, walk.at);
  walk.bits += 3 + (key?.length ?? 0);
  return key;
}

function give(walk: Walk, place: Place, text: string, from: number): boolean {
  addNumber(walk, place, text, from);
  return true;
}
