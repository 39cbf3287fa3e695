// One rule, one decoded request → for each field why the rule matched it or did not.
import type { DecodedRequest } from '../../model/decoded-request.ts';
import type { CompiledRule } from '../compile-rule.ts';
import type { Explainer } from './explain-request.ts';
import type { ExplainedField } from './explained-field.ts';
import type { Step, Trial } from './trial.ts';

/** `near`: the key, a key that looks like it, or the value alone would have done. */
export interface RuleOnField {
  /** `claims` are those of the rule alone. */
  readonly field: ExplainedField;
  /** One for each alternative of the rule, in the order of the file; empty where no rule is asked. */
  readonly trials: readonly Trial[];
  readonly near: boolean;
}

/** In the order of the request's fields. */
export function explainRuleMatch(rule: CompiledRule, decoded: DecodedRequest, explainer: Explainer): readonly RuleOnField[] {
  const trialsOn = explainer.trialsOf(rule);
  return explainer.explain(decoded, rule.info.id).flatMap((field, number): RuleOnField[] => {
    const asked = decoded.fields[number];
    if (asked === undefined) return [];
    const trials = trialsOn(asked, decoded.vendor?.id);
    // Of the vendor's own numbers half would fit; only a key makes one of them worth a question.
    const near = trials.filter((trial) => cameNear(trial) && (field.exempt === undefined || !isKeyFar(trial.steps[0])));
    return [{ field, trials, near: field.claims.length > 0 || near.length > 0 }];
  });
}

/** Key found, nearly found, or a value that fits or all but fits. */
export function cameNear({ steps, passed }: Trial): boolean {
  return passed || steps.some(isNear);
}

function isNear(step: Step): boolean {
  if (step.asked === 'key') return step.passed || step.nearest !== undefined || step.valueFits;
  return step.asked === 'pattern' && step.passed;
}

/** The value would do, and no key is anywhere near: worth a mention, not a story. */
export function isValueAlone({ field, trials }: RuleOnField): boolean {
  return field.claims.length === 0 && trials.filter(cameNear).every(({ steps: [first] }) => isKeyFar(first));
}

function isKeyFar(step: Step | undefined): boolean {
  return step?.asked === 'key' && !step.passed && step.nearest === undefined;
}
