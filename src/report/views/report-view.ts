// AuditReport → what every reader-facing format shows: numbered incidents, totals, recipients over all, leftovers.
import type { AuditReport, ReportTotals, RequestSummary } from '../../model/audit-report.ts';
import { categoryRank } from '../../model/data-category.ts';
import type { Finding } from '../../model/finding.ts';
import type { Incident } from '../../model/incident.ts';
import { reachesGate, SEVERITIES, type Severity } from '../../model/severity.ts';
import type { VerdictFacts } from '../messages/message-catalogue.ts';
import { countRecipients } from '../recipient-key.ts';
import { viewIncident, type IncidentView } from './incident-view.ts';
import { requestsWithFindings } from '../run-files/run-files.ts';
import { viewAcceptance, type AcceptanceView } from './acceptance-view.ts';
import { viewConsent, type ConsentView } from './consent-view.ts';
import { leftoverRows, type LeftoverRow } from './leftover-row.ts';
import { tagContainers, type ContainersOf } from './tag-containers.ts';
import { summariseRecipients, type RecipientSummary } from './recipient-row.ts';

/** What the text and the HTML format say about a report, before words. */
export interface ReportView {
  readonly report: AuditReport;
  readonly facts: VerdictFacts;
  /** Something was not seen, whatever the verdict says beside it. */
  readonly incomplete: boolean;
  readonly totals: ReportTotals;
  /** Distinct requests of the open incidents. */
  readonly requests: number;
  /** In the order of the report, numbered from 1. */
  readonly incidents: readonly IncidentView[];
  readonly recipients: readonly RecipientSummary[];
  readonly leftovers: readonly LeftoverRow[];
  /** Undefined where nothing was to be chosen and no banner stood. */
  readonly consent: ConsentView | undefined;
  readonly containersOf: ContainersOf;
  /** Undefined where nothing was accepted, set or allowed. */
  readonly acceptance: AcceptanceView | undefined;
}

export function viewReport(report: AuditReport): ReportView {
  const findings = new Map(report.findings.map(({ finding }) => [finding.id, finding]));
  const requests = requestsWithFindings(report);
  const findingsOf = (incident: Incident): readonly Finding[] =>
    incident.findings.map((id) => findings.get(id)).filter((finding) => finding !== undefined);
  const requestOf = (finding: Finding): RequestSummary | undefined => requests.get(finding.request);
  const open = report.incidents.filter(isOpen);
  const incidents = report.incidents.map((incident, index) =>
    viewIncident({ incident, number: index + 1, open: isOpen(incident), findings: findingsOf(incident), requestOf }),
  );
  return {
    report,
    facts: {
      kind: report.verdict.kind,
      failing: report.verdict.kind === 'fail' ? report.verdict.incidents : 0,
      open: open.length,
      exposed: open.filter((incident) => incident.exposure === 'exposed' && speaks(incident, report)).length,
      contracts: open.filter((incident) => incident.cause.kind === 'contract' && speaks(incident, report)).length,
      gate: report.run.gate,
      accepted: open.filter(({ state, severity }) => state === 'unchanged' && reachesGate(severity, report.run.gate)).length,
      suppressed: report.incidents.filter(({ suppression }) => suppression !== undefined).length,
    },
    incomplete:
      report.verdict.kind === 'incomplete' ||
      (report.verdict.kind === 'fail' && report.verdict.incomplete) ||
      report.coverage.gaps.length > 0,
    totals: totalsOf(open),
    requests: new Set(open.flatMap(findingsOf).map(({ request }) => request)).size,
    incidents,
    recipients: summariseRecipients(
      incidents
        .filter((view) => view.open)
        .map(({ number, incident, recipients }) => ({ number, categories: incident.categories, recipients })),
    ),
    leftovers: leftoverRows(report.requests),
    consent: viewConsent(report),
    containersOf: tagContainers(report.requests),
    acceptance: viewAcceptance(report),
  };
}

// The headline of a failed run counts what made it fail.
function speaks({ state, severity }: Incident, { verdict, run }: AuditReport): boolean {
  return verdict.kind !== 'fail' || (state === 'new' && reachesGate(severity, run.gate));
}

/** Neither accepted nor repaired: the incidents that totals count. */
function isOpen({ state, suppression }: Incident): boolean {
  return state !== 'absent' && suppression === undefined;
}

function totalsOf(open: readonly Incident[]): ReportTotals {
  const bySeverity = Object.fromEntries(
    SEVERITIES.map((severity) => [severity, open.filter((incident) => incident.severity === severity).length]),
  ) as Record<Severity, number>;
  const categories = [...new Set(open.flatMap((incident) => incident.categories))];
  return {
    incidents: open.length,
    bySeverity,
    categories: categories.sort((a, b) => categoryRank(a) - categoryRank(b)),
    recipients: countRecipients(open.flatMap(({ recipients }) => recipients)),
  };
}
