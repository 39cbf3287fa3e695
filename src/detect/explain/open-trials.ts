// The alternatives of a rule, each ready to be tried on one field: every step that the engine takes, until one fails.
import type { DecodedField, FieldPath } from '../../model/decoded-request.ts';
import type { VendorId } from '../../model/vendor.ts';
import type { CompiledAlternative, CompiledRule } from '../compile-rule.ts';
import { isFlag } from '../placeholder.ts';
import { liftRule } from './lifted-rule.ts';
import { openKeyTrial } from './open-key-trial.ts';
import type { Step, Trial } from './trial.ts';
import { formOf } from './value-form.ts';

/** One trial for each alternative, in the order of the file. */
export type Trials = (field: DecodedField, vendor: VendorId | undefined) => readonly Trial[];

export function openTrials(rule: CompiledRule): Trials {
  const alternatives = rule.alternatives.map((alternative) => ({
    siblings: alternative.siblings,
    tryKey: openKeyTrial(rule, alternative),
    tryValue: openValueSteps(rule, alternative),
  }));
  return (field, vendor) =>
    alternatives.map(({ siblings, tryKey, tryValue }, place): Trial => {
      const steps: Step[] = [...tryKey(field)];
      const stands = (): boolean => steps.every(({ passed }) => passed);
      if (stands()) steps.push(...tryPlace(rule, field, vendor));
      if (stands()) steps.push(...tryValue(field));
      return { alternative: place + 1, steps, passed: stands(), siblings };
    });
}

// Said only where it refuses: nearly every rule looks everywhere.
function tryPlace(rule: CompiledRule, { carrier, path }: DecodedField, vendor: VendorId | undefined): readonly Step[] {
  if (rule.considers(carrier, path, vendor)) return [];
  // What the carrier alone would allow, a vendor's list took back.
  return [{ asked: rule.considers(carrier, '' as FieldPath, undefined) ? 'vendor' : 'carrier', passed: false }];
}

function openValueSteps(rule: CompiledRule, alternative: CompiledAlternative): (field: DecodedField) => readonly Step[] {
  const { value } = alternative;
  if (value === undefined) return (field) => [{ asked: 'any-value', passed: !field.value.ask(isFlag) }];
  const lifted = liftRule(rule, alternative);
  const { pattern, boundary, deny, check } = value;
  const deniers = deny.map((one) => ({ one, alone: liftRule(rule, { ...alternative, value: { ...value, deny: [one] } }) }));
  return (field) => {
    const digest = lifted.digest(field);
    if (digest !== undefined) return [{ asked: 'digest', passed: true, hashedBy: digest }];
    const steps: Step[] = [];
    const pass = (step: Step): boolean => steps.push(step) > 0 && step.passed;
    const matches = lifted.claims('pattern', field).length > 0;
    if (!pass({ asked: 'pattern', passed: matches, source: pattern.source, met: formOf(field.value) })) return steps;
    if (boundary !== 'none' && !pass({ asked: 'boundary', passed: lifted.claims('boundary', field).length > 0, boundary }))
      return steps;
    if (deny.length > 0) {
      const passed = lifted.claims('deny', field).length > 0;
      const denier = passed ? undefined : deniers.find(({ alone }) => alone.claims('deny', field).length === 0);
      if (!pass({ asked: 'deny', passed, source: denier?.one.source })) return steps;
    }
    if (check !== undefined) pass({ asked: 'check', passed: lifted.claims('check', field).length > 0, check: check.id });
    return steps;
  };
}
