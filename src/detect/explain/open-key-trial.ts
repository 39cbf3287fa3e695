// The key half of a trial: which phrase of an alternative speaks for a field, in its keys or as a label in its text, and what refuses it.
import type { DecodedField } from '../../model/decoded-request.ts';
import type { CompiledAlternative, CompiledRule } from '../compile-rule.ts';
import { createKeyIndex, speakingRun, type PhraseId } from '../key-index.ts';
import { liftRule, type LiftedRule } from './lifted-rule.ts';
import { nearestPhrase } from './nearest-phrase.ts';
import type { Step } from './trial.ts';

/** Asks for the steps `key` and `not-key`; none for an alternative whose value identifies itself and that has no `notKey`. */
export type KeyTrial = (field: DecodedField) => readonly Step[];

export function openKeyTrial(rule: CompiledRule, alternative: CompiledAlternative): KeyTrial {
  const { key, notKey } = alternative;
  const keys = createKeyIndex();
  const ids = (phrases: readonly string[]): ReadonlySet<PhraseId> => new Set(phrases.map((phrase) => keys.add(phrase)));
  const [wanted, refused] = [ids(key), ids(notKey)];
  const phraseOf = (id: PhraseId): string => key.find((phrase) => keys.add(phrase) === id) ?? '';
  const passed: readonly Step[] = notKey.length === 0 ? [] : [{ asked: 'not-key', passed: true, phrase: undefined }];
  const byLabel = openLabelTrial(rule, alternative, passed);
  const fits = openValueTrial(rule, alternative);

  const byKeys = (field: DecodedField): readonly Step[] | undefined => {
    const runs = keys.read(field.keys);
    const speaking = speakingRun(runs, wanted, new Set());
    if (speaking === undefined) return undefined;
    // The phrase that speaks once the refused ones are out, which may be a shorter one.
    const allowed = speakingRun(runs, wanted, refused);
    const found: Step = { asked: 'key', passed: true, phrase: phraseOf((allowed ?? speaking).phrase), place: 'keys' };
    if (allowed !== undefined) return [found, ...passed];
    const phrase = notKey.find((one) => speakingRun(runs, wanted, ids([one])) === undefined) ?? '';
    return [found, { asked: 'not-key', passed: false, phrase }];
  };

  if (key.length === 0) {
    return (field) => {
      const runs = keys.read(field.keys).filter(({ last }) => last);
      const phrase = notKey.find((one) => runs.some((run) => run.phrase === keys.add(one)));
      return phrase === undefined ? passed : [{ asked: 'not-key', passed: false, phrase }];
    };
  }
  return (field) => {
    const inKeys = byKeys(field);
    if (inKeys?.every((step) => step.passed) === true) return inKeys;
    const inText = byLabel(field);
    if (inText?.every((step) => step.passed) === true) return inText;
    return inKeys ?? inText ?? [{ asked: 'key', passed: false, nearest: nearestPhrase(key, field.keys), valueFits: fits(field) }];
  };
}

// Which phrase stands in the text, and which refuses it, the engine itself says: by one phrase alone.
function openLabelTrial(
  rule: CompiledRule,
  alternative: CompiledAlternative,
  passed: readonly Step[],
): (field: DecodedField) => readonly Step[] | undefined {
  const { key, notKey, value } = alternative;
  if (value === undefined) return () => undefined;
  const opened = new Map<string, LiftedRule>();
  const speaks = (only: Partial<CompiledAlternative>, field: DecodedField): boolean => {
    const name = JSON.stringify([only.key ?? '*', only.notKey ?? '*']);
    const lifted = opened.get(name) ?? liftRule(rule, { ...alternative, ...only });
    opened.set(name, lifted);
    return lifted.claims('nothing', field).some(({ keyWords }) => keyWords > 0);
  };
  return (field) => {
    if (!speaks({ notKey: [] }, field)) return undefined;
    const isAllowed = speaks({}, field);
    const kept = isAllowed ? notKey : [];
    const phrase = key.findLast((one) => speaks({ key: [one], notKey: kept }, field)) ?? '';
    const found: Step = { asked: 'key', passed: true, phrase, place: 'text' };
    if (isAllowed) return [found, ...passed];
    return [found, { asked: 'not-key', passed: false, phrase: notKey.find((one) => !speaks({ notKey: [one] }, field)) ?? '' }];
  };
}

// What most fields hold says nothing about one of them: `.{3,40}` fits everything.
const ORDINARY = ['view', 'top', '10', '1', 'ページ', 'ja'];

function openValueTrial(rule: CompiledRule, alternative: CompiledAlternative): (field: DecodedField) => boolean {
  const { value } = alternative;
  if (value === undefined || ORDINARY.some((text) => value.pattern.whole(text))) return () => false;
  const lifted = liftRule(rule, { ...alternative, key: [], notKey: [] });
  return (field) => lifted.claims('check', field).length > 0;
}
