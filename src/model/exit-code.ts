// Report → exit code: the part of the contract that CI gates script against.
import { assertNever } from './assert-never.ts';
import type { AuditReport, Verdict } from './audit-report.ts';

/** 0 pass, 1 incidents at or above the gate, 3 incomplete unless that is allowed. Findings and incomplete together are 1. */
export function exitCodeOf(verdict: Verdict): 0 | 1 | 3 {
  switch (verdict.kind) {
    case 'pass':
      return 0;
    case 'fail':
      return 1;
    case 'incomplete':
      return verdict.allowed === true ? 0 : 3;
    default:
      return assertNever(verdict);
  }
}

/** The same, and 2 for `--strict-suppressions` where an entry has expired or is not used; findings come first. */
export function exitCodeOfReport({ verdict, acceptance }: Pick<AuditReport, 'verdict' | 'acceptance'>): 0 | 1 | 2 | 3 {
  const exit = exitCodeOf(verdict);
  const { strict = false, expired = [], unused = [] } = acceptance?.suppressions ?? {};
  return strict && exit !== 1 && expired.length + unused.length > 0 ? 2 : exit;
}
