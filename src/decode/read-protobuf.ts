// Protocol Buffers without their schema → fields by number (https://protobuf.dev/programming-guides/encoding).
import type { Part, Step } from './codec.ts';
import { inflatesAtFirst, isCompressed } from './compressed-bytes.ts';
import { LIMITS } from './limits.ts';
import { addBytes, addNumber, addText, textAt, TOP, walkAll, type Place, type Structure, type Walk } from './structure.ts';

/** One message, or several in the frames of gRPC-Web. Undefined for what is neither, and for text: `\n\t…` is both, and text is read with less ado. */
export function readProtobuf(bytes: Uint8Array): Structure | undefined {
  return bytes[0] === 0 ? readFrames(bytes) : readOne(bytes);
}

function readOne(bytes: Uint8Array): Structure | undefined {
  if (bytes.length < 3 || !isTag(bytes[0] ?? 0) || isPlainText(bytes)) return undefined;
  return walkAll(bytes, (walk) => readMessage(walk, walk.bytes.length, TOP));
}

// A flag, a length of four bytes, a message; the last frame is text (https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md).
function readFrames(bytes: Uint8Array): Structure | undefined {
  if (bytes.length < 8 || bytes[1] !== 0) return undefined;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Part[] = [];
  let bits = 0;
  for (let at = 0, index = 0; at < view.length; index++) {
    const from = at + 5;
    const to = from <= view.length ? from + view.readUInt32BE(at + 1) : Number.POSITIVE_INFINITY;
    const message = to > view.length ? undefined : readOne(view.subarray(from, to));
    if (message === undefined && view[at] !== 0x80) return undefined;
    for (const part of message?.parts ?? []) {
      const span = part.at && { start: part.at.start + from, end: part.at.end + from };
      parts.push({ ...part, at: span, steps: [{ kind: 'index', index }, ...part.steps], group: index * 100_000 + part.group });
    }
    // A length that fits is worth a lot: three of its bytes are known.
    bits += 8 + (message?.bits ?? 0);
    at = to;
  }
  return parts.length === 0 ? undefined : { parts, bits };
}

// Field 1 to 15 in one byte, or a longer number; varint, 64 bits, length-delimited, 32 bits. Groups died with proto2.
function isTag(byte: number): boolean {
  const wire = byte & 7;
  return byte >= 8 && (wire <= 2 || wire === 5);
}

// Tags and sizes below 32 are controls that no text has. One line of text may begin with a newline, but the next character would
// have to be its size.
function isPlainText(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x0a && bytes[1] === bytes.length - 2) return false;
  return !bytes.some((byte) => (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f);
}

interface Field {
  readonly number: number;
  readonly wire: number;
  /** Of the value, without its length. */
  readonly from: number;
  readonly to: number;
}

const HIGHEST_FIELD = 32_767;

function readMessage(walk: Walk, end: number, place: Place): boolean {
  const fields: Field[] = [];
  while (walk.at < end) {
    const field = readField(walk, end);
    if (field === undefined) break;
    fields.push(field);
  }
  const whole = walk.at === end;
  if (!whole && place.depth > 0) return false;
  const stop = walk.at;
  // One byte in four is such a tag.
  walk.bits += 2 * fields.length;
  // By chance the last of many sizes ends with the message once in 128.
  if (whole && fields.at(-1)?.wire === 2) walk.bits += 5;
  giveFields(walk, fields, place);
  walk.at = stop;
  return whole;
}

function readField(walk: Walk, end: number): Field | undefined {
  const start = walk.at;
  const tag = readVarint(walk, end);
  const number = tag === undefined ? 0 : Math.floor(tag / 8);
  const wire = tag === undefined ? -1 : tag % 8;
  let from = walk.at;
  if (wire === 0) readVarint(walk, end);
  else if (wire === 1) walk.at += 8;
  else if (wire === 5) walk.at += 4;
  else if (wire === 2) {
    const size = readVarint(walk, end) ?? Number.POSITIVE_INFINITY;
    from = walk.at;
    walk.at += size;
  }
  const isField = number >= 1 && number <= HIGHEST_FIELD && (wire === 0 || wire === 1 || wire === 2 || wire === 5);
  if (isField && from < walk.at + 1 && walk.at <= end && (wire !== 0 || walk.at > from))
    return { number, wire, from, to: walk.at };
  walk.at = start;
  return undefined;
}

