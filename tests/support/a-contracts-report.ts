// The rich report with every standing that a recipient can have, and a published list beside it.
import type { AuditReport } from '../../src/model/audit-report.ts';
import { siteOf } from '../../src/capture/site.ts';
import type { VendorContract } from '../../src/model/vendor-contract.ts';
import { applyContracts } from '../../src/triage/contracts/apply-contracts.ts';
import { CONTRACT_RULES } from '../../src/triage/contracts/contract-rules.ts';
import { aReport } from './a-report.ts';

/** The six recipients of the rich report: kept, breached, expired and three without a contract; a fourth contract is not used. */
export function aContractsReport(text = 'agreed'): AuditReport {
  const report = aReport();
  const contract = (vendor: string, more: Partial<VendorContract>): VendorContract => ({
    vendor,
    hosts: [],
    clear: [],
    hashed: [],
    pages: [],
    purpose: text,
    owner: text,
    line: 4,
    ...more,
  });
  const everything = [...new Set(report.findings.map(({ finding }) => finding.category))];
  const { incidents, use } = applyContracts({
    ...report,
    coverage: { ...report.coverage, gaps: [] },
    contracts: [
      contract('counter', { clear: everything, optOut: 'https://bank.example/stop' }),
      contract('adwords', { hashed: ['email'], line: 9 }),
      contract('pixel', { validUntil: '2026-11-21', line: 14 }),
      { ...contract('', { hosts: ['*.unmet.example'], line: 19 }), vendor: undefined },
    ],
    today: '2026-11-22',
    siteOf,
  });
  return {
    ...report,
    incidents,
    rules: [...report.rules, ...CONTRACT_RULES],
    acceptance: {
      allowIncomplete: false,
      contracts: { file: text, rows: use.rows },
      published: {
        file: text,
        missing: [{ at: text, name: { en: text, ja: text }, hosts: [text], requests: 2 }],
        unobserved: [text],
        sawEverything: false,
      },
    },
  };
}
