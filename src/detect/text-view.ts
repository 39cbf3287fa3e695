// A value as a question wants to see it (width, case, separators and kana folded), with the way back to the original offsets.
import type { Span } from '../model/raw.ts';

/** What a rule may ask for, in the order of application. */
export const NORMALIZERS = ['nfkc', 'lower', 'strip-separators'] as const;
export type Normalizer = (typeof NORMALIZERS)[number];

/** `fold-kana` reads katakana as hiragana; the canary search alone uses it. */
export type ViewStep = Normalizer | 'fold-kana';

export interface TextView {
  readonly text: string;
  /** Offsets in the original for offsets in this view. */
  original(start: number, end: number): Span;
}

/** Views of one text, each made once. */
export type Views = (steps: readonly ViewStep[]) => TextView;

// Hyphens and minus signs that people and keyboards write between digits, U+3000, and `/ . ( )`. U+30FC counts between digits only.
const SEPARATOR = /[\s\-./()\u2010-\u2015\u2212\u3000\uFF0D\uFF0E\uFF0F]/;
const PROLONGED_SOUND = '\u30FC';
// Runs that no folding moves (ASCII, kana, kanji), or one character with the marks that NFKC joins to it: half-width `ｶﾞ`, accents.
const RUN_OR_CLUSTER =
  /[\u0020-\u007E\u3041-\u3096\u30A1-\u30FC\u4E00-\u9FFF]+(?![\p{M}\uFF9E\uFF9F])|\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/gu;

export function viewsOf(text: string): Views {
  const made = new Map<string, TextView>();
  return (steps) => {
    const name = steps.join(' ');
    const known = made.get(name);
    if (known !== undefined) return known;
    const view = viewOf(text, steps);
    made.set(name, view);
    return view;
  };
}

/** The view of `text` after `steps`; their order does not matter. */
export function viewOf(text: string, steps: readonly ViewStep[]): TextView {
  const folded = foldForms(text, steps.includes('nfkc'), steps.includes('lower'));
  const forms = steps.includes('fold-kana') ? { ...folded, text: hiragana(folded.text) } : folded;
  return steps.includes('strip-separators') ? withoutSeparators(forms) : forms;
}

/** The text alone, for needles and canonical forms. */
export function fold(text: string, steps: readonly ViewStep[]): string {
  return viewOf(text, steps).text;
}

function foldForms(text: string, nfkc: boolean, lower: boolean): TextView {
  const lowered = lower ? text.toLowerCase() : text;
  // Lower case never shrinks, so equal length means equal offsets. Most texts, Japanese ones too, take this way out.
  if (lowered.length === text.length && (!nfkc || lowered.normalize('NFKC') === lowered)) {
    return { text: lowered, original: (start, end) => ({ start, end }) };
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let out = '';
  for (const { 0: run, index } of text.matchAll(RUN_OR_CLUSTER)) {
    const normal = nfkc ? run.normalize('NFKC') : run;
    const piece = lower ? normal.toLowerCase() : normal;
    // What kept its length kept its places; what did not belongs together.
    const isRun = piece.length === run.length;
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(isRun ? index + unit : index);
      ends.push(isRun ? index + unit + 1 : index + run.length);
    }
    out += piece;
  }
  return { text: out, original: originalOf(starts, ends, text.length) };
}

function withoutSeparators(view: TextView): TextView {
  const { text } = view;
  if (!SEPARATOR.test(text) && !text.includes(PROLONGED_SOUND)) return view;
  const kept: number[] = [];
  let out = '';
  for (let from = 0, at = 0; at <= text.length; at++) {
    if (at < text.length && !isSeparator(text, at)) kept.push(at);
    else {
      out += text.slice(from, at);
      from = at + 1;
    }
  }
  return {
    text: out,
    original: (start, end) => view.original(kept[start] ?? text.length, (kept[end - 1] ?? kept[start] ?? text.length - 1) + 1),
  };
}

function originalOf(starts: readonly number[], ends: readonly number[], length: number): TextView['original'] {
  return (start, end) => ({ start: starts[start] ?? length, end: ends[end - 1] ?? starts[start] ?? length });
}

function isSeparator(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Letters, digits, kana and kanji are by far the most frequent.
  if ((code >= 0x30 && code <= 0x7a) || (code >= 0x3041 && code < 0x30fc) || code >= 0x4e00) {
    return code === 0xff0d || code === 0xff0e || code === 0xff0f;
  }
  const character = text[at] ?? '';
  return character === PROLONGED_SOUND ? isDigit(text[at - 1]) && isDigit(text[at + 1]) : SEPARATOR.test(character);
}

/** ASCII or full-width digit. */
export function isDigit(character: string | undefined): boolean {
  return character !== undefined && /[0-9\uFF10-\uFF19]/.test(character);
}

/** Katakana to hiragana: the two blocks stand 0x60 apart (Unicode, U+30A1–U+30F6 and U+3041–U+3096). */
export function hiragana(text: string): string {
  return text.replace(/[\u30A1-\u30F6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
