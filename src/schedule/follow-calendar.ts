// The daemon's main loop: what was left open, what was missed, then each time as it comes, one audit at a time.
import { runAudit } from '../audit/fleet/run-audit.ts';
import type { Fleet } from '../audit/fleet/fleet.ts';
import { unfinishedAudits } from '../audit/fleet/take-up.ts';
import type { AuditMeans } from '../audit/fleet/audit-means.ts';
import type { AuditStart } from '../model/fleet.ts';
import type { SkippedLook } from '../model/skipped-look.ts';
import type { Calendar, DueSite } from './calendar.ts';
import type { OnScheduleEvent } from './schedule-events.ts';
import { setBack, settledOf, type Settled } from './settled.ts';

export interface FollowMeans extends Omit<AuditMeans, 'onEvent' | 'tells'> {
  readonly onEvent: OnScheduleEvent;
  /** Told when an audit has ended: there may be messages. */
  readonly onMessages: () => void;
  /** Told when the next time is known. */
  readonly onNext: (time: number | undefined) => void;
}

/** Milliseconds after which the clock is looked at again, whatever was planned: somebody may have set it. */
const LONGEST_SLEEP = 24 * 60 * 60 * 1000;
/** Milliseconds after which a time was missed that nothing of ours was in the way of. */
const LATE = 15 * 60_000;

/** Ends when `signal` fires. The number of sites that were given back. */
export async function followCalendar(fleet: Fleet, calendar: Calendar, means: FollowMeans): Promise<number> {
  const { clock, signal, onEvent } = means;
  const settled = await settledOf(fleet, calendar, clock.now(), onEvent);
  const until = (site: string): number => settled.get(site) ?? clock.now();
  const walk: Walk = { fleet, calendar, settled, until, means, given: 0 };
  onEvent({ kind: 'schedule-started', sites: calendar.sites.length, next: isoOf(calendar.nextAt(until)) });
  for (const open of await unfinishedAudits(fleet)) {
    if (signal.aborted) break;
    onEvent({ kind: 'audit-taken-up', audit: open.id });
    await make(walk, open);
  }
  let before = clock.now();
  const look = (): number => {
    const now = clock.now();
    if (now < before) setBack(settled, now, onEvent);
    before = now;
    return now;
  };
  await makeUp(walk, look());
  while (!signal.aborted) {
    const due = calendar.due(until, look());
    if (due.length > 0) {
      await begin(walk, due, 'schedule');
      // What came meanwhile has waited for it, and was not missed.
      continue;
    }
    const next = calendar.nextAt(until);
    means.onNext(next);
    await clock.sleep(Math.min(LONGEST_SLEEP, (next ?? Infinity) - look()), signal);
    // The machine may have slept as well.
    await makeUp(walk, look() - LATE);
  }
  return walk.given;
}

interface Walk {
  readonly fleet: Fleet;
  readonly calendar: Calendar;
  readonly settled: Settled;
  readonly until: (site: string) => number;
  readonly means: FollowMeans;
  given: number;
}

// What passed while nobody ran is one audit, or is said to be left out. What passed after `latest` is not late.
async function makeUp(walk: Walk, latest: number): Promise<void> {
  const { fleet, calendar, settled, until, means } = walk;
  const now = means.clock.now();
  const made = fleet.inventory.missed === 'run';
  const missed = means.signal.aborted ? [] : calendar.due(until, now).filter(({ plannedAt }) => plannedAt <= latest);
  if (!made) await skip(walk, missed, 'missed');
  for (const { site, plannedAt } of missed) {
    means.onEvent({ kind: 'slot-missed', site: site.name, planned: isoOf(plannedAt), made });
    if (!made) settled.set(site.name, now);
  }
  if (made && missed.length > 0) await begin(walk, missed, 'missed');
}

// Sites of the same minute are one audit; so are those that waited while another one went on.
async function begin(walk: Walk, due: readonly DueSite[], trigger: AuditStart['trigger']): Promise<void> {
  const { fleet, settled, means } = walk;
  const plannedAt = isoOf(due.map((one) => one.plannedAt).reduce((a, b) => Math.max(a, b), 0));
  const id = `${trigger}-${plannedAt.replace(/[-:]|\.\d+/g, '')}`;
  for (const { site } of due) settled.set(site.name, Date.parse(plannedAt));
  if (await fleet.history.knowsAudit(id)) return means.onEvent({ kind: 'slot-done-before', audit: id });
  await make(walk, { id, plannedAt, startedAt: isoOf(means.clock.now()), trigger, sites: due.map(({ site }) => site) });
}

async function make(walk: Walk, start: AuditStart): Promise<void> {
  const { fleet, means } = walk;
  const end = await runAudit(fleet, start, means);
  means.onMessages();
  if (end.kind === 'given-back') walk.given += end.left.length;
  else await skipOverlapped(walk, start);
}

// A site whose next time came while it was looked at has been looked at: it is not begun again at once, and that is said.
async function skipOverlapped(walk: Walk, { id, sites }: AuditStart): Promise<void> {
  const { calendar, settled, until, means } = walk;
  const own = new Set(sites.map(({ name }) => name));
  const overlapped = calendar.due(until, means.clock.now()).filter(({ site }) => own.has(site.name));
  await skip(walk, overlapped, 'overlap');
  for (const { site, plannedAt } of overlapped) {
    settled.set(site.name, plannedAt);
    means.onEvent({ kind: 'slot-skipped', site: site.name, planned: isoOf(plannedAt), audit: id });
  }
}

// People are told by the next digest: a time at which nobody looked is not one at which all was well.
async function skip({ fleet, means }: Walk, due: readonly DueSite[], why: SkippedLook['why']): Promise<void> {
  if (due.length === 0) return;
  const looks = due.map(({ site, plannedAt, times }) => ({ site: site.name, plannedAt: isoOf(plannedAt), times, why }));
  await fleet.history.skipLooks(looks, { now: isoOf(means.clock.now()) });
}

function isoOf(time: number): string;
function isoOf(time: number | undefined): string | undefined;
function isoOf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
