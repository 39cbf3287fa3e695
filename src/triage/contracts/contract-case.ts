// Requests of one recipient that a contract does not allow → one incident. It counts as they come: a run may have a million.
import type { RequestSummary } from '../../model/audit-report.ts';
import { categoryRank } from '../../model/data-category.ts';
import type { Finding, FindingId } from '../../model/finding.ts';
import type { Cause, Incident, Recipient } from '../../model/incident.ts';
import { CONSENT_STATES, type ConsentState, type Site } from '../../model/outbound-request.ts';
import { CONTRACT_BREACH, CONTRACT_EXPIRED, type RuleId } from '../../model/rule.ts';
import { SEVERITIES, strongerOf, worseOf } from '../../model/severity.ts';
import type { ContractBreach, IncidentContract, VendorContract } from '../../model/vendor-contract.ts';
import { countValues } from '../count-values.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { outermostPlace } from '../list-recipients.ts';
import { rateSeverity } from '../rate-severity.ts';
import { LEAST } from './contract-rules.ts';

/** What one incident is about; `page` is a route, or empty where the whole site is meant. */
export interface CaseKey {
  readonly rule: RuleId;
  readonly at: string;
  readonly site: Site;
  readonly page: string;
}

export interface ContractCase {
  readonly take: (
    request: RequestSummary,
    findings: readonly Finding[],
    contract: VendorContract | undefined,
    breaches?: readonly ContractBreach[],
  ) => void;
  readonly incident: () => Incident;
}

type Seen = Pick<Recipient, 'host' | 'site' | 'party' | 'vendor'> & { requests: number; readonly carriers: Set<string> };

interface Counted {
  readonly recipients: Map<string, Seen>;
  readonly pages: Set<string>;
  readonly consent: Set<ConsentState>;
  readonly lines: Set<number>;
  readonly breaches: Map<string, ContractBreach>;
  readonly findings: Finding[];
  requests: number;
  first: string;
  last: string;
}

export function openCase(key: CaseKey): ContractCase {
  const counted: Counted = {
    recipients: new Map(),
    pages: new Set(),
    consent: new Set(),
    lines: new Set(),
    breaches: new Map(),
    findings: [],
    requests: 0,
    first: '',
    last: '',
  };
  return {
    take: (request, findings, contract, breaches = []) => {
      counted.requests += 1;
      const { host, site, party, vendor, sentAt } = request;
      const name = `${host} ${vendor?.id ?? ''}`;
      const seen = counted.recipients.get(name) ?? { host, site, party, vendor, requests: 0, carriers: new Set<string>() };
      seen.requests += 1;
      for (const { field } of findings) seen.carriers.add(outermostPlace(field.path));
      counted.recipients.set(name, seen);
      counted.pages.add(request.page);
      if (request.consent !== undefined) counted.consent.add(request.consent);
      if (contract !== undefined) counted.lines.add(contract.line);
      for (const breach of breaches) counted.breaches.set(`${breach.category} ${breach.how}`, breach);
      counted.findings.push(...findings);
      if (counted.first === '' || sentAt < counted.first) counted.first = sentAt;
      if (sentAt > counted.last) counted.last = sentAt;
    },
    incident: () => incidentOf(key, counted),
  };
}

function incidentOf(
  key: CaseKey,
  { recipients, pages, consent, lines, breaches, findings, requests, first, last }: Counted,
): Incident {
  const cause: Cause = { kind: 'contract', at: key.at, keys: [key.at], page: key.page, site: key.site };
  const least = LEAST[key.rule] ?? { carrying: 'medium', empty: 'medium' };
  const isEmpty = findings.length === 0;
  const states = CONSENT_STATES.filter((state) => state !== 'unknown' && consent.has(state));
  return {
    fingerprint: fingerprintOf(key.rule, { ...cause, at: nameInFingerprint(key, findings) }),
    state: 'new',
    severity: isEmpty ? least.empty : worseOf(rateSeverity(findings, []), least.carrying),
    // That somebody received it is a fact; what it was is known as its findings are.
    certainty: isEmpty ? 'declared' : findings.map(({ certainty }) => certainty).reduce(strongerOf),
    rules: [key.rule],
    categories: [...new Set(findings.map(({ category }) => category))].sort((a, b) => categoryRank(a) - categoryRank(b)),
    cause,
    recipients: [...recipients.values()]
      .map((seen): Recipient => ({ ...seen, carriers: [...seen.carriers].sort() }))
      .sort((a, b) => b.requests - a.requests || (a.host < b.host ? -1 : 1)),
    pages: [...pages].sort(),
    label: undefined,
    values: countValues(findings),
    findings: findings.map(({ id }): FindingId => id),
    requests,
    firstSeen: first,
    lastSeen: last,
    suppression: undefined,
    ...(states.length === 0 ? {} : { consent: states }),
    exposure: 'sent',
    contract: {
      standing: standingOf(key.rule),
      lines: [...lines].sort((a, b) => a - b),
      ...(breaches.size === 0 ? {} : { breaches: [...breaches.values()].sort(byCategory) }),
    },
  };
}

// A breach of worse data is another one: who has accepted that a recipient gets addresses has not accepted card numbers.
function nameInFingerprint({ rule, at }: CaseKey, got: readonly Finding[]): string {
  if (rule !== CONTRACT_BREACH) return at;
  const worst = got.toSorted(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || categoryRank(a.category) - categoryRank(b.category),
  )[0];
  return `${at} ${worst?.category ?? ''}`;
}

function standingOf(rule: RuleId): IncidentContract['standing'] {
  if (rule === CONTRACT_BREACH) return 'breached';
  return rule === CONTRACT_EXPIRED ? 'expired' : 'undeclared';
}

function byCategory(a: ContractBreach, b: ContractBreach): number {
  return categoryRank(a.category) - categoryRank(b.category) || (a.how < b.how ? -1 : 1);
}
