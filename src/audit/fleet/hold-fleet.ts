// Only one process works on a fleet at a time: the lease on it, taken, renewed, and given back.
import { ScanError } from '../../model/scan-error.ts';
import type { WallClock } from '../../platform/wall-clock.ts';
import type { Fleet } from './fleet.ts';

const LEASE = 'fleet';
/** Milliseconds after which somebody who does not renew it is taken to be gone. */
export const LEASE_TERM = 60_000;

export interface FleetLease {
  /** Asks anew for it before its term is over, until `signal` fires; throws HISTORY_BUSY where somebody else has taken it. `onTurn` is told each time. */
  readonly keep: (signal: AbortSignal, onTurn?: () => void) => Promise<void>;
  readonly release: () => Promise<void>;
}

export interface HoldOptions {
  readonly clock: WallClock;
  readonly term?: number | undefined;
  /** Wait for somebody who may be gone, as long as a term lasts; whoever renews it meanwhile is not. */
  readonly isPatient?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Throws HISTORY_BUSY where somebody else works on it. */
export async function holdFleet({ history, holder }: Fleet, options: HoldOptions): Promise<FleetLease> {
  const { clock, term = LEASE_TERM, isPatient = false, signal } = options;
  const { leases } = history;
  const now = (): string => new Date(clock.now()).toISOString();
  const until = clock.now() + (isPatient ? term + term / 4 : 0);
  for (;;) {
    const answer = await leases.acquire(LEASE, holder, { now: now(), ttl: term });
    if (answer.kind === 'held') break;
    if (clock.now() >= until || signal?.aborted === true) throw busy(`it began at ${answer.since}`);
    await clock.sleep(term / 4, signal);
  }
  return {
    keep: async (ends, onTurn) => {
      while (!ends.aborted) {
        if (!(await leases.renew(LEASE, holder, { now: now(), ttl: term })))
          throw busy('it took over while this one did not answer');
        onTurn?.();
        await clock.sleep(term / 4, ends);
      }
    },
    release: () => leases.release(LEASE, holder),
  };
}

function busy(how: string): ScanError {
  return new ScanError('HISTORY_BUSY', how);
}
