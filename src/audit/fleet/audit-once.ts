// One audit from the command line: holds the fleet, finishes what an earlier process left open, looks at the sites, sends what there is to send.
import type { AuditStart } from '../../model/fleet.ts';
import type { InventorySite } from '../../model/inventory.ts';
import type { AuditMeans } from './audit-means.ts';
import { drainOutbox, type Drained } from './drain-outbox.ts';
import type { Fleet } from './fleet.ts';
import { holdFleet } from './hold-fleet.ts';
import { runAudit, type AuditEnd } from './run-audit.ts';
import { unfinishedAudits } from './take-up.ts';

export interface OnceEnd {
  readonly end: AuditEnd;
  /** Undefined where nothing was to be told. */
  readonly drained: Drained | undefined;
}

/** Throws HISTORY_BUSY where another process works on the fleet. */
export async function auditOnce(fleet: Fleet, sites: readonly InventorySite[], means: AuditMeans): Promise<OnceEnd> {
  const { clock } = means;
  const lease = await holdFleet(fleet, { clock });
  const done = new AbortController();
  const lost = new AbortController();
  const kept = lease.keep(done.signal).catch((error: unknown) => {
    lost.abort();
    throw error;
  });
  const work = auditAndTell(fleet, sites, { ...means, signal: AbortSignal.any([means.signal, lost.signal]) });
  try {
    const [worked, held] = await Promise.allSettled([work.finally(() => done.abort()), kept]);
    if (held.status === 'rejected') throw held.reason;
    if (worked.status === 'rejected') throw worked.reason;
    return worked.value;
  } finally {
    // Where the database is gone, its term ends by itself.
    await lease.release().catch(() => undefined);
  }
}

async function auditAndTell(fleet: Fleet, sites: readonly InventorySite[], means: AuditMeans): Promise<OnceEnd> {
  const { clock, signal } = means;
  await fleet.history.syncSites(fleet.inventory.sites);
  // Whoever asked for some sites waits for no others; whoever asked for all gets what was left open, too.
  const isWhole = sites.length === fleet.inventory.sites.length;
  for (const open of isWhole ? await unfinishedAudits(fleet) : []) if (!signal.aborted) await runAudit(fleet, open, means);
  const now = new Date(clock.now()).toISOString();
  const start: AuditStart = { id: `command-${now}`, plannedAt: now, startedAt: now, trigger: 'command', sites };
  const end: AuditEnd = signal.aborted
    ? { kind: 'given-back', left: sites.map(({ name }) => name) }
    : await runAudit(fleet, start, means);
  return { end, drained: means.tells === false ? undefined : await drainOutbox(fleet, means) };
}
