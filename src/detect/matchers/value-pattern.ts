// A rule's `value` against a field's text: where does it match, stand free, and pass deny list and check?
import type { Span } from '../../model/raw.ts';
import { standsFree } from '../boundary.ts';
import type { CompiledValue } from '../compile-rule.ts';
import { viewsOf, type Views } from '../text-view.ts';

// A digit of any width, or a sign that a view drops; circled and other digits are what NFKC makes of letters' neighbours.
const MAY_BE_DIGIT = /[\p{N}\s\-./()\u2010-\u2015\u2212\uFF0D\uFF0E\uFF0F]/u;
/** How far a value may reach that is read out of a sentence. */
const REACH = 128;

/** Every match, in offsets of `text`. */
export function matchValue(value: CompiledValue, text: string, views: Views): readonly Span[] {
  const view = views(value.normalize);
  if (value.boundary === 'whole') {
    const matched = view.text.trim();
    if (!value.pattern.whole(matched) || !passes(value, matched)) return [];
    const start = view.text.indexOf(matched);
    return matched === '' ? [] : [view.original(start, start + matched.length)];
  }
  return value.pattern
    .find(view.text)
    .filter(({ start, end }) => standsFree(text, view.original(start, end), value.boundary))
    .filter(({ start, end }) => passes(value, view.text.slice(start, end)))
    .map(({ start, end }) => view.original(start, end));
}

/** The text from a place on, as far as a value may reach; its views are shared by all that look for a value there. */
export interface Tail {
  readonly from: number;
  readonly views: Views;
}

export function tailOf(text: string, from: number): Tail {
  return { from, views: viewsOf(text.slice(from, from + REACH)) };
}

/** The match that begins exactly where the tail does, as after a label. */
export function matchValueAt(value: CompiledValue, text: string, { from, views }: Tail): Span | undefined {
  if (value.digitFirst === true && !MAY_BE_DIGIT.test(text[from] ?? '')) return undefined;
  const view = views(value.normalize);
  const match = value.pattern.start(view.text);
  if (match === undefined || !passes(value, view.text.slice(match.start, match.end))) return undefined;
  const { start, end } = view.original(match.start, match.end);
  const span = { start: from + start, end: from + end };
  return standsFree(text, span, value.boundary) ? span : undefined;
}

function passes({ deny, check }: CompiledValue, matched: string): boolean {
  return !deny.some((pattern) => pattern.test(matched)) && (check === undefined || check.accepts(matched));
}
