// Findings → incidents, one for each cause, with everything a person needs to act on.
import { categoryRank, type DataCategory } from '../model/data-category.ts';
import type { DecodedRequest } from '../model/decoded-request.ts';
import type { TracedFinding } from '../model/audit-report.ts';
import type { Finding, Sighting } from '../model/finding.ts';
import type { Cause, Incident } from '../model/incident.ts';
import { redactUrl } from '../model/redacted-url.ts';
import type { RuleId } from '../model/rule.ts';
import { SEVERITIES, strongerOf } from '../model/severity.ts';
import { fingerprintOf } from './fingerprint.ts';
import { groupFindings, type TracedGroupMember } from './group-findings.ts';
import { indexSightings } from './index-sightings.ts';
import { listRecipients } from './list-recipients.ts';
import { rateSeverity } from './rate-severity.ts';
import { traceCause, type Sources } from './trace-cause.ts';

export interface TriageInput extends Omit<Sources, 'nearestSighting'> {
  readonly sightings: readonly Sighting[];
  readonly requests: readonly DecodedRequest[];
  readonly findings: readonly Finding[];
  /** Name of a visit, where the plan gave one. */
  readonly labelOf: (visit: string) => string | undefined;
}

export interface Triaged {
  /** Worst first, then by page. */
  readonly incidents: readonly Incident[];
  readonly traced: readonly TracedFinding[];
}

export function triageFindings(input: TriageInput): Triaged {
  const sources: Sources = { ...input, nearestSighting: indexSightings(input.documents, input.sightings) };
  const byId = new Map(input.requests.map((decoded) => [decoded.request.id, decoded]));
  const requestOf = (finding: Finding): DecodedRequest | undefined => byId.get(finding.request);
  const members = input.findings.flatMap((finding): TracedGroupMember[] => {
    const decoded = requestOf(finding);
    return decoded === undefined ? [] : [{ finding, traced: traceCause(finding, decoded, sources) }];
  });
  const incidents: Incident[] = [];
  const traced: TracedFinding[] = [];
  for (const group of groupFindings(members)) {
    incidents.push(incidentOf(group, input, requestOf));
    const keys = keysOf(group);
    for (const { finding, traced: trace } of group) traced.push({ finding, cause: { ...trace.cause, keys } });
  }
  const order = (incident: Incident): number => SEVERITIES.indexOf(incident.severity);
  incidents.sort(
    (a, b) =>
      order(a) - order(b) ||
      compare(a.cause.site, b.cause.site) ||
      compare(a.cause.page, b.cause.page) ||
      compare(a.cause.at, b.cause.at) ||
      compare(a.fingerprint, b.fingerprint),
  );
  return { incidents, traced };
}

function incidentOf(
  group: readonly TracedGroupMember[],
  input: TriageInput,
  requestOf: (finding: Finding) => DecodedRequest | undefined,
): Incident {
  const findings = group.map(({ finding }) => finding);
  const lead = leadOf(group);
  const recipients = listRecipients(findings, requestOf);
  const times = findings.map((finding) => requestOf(finding)?.request.sentAt ?? 0);
  const cause: Cause = {
    ...lead.traced.cause,
    keys: [lead.traced.cause.at, ...keysOf(group).filter((key) => key !== lead.traced.cause.at)],
  };
  return {
    fingerprint: fingerprintOf(lead.finding.rule, lead.traced.cause),
    state: 'new',
    severity: rateSeverity(findings, recipients),
    certainty: findings.map(({ certainty }) => certainty).reduce(strongerOf),
    rules: unique(findings.map(({ rule }) => rule)).sort((a, b) => compare<RuleId>(a, b)),
    categories: unique(findings.map(({ category }) => category)).sort((a, b) => categoryRank(a) - categoryRank(b)),
    cause,
    recipients,
    pages: pagesOf(group, input, requestOf),
    label: labelOf(group, input, requestOf),
    values: valuesOf(findings),
    findings: findings.map(({ id }) => id),
    requests: new Set(findings.map(({ request }) => request)).size,
    firstSeen: new Date(Math.min(...times)).toISOString(),
    lastSeen: new Date(Math.max(...times)).toISOString(),
    suppression: undefined,
  };
}

// The worst category speaks for the group, so that the fingerprint is the same whether a form was sent whole or half filled.
function leadOf(group: readonly TracedGroupMember[]): TracedGroupMember {
  return group.reduce((best, member) => {
    const by =
      SEVERITIES.indexOf(member.finding.severity) - SEVERITIES.indexOf(best.finding.severity) ||
      categoryRank(member.finding.category) - categoryRank(best.finding.category) ||
      compare(member.traced.cause.at, best.traced.cause.at);
    return by < 0 ? member : best;
  });
}

function keysOf(group: readonly TracedGroupMember[]): readonly string[] {
  return unique(group.map(({ traced }) => traced.cause.at)).sort(compare);
}

function pagesOf(
  group: readonly TracedGroupMember[],
  input: TriageInput,
  requestOf: (finding: Finding) => DecodedRequest | undefined,
): readonly string[] {
  return unique(
    group.flatMap(({ finding, traced }) => {
      const document = traced.document === undefined ? requestOf(finding)?.request.document : input.documents[traced.document];
      return document === undefined ? [] : [redactUrl(document.url)];
    }),
  ).sort(compare);
}

function labelOf(
  group: readonly TracedGroupMember[],
  input: TriageInput,
  requestOf: (finding: Finding) => DecodedRequest | undefined,
): string | undefined {
  const labels = group.flatMap(({ finding, traced }) => {
    const visit =
      traced.document === undefined ? requestOf(finding)?.request.document.visit : input.documents[traced.document]?.visit;
    const label = visit === undefined ? undefined : input.labelOf(visit);
    return label === undefined ? [] : [label];
  });
  return labels.length === 0 ? undefined : unique(labels).join(' · ');
}

function valuesOf(findings: readonly Finding[]): Incident['values'] {
  const digests = new Map<DataCategory, Set<string>>();
  for (const { category, evidence } of findings) digests.set(category, (digests.get(category) ?? new Set()).add(evidence.digest));
  return Object.fromEntries([...digests].map(([category, set]) => [category, set.size]));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function compare<T extends string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
