// What every encoding of the matrix is: a step from one payload to the next, and what may stand before it.
// Written apart from src/decode, so that a misreading of a format cannot hide on both sides.
import type { PlantedValue } from '../matrix/planted-values.ts';
import type { SeededRandom } from '../matrix/seeded-random.ts';

/** What a chain has made so far. `pairs` are fields of their own: one value that a form splits. */
export type Payload =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [key: string, text: string])[] };

/**
 * Where an encoding may stand. `spelling`, `digest`, `toy`: innermost only (a digest also on a `hashable` spelling, for nothing can be
 * read out of it again). `wrap`: anywhere after.
 */
export type EncodingKind = 'spelling' | 'split' | 'digest' | 'recipe' | 'toy' | 'wrap';

export interface Encoding {
  readonly id: string;
  readonly kind: EncodingKind;
  /** What it can be put on. Text given to one that takes bytes is UTF-8. `plain` means text that is neither binary nor already packed. */
  readonly takes: 'text' | 'bytes';
  readonly encode: (input: Payload, random: SeededRandom, value: PlantedValue) => Payload;
  /** How many layers it costs the decoder (detection.md 6.3: percent is free). */
  readonly layers: number;
  /** Values that it makes sense for; all without it. */
  readonly fits?: (value: PlantedValue) => boolean;
  /** A spelling that some vendor's recipe hashes. */
  readonly hashable?: boolean;
  /** A container that only its content gives away (no magic number): it must hold text. */
  readonly needsText?: boolean;
  /** For text and for the bytes of a charset; nobody writes packed bytes so. */
  readonly refusesPacked?: boolean;
  /** Why no tool can see it; a detectable encoding has none. */
  readonly undetectable?: string;
}

/** The chain cannot be written: a charset lacks a character. */
export class UnwritableError extends Error {}

export function text(made: string): Payload {
  return { kind: 'text', text: made };
}

export function bytes(made: Uint8Array): Payload {
  return { kind: 'bytes', bytes: made };
}

/** The text of a payload; pairs as a form writes them. */
export function textOf(payload: Payload): string {
  if (payload.kind === 'text') return payload.text;
  if (payload.kind === 'bytes') throw new TypeError('bytes where text belongs');
  return payload.pairs.map(([key, part]) => `${key}=${encodeURIComponent(part)}`).join('&');
}

export function bytesOf(payload: Payload): Uint8Array {
  return payload.kind === 'bytes' ? payload.bytes : Buffer.from(textOf(payload), 'utf8');
}

/** An encoding from text to text. */
export function textEncoding(
  id: string,
  encode: (plain: string, random: SeededRandom, value: PlantedValue) => string,
  rest: Partial<Encoding> = {},
): Encoding {
  return {
    id,
    kind: 'wrap',
    takes: 'text',
    layers: 1,
    encode: (input, random, value) => text(encode(textOf(input), random, value)),
    ...rest,
  };
}

/** An encoding from bytes to text. */
export function spellingOfBytes(id: string, encode: (data: Buffer) => string, rest: Partial<Encoding> = {}): Encoding {
  return {
    id,
    kind: 'wrap',
    takes: 'bytes',
    layers: 1,
    encode: (input) => text(encode(Buffer.from(bytesOf(input)))),
    ...rest,
  };
}

/** An encoding from bytes to bytes. */
export function container(
  id: string,
  encode: (data: Buffer, random: SeededRandom) => Uint8Array,
  rest: Partial<Encoding> = {},
): Encoding {
  return {
    id,
    kind: 'wrap',
    takes: 'bytes',
    layers: 1,
    encode: (input, random) => bytes(encode(Buffer.from(bytesOf(input)), random)),
    ...rest,
  };
}
