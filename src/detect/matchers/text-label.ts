// Rules whose key stands as a label inside a text: `口座番号は0738261です`, `account number: 0738261`.
import type { Span } from '../../model/raw.ts';
import type { Claim, Subject } from '../claim.ts';
import type { CompiledRule } from '../compile-rule.ts';
import type { PhraseId } from '../key-index.ts';
import type { RuleIndex } from '../rule-index.ts';
import { certaintyWithKey } from './field-key.ts';
import { matchValueAt, tailOf, type Tail } from './value-pattern.ts';
import { unitAt } from '../../platform/unit-at.ts';

/** A label in the text: which phrase, how many words, where it stands, where its value would begin. */
interface Label {
  readonly phrase: PhraseId;
  readonly words: number;
  readonly span: Span;
  readonly valueAt: number;
}

const KANA_OR_KANJI = /[\u3040-\u30FF\u4E00-\u9FFF\uFF66-\uFF9F]/;
const MAY_HOLD_LABEL = /[:=\uFF1A\uFF1D\u3040-\u30FF\u4E00-\u9FFF\uFF66-\uFF9F]/;
const COLON = 0x3a;
const EQUALS = 0x3d;
const FULL_WIDTH_COLON = 0xff1a;
const FULL_WIDTH_EQUALS = 0xff1d;
// `tel:0312345678` is a link (RFC 3966), mostly to the firm's own line, and no label with its value.
const LINK = /^(?:tel|fax|sms|callto):[+\d]/i;
const LONGEST_SCHEME = 7;
/** Quotes, brackets, blanks between a label and its assigner. */
const SIGNS_AT_END = 8;
/** Known phrases that overlap in one place: `口座番号`, `番号`, `振込口座番号` … */
const NEIGHBOURS = 16;
/** Longest piece of text before an assigner that is read as a label. */
const LABEL_LENGTH = 48;
const LABEL_CHARACTER = /[\p{L}\p{N}_.\-[\] ]/u;
const QUOTES_AT_END = /["'\u201D\u2019\u300D\u300F)\s]{1,3}$/;
// After an assigner: blanks and an opening quote. After a Japanese label: at most eight particles, blanks and signs, but no sentence end.
const AFTER_ASSIGNER = /^["'\u201C\u2018\u300C\u300E(\s]{0,4}/;
const AFTER_JAPANESE = /^[\s\u3041-\u309F:=\uFF1A\uFF1D\u3001,\uFF0C"'\u300C\u300E\u3010(\uFF08>\uFF1E\-\u2192\u2026]{0,8}/;

export function matchTextLabel(subject: Subject, index: RuleIndex): readonly Claim[] {
  const { field, vendor, text } = subject;
  if (!MAY_HOLD_LABEL.test(text)) return [];
  const labels = [...japaneseLabels(subject, index), ...assignedLabels(text, index)];
  const considered = new Map<CompiledRule, boolean>();
  const considers = (rule: CompiledRule): boolean => {
    const known = considered.get(rule) ?? rule.considers(field.carrier, field.path, vendor);
    considered.set(rule, known);
    return known;
  };
  let tail: Tail | undefined;
  return labels.flatMap((label, place) =>
    (index.byPhrase.get(label.phrase) ?? []).flatMap((alternative): Claim[] => {
      const { rule, value, notKeys, siblings } = alternative;
      if (value === undefined || !considers(rule)) return [];
      if (tail?.from !== label.valueAt) tail = tailOf(text, label.valueAt);
      const span = matchValueAt(value, text, tail);
      if (span === undefined) return [];
      // Labels stand in the order of the text, so that those which overlap are neighbours.
      const near = labels.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS);
      if (near.some((other) => notKeys.has(other.phrase) && overlap(other.span, label.span))) return [];
      const checked = value.check !== undefined;
      const certainty = certaintyWithKey(alternative);
      return [{ rule: rule.speaker, certainty, span, keyWords: label.words, checked, siblings, planted: undefined }];
    }),
  );
}

function japaneseLabels({ text, views }: Subject, index: RuleIndex): readonly Label[] {
  if (!KANA_OR_KANJI.test(text)) return [];
  const view = views(['nfkc', 'lower']);
  const { marked, byFirst } = index.labels;
  const labels: Label[] = [];
  const { length } = view.text;
  for (let at = 0; at < length; at++) {
    const code = unitAt(view.text, at);
    if (marked[code] === 0) continue;
    for (const { text: label, phrase } of byFirst.get(code) ?? []) {
      if (!view.text.startsWith(label, at)) continue;
      const span = view.original(at, at + label.length);
      const gap = AFTER_JAPANESE.exec(text.slice(span.end, span.end + 8))?.[0].length ?? 0;
      labels.push({ phrase, words: 1, span, valueAt: span.end + gap });
    }
  }
  return labels;
}

function assignedLabels(text: string, index: RuleIndex): readonly Label[] {
  const labels: Label[] = [];
  for (let at = nextAssigner(text, 0); at >= 0; at = nextAssigner(text, at + 1)) {
    if (!index.keys.mayEndLabel(lastWordBefore(text, at)) || (at < LONGEST_SCHEME && LINK.test(text))) continue;
    const before = text.slice(Math.max(0, at - LABEL_LENGTH), at).replace(QUOTES_AT_END, '');
    const words = wordsAtEnd(before);
    // Japanese labels are found without assigner already.
    if (words === '' || KANA_OR_KANJI.test(words.slice(-1))) continue;
    const gap = AFTER_ASSIGNER.exec(text.slice(at + 1, at + 5))?.[0].length ?? 0;
    for (const { phrase, length, end } of index.keys.readLabel(words)) {
      if (end) labels.push({ phrase, words: length, span: { start: at - 1, end: at }, valueAt: at + 1 + gap });
    }
  }
  return labels;
}

function nextAssigner(text: string, from: number): number {
  const { length } = text;
  for (let at = from; at < length; at++) {
    const code = unitAt(text, at);
    if (code === COLON || code === EQUALS || code === FULL_WIDTH_COLON || code === FULL_WIDTH_EQUALS) return at;
  }
  return -1;
}

/** The letters and digits at the end of what stands before `at`, over quotes and other signs; empty where there are none within reach. */
function lastWordBefore(text: string, at: number): string {
  let end = at;
  while (end > 0 && at - end < SIGNS_AT_END && !isWordUnit(unitAt(text, end - 1))) end -= 1;
  let start = end;
  while (start > 0 && at - start < LABEL_LENGTH && isWordUnit(unitAt(text, start - 1))) start -= 1;
  return text.slice(start, end);
}

function wordsAtEnd(text: string): string {
  let start = text.length;
  while (start > 0 && (isAsciiWord(unitAt(text, start - 1)) || LABEL_CHARACTER.test(text[start - 1] ?? ''))) start -= 1;
  return text.slice(start);
}

// Beyond ASCII anything may belong to a word; there the tokens themselves tell.
function isWordUnit(code: number): boolean {
  return code > 0x7f || isAsciiWord(code);
}

function isAsciiWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
