// The headline of a run in which recipients stand outside of what was agreed with them: those are no causes that send personal data.
import type { Messages, VerdictFacts } from './message-catalogue.ts';

export interface ContractHeadline {
  readonly cases: (count: number) => string;
  readonly join: (causes: string, cases: string) => string;
}

/** `plain` with the cases of contracts taken out and told apart. */
export function headlineWithContracts(
  facts: VerdictFacts,
  plain: Messages['headline'],
  { cases, join }: ContractHeadline,
): string {
  const { kind, failing, open, gate, contracts = 0 } = facts;
  const counts = kind === 'fail' || (gate === 'never' && kind === 'pass');
  if (contracts === 0 || !counts) return plain(facts);
  const rest = (kind === 'fail' ? failing : open) - contracts;
  if (rest <= 0) return cases(contracts);
  return join(plain({ ...facts, contracts: 0, ...(kind === 'fail' ? { failing: rest } : { open: rest }) }), cases(contracts));
}
