// The contract's words back in the model's: the inverse of the three `*-entry.ts` files.
import { assertNever } from '../../model/assert-never.ts';
import type { AuditReport, RequestSummary, RunInfo, TracedFinding, Verdict } from '../../model/audit-report.ts';
import type { CodecId } from '../../model/decoded-request.ts';
import type { KeyedDigest } from '../../model/evidence.ts';
import type { FindingId } from '../../model/finding.ts';
import type { Cause, Fingerprint, Incident } from '../../model/incident.ts';
import type { Initiator, RequestId, Site } from '../../model/outbound-request.ts';
import type { RuleId } from '../../model/rule.ts';
import type { VendorRef } from '../../model/vendor.ts';
import { configFrom } from './config-entry.ts';
import type {
  CauseEntry,
  FindingEntry,
  IncidentEntry,
  InitiatorEntry,
  RequestEntry,
  RunEntry,
  VerdictEntry,
} from './contract.ts';
import { pathFrom } from './field-path.ts';

export function runFrom(entry: RunEntry): RunInfo {
  const { tool, command, rules, vendors, browser, configDigest, sealed, startedAt, endedAt, gate } = entry;
  return {
    tool,
    command,
    rules,
    vendors,
    browser: browser ?? undefined,
    configDigest: configDigest ?? undefined,
    ...(entry.config === undefined ? {} : { config: configFrom(entry.config) }),
    sealed,
    startedAt,
    endedAt,
    gate,
    ...(entry.shard === undefined ? {} : { shard: entry.shard }),
    ...(entry.merged === undefined ? {} : { merged: entry.merged }),
    ...(entry.digestKey === undefined ? {} : { digestKey: entry.digestKey }),
  };
}

export function coverageFrom({ coverage }: RunEntry): AuditReport['coverage'] {
  return {
    ...coverage,
    wire: coverage.wire ?? undefined,
    pages: coverage.pages.map((page) => ({ ...page, label: page.label ?? undefined, reason: page.reason ?? undefined })),
  };
}

export function verdictFrom(entry: VerdictEntry): Verdict {
  switch (entry.kind) {
    case 'pass':
      return { kind: 'pass' };
    case 'fail':
      return { kind: 'fail', incidents: entry.incidents, incomplete: entry.incomplete };
    case 'incomplete':
      return { kind: 'incomplete', reasons: entry.reasons, ...(entry.allowed === true ? { allowed: true } : {}) };
    default:
      return assertNever(entry);
  }
}

export function requestFrom(entry: RequestEntry, vendor: VendorRef | undefined): RequestSummary {
  return {
    ...entry,
    id: entry.id as RequestId,
    site: entry.site as Site,
    vendor,
    initiator: initiatorFrom(entry.initiator),
    action: entry.action ?? undefined,
    headers: Object.keys(entry.headers),
    origin: entry.origin,
  };
}

function initiatorFrom(entry: InitiatorEntry): Initiator {
  return entry.kind === 'parser' ? { ...entry, line: entry.line ?? undefined } : entry;
}

export function findingFrom(entry: FindingEntry): TracedFinding {
  const { id, rule, category, severity, certainty, request, field, evidence, hashedBy } = entry;
  const { carrier, path, codecs, meaning } = field;
  return {
    finding: {
      id: id as FindingId,
      rule: rule as RuleId,
      category,
      severity,
      certainty,
      request: request.id as RequestId,
      field: {
        carrier,
        path: pathFrom(carrier, path),
        codecs: codecs as readonly CodecId[],
        meaning: meaning === null ? undefined : { ...meaning, category: meaning.category ?? undefined },
      },
      evidence: { ...evidence, digest: evidence.digest as KeyedDigest },
      hashedBy: hashedBy ?? undefined,
    },
    cause: causeFrom(entry.cause),
  };
}

export function incidentFrom(
  entry: IncidentEntry,
  vendorOf: (id: string | null, place: readonly PropertyKey[]) => VendorRef | undefined,
): Incident {
  const { advice: _derived, policy, how: _absent, acted: _needed, ...kept } = entry;
  return {
    ...kept,
    ...(policy === undefined ? {} : { policy: { referrer: policy.referrer ?? undefined, limited: policy.limited ?? undefined } }),
    fingerprint: entry.fingerprint as Fingerprint,
    cause: causeFrom(entry.cause),
    recipients: entry.recipients.map((recipient, index) => ({
      ...recipient,
      site: recipient.site as Site,
      vendor: vendorOf(recipient.vendor, ['recipients', index, 'vendor']),
    })),
    rules: entry.rules as readonly RuleId[],
    findings: entry.findings as readonly FindingId[],
    label: entry.label ?? undefined,
    suppression: entry.suppression ?? undefined,
  };
}

function causeFrom(entry: CauseEntry): Cause {
  return { ...entry, site: entry.site as Site };
}
