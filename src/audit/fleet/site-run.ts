// AuditReport → what the history keeps of it: states, counts and printable sentences in both languages.
import type { AuditReport, Coverage } from '../../model/audit-report.ts';
import type { Text } from '../../model/language.ts';
import { printable } from '../../model/printable.ts';
import type { EndingSuppression, RunOutcome, SiteRun } from '../../model/site-run.ts';
import { runIdOf } from './run-id.ts';
import { seenRecipients } from './seen-recipients.ts';
import { siteIncidents } from './site-incident.ts';

/** What a report does not know of itself. */
export interface RunPlace {
  readonly audit: string;
  readonly site: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  /** Absolute; undefined where nothing was written. */
  readonly directory: string | undefined;
}

const MOST_REASONS = 20;

const NOTHING_SEEN: Text = {
  en: 'No page of the site could be visited.',
  ja: 'サイトのどのページも訪問できませんでした。',
};

/** Times are the fleet's, not the report's: one clock orders everything that a history holds. */
export function siteRunOf(report: AuditReport, place: RunPlace): SiteRun {
  const { run, coverage, acceptance } = report;
  const outcome = outcomeOf(report);
  const gaps: readonly Text[] = outcome === 'not-scanned' && coverage.gaps.length === 0 ? [NOTHING_SEEN] : coverage.gaps;
  return {
    id: runIdOf(place),
    ...place,
    outcome,
    reasons: gaps.slice(0, MOST_REASONS).map(({ en, ja }) => ({ en: printable(en), ja: printable(ja) })),
    gaps: gaps.length,
    pages: pagesOf(coverage),
    requests: { total: coverage.requests.total, third: coverage.requests.third },
    opaque: coverage.opaque,
    tool: run.tool.version,
    rules: run.rules.digest,
    incidents: siteIncidents(report),
    absent: acceptance?.baseline?.absent ?? [],
    recipients: seenRecipients(report),
    suppressions: heldBack(acceptance?.suppressions?.active ?? []),
  };
}

// Where nothing was visited and nothing was met, nothing is known: that is worse than an incomplete run, and is called otherwise.
function outcomeOf({ coverage, incidents }: AuditReport): RunOutcome {
  const isSeen = coverage.pages.some(({ outcome }) => outcome === 'visited') || incidents.length > 0;
  if (!isSeen) return 'not-scanned';
  return coverage.gaps.length === 0 ? 'complete' : 'incomplete';
}

function pagesOf({ pages }: Coverage): SiteRun['pages'] {
  return { planned: pages.length, visited: pages.filter(({ outcome }) => outcome === 'visited').length };
}

function heldBack(active: readonly (EndingSuppression & { readonly incidents: number })[]): readonly EndingSuppression[] {
  return active
    .filter(({ incidents }) => incidents > 0)
    .map(({ matches, reason, owner, until }) => ({ matches, reason, owner, until }));
}
