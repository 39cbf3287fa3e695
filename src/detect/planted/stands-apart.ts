// Is a planted value that was found inside a text itself, or a piece of some longer number, word or id?
import type { Span } from '../../model/raw.ts';
import { standsFree } from '../boundary.ts';

/** Numbers from here on are too long to be met in hexadecimal ids by chance: nine hexadecimal digits happen to be given decimal ones once in 7·10¹⁰ places. */
const LONG_NUMBER = 9;
const LONG_WORD = 10;
/** Groups of separators that people write into a number of up to eight digits: `3-46-08-23` has three, the era's code first. */
const MOST_GROUPS = 3;
const MOST_BLANKS = 2;
/** How much of a neighbouring word is looked at. */
const NEAR = 16;

const LETTERS_TO_END = /(?:^|[^0-9A-Za-z])[A-Za-z]{0,16}$/;
// `1971-08-23T00:00:00`: the one letter that stands between digits by a standard (ISO 8601).
const LETTERS_FROM_START = /^(?:[A-Za-z]{0,16}(?![0-9A-Za-z])|T\d)/;
const GROUPED_BY_THREE = /^\d{1,3}(?:[,\uFF0C]\d{3})+(?:\.\d{1,2})?$/;

/**
 * `needle` is the folded spelling and `span` where it stands in `text`. Digits never touch digits; short ones stand in no id of letters and
 * digits mixed (`a1c0496817f3`), and are not put together from a list of numbers. Short words are whole words. Everything else is rare enough
 * to be found anywhere.
 */
export function standsApart(text: string, span: Span, needle: string): boolean {
  if (/^\d+$/.test(needle)) {
    if (!standsFree(text, span, 'digit')) return false;
    return needle.length >= LONG_NUMBER || (isOneNumber(text.slice(span.start, span.end)) && isNoId(text, span));
  }
  return needle.length >= LONG_WORD || !/^[\da-z]+$/.test(needle) || standsFree(text, span, 'token');
}

function isNoId(text: string, { start, end }: Span): boolean {
  return (
    LETTERS_TO_END.test(text.slice(Math.max(0, start - NEAR - 1), start)) &&
    LETTERS_FROM_START.test(text.slice(end, end + NEAR + 1))
  );
}

function isOneNumber(piece: string): boolean {
  if (/[,\uFF0C]/.test(piece)) return GROUPED_BY_THREE.test(piece.normalize('NFKC'));
  const groups = piece.normalize('NFKC').match(/\D+/g) ?? [];
  return groups.length <= (groups.every((group) => group.trim() === '') ? MOST_BLANKS : MOST_GROUPS);
}
