// What protobuf, MessagePack and CBOR readers have in common: a walk over bytes that collects parts, and how much speaks for it.
import { isUtf8 } from 'node:buffer';
import type { Opening, Part, Step } from './codec.ts';
import { eucJp } from './codecs/euc-jp.ts';
import { shiftJis } from './codecs/shift-jis.ts';
import { isPrintable } from './japanese-text.ts';
import { LIMITS } from './limits.ts';
import { SURPRISE, surpriseOf } from './surprise.ts';

/** Parts read so far, and the cursor. Readers move `at`; a reader that returns false leaves it where it understood nothing more. */
export interface Walk {
  readonly bytes: Buffer;
  readonly parts: Part[];
  at: number;
  /** Bits of surprise: texts that are text, keys that are keys. Sizes that add up are worth some as well. */
  bits: number;
  /** Containers so far; each is a group of siblings. */
  groups: number;
}

/** Members and depth of the container that is being read. */
export interface Place {
  readonly steps: readonly Step[];
  readonly group: number;
  readonly depth: number;
}

export interface Structure {
  readonly parts: readonly Part[];
  readonly bits: number;
}

export const TOP: Place = { steps: [], group: 0, depth: 0 };

// What broke off after this much was that format all the same.
const BITS_OF_A_FRAGMENT = 60;
/** Two full-width characters in a row. */
const WORD = /[\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff]{2}/;

/** Reads all of `bytes`; what is left of a structure that broke off becomes a part of its own, without steps. */
export function walkAll(bytes: Uint8Array, read: (walk: Walk) => boolean): Structure | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const walk: Walk = { bytes: view, parts: [], at: 0, bits: 0, groups: 0 };
  const whole = read(walk) && walk.at === view.length;
  if (!whole && walk.bits < BITS_OF_A_FRAGMENT) return undefined;
  if (!whole && walk.at < view.length) {
    const at = { start: walk.at, end: view.length };
    walk.parts.push({ steps: [], content: view.subarray(walk.at), group: 0, at, hints: {} });
  }
  return walk.parts.length === 0 ? undefined : { parts: walk.parts, bits: walk.bits };
}

/** An opening, if enough speaks for the format; the sender's own word for it is worth twelve bits. */
export function openStructure(bytes: Uint8Array, structure: Structure | undefined, isDeclared: boolean): Opening | undefined {
  if (structure === undefined) return undefined;
  const bits = structure.bits + (isDeclared ? SURPRISE.sure - SURPRISE.maybe : 0);
  if (bits < SURPRISE.maybe) return undefined;
  return {
    kind: 'parts',
    likelihood: bits >= SURPRISE.sure && (isDeclared || !mayBeJapanese(bytes)) ? 'sure' : 'maybe',
    parts: structure.parts,
  };
}

// Shift_JIS begins half of its kanji with bytes that open a map or a list: what reads as Japanese is kept beside it.
function mayBeJapanese(bytes: Uint8Array): boolean {
  return [shiftJis, eucJp].some((codec) => {
    const opening = codec.opens(bytes, {});
    return opening?.kind === 'decoded' && typeof opening.content === 'string' && WORD.test(opening.content);
  });
}

/** The text at `from`, or undefined where the bytes are none. */
export function textAt({ bytes }: Walk, from: number, to: number): string | undefined {
  const slice = bytes.subarray(from, to);
  if (!isUtf8(slice)) return undefined;
  const text = slice.toString('utf8');
  return isPrintable(text) ? text : undefined;
}

/** Adds a text. As bytes where it is longer in them, so that offsets inside of it can be mapped. */
export function addText(walk: Walk, place: Place, text: string, from: number, to: number): void {
  walk.bits += surpriseOf(text);
  addPart(walk, place, text.length === to - from ? text : walk.bytes.subarray(from, to), from, to);
}

/** Bytes of the sender's own: read like any others, but a short identifier among them is not worth a word. */
export function addBytes(walk: Walk, place: Place, from: number, to: number): void {
  addPart(walk, place, walk.bytes.subarray(from, to), from, to);
}

export function addNumber(walk: Walk, place: Place, text: string, from: number): void {
  addPart(walk, place, text, from, walk.at, true);
}

const LONGEST_IDENTIFIER = 128;

// One more than the budget holds makes the budget say so.
function addPart(
  walk: Walk,
  { steps, group }: Place,
  content: string | Uint8Array,
  start: number,
  end: number,
  isNumber = false,
): void {
  if (walk.parts.length > LIMITS.members) return;
  const token = typeof content !== 'string' && content.length <= LONGEST_IDENTIFIER;
  walk.parts.push({ steps, content, group, at: { start, end }, hints: token ? { token } : {}, isNumber });
}
