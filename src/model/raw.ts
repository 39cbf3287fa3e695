// Values lifted from traffic. They can be asked, sliced, digested and masked; they cannot be printed.
// `String(raw)`, `JSON.stringify`, template literals and `util.inspect` all give `[raw]`: a scanner's
// report, log or error must never become the next leak (docs/decisions/0002-raw.md).

/** Where a match stands: UTF-16 offsets into a `Raw`, byte offsets into `RawBytes`; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** All that may come out of a `Raw`: judgments, positions and other `Raw`s, never text. */
export type Answer =
  | boolean
  | number
  | undefined
  | void
  | Promise<void>
  | Span
  | readonly Span[]
  | Raw
  | readonly Raw[]
  | RawBytes
  | readonly RawBytes[];

const UNPRINTABLE = '[raw]';

/** A text value lifted from traffic, or one of the run's own synthetic values. Unprintable by construction. */
export class Raw {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** Length in UTF-16 units; the length of a value may be shown. */
  get length(): number {
    return this.#value.length;
  }

  /** Puts a question to the value. The return type admits no text, so an answer can be logged safely. */
  ask<T extends Answer>(question: (value: string) => T): T {
    return question(this.#value);
  }

  /**
   * The one way out, for the few files that must have the text: masks, redactors, codecs' inner loops and the browser's
   * keyboard. `tests/architecture/reveal.test.ts` lists them; a new caller is a review of its own.
   */
  reveal<T>(reader: (value: string) => T): T {
    return reader(this.#value);
  }

  /** Same text? Neither side is revealed. */
  equals(other: Raw): boolean {
    return this.#value === other.#value;
  }

  /** The part between two UTF-16 offsets, still unprintable. */
  slice(start: number, end?: number): Raw {
    return new Raw(this.#value.slice(start, end));
  }

  toString(): string {
    return UNPRINTABLE;
  }

  toJSON(): string {
    return UNPRINTABLE;
  }
}

/** Bytes lifted from the wire (a body, a frame). Unprintable like `Raw`. */
export class RawBytes {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Length in bytes. */
  get length(): number {
    return this.#bytes.length;
  }

  /** Puts a question to the bytes; the return type admits no text. */
  ask<T extends Answer>(question: (bytes: Uint8Array) => T): T {
    return question(this.#bytes);
  }

  /** The one way out; see `Raw.reveal`. */
  reveal<T>(reader: (bytes: Uint8Array) => T): T {
    return reader(this.#bytes);
  }

  /** The part between two byte offsets, still unprintable. */
  slice(start: number, end?: number): RawBytes {
    return new RawBytes(this.#bytes.subarray(start, end));
  }

  toString(): string {
    return UNPRINTABLE;
  }

  toJSON(): string {
    return UNPRINTABLE;
  }
}

// A computed [inspect.custom] member is refused by isolatedDeclarations (TS9038), hence set here.
for (const type of [Raw, RawBytes]) {
  Object.defineProperty(type.prototype, Symbol.for('nodejs.util.inspect.custom'), {
    value: (): string => UNPRINTABLE,
  });
}
