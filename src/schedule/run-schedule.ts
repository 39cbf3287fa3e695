// The daemon: three loops that end together — the calendar, the outbox, the lease — and what asks how they are.
import { drainOutbox } from '../audit/fleet/drain-outbox.ts';
import type { ScanOfSite } from '../audit/fleet/audit-means.ts';
import type { Fleet } from '../audit/fleet/fleet.ts';
import { holdFleet, type FleetLease } from '../audit/fleet/hold-fleet.ts';
import type { WallClock } from '../platform/wall-clock.ts';
import { openBell, type Bell } from './bell.ts';
import { calendarOf } from './calendar.ts';
import { followCalendar } from './follow-calendar.ts';
import type { OnScheduleEvent } from './schedule-events.ts';

export interface ScheduleMeans {
  readonly clock: WallClock;
  readonly scan: ScanOfSite;
  /** SIGTERM: no further site is begun, those under way are given back, the message in hand is finished. */
  readonly signal: AbortSignal;
  readonly onEvent: OnScheduleEvent;
  /** Told when the loops have turned: at least as often as the lease is renewed. */
  readonly onTurn?: (() => void) | undefined;
  /** Told when the next audit begins, in milliseconds since the Unix epoch. */
  readonly onNext?: ((time: number | undefined) => void) | undefined;
  /** Milliseconds of the lease; a minute unless given. */
  readonly term?: number | undefined;
  readonly random?: (() => number) | undefined;
}

/** The outbox is looked at that often, in milliseconds: `tagspill notify retry` is another process. */
const OUTBOX_TURN = 60_000;
/** Milliseconds; tries are never further apart. */
const LONGEST_WAIT = 4_500_000;

/** Resolves when `signal` has fired and all that was under way is finished or given back; throws HISTORY_BUSY where somebody else has the lease. */
export async function runSchedule(fleet: Fleet, means: ScheduleMeans): Promise<void> {
  const { inventory } = fleet;
  const { clock, term, signal, onEvent } = means;
  // Somebody who was killed a moment ago still holds it.
  const lease = await holdFleet(fleet, { clock, term, signal, isPatient: true });
  const broken = new AbortController();
  const ends = AbortSignal.any([signal, broken.signal]);
  const bell = openBell();
  const calendar = calendarOf(inventory.sites, inventory.timezone);
  const breaking = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      broken.abort();
      throw error;
    }
  };
  const { onNext = (): void => undefined } = means;
  try {
    await fleet.history.syncSites(inventory.sites);
    const working = Promise.all([
      breaking(followCalendar(fleet, calendar, { ...means, signal: ends, onMessages: bell.ring, onNext })),
      breaking(emptyOutbox(fleet, { ...means, signal: ends }, bell)),
    ]);
    const given = await keeping(lease, working, { broken, onTurn: means.onTurn });
    onEvent({ kind: 'schedule-stopped', given });
  } finally {
    // Where the database is gone, its term ends by itself.
    await lease.release().catch(() => undefined);
  }
}

// The lease is renewed until the last of the work has ended: others must not begin before.
async function keeping(
  lease: FleetLease,
  working: Promise<readonly [given: number, nothing: void]>,
  { broken, onTurn }: { readonly broken: AbortController; readonly onTurn: (() => void) | undefined },
): Promise<number> {
  const done = new AbortController();
  const kept = lease.keep(done.signal, onTurn).catch((error: unknown) => {
    broken.abort();
    throw error;
  });
  const [worked, held] = await Promise.allSettled([working.finally(() => done.abort()), kept]);
  if (held.status === 'rejected') throw held.reason;
  if (worked.status === 'rejected') throw worked.reason;
  return worked.value[0];
}

async function emptyOutbox(fleet: Fleet, means: ScheduleMeans, bell: Bell): Promise<void> {
  const { clock, signal } = means;
  const { outbox } = fleet.history;
  // One signal to sleep by: signals that are made of others stay with them, and this goes on for months.
  signal.addEventListener('abort', bell.ring, { once: true });
  // What an earlier process left behind comes back with the first look.
  await drainOutbox(fleet, means);
  for (;;) {
    bell.answer();
    if (signal.aborted) break;
    const next = await outbox.nextAt();
    const wait = next === undefined ? OUTBOX_TURN : Date.parse(next) - clock.now();
    // Nothing waits that long but for a clock that was set back.
    if (wait <= 0 || wait > LONGEST_WAIT) await drainOutbox(fleet, means);
    await clock.sleep(Math.max(1000, Math.min(OUTBOX_TURN, wait)), bell.signal());
  }
  await outbox.release(fleet.holder);
}