// Leaves the cursor in place where there is none. Beyond 2^53 the value is wrong, and nobody asks for it.
function readVarint(walk: Walk, end: number): number | undefined {
  let value = 0;
  for (let size = 0; size < 10 && walk.at + size < end; size++) {
    const byte = walk.bytes[walk.at + size] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * size);
    if (byte < 0x80) {
      walk.at += size + 1;
      return value;
    }
  }
  return undefined;
}

// Repeated fields are told apart by a second index. A message of a text 1 and a value 2 is an entry of a map: its key is a name.
function giveFields(walk: Walk, fields: readonly Field[], place: Place): void {
  walk.groups += 1;
  const group = walk.groups;
  const [first, second] = fields;
  const isEntry = fields.length === 2 && first?.number === 1 && first.wire === 2 && second?.number === 2 && place.depth > 0;
  const key = isEntry ? textAt(walk, first.from, first.to) : undefined;
  const count = new Map<number, number>();
  for (const { number } of fields) count.set(number, (count.get(number) ?? 0) + 1);
  const seen = new Map<number, number>();
  for (const field of fields) {
    const index = seen.get(field.number) ?? 0;
    seen.set(field.number, index + 1);
    const steps = [...place.steps, { kind: 'index', index: field.number } as const];
    if ((count.get(field.number) ?? 0) > 1) steps.push({ kind: 'index', index });
    if (field === second && key !== undefined && /^[^\s\d]\S*$/.test(key)) steps.push({ kind: 'key', key });
    giveValue(walk, field, { steps, group, depth: place.depth });
  }
}

function giveValue(walk: Walk, { wire, from, to }: Field, place: Place): void {
  walk.at = to;
  if (wire === 0) addNumber(walk, place, varintText(walk.bytes.subarray(from, to)), from);
  else if (wire === 1) addNumber(walk, place, fixedText(walk.bytes.readDoubleLE(from), walk.bytes.readBigUInt64LE(from)), from);
  else if (wire === 5) addNumber(walk, place, fixedText(walk.bytes.readFloatLE(from), walk.bytes.readUInt32LE(from)), from);
  else if (to > from) giveDelimited(walk, from, to, place);
}

function giveDelimited(walk: Walk, from: number, to: number, place: Place): void {
  const text = textAt(walk, from, to);
  const lead = walk.bytes[from] ?? 0;
  if (text !== undefined && lead >= 0x20) return addText(walk, place, text, from, to);
  const before = walk.parts.length;
  // What zlib begins with is a tag as well.
  if (place.depth < LIMITS.binaryDepth && isTag(lead) && !isStream(walk.bytes.subarray(from, to))) {
    walk.at = from;
    const isMessage = readMessage(walk, to, { ...place, depth: place.depth + 1 });
    if (!isMessage) walk.parts.length = before;
    else if (isChanceMessage(walk.parts.slice(before))) addBytes(walk, place, from, to);
    if (isMessage) return;
  }
  if (text !== undefined) addText(walk, place, text, from, to);
  else addBytes(walk, place, from, to);
}

// Numbers alone, one of a field that hardly any message has: bytes of some other format read so now and then, and are given as well.
function isChanceMessage(parts: readonly Part[]): boolean {
  return (
    parts.every(({ isNumber }) => isNumber === true) && parts.some(({ steps }) => numberOf(steps.at(-1)) > HIGHEST_USUAL_FIELD)
  );
}

function numberOf(step: Step | undefined): number {
  return step?.kind === 'index' ? step.index : 0;
}

const HIGHEST_USUAL_FIELD = 255;

function isStream(bytes: Uint8Array): boolean {
  return isCompressed(bytes) && inflatesAtFirst(bytes);
}

function varintText(bytes: Uint8Array): string {
  let value = 0n;
  for (const [index, byte] of bytes.entries()) value |= BigInt(byte & 0x7f) << BigInt(7 * index);
  return String(BigInt.asIntN(64, value));
}

// The same bits are a whole number or a fraction; nobody sends 4.94e-324.
function fixedText(fraction: number, whole: bigint | number): string {
  const size = Math.abs(fraction);
  return Number.isFinite(fraction) && size >= 1e-6 && size < 1e15 ? String(Number(fraction.toPrecision(12))) : String(whole);
}
