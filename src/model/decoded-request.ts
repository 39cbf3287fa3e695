// A request taken apart until only plain fields remain, and what stayed closed.
import type { Brand } from './brand.ts';
import type { DataCategory } from './data-category.ts';
import type { OutboundRequest } from './outbound-request.ts';
import type { Raw, Span } from './raw.ts';
import type { VendorRef } from './vendor.ts';

/** The part of the request that holds a field. `fragment` and `title` are carriers of a page, never of the wire. */
export const CARRIERS = ['host', 'path', 'query', 'fragment', 'header', 'cookie', 'body'] as const;
export type Carrier = (typeof CARRIERS)[number];

/** Name of a codec: the file name in `src/decode/codecs/`. */
export type CodecId = Brand<string, 'CodecId'>;

/**
 * Where a field stands, printable: carrier and key, then one part for each container opened below it, joined by ` > `:
 * `query.dl > query.mail`, `body.events[0].td_url > path[1]`, `header.referer > query.mail`. A key that is not a plain
 * identifier, and not a word that some rule knows, is printed as `•••`: keys can be personal data too.
 */
export type FieldPath = Brand<string, 'FieldPath'>;

/** Byte or character offsets in the original carrier, as sent; undefined where a layer between has no such mapping. */
export type WireSpan = Span | undefined;

/** What the vendor's own documentation says about a field. */
export interface Meaning {
  /** `page-url`, `referrer`, `title` say that the field repeats the page; `identifier` that it is the vendor's own; else the category it declares. */
  readonly kind: 'page-url' | 'referrer' | 'title' | 'identifier' | 'free-text' | 'category';
  readonly category: DataCategory | undefined;
  readonly reasoning: string;
}

/** What stands in a row between members of one object, and between objects. No search takes either for a separator. */
export const ROW_SIGNS = { member: '|', object: ';' } as const;

export interface DecodedField {
  readonly carrier: Carrier;
  readonly path: FieldPath;
  /** Every key from the carrier down to the field, outermost first; as secret as a value until a rule knows them. */
  readonly keys: readonly Raw[];
  readonly value: Raw;
  /** Codecs applied, outermost first. */
  readonly layers: readonly CodecId[];
  /** Identity of the object that the field stands in: siblings (`bank_code`, `koza_no`) share it. */
  readonly group: string;
  readonly span: WireSpan;
  /** A number by the grammar of JSON and its like. What a person typed is a string there. */
  readonly isNumber?: boolean;
  /** Sent again, as an equal field before it: it counts with its neighbours (the boxes of a card number) and is no value of its own. */
  readonly isRepeat?: boolean;
  /**
   * Members of a crowded container in one field, in their order and apart by `ROW_SIGNS`: short numbers under keys that no rule knows, and
   * repetitions. Only a value that was cut over several of them can be met here.
   */
  readonly isRow?: boolean;
  /** From the nearest vendor-declared field above or at this one. */
  readonly meaning: Meaning | undefined;
}

/**
 * Bytes that we could not open, with the reason: unknown is not clean. `too-…` are limits of ours; `too-slow` is the only one that
 * depends on the machine.
 */
export interface Opaque {
  readonly carrier: Carrier;
  readonly path: FieldPath;
  readonly reason:
    | 'encrypted'
    | 'unknown-format'
    | 'too-deep'
    | 'too-large'
    | 'too-many'
    | 'too-slow'
    | 'truncated'
    | 'malformed';
  readonly bytes: number;
}

export interface DecodedRequest {
  readonly request: OutboundRequest;
  readonly vendor: VendorRef | undefined;
  readonly fields: readonly DecodedField[];
  readonly leftovers: readonly Opaque[];
}

/** The URL of a document, taken apart by the same codecs: the source that most fields of most vendors repeat. */
export interface DecodedDocument {
  readonly document: OutboundRequest['document'];
  readonly fields: readonly DecodedField[];
  /** What stayed closed. */
  readonly leftovers: readonly Opaque[];
}
