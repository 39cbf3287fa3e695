// The run in the contract's words: `undefined` becomes `null`.
import { assertNever } from '../../model/assert-never.ts';
import type { AuditReport, Coverage, Verdict } from '../../model/audit-report.ts';
import type { RuleInfo } from '../../model/rule.ts';
import type { VendorRef } from '../../model/vendor.ts';
import { acceptanceEntry } from './acceptance-entry.ts';
import { configEntry } from './config-entry.ts';
import { SCHEMA_VERSION, type CoverageEntry, type RuleEntry, type RunEntry, type VerdictEntry } from './contract.ts';
import { vendorEntry } from './vendor-entry.ts';

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
    ...(report.run.config === undefined ? {} : { config: configEntry(report.run.config) }),
    sealed,
    startedAt,
    endedAt,
    gate,
    ...(report.run.shard === undefined ? {} : { shard: report.run.shard }),
    ...(report.run.merged === undefined ? {} : { merged: report.run.merged }),
    ...(report.run.digestKey === undefined ? {} : { digestKey: report.run.digestKey }),
    verdict: verdictEntry(report.verdict),
    coverage: coverageEntry(report.coverage),
    ...(report.acceptance === undefined ? {} : { acceptance: acceptanceEntry(report.acceptance) }),
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
      return {
        kind: 'incomplete',
        incomplete: true,
        reasons: verdict.reasons,
        ...(verdict.allowed === true ? { allowed: true } : {}),
      };
    default:
      return assertNever(verdict);
  }
}

function coverageEntry({
  pages,
  requests,
  opaque,
  wire,
  differential,
  crawl,
  forms,
  consent,
  demands,
  gaps,
  limits,
}: Coverage): CoverageEntry {
  return {
    pages: pages.map(({ url, label, outcome, reason, requests: sent, consent: choice, scout }) => ({
      url,
      label: label ?? null,
      outcome,
      reason: reason ?? null,
      requests: sent,
      ...(choice === undefined ? {} : { consent: choice }),
      ...(scout === undefined ? {} : { scout }),
    })),
    requests,
    opaque,
    wire: wire ?? null,
    ...(differential === undefined ? {} : { differential }),
    ...(crawl === undefined ? {} : { crawl }),
    ...(forms === undefined ? {} : { forms }),
    ...(consent === undefined ? {} : { consent }),
    ...(demands === undefined ? {} : { demands }),
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

function ruleEntry({ id, group, title, category, primary, severity, cwe, why, references, examples }: RuleInfo): RuleEntry {
  return { id, group, title, category, severity, ...(primary && { primary }), cwe, why, references, examples };
}
