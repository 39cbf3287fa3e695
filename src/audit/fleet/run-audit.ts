// One audit of several sites: each is looked at, recorded, and when the last one is, the audit is finished with its messages in one transaction.
import PQueue from 'p-queue';
import type { AuditDigest, AuditStart } from '../../model/fleet.ts';
import type { InventorySite } from '../../model/inventory.ts';
import type { NewMessage } from '../../model/message.ts';
import { composeMessages } from '../../notify/compose-messages.ts';
import type { AuditMeans, SiteResult } from './audit-means.ts';
import type { Fleet } from './fleet.ts';
import { lookAtSite } from './look-at-site.ts';
import { pruneFleet } from './prune-fleet.ts';

export type AuditEnd =
  | {
      readonly kind: 'finished';
      readonly digest: AuditDigest;
      /** Exit codes of the sites that this process looked at, by name. */
      readonly exits: ReadonlyMap<string, SiteResult['exit']>;
    }
  /** Stopped: whoever takes the audit up again makes the runs of these sites. */
  | { readonly kind: 'given-back'; readonly left: readonly string[] };

/**
 * Begins the audit, or goes on with it where an earlier process was killed: sites that have a run are not looked at again. What the history
 * refuses stops it and is thrown; what a site does never stops the others.
 */
export async function runAudit(fleet: Fleet, start: AuditStart, means: AuditMeans): Promise<AuditEnd> {
  const { history } = fleet;
  const isTakenUp = !(await history.beginAudit(start));
  const open = (await history.openAudits()).find(({ id }) => id === start.id);
  const done = new Set(open?.done);
  means.onEvent({ kind: 'audit-begun', audit: start.id, sites: start.sites.length, isTakenUp, done: done.size });
  const exits = new Map<string, SiteResult['exit']>();
  const missing = start.sites.filter(({ name }) => !done.has(name));
  await lookAtAll(fleet, start, missing, means, exits);
  const left = missing.map(({ name }) => name).filter((name) => !exits.has(name));
  if (left.length > 0) return { kind: 'given-back', left };
  return { kind: 'finished', digest: await finish(fleet, start.id, means), exits };
}

async function lookAtAll(
  fleet: Fleet,
  { id, trigger }: AuditStart,
  sites: readonly InventorySite[],
  means: AuditMeans,
  exits: Map<string, SiteResult['exit']>,
): Promise<void> {
  const broken = new AbortController();
  const signal = AbortSignal.any([means.signal, broken.signal]);
  const queue = new PQueue({ concurrency: Math.max(1, fleet.inventory.concurrency) });
  let failure: unknown;
  const one = async ({ site, at }: Planned): Promise<void> => {
    try {
      await means.clock.sleep(at - means.clock.now(), signal);
      if (signal.aborted) return;
      const exit = await lookAtSite(fleet, { audit: id, site }, { ...means, signal });
      if (exit !== undefined) exits.set(site.name, exit);
    } catch (error) {
      failure ??= error;
      broken.abort();
    }
  };
  for (const planned of spread(sites, trigger === 'command' ? 0 : fleet.inventory.jitter, means))
    void queue.add(() => one(planned));
  await queue.onIdle();
  if (failure !== undefined) throw failure;
}

interface Planned {
  readonly site: InventorySite;
  /** Milliseconds since the epoch; not before then. */
  readonly at: number;
}

// In the order of their starts, so that a place that is free waits for the next one and not for the last.
function spread(
  sites: readonly InventorySite[],
  jitter: number,
  { clock, random = Math.random }: AuditMeans,
): readonly Planned[] {
  const begin = clock.now();
  if (jitter === 0) return sites.map((site) => ({ site, at: begin }));
  return sites.map((site) => ({ site, at: begin + random() * jitter })).sort((a, b) => a.at - b.at);
}

// Killed before the transaction, the audit is finished once more from the same rows; killed after it, the messages are there, once.
async function finish({ history, inventory, tool }: Fleet, audit: string, means: AuditMeans): Promise<AuditDigest> {
  const digest = await history.digestOf(audit, { staleAfter: inventory.staleAfter });
  const messages: readonly NewMessage[] = means.tells === false ? [] : composeMessages(digest, inventory, { tool });
  await history.finishAudit(audit, new Date(means.clock.now()).toISOString(), messages);
  means.onEvent({ kind: 'audit-ended', audit, digest, messages: messages.length });
  await pruneFleet({ history, inventory }, means.clock.now());
  return digest;
}
