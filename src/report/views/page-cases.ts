// Pages of a run, each in each state of consent in which it was looked at, with how that ended and which incidents it holds. Stable names:
// a page is its address without query, so that a history of runs lines up.
import type { AuditReport, PageCoverage } from '../../model/audit-report.ts';
import type { ConsentChoice } from '../../model/crawl-plan.ts';
import type { ConsentState } from '../../model/outbound-request.ts';
import { requestsWithFindings } from '../run-files/run-files.ts';
import { groupBy } from './group-by.ts';
import type { IncidentView } from './incident-view.ts';

export interface PageCase {
  /** Scheme, host and path with ids masked. */
  readonly address: string;
  /** Host, or the whole address where it has none. */
  readonly host: string;
  readonly choice: ConsentChoice | undefined;
  /** In the order of the plan; none for pages that only requests and incidents name. */
  readonly visits: readonly PageCoverage[];
  readonly incidents: readonly IncidentView[];
}

/** Every page of the plan, then those that incidents name beyond it; of recordings, the pages that sent requests. */
export function pageCases(report: AuditReport, incidents: readonly IncidentView[]): readonly PageCase[] {
  const planned = groupBy(report.coverage.pages, ({ url, consent }) => JSON.stringify([addressOf(url), consent])).map(
    (visits): PageCase => ({ ...named(visits[0].url), choice: visits[0].consent, visits, incidents: [] }),
  );
  const sending = report.coverage.pages.length > 0 ? [] : Array.from(report.requests, ({ page }) => page);
  const known = new Set(planned.map(({ address }) => address));
  const further = new Set(
    [...sending.filter((page) => /^https?:/i.test(page)), ...incidents.flatMap(({ incident }) => incident.pages)]
      .map(addressOf)
      .filter((address) => !known.has(address)),
  );
  const cases = [
    ...planned,
    ...Array.from(further, (url): PageCase => ({ ...named(url), choice: undefined, visits: [], incidents: [] })),
  ];
  const choices = choicesByPage(report, cases);
  return cases.map((one) => ({ ...one, incidents: incidents.filter((view) => isIn(one, view, choices(view, one.address))) }));
}

function isIn({ address, choice }: PageCase, { incident }: IncidentView, choices: ReadonlySet<ConsentChoice>): boolean {
  if (!incident.pages.some((page) => addressOf(page) === address)) return false;
  return choice === undefined || choices.has(choice);
}

type ChoicesOf = (view: IncidentView, address: string) => ReadonlySet<ConsentChoice>;

// What was sent before a choice was sent in every session; it counts for the one in which nothing was chosen, where there was one.
function choicesByPage(report: AuditReport, cases: readonly PageCase[]): ChoicesOf {
  const requests = requestsWithFindings(report);
  const requestOf = new Map(report.findings.map(({ finding }) => [finding.id, requests.get(finding.request)]));
  return ({ incident }, address) => {
    const driven = cases.filter((one) => one.address === address).flatMap(({ choice }) => choice ?? []);
    const sent = incident.findings
      .map((id) => requestOf.get(id))
      .filter((request) => request !== undefined && addressOf(request.page) === address);
    const states: readonly ConsentState[] =
      sent.length > 0 ? sent.map((request) => request?.consent ?? 'unknown') : (incident.consent ?? ['unknown']);
    const own = new Set(states.flatMap((state) => choiceOf(state, driven)).filter((choice) => driven.includes(choice)));
    // An incident that fits none of them still belongs to the page.
    return own.size > 0 ? own : new Set(driven);
  };
}

function choiceOf(state: ConsentState, driven: readonly ConsentChoice[]): readonly ConsentChoice[] {
  if (state === 'rejected') return ['reject'];
  if (state === 'accepted') return ['accept'];
  return driven.includes('none') ? ['none'] : driven;
}

function named(url: string): Pick<PageCase, 'address' | 'host'> {
  const address = addressOf(url);
  return { address, host: /^[a-z][a-z0-9+.-]*:\/\/([^/]+)/i.exec(address)?.[1] ?? address };
}

function addressOf(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
