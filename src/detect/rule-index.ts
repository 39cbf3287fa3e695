// All rules of a run, arranged so that a field wakes only those that could match it: by key phrase, by one automaton, by label.
import { categoryInfo, type DataCategory } from '../model/data-category.ts';
import type { RuleId } from '../model/rule.ts';
import type { Speaker } from './claim.ts';
import type { CompiledAlternative, CompiledRule, CompiledValue } from './compile-rule.ts';
import { createKeyIndex, type KeyIndex, type PhraseId } from './key-index.ts';
import { compileGatedSet } from './gated-set.ts';
import type { PatternSet } from './regex.ts';
import { fold, type Normalizer } from './text-view.ts';

export interface IndexedAlternative {
  readonly rule: CompiledRule;
  readonly keys: ReadonlySet<PhraseId>;
  readonly notKeys: ReadonlySet<PhraseId>;
  readonly value: CompiledValue | undefined;
  readonly siblings: readonly DataCategory[];
  readonly byNameOnly: boolean;
}

/** Alternatives without key that read values in the same view: one pass of `set` tells which of them can match. */
export interface SelfIdentifying {
  readonly steps: readonly Normalizer[];
  readonly set: PatternSet;
  /** In the order of the set. */
  readonly alternatives: readonly (IndexedAlternative & { readonly value: CompiledValue })[];
}

/** Japanese labels by the code of their first character; `marked` says without a look-up where none begins. */
export interface LabelIndex {
  readonly marked: Uint8Array;
  readonly byFirst: ReadonlyMap<number, readonly { readonly text: string; readonly phrase: PhraseId }[]>;
}

/** Rules by what they ask of keys. */
export interface KeyedRules {
  readonly keys: KeyIndex;
  readonly byPhrase: ReadonlyMap<PhraseId, readonly IndexedAlternative[]>;
}

export interface RuleIndex extends KeyedRules {
  readonly selfIdentifying: readonly SelfIdentifying[];
  /** Japanese phrases, for labels inside sentences, where no separator marks words. */
  readonly labels: LabelIndex;
  /** The rule that speaks for canaries and declared fields of a category. */
  speaker(category: DataCategory): Speaker;
}

const UTF16_UNITS = 0x10000;

/** Stands in for a category that no rule speaks for: a planted value that came out is never dropped. */
const NAMELESS = 'planted-value' as RuleId;

/** A phrase such as `.番号` is too common a word to be a label in a sentence. */
const KEY_ONLY = '.';

export function indexRules(rules: readonly CompiledRule[]): RuleIndex {
  const { keys, byPhrase, alternatives } = indexKeys(rules);
  const speakers = speakersOf(rules);
  return {
    keys,
    byPhrase,
    selfIdentifying: selfIdentifyingOf(alternatives),
    labels: labelsOf(rules, keys),
    speaker: (category) => speakers.get(category) ?? { id: NAMELESS, category, severity: categoryInfo(category).severity },
  };
}

/** The half of the index that keys are read against. */
export function indexKeys(rules: readonly CompiledRule[]): KeyedRules & { readonly alternatives: readonly IndexedAlternative[] } {
  const keys = createKeyIndex();
  const alternatives = rules.flatMap((rule) => rule.alternatives.map((alternative) => indexed(rule, alternative, keys)));
  const byPhrase = new Map<PhraseId, IndexedAlternative[]>();
  for (const alternative of alternatives) {
    for (const phrase of alternative.keys) byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), alternative]);
  }
  return { keys, byPhrase, alternatives };
}

function indexed(rule: CompiledRule, alternative: CompiledAlternative, keys: KeyIndex): IndexedAlternative {
  const { key, notKey, ...rest } = alternative;
  const phrases = (texts: readonly string[], speak: boolean): ReadonlySet<PhraseId> =>
    new Set(texts.map((text) => keys.add(text, speak)));
  return { rule, keys: phrases(key, true), notKeys: phrases(notKey, false), ...rest };
}

function speakersOf(rules: readonly CompiledRule[]): ReadonlyMap<DataCategory, Speaker> {
  const speakers = new Map<DataCategory, Speaker>();
  for (const { speaker, primary } of rules) {
    if (primary || !speakers.has(speaker.category)) speakers.set(speaker.category, speaker);
  }
  return speakers;
}

function selfIdentifyingOf(alternatives: readonly IndexedAlternative[]): readonly SelfIdentifying[] {
  const byView = new Map<string, SelfIdentifying['alternatives'][number][]>();
  for (const alternative of alternatives) {
    const { value, keys } = alternative;
    if (value === undefined || keys.size > 0) continue;
    const view = value.normalize.toSorted().join(' ');
    byView.set(view, [...(byView.get(view) ?? []), { ...alternative, value }]);
  }
  return [...byView.values()].map((group) => ({
    steps: group[0]?.value.normalize ?? [],
    alternatives: group,
    set: compileGatedSet(group.map(({ value }) => gatePattern(value))),
  }));
}

function gatePattern({ pattern, boundary }: CompiledValue): string {
  return boundary === 'whole' ? `^\\s*(?:${pattern.source})\\s*$` : pattern.source;
}

function labelsOf(rules: readonly CompiledRule[], keys: KeyIndex): LabelIndex {
  const byFirst = new Map<number, { readonly text: string; readonly phrase: PhraseId }[]>();
  const marked = new Uint8Array(UTF16_UNITS);
  const known = new Set<string>();
  for (const { key, notKey } of rules.flatMap(({ alternatives }) => alternatives)) {
    for (const phrase of [...key, ...notKey]) {
      const text = fold(phrase, ['nfkc', 'lower']);
      const first = text[0] ?? '';
      if (known.has(text) || first === KEY_ONLY || !/[\u3040-\u9FFF]/.test(text)) continue;
      known.add(text);
      const code = text.charCodeAt(0);
      marked[code] = 1;
      byFirst.set(code, [...(byFirst.get(code) ?? []), { text, phrase: keys.add(phrase, false) }]);
    }
  }
  return { marked, byFirst };
}
