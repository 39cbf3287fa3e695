// Contracts → incidents of their own, what the contracts allow, and how each contract and each recipient stands.
import type { Coverage, RequestList, RequestSummary, TracedFinding } from '../../model/audit-report.ts';
import type { Finding } from '../../model/finding.ts';
import type { Incident } from '../../model/incident.ts';
import type { RequestId, Site } from '../../model/outbound-request.ts';
import { isReceiver, nameOfReceiver } from '../../model/receiver.ts';
import { CONTRACT_BREACH, CONTRACT_EXPIRED, VENDOR_UNDECLARED } from '../../model/rule.ts';
import type { ContractUse, VendorContract } from '../../model/vendor-contract.ts';
import { orderIncidents } from '../order-incidents.ts';
import { openCase, type CaseKey, type ContractCase } from './contract-case.ts';
import { breachOf, contractFor, hasExpired } from './contract-of.ts';
import { openContractRows } from './contract-rows.ts';
import { markKept, withoutContracts, type Allowed } from './mark-kept.ts';
import { hostOfShown, routeOfShown } from './shown-page.ts';

export interface ContractInput {
  readonly contracts: readonly VendorContract[];
  /** As triage gives them; what contracts made of them before is taken back first. */
  readonly incidents: readonly Incident[];
  readonly findings: readonly TracedFinding[];
  readonly requests: RequestList;
  readonly coverage: Pick<Coverage, 'pages' | 'gaps'>;
  /** A shard: what it did not meet may be anywhere else. */
  readonly isPart?: boolean;
  /** Day of the run, ISO 8601 date in UTC. */
  readonly today: string;
  readonly siteOf: (host: string) => Site;
}

export interface ContractsApplied {
  /** Those of triage, what contracts allow marked and milder, and those of the contracts; worst first. */
  readonly incidents: readonly Incident[];
  readonly use: ContractUse;
}

export function applyContracts(input: ContractInput): ContractsApplied {
  const { contracts, incidents, requests, today, siteOf } = input;
  const contractOf = contractFor(contracts);
  const findingsOf = byRequest(input.findings);
  const rows = openContractRows(contracts);
  const cases = new Map<string, ContractCase>();
  const allowed: Allowed = new Map();
  const caseOf = (key: CaseKey): ContractCase => {
    const name = [key.rule, key.at, key.site, key.page].join('\n');
    const known = cases.get(name) ?? openCase(key);
    cases.set(name, known);
    return known;
  };

  for (const request of requests) {
    if (!isReceiver(request)) continue;
    const contract = contractOf(request);
    const own = findingsOf(request);
    const about = { at: nameOfReceiver(request), site: siteOf(hostOfShown(request.page)) };
    if (contract === undefined) {
      caseOf({ ...about, rule: VENDOR_UNDECLARED, page: '' }).take(request, own, undefined);
      rows.take(request, own, { standing: 'undeclared', at: about.at });
    } else if (hasExpired(contract, today)) {
      caseOf({ ...about, rule: CONTRACT_EXPIRED, page: '' }).take(request, own, contract);
      rows.take(request, own, { standing: 'expired', contract });
    } else {
      const broken = own.flatMap((finding) => {
        const breach = breachOf(contract, finding, request.page);
        if (breach === undefined) allowed.set(finding.id, contract);
        return breach === undefined ? [] : [{ finding, breach }];
      });
      if (broken.length > 0) {
        caseOf({ ...about, rule: CONTRACT_BREACH, page: routeOfShown(request.page) }).take(
          request,
          broken.map(({ finding }) => finding),
          contract,
          broken.map(({ breach }) => breach),
        );
      }
      rows.take(request, own, { standing: broken.length > 0 ? 'breached' : 'kept', contract });
    }
  }
  return {
    incidents: orderIncidents([
      ...withoutContracts(incidents).map((incident) => markKept(incident, allowed)),
      ...Array.from(cases.values(), (one) => one.incident()),
    ]),
    use: { rows: rows.list(input.isPart !== true && sawEverything(input.coverage)) },
  };
}

/** Only where pages were planned, and nothing was missed, does a recipient that was not met say something. */
export function sawEverything({ pages, gaps }: Pick<Coverage, 'pages' | 'gaps'>): boolean {
  return pages.length > 0 && gaps.length === 0;
}

function byRequest(traced: readonly TracedFinding[]): (request: RequestSummary) => readonly Finding[] {
  const lists = new Map<RequestId, Finding[]>();
  for (const { finding } of traced) {
    const own = lists.get(finding.request);
    if (own === undefined) lists.set(finding.request, [finding]);
    else own.push(finding);
  }
  return ({ id }) => lists.get(id) ?? [];
}
