// Incidents of several runs → one for each fingerprint, as if one run had met them all.
import type { TracedFinding } from '../../model/audit-report.ts';
import { categoryRank, type DataCategory } from '../../model/data-category.ts';
import type { Incident } from '../../model/incident.ts';
import { CONSENT_STATES } from '../../model/outbound-request.ts';
import { strongerOf, worseOf } from '../../model/severity.ts';
import type { IncidentContract } from '../../model/vendor-contract.ts';
import { orderIncidents } from '../../triage/order-incidents.ts';
import { joinRecipients } from '../join-recipients.ts';
import type { WithIds } from './own-ids.ts';

export interface MergedIncidents {
  readonly incidents: readonly Incident[];
  /** Of those, how many have values that were counted in each run by itself, equal ones more than once. */
  readonly countedApart: number;
}

/**
 * `isComparable`: the digests of all runs were made with one key. Otherwise equal values look different in each run, and what can be
 * said is the sum: no fewer values than there were. What was accepted is asked anew of the whole: states and suppressions go.
 */
export function mergeIncidents(parts: readonly WithIds[], isComparable: boolean): MergedIncidents {
  const digests = digestsOf(parts.flatMap(({ findings }) => findings));
  const byName = new Map<string, Incident[]>();
  for (const incident of parts.flatMap(({ incidents }) => incidents)) {
    const known = byName.get(incident.fingerprint);
    if (known === undefined) byName.set(incident.fingerprint, [incident]);
    else known.push(incident);
  }
  let countedApart = 0;
  const incidents = [...byName.values()].map((same): Incident => {
    const exact = same.length === 1 ? same[0]?.values : isComparable ? distinctValues(same, digests) : undefined;
    if (exact === undefined) countedApart += 1;
    return joined(same, exact ?? summedValues(same));
  });
  return { incidents: orderIncidents(incidents), countedApart };
}

type Digests = ReadonlyMap<string, readonly [category: DataCategory, digest: string]>;

function digestsOf(findings: readonly TracedFinding[]): Digests {
  return new Map(findings.map(({ finding }) => [finding.id, [finding.category, finding.evidence.digest]]));
}

// What only lay within reach has no findings, so that nothing is there to compare.
function distinctValues(same: readonly Incident[], digests: Digests): Incident['values'] | undefined {
  if (same.some(({ findings }) => findings.length === 0)) return undefined;
  const distinct = new Map<DataCategory, Set<string>>();
  for (const id of same.flatMap(({ findings }) => findings)) {
    const [category, digest] = digests.get(id) ?? [];
    if (category !== undefined && digest !== undefined) distinct.set(category, (distinct.get(category) ?? new Set()).add(digest));
  }
  return Object.fromEntries([...distinct].map(([category, set]) => [category, set.size]));
}

function summedValues(same: readonly Incident[]): Incident['values'] {
  const sums = new Map<string, number>();
  for (const { values } of same)
    for (const [category, count] of Object.entries(values)) sums.set(category, (sums.get(category) ?? 0) + count);
  return Object.fromEntries(sums);
}

function joined(same: readonly Incident[], values: Incident['values']): Incident {
  const [first] = same as [Incident, ...Incident[]];
  const keys = unique(same.flatMap(({ cause }) => cause.keys)).filter((key) => key !== first.cause.at);
  const labels = unique(same.flatMap(({ label }) => label?.split(' · ') ?? []));
  const states = new Set(same.flatMap(({ consent }) => consent ?? []));
  const actions = unique(same.flatMap((incident) => incident.actions ?? []));
  const policy = same.map((incident) => incident.policy).find((known) => known !== undefined);
  const isExposed = same.every(({ exposure }) => exposure === 'exposed');
  return {
    ...first,
    state: 'new',
    suppression: undefined,
    worse: undefined,
    expired: undefined,
    contract: mergeStandings(same.flatMap(({ contract }) => contract ?? [])),
    severity: same.map(({ severity }) => severity).reduce(worseOf),
    certainty: same.map(({ certainty }) => certainty).reduce(strongerOf),
    rules: unique(same.flatMap(({ rules }) => rules)).sort(),
    categories: unique(same.flatMap(({ categories }) => categories)).sort((a, b) => categoryRank(a) - categoryRank(b)),
    cause: { ...first.cause, keys: [first.cause.at, ...(same.length === 1 ? keys : keys.sort())] },
    recipients: joinRecipients(same.flatMap(({ recipients }) => recipients)),
    pages: unique(same.flatMap(({ pages }) => pages)).sort(),
    label: labels.length === 0 ? undefined : labels.join(' · '),
    values,
    findings: same.flatMap(({ findings }) => findings),
    requests: same.reduce((sum, { requests }) => sum + requests, 0),
    firstSeen: same.map(({ firstSeen }) => firstSeen).reduce((a, b) => (a < b ? a : b)),
    lastSeen: same.map(({ lastSeen }) => lastSeen).reduce((a, b) => (a > b ? a : b)),
    ...(states.size === 0 ? {} : { consent: CONSENT_STATES.filter((state) => states.has(state)) }),
    ...(first.exposure === undefined ? {} : { exposure: isExposed ? ('exposed' as const) : ('sent' as const) }),
    ...(policy === undefined ? {} : { policy }),
    ...(actions.length === 0 ? {} : { actions }),
  };
}

// Kept in one run and breached in another: breached.
function mergeStandings(same: readonly IncidentContract[]): IncidentContract | undefined {
  const worst = same.find(({ standing }) => standing !== 'kept') ?? same[0];
  if (worst === undefined) return undefined;
  const breaches = new Map(same.flatMap((one) => (one.breaches ?? []).map((breach) => [JSON.stringify(breach), breach])));
  return {
    ...worst,
    lines: unique(same.flatMap(({ lines }) => lines)).toSorted((a, b) => a - b),
    ...(breaches.size === 0 ? {} : { breaches: [...breaches.values()] }),
  };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
