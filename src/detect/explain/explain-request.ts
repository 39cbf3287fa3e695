// A decoded request → what every rule and every planted value said of each of its fields.
import type { Identity } from '../../model/crawl-plan.ts';
import type { DecodedField, DecodedRequest } from '../../model/decoded-request.ts';
import type { RuleId } from '../../model/rule.ts';
import type { VendorId } from '../../model/vendor.ts';
import { createCanarySearch } from '../canary.ts';
import type { Claim } from '../claim.ts';
import type { CompiledRule } from '../compile-rule.ts';
import type { RuleSet } from '../load-rules.ts';
import { isPlaceholder } from '../placeholder.ts';
import { indexRules } from '../rule-index.ts';
import type { Exemption, ExplainedClaim, ExplainedField, Ground } from './explained-field.ts';
import { openTrials, type Trials } from './open-trials.ts';
import { traceClaims, type TracedClaim } from './trace-claims.ts';
import type { Step } from './trial.ts';
import { formOf } from './value-form.ts';

/** One explainer serves many requests; it prepares each rule when it first meets it. */
export interface Explainer {
  /** `fields[i]` of the result explains `fields[i]` of the request; with `only`, by the claims of one rule. */
  readonly explain: (decoded: DecodedRequest, only?: RuleId) => readonly ExplainedField[];
  readonly trialsOf: (rule: CompiledRule) => Trials;
}

export function createExplainer({ rules }: RuleSet, identity: Identity): Explainer {
  const index = indexRules(rules);
  const canaries = createCanarySearch(identity);
  const trialsOf = rememberTrials();
  const trialsById = (id: RuleId): Trials => {
    const rule = rules.find(({ info }) => info.id === id);
    return rule === undefined ? () => [] : trialsOf(rule);
  };
  const explain: Explainer['explain'] = (decoded, only) => {
    const traced = traceClaims(decoded, index, canaries);
    return decoded.fields.map((field, number): ExplainedField => {
      const { carrier, path, layers, meaning } = field;
      const own = (traced[number] ?? []).filter(
        ({ claim }) => (only === undefined || claim.rule.id === only) && (field.isRepeat !== true || claim.joined !== undefined),
      );
      const claims = own.map((one) => explainClaim(one, field, decoded.vendor?.id, trialsById(one.claim.rule.id)));
      const exempt = exemptionOf(field);
      return { carrier, path, layers, meaning, form: formOf(field.value), exempt, claims: withoutShadows(claims) };
    });
  };
  return { explain, trialsOf };
}

function rememberTrials(): Explainer['trialsOf'] {
  const opened = new Map<CompiledRule, Trials>();
  return (rule) => {
    const trials = opened.get(rule) ?? openTrials(rule);
    opened.set(rule, trials);
    return trials;
  };
}

// As in the engine: these are never handed to a rule.
function exemptionOf({ value, meaning }: DecodedField): Exemption | undefined {
  if (value.length === 0) return 'empty';
  if (meaning?.kind === 'identifier') return 'identifier';
  return value.ask(isPlaceholder) ? 'placeholder' : undefined;
}

function explainClaim(
  { claim, fate }: TracedClaim,
  field: DecodedField,
  vendor: VendorId | undefined,
  trials: Trials,
): ExplainedClaim {
  const { rule, certainty, span, joined } = claim;
  const held = joined ?? field;
  const isWhole = joined === undefined && span.start === 0 && span.end === field.value.length;
  const together = joined === undefined ? [] : [togetherWith(joined, field)];
  return {
    rule: rule.id,
    category: rule.category,
    severity: rule.severity,
    certainty,
    grounds: [...together, ...groundsOf(claim, held, vendor, trials)],
    part: isWhole ? undefined : formOf(held.value.slice(span.start, span.end)),
    fate,
  };
}

function groundsOf(claim: Claim, field: DecodedField, vendor: VendorId | undefined, trials: Trials): readonly Ground[] {
  const planted: readonly Ground[] = claim.certainty === 'canary' ? [{ kind: 'planted', hashedBy: claim.planted?.hashedBy }] : [];
  if (claim.planted !== undefined) return planted;
  const digest: readonly Ground[] = claim.hashedBy === undefined ? [] : [{ kind: 'digest', hashedBy: claim.hashedBy }];
  if (claim.certainty === 'declared') return [{ kind: 'declared', reasoning: field.meaning?.reasoning ?? '' }, ...digest];
  const byKey = (steps: readonly Step[]): boolean => steps.some(({ asked }) => asked === 'key');
  const trial = trials(field, vendor).find(({ passed, steps }) => passed && byKey(steps) === claim.keyWords > 0);
  if (trial === undefined) return [...planted, ...digest];
  const siblings: readonly Ground[] = trial.siblings.length === 0 ? [] : [{ kind: 'siblings', categories: trial.siblings }];
  return [...planted, ...trial.steps.flatMap(groundOf), ...siblings];
}

// A whole of several fields, or one field without its disguise.
function togetherWith({ layers }: DecodedField, field: DecodedField): Ground {
  const codecs = layers.slice(field.layers.length);
  return codecs.length === 0 ? { kind: 'joined' } : { kind: 'behind', hashedBy: undefined, codecs };
}

function groundOf(step: Step): readonly Ground[] {
  if (step.asked === 'key' && step.passed) return [{ kind: 'key', phrase: step.phrase, place: step.place }];
  if (step.asked === 'pattern') return [{ kind: 'pattern' }];
  if (step.asked === 'digest') return [{ kind: 'digest', hashedBy: step.hashedBy }];
  return step.asked === 'check' ? [{ kind: 'check', check: step.check }] : [];
}

// A rule that claims one field by its key and again by its value alone lost to nobody but itself.
function withoutShadows(claims: readonly ExplainedClaim[]): readonly ExplainedClaim[] {
  return claims.filter(
    ({ rule, fate }) =>
      fate.kind !== 'weaker' || fate.than?.rule !== rule || !claims.some((other) => other.rule === rule && other.fate !== fate),
  );
}
