// Verdict → exit code: the part of the contract that CI gates script against.
import { assertNever } from '../model/assert-never.ts';
import type { Verdict } from '../model/audit-report.ts';

/** 0 pass, 1 incidents at or above the gate, 3 incomplete. Findings and incomplete together are 1; 2 is for wrong requests only. */
export function exitCodeOf(verdict: Verdict): 0 | 1 | 3 {
  switch (verdict.kind) {
    case 'pass':
      return 0;
    case 'fail':
      return 1;
    case 'incomplete':
      return 3;
    default:
      return assertNever(verdict);
  }
}
