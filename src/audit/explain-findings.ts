// Explained fields held against what the judgment reports of the same request: the judgment has the last word.
import type { Finding } from '../model/finding.ts';
import type { RuleId } from '../model/rule.ts';
import type { ExplainedClaim, ExplainedField } from '../detect/explain/explained-field.ts';

/**
 * What was found beyond the claims on plain values (opened digests, disguises) is added, with `only` where it is of that rule; what such a
 * finding replaced is said to be weaker.
 */
export function withFindings(
  fields: readonly ExplainedField[],
  findings: readonly Finding[],
  only?: RuleId,
): readonly ExplainedField[] {
  return fields.map((field, place) => {
    const here = findings.filter((finding) => finding.field.path === field.path);
    const claims = field.claims.map((claim) => replacedBy(claim, here));
    const isFirst = fields.findIndex(({ path }) => path === field.path) === place;
    const told = fields.flatMap((one) => (one.path === field.path ? one.claims : []));
    const asked = here.filter(({ rule }) => isFirst && (only === undefined || rule === only));
    const untold = asked.filter((finding) => !told.some((claim) => isKept(claim) && isSame(claim, finding)));
    return { ...field, claims: [...claims, ...untold.map((finding) => claimOf(finding, field))] };
  });
}

function replacedBy(claim: ExplainedClaim, here: readonly Finding[]): ExplainedClaim {
  const [first] = here;
  if (!isKept(claim) || first === undefined || here.some((finding) => isSame(claim, finding))) return claim;
  return { ...claim, fate: { kind: 'weaker', than: { rule: first.rule, certainty: first.certainty } } };
}

function claimOf({ rule, category, severity, certainty, hashedBy, field }: Finding, { layers }: ExplainedField): ExplainedClaim {
  const grounds = [{ kind: 'behind', hashedBy, codecs: field.codecs.slice(layers.length) }] as const;
  return { rule, category, severity, certainty, grounds, part: undefined, fate: { kind: 'kept' } };
}

// A rule may know a field by its key's name, and again by what was found behind its digest.
function isSame(claim: ExplainedClaim, { rule, certainty }: Finding): boolean {
  return claim.rule === rule && claim.certainty === certainty;
}

function isKept({ fate }: ExplainedClaim): boolean {
  return fate.kind === 'kept';
}
