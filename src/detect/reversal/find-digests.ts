// Digests that stand in a field's value, before anybody knows of what: tokens of exactly a digest's length that look like nothing else.
import { Raw, type Span } from '../../model/raw.ts';
import { eachDigestToken } from '../planted/digest-tokens.ts';

export interface FoundDigest {
  /** Hex, lower case. */
  readonly digest: Raw;
  /** Offsets in the value. */
  readonly span: Span;
  /** Digests that the longer tokens would be of which it is a part. */
  readonly inside: readonly Raw[];
}

/** More digests in one value are a list of something, of which so many are enough. */
const ENOUGH = 64;
const HEX = /^[0-9a-fA-F]+$/;
const HEX_DIGIT = /[0-9a-fA-F]/;
const LETTER_OR_DIGIT = /[0-9A-Za-z]/;

/** In the order of the text. */
export function findDigests(value: Raw): readonly FoundDigest[] {
  const found: Omit<FoundDigest, 'inside'>[] = [];
  value.ask((text): void => {
    eachDigestToken(text, ({ digest, start, end }) => {
      const token = text.slice(start, end);
      if (
        found.length >= ENOUGH ||
        !(HEX.test(token) ? standsAlone(text, start, end, HEX_DIGIT) : isBase64Digest(text, start, end))
      )
        return;
      if (!found.some(({ span }) => span.start === start && span.end === end)) {
        found.push({ digest: new Raw(digest), span: { start, end } });
      }
    });
  });
  return found.map((one) => ({
    ...one,
    inside: found.filter((other) => holds(other.span, one.span)).map(({ digest }) => digest),
  }));
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
}

// Random bytes hold letters of both cases (1 in 95,000 digests of MD5 does not), and the bits after their last byte are zero: words and paths fail.
function isBase64Digest(text: string, start: number, end: number): boolean {
  const token = text.slice(start, end).replaceAll(' ', '+');
  if (!/[a-z]/.test(token) || !/[A-Z]/.test(token) || !standsAlone(text, start, end, LETTER_OR_DIGIT)) return false;
  const plain = token.replaceAll('-', '+').replaceAll('_', '/');
  return Buffer.from(plain, 'base64').toString('base64').replace(/=+$/, '') === plain;
}

function standsAlone(text: string, start: number, end: number, joins: RegExp): boolean {
  return !(start > 0 && joins.test(text[start - 1] ?? '')) && !joins.test(text[end] ?? '');
}
