// Findings → incidents, one for each cause, with everything a person needs to act on.
import { categoryRank } from '../model/data-category.ts';
import type { DecodedRequest } from '../model/decoded-request.ts';
import type { TracedFinding } from '../model/audit-report.ts';
import type { ExposedForm, ExposedValue } from '../model/exposure.ts';
import type { Finding, Sighting } from '../model/finding.ts';
import type { Cause, Incident } from '../model/incident.ts';
import { CONSENT_STATES } from '../model/outbound-request.ts';
import type { PagePolicy } from '../model/page-policy.ts';
import { redactUrl } from '../model/redacted-url.ts';
import type { RuleId } from '../model/rule.ts';
import { SEVERITIES, strongerOf } from '../model/severity.ts';
import { exposedForms } from './exposed/exposed-forms.ts';
import { exposedValues } from './exposed/exposed-values.ts';
import { indexExposures } from './exposed/trace-exposure.ts';
import { countValues } from './count-values.ts';
import { fingerprintOf } from './fingerprint.ts';
import { groupFindings, type TracedGroupMember } from './group-findings.ts';
import { indexSightings } from './index-sightings.ts';
import { listRecipients } from './list-recipients.ts';
import { orderIncidents } from './order-incidents.ts';
import { rateSeverity } from './rate-severity.ts';
import { traceCause, type Sources } from './trace-cause.ts';

export interface TriageInput extends Omit<Sources, 'nearestSighting' | 'exposuresOf'> {
  readonly sightings: readonly Sighting[];
  readonly requests: readonly DecodedRequest[];
  readonly findings: readonly Finding[];
  /** Name of a visit, where the plan gave one. */
  readonly labelOf: (visit: string) => string | undefined;
  /** What the pages keep, and what their forms would do; recordings tell neither. */
  readonly exposures?: readonly ExposedValue[];
  readonly forms?: readonly ExposedForm[];
  /** What a page says about where its data may go. */
  readonly policyOf?: (page: Cause) => PagePolicy | undefined;
  /** Each visit was made in a browser context of its own: what stands in another's address explains nothing. */
  readonly areVisitsApart?: boolean | undefined;
  /** In whose name a fingerprint stands for a rule; its own without it. */
  readonly speakingRule?: (rule: RuleId) => RuleId;
  /** What was done that led to a document, by its index. */
  readonly actionOf?: (document: number) => string | undefined;
}

export interface Triaged {
  /** Worst first, then by page. */
  readonly incidents: readonly Incident[];
  readonly traced: readonly TracedFinding[];
}

export function triageFindings(input: TriageInput): Triaged {
  const { exposures = [], forms = [], labelOf: nameOf, speakingRule } = input;
  const nearestSighting = indexSightings(input.documents, input.sightings, { apart: input.areVisitsApart });
  const sources: Sources = { ...input, nearestSighting, exposuresOf: indexExposures(exposures) };
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
  const sent = new Set(members.map(({ finding, traced: { cause } }) => `${cause.site} ${finding.evidence.digest}`));
  // A data layer repeats the page's address as tags do: what stands there is the address's, sent or not.
  for (const { document, evidence } of input.sightings) {
    const site = input.documents[document]?.site;
    if (site !== undefined) sent.add(`${site} ${evidence.digest}`);
  }
  const wasSent = ({ document, evidence }: ExposedValue): boolean => sent.has(`${document.site} ${evidence.digest}`);
  const causes = incidents.map(({ cause }) => cause);
  incidents.push(...exposedValues(exposures, wasSent, nameOf, speakingRule), ...exposedForms(forms, causes, nameOf));
  return {
    incidents: orderIncidents(incidents).map((incident) => withPolicy(incident, input.policyOf?.(incident.cause))),
    traced,
  };
}

function withPolicy(incident: Incident, policy: PagePolicy | undefined): Incident {
  return policy === undefined ? incident : { ...incident, policy };
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
    fingerprint: fingerprintOf(input.speakingRule?.(lead.finding.rule) ?? lead.finding.rule, lead.traced.cause),
    state: 'new',
    severity: rateSeverity(findings, recipients),
    certainty: findings.map(({ certainty }) => certainty).reduce(strongerOf),
    rules: unique(findings.map(({ rule }) => rule)).sort((a, b) => compare<RuleId>(a, b)),
    categories: unique(findings.map(({ category }) => category)).sort((a, b) => categoryRank(a) - categoryRank(b)),
    cause,
    recipients,
    pages: pagesOf(group, input, requestOf),
    label: labelOf(group, input, requestOf),
    values: countValues(findings),
    findings: findings.map(({ id }) => id),
    requests: new Set(findings.map(({ request }) => request)).size,
    firstSeen: new Date(Math.min(...times)).toISOString(),
    lastSeen: new Date(Math.max(...times)).toISOString(),
    suppression: undefined,
    ...consentOf(findings, requestOf),
    exposure: 'sent',
    ...actionsOf(group, input, requestOf),
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

function consentOf(
  findings: readonly Finding[],
  requestOf: (finding: Finding) => DecodedRequest | undefined,
): Pick<Incident, 'consent'> {
  const states = new Set(findings.map((finding) => requestOf(finding)?.request.consent));
  const known = CONSENT_STATES.filter((state) => state !== 'unknown' && states.has(state));
  return known.length === 0 ? {} : { consent: known };
}

// What led to the page comes before what was done on it.
function actionsOf(
  group: readonly TracedGroupMember[],
  input: TriageInput,
  requestOf: (finding: Finding) => DecodedRequest | undefined,
): Pick<Incident, 'actions'> {
  const actions = group.flatMap(({ finding, traced }) => {
    const leading = traced.document === undefined ? undefined : input.actionOf?.(traced.document);
    return [leading, requestOf(finding)?.request.action].filter((action) => action !== undefined);
  });
  return actions.length === 0 ? {} : { actions: unique<string>(actions) };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function compare<T extends string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
