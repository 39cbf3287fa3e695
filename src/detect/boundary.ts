// Does a match stand free? Rules have no lookaround (RE2), so the neighbours are asked in the original text.
import type { Span } from '../model/raw.ts';
import type { Boundary } from './rule-schema.ts';
import { isDigit } from './text-view.ts';

/** `whole` counts as `token` here: the caller has matched the whole already, or reads a value out of a sentence. */
export function standsFree(text: string, { start, end }: Span, boundary: Boundary): boolean {
  if (boundary === 'none') return true;
  const joins = boundary === 'digit' ? isDigit : isAlphanumeric;
  if (joins(text[start - 1]) || joins(text[end])) return false;
  return !isFraction(text, start, end);
}

function isAlphanumeric(character: string | undefined): boolean {
  return character !== undefined && /[0-9A-Za-z\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/.test(character);
}

// `0.4111111111111111` is one number: JSON is full of floats whose digits look like cards.
function isFraction(text: string, start: number, end: number): boolean {
  const after = text[end] === '.' && isDigit(text[end + 1]) && isDigit(text[end - 1]);
  return after || (text[start - 1] === '.' && isDigit(text[start - 2]) && isDigit(text[start]));
}
