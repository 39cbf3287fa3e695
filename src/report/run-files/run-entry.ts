// The run in the contract's words: `undefined` becomes `null`.
import { assertNever } from '../../model/assert-never.ts';
import type { AuditReport, Coverage, Verdict } from '../../model/audit-report.ts';
import type { RuleInfo } from '../../model/rule.ts';
import type { VendorRef } from '../../model/vendor.ts';
import {
  SCHEMA_VERSION,
  type CoverageEntry,
  type RuleEntry,
  type RunEntry,
  type VendorEntry,
  type VerdictEntry,
} from './contract.ts';

/** `run.json`, with every vendor that a request or an incident names. */
export function runEntry(report: AuditReport): RunEntry {
  const { tool, command, rules, vendors, browser, configDigest, sealed, startedAt, endedAt, gate } = report.run;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool,
    command,
    rules,
    vendors,
    browser: browser ?? null,
    configDigest: configDigest ?? null,
    sealed,
    startedAt,
    endedAt,
    gate,
    verdict: verdictEntry(report.verdict),
    coverage: coverageEntry(report.coverage),
    catalogue: { vendors: vendorsOf(report).map(vendorEntry), rules: report.rules.map(ruleEntry) },
  };
}

function verdictEntry(verdict: Verdict): VerdictEntry {
  switch (verdict.kind) {
    case 'pass':
      return { kind: 'pass', incomplete: false };
    case 'fail':
      return { kind: 'fail', incomplete: verdict.incomplete, incidents: verdict.incidents };
    case 'incomplete':
      return { kind: 'incomplete', incomplete: true, reasons: verdict.reasons };
    default:
      return assertNever(verdict);
  }
}

function coverageEntry({ pages, requests, opaque, wire, differential, gaps, limits }: Coverage): CoverageEntry {
  return {
    pages: pages.map(({ url, label, outcome, reason, requests: sent }) => ({
      url,
      label: label ?? null,
      outcome,
      reason: reason ?? null,
      requests: sent,
    })),
    requests,
    opaque,
    wire: wire ?? null,
    ...(differential === undefined ? {} : { differential }),
    gaps,
    limits,
  };
}

function vendorsOf(report: AuditReport): readonly VendorRef[] {
  const byId = new Map<string, VendorRef>();
  const add = ({ vendor }: { readonly vendor: VendorRef | undefined }): void => {
    if (vendor !== undefined) byId.set(vendor.id, vendor);
  };
  for (const request of report.requests) add(request);
  for (const { recipients } of report.incidents) recipients.forEach(add);
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

// Member by member: what the loaders know beside the model's types (patterns, endpoints) stays with them.
function vendorEntry({ id, name, company, country, purpose }: VendorRef): VendorEntry {
  return { id, name: { en: name.en, ja: name.ja }, company, country, purpose };
}

function ruleEntry({ id, group, title, category, severity, cwe, why, references, examples }: RuleInfo): RuleEntry {
  return { id, group, title, category, severity, cwe, why, references, examples };
}
