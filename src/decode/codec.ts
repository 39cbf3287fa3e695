// What a codec is: one way of wrapping text or bytes, recognised by inspection, with its proof in the same file.
import type { Carrier, Opaque } from '../model/decoded-request.ts';
import type { Span } from '../model/raw.ts';

/** Text, or bytes whose charset is not known yet. Plain here: only the peeler wraps values into `Raw`. */
export type Content = string | Uint8Array;

/** One step down: a member, an element, or a part of a URL that stands inside another value. */
export type Step =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'carrier'; readonly carrier: Carrier };

/** What only the surroundings can tell about a content. */
export interface Hints {
  readonly contentType?: string | undefined;
  readonly contentEncoding?: string | undefined;
  /** Value of a query string or an urlencoded form, where `+` means a space. */
  readonly form?: boolean;
  /** Bytes that came out of a text token: when they mean nothing they are somebody's identifier, not an unread body. */
  readonly token?: boolean;
}

export interface Part {
  readonly steps: readonly Step[];
  readonly content: Content;
  /** Parts of one object share a number; unique within one opening only. */
  readonly group: number;
  /** Where the part stands in what was opened: UTF-16 units of text, bytes of bytes. */
  readonly at: Span | undefined;
  readonly hints: Hints;
  /** Equal for parts of one opening that stand under the same keys, whatever their positions; absent where nobody counts them. */
  readonly place?: number;
  /** A number by the container's own grammar: `{"x":4827}`. */
  readonly isNumber?: boolean;
}

/** The parts of one opening by their numbers: most of a recording's are not even made into parts. */
export interface Members {
  /** That `startAt` and `endAt` count in, in UTF-16 units. */
  readonly text: string;
  readonly size: number;
  /** A number, or something that says nothing (`true`, `""`), which is as long as nothing. What it says stands in the text as it is. */
  readonly isBare: (index: number) => boolean;
  readonly groupAt: (index: number) => number;
  readonly placeAt: (index: number) => number;
  readonly startAt: (index: number) => number;
  readonly endAt: (index: number) => number;
  readonly partAt: (index: number) => Part;
}

/** How far it keeps the members from `from` on: the first that it does not, or `size`. Those that it keeps are not made. */
export type Sieve = (members: Members, from: number) => number;

/** `sure`: the content was nothing but its wrapping. `maybe`: the content is reported beside what it may mean. */
export type Likelihood = 'sure' | 'maybe';

/** What a codec made of a content. */
export type Opening =
  | {
      readonly kind: 'decoded';
      readonly likelihood: Likelihood;
      readonly content: Content;
      readonly hints: Hints;
      /** Offset in `content` → offset in what was opened; absent where the encoding has no such map. */
      readonly locate?: ((offset: number) => number) | undefined;
      /** The encoding broke off here; what came before it is in `content`. */
      readonly cut?: { readonly reason: Opaque['reason']; readonly bytes: number };
    }
  | {
      readonly kind: 'parts';
      readonly likelihood: Likelihood;
      /** Lazy where the number of parts is in the sender's hand: the budget decides how many are taken. */
      readonly parts: Iterable<Part>;
      /** The same without those that the sieve keeps. */
      readonly sifted?: (keeps: Sieve) => Iterable<Part>;
      /** Bytes between the parts that nobody could read. */
      readonly unread?: { readonly reason: Opaque['reason']; readonly bytes: number };
    }
  /** Recognised, and not opened. */
  | { readonly kind: 'closed'; readonly reason: Opaque['reason']; readonly bytes: number };

/** Order of attempt. Text: `document`, `split`, `packed`, `token`, `transform`. Bytes: `container`, `charset`, `salvage`. */
export type TextStage = 'document' | 'split' | 'packed' | 'token' | 'transform';
export type BytesStage = 'container' | 'charset' | 'salvage';

/** `plain` of an encoding is its text; of a container the text of each part by its steps (`a.b`, `[0]`, `query.q`). */
export interface Proof<Sealed extends Content> {
  readonly pairs: readonly {
    readonly encoded: Sealed;
    readonly plain: string | Readonly<Record<string, string>>;
    readonly hints?: Hints;
  }[];
  readonly refuses: readonly Sealed[];
}

/**
 * The cheap half of recognising a text: most values are words, numbers and identifiers, and no codec should look at them twice. Each
 * member is a string of characters, in which `a` stands for every small letter, `A` for every capital, `0` for every digit, `é`
 * for U+0080 to U+00FF and `山` for what lies beyond (`characters.ts`).
 */
export interface Guard {
  /** At least one of them stands in the text. */
  readonly needs: string;
  /** The text consists of nothing else. */
  readonly allows?: string;
  /** Fewest UTF-16 units. */
  readonly least?: number;
}

interface CodecOf<Takes extends string, Stage, Sealed extends Content> {
  /** File name; stands in `layers` unless `silent`. */
  readonly id: string;
  readonly takes: Takes;
  readonly stage: Stage;
  /** Splitting is not an encoding: a field that was only split off has no layer. */
  readonly silent?: true;
  /** What a text has to be before the codec is asked at all; bytes are asked always, they tell by their first. */
  readonly guard?: Guard;
  /** Undefined for whatever is not this encoding. Never throws, whatever the bytes. */
  readonly opens: (sealed: Sealed, hints: Hints) => Opening | undefined;
  readonly proof: Proof<Sealed>;
}

export type TextCodec = CodecOf<'text', TextStage, string>;
export type BytesCodec = CodecOf<'bytes', BytesStage, Uint8Array>;
export type Codec = TextCodec | BytesCodec;
