// How the findings of a row are known, as a person is told it: the certainty, save that what follows an input was not itself found.
import type { Finding } from '../../model/finding.ts';
import { CONTRACT_EXPIRED, DERIVED_RULE, VENDOR_UNDECLARED, type RuleId } from '../../model/rule.ts';
import { strongerOf, type Certainty } from '../../model/severity.ts';

/** `observed`: that a recipient was sent anything at all. `derived`: a planted value proves it by changing what is sent, and does not stand there in any form that can be read. */
export type KnownBy = Certainty | 'derived' | 'observed';

/** By the strongest of the findings; `otherwise` tells it of an incident whose findings are not at hand. */
export function knownBy(
  findings: readonly Pick<Finding, 'certainty' | 'rule'>[],
  otherwise: { readonly certainty: Certainty; readonly rules: readonly RuleId[] },
): KnownBy {
  if (findings.length === 0 && isAboutRecipient(otherwise)) return 'observed';
  const certainty = findings.length === 0 ? otherwise.certainty : findings.map((one) => one.certainty).reduce(strongerOf);
  if (certainty !== 'canary') return certainty;
  const rules =
    findings.length === 0 ? otherwise.rules : findings.filter((one) => one.certainty === 'canary').map(({ rule }) => rule);
  return rules.length > 0 && rules.every((rule) => rule === DERIVED_RULE) ? 'derived' : 'canary';
}

// The configuration says who may receive, and the request was seen: no field was judged.
function isAboutRecipient({ certainty, rules }: { readonly certainty: Certainty; readonly rules: readonly RuleId[] }): boolean {
  return certainty === 'declared' && rules.every((rule) => rule === VENDOR_UNDECLARED || rule === CONTRACT_EXPIRED);
}
