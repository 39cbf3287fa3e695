// Rules whose key stands as a label inside a text: `口座番号は0738261です`, `account number: 0738261`.
import type { Span } from '../../model/raw.ts';
import type { Claim, Subject } from '../claim.ts';
import type { PhraseId } from '../key-index.ts';
import type { RuleIndex } from '../rule-index.ts';
import { certaintyWithKey } from './field-key.ts';
import { matchValueAt } from './value-pattern.ts';

/** A label in the text: which phrase, how many words, where it stands, where its value would begin. */
interface Label {
  readonly phrase: PhraseId;
  readonly words: number;
  readonly span: Span;
  readonly valueAt: number;
}

const KANA_OR_KANJI = /[\u3040-\u30FF\u4E00-\u9FFF\uFF66-\uFF9F]/;
const ASSIGNER = /[:=\uFF1A\uFF1D]/g;
/** Known phrases that overlap in one place: `口座番号`, `番号`, `振込口座番号` … */
const NEIGHBOURS = 16;
/** Longest piece of text before an assigner that is read as a label. */
const LABEL_LENGTH = 48;
const WORDS_AT_END = /[\p{L}\p{N}_.\-[\] ]+$/u;
const QUOTES_AT_END = /["'\u201D\u2019\u300D\u300F)\s]{1,3}$/;
// After an assigner: blanks and an opening quote. After a Japanese label: at most eight particles, blanks and signs, but no sentence end.
const AFTER_ASSIGNER = /^["'\u201C\u2018\u300C\u300E(\s]{0,4}/;
const AFTER_JAPANESE = /^[\s\u3041-\u309F:=\uFF1A\uFF1D\u3001,\uFF0C"'\u300C\u300E\u3010(\uFF08>\uFF1E\-\u2192\u2026]{0,8}/;

export function matchTextLabel(subject: Subject, index: RuleIndex): readonly Claim[] {
  const { field, vendor, text } = subject;
  const labels = [...japaneseLabels(subject, index), ...assignedLabels(text, index)];
  return labels.flatMap((label, place) =>
    (index.byPhrase.get(label.phrase) ?? []).flatMap(({ rule, value, notKeys, siblings }): Claim[] => {
      if (value === undefined || !rule.considers(field.carrier, field.path, vendor)) return [];
      // Labels stand in the order of the text, so that those which overlap are neighbours.
      const near = labels.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS);
      if (near.some((other) => notKeys.has(other.phrase) && overlap(other.span, label.span))) return [];
      const span = matchValueAt(value, text, label.valueAt);
      if (span === undefined) return [];
      const checked = value.check !== undefined;
      const certainty = certaintyWithKey(value);
      return [{ rule: rule.speaker, certainty, span, keyWords: label.words, checked, siblings, planted: undefined }];
    }),
  );
}

function japaneseLabels({ text, views }: Subject, index: RuleIndex): readonly Label[] {
  if (!KANA_OR_KANJI.test(text)) return [];
  const view = views(['nfkc', 'lower']);
  const labels: Label[] = [];
  for (let at = 0; at < view.text.length; at++) {
    for (const { text: label, phrase } of index.labels.get(view.text[at] ?? '') ?? []) {
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
  for (const { index: at } of text.matchAll(ASSIGNER)) {
    const before = text.slice(Math.max(0, at - LABEL_LENGTH), at).replace(QUOTES_AT_END, '');
    const words = WORDS_AT_END.exec(before)?.[0];
    // Japanese labels are found without assigner already.
    if (words === undefined || KANA_OR_KANJI.test(words.slice(-1))) continue;
    const gap = AFTER_ASSIGNER.exec(text.slice(at + 1, at + 5))?.[0].length ?? 0;
    for (const { phrase, length, end } of index.keys.readLabel(words)) {
      if (end) labels.push({ phrase, words: length, span: { start: at - 1, end: at }, valueAt: at + 1 + gap });
    }
  }
  return labels;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
