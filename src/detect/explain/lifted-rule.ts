// Why did a rule not match? The engine itself is asked again, with the rule's later conditions lifted: no second truth stands here.
import { assertNever } from '../../model/assert-never.ts';
import type { DecodedField } from '../../model/decoded-request.ts';
import { createCanarySearch, type CanarySearch } from '../canary.ts';
import type { Claim } from '../claim.ts';
import type { CompiledAlternative, CompiledRule, CompiledValue } from '../compile-rule.ts';
import { inspectFields } from '../inspect-fields.ts';
import { compilePattern } from '../regex.ts';
import { indexRules, type RuleIndex } from '../rule-index.ts';

/** Conditions on the value, in the engine's order; all up to the one named are kept, those after it are lifted. */
export type Held = 'nothing' | 'pattern' | 'boundary' | 'deny' | 'check';

/** The alternative alone on one field; siblings, carriers and vendors are lifted always. */
export interface LiftedRule {
  /** Claims on values in the clear. */
  readonly claims: (held: Held, field: DecodedField) => readonly Claim[];
  /** Set where the value is a digest and the key says of what. */
  readonly digest: (field: DecodedField) => string | undefined;
}

const NOBODY: CanarySearch = createCanarySearch({});

export function liftRule(rule: CompiledRule, alternative: CompiledAlternative): LiftedRule {
  const indexes = new Map<Held, RuleIndex>();
  const indexOf = (held: Held): RuleIndex => {
    const known = indexes.get(held);
    if (known !== undefined) return known;
    const value = alternative.value && liftValue(alternative.value, held);
    const lifted = { ...rule, considers: () => true, alternatives: [{ ...alternative, value, siblings: [] }] };
    const index = indexRules([lifted]);
    indexes.set(held, index);
    return index;
  };
  // The vendor's word on the field would claim it for the rule, whatever the rule itself says.
  const ask = (held: Held, field: DecodedField): readonly Claim[] =>
    inspectFields([{ ...field, meaning: undefined }], undefined, indexOf(held), NOBODY)[0] ?? [];
  // What says no more than its key may be marked as a digest, and is a match of the alternative all the same.
  const isPlain = ({ hashedBy }: Claim): boolean => hashedBy === undefined || alternative.byNameOnly;
  return {
    claims: (held, field) => ask(held, field).filter(isPlain),
    digest: (field) => {
      // Such a key needs no company.
      if (alternative.siblings.length > 0 || alternative.byNameOnly) return undefined;
      return ask('check', field).find(({ hashedBy }) => hashedBy !== undefined)?.hashedBy;
    },
  };
}

function liftValue(value: CompiledValue, held: Held): CompiledValue {
  switch (held) {
    case 'nothing':
      return { pattern: compilePattern('[\\s\\S]+'), boundary: 'none', normalize: [], check: undefined, deny: [] };
    case 'pattern':
      return { ...value, boundary: 'none', check: undefined, deny: [] };
    case 'boundary':
      return { ...value, check: undefined, deny: [] };
    case 'deny':
      return { ...value, check: undefined };
    case 'check':
      return value;
    default:
      return assertNever(held);
  }
}
