// A site's history → what its row and its page show.
import { CRITICALITIES } from '../../../model/inventory.ts';
import type { IncidentEvent, SiteHistory } from '../../../model/fleet.ts';
import type { SkippedLook } from '../../../model/skipped-look.ts';
import { SEVERITIES, type Severity } from '../../../model/severity.ts';
import { sitePlace } from '../../../platform/dashboard-places.ts';
import { UNSEEN_STATES, type SiteState } from './site-state.ts';

export type SiteRunSummary = SiteHistory['runs'][number];
export type LivedIncident = SiteHistory['incidents'][number];

/** An open incident with what happened to it lately. */
export interface OpenIncident {
  readonly incident: LivedIncident;
  /** Undefined where it is merely still there. */
  readonly turn: FreshTurn | undefined;
}
export type FreshTurn = Exclude<IncidentEvent['kind'], 'fixed'>;

export interface SiteView {
  readonly history: SiteHistory;
  /** Of its page, from the dashboard's folder. */
  readonly place: string;
  /** Worst first; never empty. */
  readonly states: readonly SiteState[];
  /** Newest first. */
  readonly runs: readonly SiteRunSummary[];
  /** The last planned look that was left out, where nobody has looked since. */
  readonly skipped: SkippedLook | undefined;
  /** Not held back; fresh ones first, then worst first. */
  readonly open: readonly OpenIncident[];
  readonly suppressed: readonly OpenIncident[];
  /** Fixed last first. */
  readonly fixed: readonly LivedIncident[];
  /** Of `open`. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** ISO 8601: what is not older counts as new, for incidents and recipients. */
  readonly freshSince: string;
  /** End of the first run that saw anything, of those that are told; undefined where none did. */
  readonly firstLooked: string | undefined;
}

const WEEK = 7 * 86_400_000;

/** `takenAt` is ISO 8601. New is what came with the last run that saw anything, and what is not older than a week. */
export function viewSite(history: SiteHistory, takenAt: string): SiteView {
  const runs = [...history.runs].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  const isLooked = ({ outcome }: SiteRunSummary): boolean => outcome !== 'not-scanned';
  const looked = runs.find(isLooked);
  const weekAgo = new Date(Date.parse(takenAt) - WEEK).toISOString();
  const freshSince = looked !== undefined && looked.startedAt < weekAgo ? looked.startedAt : weekAgo;
  const living = history.incidents
    .filter(({ fixedAt }) => fixedAt === undefined)
    .map((incident): OpenIncident => ({ incident, turn: freshTurn(incident, freshSince) }))
    .sort(byFreshness);
  const open = living.filter(({ incident }) => incident.suppression === undefined);
  const skipped = history.skipped.findLast(({ plannedAt }) => runs[0] === undefined || plannedAt > runs[0].startedAt);
  const count = (severity: Severity): number => open.filter(({ incident }) => incident.severity === severity).length;
  return {
    history,
    place: sitePlace(history.site),
    states: statesOf(history, runs[0], open, skipped),
    runs,
    skipped,
    open,
    suppressed: living.filter(({ incident }) => incident.suppression !== undefined),
    fixed: history.incidents
      .filter(({ fixedAt }) => fixedAt !== undefined)
      .sort((a, b) => ((a.fixedAt ?? '') < (b.fixedAt ?? '') ? 1 : -1)),
    bySeverity: Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)])) as Record<Severity, number>,
    freshSince,
    firstLooked: runs.findLast(isLooked)?.endedAt,
  };
}

/** Most critical first, then by name. */
export function sortSites(sites: readonly SiteHistory[]): readonly SiteHistory[] {
  return [...sites].sort(
    (a, b) =>
      CRITICALITIES.indexOf(a.criticality) - CRITICALITIES.indexOf(b.criticality) ||
      (a.site < b.site ? -1 : a.site > b.site ? 1 : 0),
  );
}

/** Was it not seen whole? */
export function isUnseen({ states }: SiteView): boolean {
  return states.some((state) => UNSEEN_STATES.includes(state));
}

function statesOf(
  { isStale, lastComplete }: SiteHistory,
  last: SiteRunSummary | undefined,
  open: readonly OpenIncident[],
  skipped: SkippedLook | undefined,
): readonly SiteState[] {
  const isFresh = open.some(({ turn }) => turn !== undefined);
  const states: readonly SiteState[] = [
    ...(isFresh ? (['fresh'] as const) : []),
    ...(last === undefined && lastComplete === undefined ? (['never'] as const) : []),
    ...(last === undefined || last.outcome === 'complete' ? [] : [last.outcome]),
    ...(skipped === undefined ? [] : (['skipped'] as const)),
    // Where nobody ever looked, that is said already.
    ...(isStale && (last !== undefined || lastComplete !== undefined) ? (['stale'] as const) : []),
    ...(!isFresh && open.length > 0 ? (['open'] as const) : []),
  ];
  if (states.length > 0) return states;
  // No run within what was asked for, though it was seen whole before: nothing is known of today.
  return last === undefined ? ['stale'] : ['clean'];
}

function freshTurn({ events }: LivedIncident, since: string): FreshTurn | undefined {
  const lately = events.filter(({ kind, at }) => kind !== 'fixed' && at >= since).sort((a, b) => (a.at < b.at ? 1 : -1));
  // Whatever came after: that it is new, or back, is what a reader has to know.
  const turns = lately.map(({ kind }) => kind);
  return turns.find((kind) => kind === 'reopened') ?? turns.find((kind) => kind === 'new') ?? (turns[0] as FreshTurn | undefined);
}

function byFreshness(a: OpenIncident, b: OpenIncident): number {
  return (
    Number(a.turn === undefined) - Number(b.turn === undefined) ||
    SEVERITIES.indexOf(a.incident.severity) - SEVERITIES.indexOf(b.incident.severity) ||
    (a.incident.firstSeen < b.incident.firstSeen ? 1 : -1)
  );
}
