// A value as a question wants to see it (width, case, separators and kana folded), with the way back to the original offsets.
import type { Span } from '../model/raw.ts';
import { unitAt } from '../platform/unit-at.ts';

/** What a rule may ask for, in the order of application. */
export const NORMALIZERS = ['nfkc', 'lower', 'strip-separators'] as const;
export type Normalizer = (typeof NORMALIZERS)[number];

/** `fold-kana` reads katakana as hiragana, `strip-marks` drops what people write between names and digits besides separators; both are for canaries. */
export type ViewStep = Normalizer | 'fold-kana' | 'strip-marks';

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
// Middle dots, thousands separators, `taro_yamada`, `Shin'ichi`, `[at]`, CSV quotes; characters without width; soft hyphens.
const MARK = /[,_'"+[\]{}<>\u00AD\u200B-\u200D\u2018\u2019\u2060\u30FB\uFEFF]/;
// Voiced sounds as signs of their own (`カ゛`); joined to the kana before them once they are combining.
const VOICED_SIGN = /[\u309B\u309C]/g;
// Runs that no folding moves (ASCII, kana, kanji), or one character with the marks that NFKC joins to it: half-width `ｶﾞ`, accents.
const RUN_OR_CLUSTER =
  /[\u0020-\u007E\u3041-\u3096\u30A1-\u30FC\u4E00-\u9FFF]+(?![\p{M}\uFF9E\uFF9F])|\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/gu;

export function viewsOf(text: string): Views {
  let made: Map<string, TextView> | undefined;
  let hasCapitals: boolean | undefined;
  return (steps) => {
    // Most texts that rules look into with `lower` have nothing to lower: one view serves both.
    const needed =
      steps.includes('lower') && !(hasCapitals ??= text.toLowerCase() !== text)
        ? steps.filter((step) => step !== 'lower')
        : steps;
    const name = needed.join(' ');
    const known = made?.get(name);
    if (known !== undefined) return known;
    const view = viewOf(text, needed);
    (made ??= new Map()).set(name, view);
    return view;
  };
}

/** The view of `text` after `steps`; their order does not matter. */
export function viewOf(text: string, steps: readonly ViewStep[]): TextView {
  const kana = steps.includes('fold-kana');
  const folded = foldForms(kana ? joinVoicedSigns(text) : text, steps.includes('nfkc'), steps.includes('lower'));
  const forms = kana ? { ...folded, text: hiragana(folded.text) } : folded;
  return steps.includes('strip-separators') ? withoutSeparators(forms, steps.includes('strip-marks')) : forms;
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
  const pieces: Piece[] = [];
  let out = '';
  for (const { 0: run, index } of text.matchAll(RUN_OR_CLUSTER)) {
    const normal = nfkc && !isPlainRun(run) ? run.normalize('NFKC') : run;
    const piece = lower ? normal.toLowerCase() : normal;
    pieces.push({ at: out.length, from: index, to: index + run.length, kept: piece.length === run.length });
    out += piece;
  }
  return { text: out, original: originalOf(pieces, text.length) };
}

/** From `at` on, the folded text stands for `from` to `to` of the original. What kept its length kept its places; what did not belongs together. */
interface Piece {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly kept: boolean;
}

// The first alternative of RUN_OR_CLUSTER: neither end is a mark.
function isPlainRun(run: string): boolean {
  return isPlain(run.charCodeAt(0)) && isPlain(run.charCodeAt(run.length - 1));
}

function isPlain(code: number): boolean {
  if (code < 0x3041) return code >= 0x20 && code <= 0x7e;
  return code <= 0x3096 || (code >= 0x30a1 && code <= 0x30fc) || (code >= 0x4e00 && code <= 0x9fff);
}

function withoutSeparators(view: TextView, marks: boolean): TextView {
  const { text } = view;
  if (!SEPARATOR.test(text) && !text.includes(PROLONGED_SOUND) && !(marks && MARK.test(text))) return view;
  const kept: number[] = [];
  let out = '';
  for (let from = 0, at = 0; at <= text.length; at++) {
    if (at < text.length && !isSeparator(text, at, marks)) kept.push(at);
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

function originalOf(pieces: readonly Piece[], length: number): TextView['original'] {
  const pieceAt = (at: number): Piece | undefined => {
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return pieces[low];
  };
  return (start, end) => {
    const first = pieceAt(start);
    const last = pieceAt(Math.max(start, end - 1));
    if (first === undefined || last === undefined) return { start: length, end: length };
    const from = first.kept ? Math.min(first.from + start - first.at, first.to) : first.from;
    return { start: from, end: last.kept ? Math.min(last.from + Math.max(start + 1, end) - last.at, last.to) : last.to };
  };
}

function isSeparator(text: string, at: number, marks: boolean): boolean {
  const code = unitAt(text, at);
  const character = text[at] ?? '';
  if (marks && MARK.test(character)) return true;
  // Letters, digits, kana and kanji are by far the most frequent.
  if ((code >= 0x30 && code <= 0x7a) || (code >= 0x3041 && code < 0x30fc) || code >= 0x4e00) {
    return code === 0xff0d || code === 0xff0e || code === 0xff0f;
  }
  return character === PROLONGED_SOUND ? isDigit(text[at - 1]) && isDigit(text[at + 1]) : SEPARATOR.test(character);
}

/** ASCII or full-width digit. */
export function isDigit(character: string | undefined): boolean {
  return character !== undefined && /[0-9\uFF10-\uFF19]/.test(character);
}

// Same length, so that offsets stay.
function joinVoicedSigns(text: string): string {
  return text.replace(VOICED_SIGN, (sign) => (sign === '\u309B' ? '\u3099' : '\u309A'));
}

/** Katakana to hiragana: the two blocks stand 0x60 apart (Unicode, U+30A1–U+30F6 and U+3041–U+3096). */
export function hiragana(text: string): string {
  return text.replace(/[\u30A1-\u30F6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
