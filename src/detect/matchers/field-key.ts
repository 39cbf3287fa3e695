// Rules whose key phrase stands in the field's keys: key and value give a shape or a checksum, the key alone gives a name.
import type { Span } from '../../model/raw.ts';
import type { Certainty } from '../../model/severity.ts';
import type { Claim, Subject } from '../claim.ts';
import { speakingRun } from '../key-index.ts';
import { isFlag } from '../placeholder.ts';
import type { IndexedAlternative, RuleIndex } from '../rule-index.ts';
import { matchValue } from './value-pattern.ts';

const NONE: readonly never[] = [];

export function matchFieldKey(subject: Subject, index: RuleIndex): readonly Claim[] {
  const { field, vendor, text, views, runs } = subject;
  if (runs.length === 0) return NONE;
  const woken = new Set(runs.filter(({ last }) => last).flatMap(({ phrase }) => index.byPhrase.get(phrase) ?? []));
  const claims: Claim[] = [];
  for (const alternative of woken) {
    const { rule, keys, notKeys, value, siblings } = alternative;
    const certainty = certaintyWithKey(alternative);
    const run = speakingRun(runs, keys, notKeys);
    if (run === undefined || !rule.considers(field.carrier, field.path, vendor)) continue;
    const spans = value === undefined ? keyAlone(text) : matchValue(value, text, views);
    for (const span of spans) {
      const checked = value?.check !== undefined;
      claims.push({ rule: rule.speaker, certainty, span, keyWords: run.length, checked, siblings, planted: undefined });
    }
  }
  return claims;
}

/** Only arithmetic makes a certainty of its own; a plausible date or address is a shape. */
export function certaintyWithKey({ value, byNameOnly }: IndexedAlternative): Certainty {
  if (byNameOnly) return 'name';
  return value?.check?.kind === 'check-digit' ? 'checksum' : 'shape';
}

function keyAlone(text: string): readonly Span[] {
  return isFlag(text) ? [] : [{ start: 0, end: text.length }];
}
