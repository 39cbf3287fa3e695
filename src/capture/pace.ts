// How gently a run asks: the pages of a host are begun so far apart as it, or its visitor, wishes.
import { setTimeout as sleep } from 'node:timers/promises';
import type { PlannedVisit } from '../model/crawl-plan.ts';
import type { Raw } from '../model/raw.ts';

export interface PaceSettings {
  /** Milliseconds between two pages of the host of this address. */
  readonly delayOf: (url: Raw) => number;
  readonly hostOf: (url: Raw) => string;
  /** Whoever waits then waits no longer. */
  readonly signal: AbortSignal;
  readonly now?: (() => number) | undefined;
  /** Milliseconds. */
  readonly wait?: ((time: number) => Promise<unknown>) | undefined;
}

/** Resolves when the visit may begin; visits of a host in the order of asking. */
export function openPace(settings: PaceSettings): (visit: Pick<PlannedVisit, 'url'>) => Promise<void> {
  const { delayOf, hostOf, signal, now = Date.now } = settings;
  const { wait = (time: number): Promise<unknown> => sleep(time, undefined, { signal }).catch(() => undefined) } = settings;
  const next = new Map<string, number>();
  return async ({ url }) => {
    const delay = delayOf(url);
    if (delay <= 0) return;
    const host = hostOf(url);
    const begin = Math.max(now(), next.get(host) ?? 0);
    next.set(host, begin + delay);
    if (begin > now()) await wait(begin - now());
  };
}
