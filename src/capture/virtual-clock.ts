// Virtual time: the clocks of a visit's pages, frames and workers run ahead of ours, so that ten seconds of timers take a fraction of one.
// Chromium's clock stands still while a fetch is pending, so no answer comes late (Emulation.setVirtualTimePolicy).
import { setTimeout as sleep } from 'node:timers/promises';
import type { CdpSend } from './cdp/connection.ts';
import type { CdpEvent } from './cdp/protocol.ts';
import type { WatchedTarget } from './cdp/watch-browser.ts';
import { COMMON_END, hasClock, openWoundClocks, type Span, type Winding, type WindingEnd } from './wound-clocks.ts';

/** `expired`: every clock ran its time. `waiting`: an answer never came. `restless`: there was always more to do. */
export type ClockEnd = Exclude<WindingEnd, 'stopped'>;

export interface ClockedPage extends Omit<Winding, 'targets'> {
  /** Of the visit, asked for anew when their clocks are wound. */
  readonly targets: () => readonly WatchedTarget[];
  /** Resolves when what the page put off until it is idle has run. */
  readonly idle: () => Promise<unknown>;
}

export interface VirtualClock {
  take(event: CdpEvent, target: WatchedTarget): void;
  /** Winds the clock of a target that came while others run; resolves when it is wound. */
  onAttached(target: WatchedTarget): Promise<void>;
  onDetached(target: WatchedTarget): void;
  run(page: ClockedPage): Promise<ClockEnd>;
  /** A moment more, whatever the page waits for: what others told it while its clock stood is heard. */
  nudge(page: ClockedPage): Promise<void>;
  /** Is there a target whose clock has not come to its end, because it came, or its document did, when the others had? */
  isBehind(targets: readonly WatchedTarget[]): boolean;
}

/** Milliseconds of virtual time: tags wait up to ten seconds. */
const SPAN = 10_500;
/** Once more for what a clock that stopped held back, as idle callbacks. */
const AFTERTIME = 500;
const REWINDS = 8;
/** Real time for all of it. */
const PATIENCE = 12_000;

const FULL: Span = { policy: 'pauseIfNetworkFetchesPending', budget: SPAN };
const REGARDLESS: Span = { policy: 'advance', budget: SPAN };
const LAST: Span = { ...FULL, budget: AFTERTIME };
const LAST_REGARDLESS: Span = { ...REGARDLESS, budget: AFTERTIME };

export function openVirtualClock(send: CdpSend): VirtualClock {
  const clocks = openWoundClocks(send);
  const ended = new Set<string>();

  // Until each has come to its own end once. All are wound again, with all of their time: a clock that stands holds up the others.
  async function runAll(span: Span, page: ClockedPage): Promise<ClockEnd> {
    for (let time = 0; time < REWINDS; time++) {
      const all = page.targets();
      const end = await clocks.run(span, { ...page, targets: all });
      if (end !== 'stopped' && end !== 'expired') return end;
      for (const target of all) if (!clocks.isRunning(target)) ended.add(target.sessionId);
      if (!isBehind(page.targets())) break;
    }
    return 'expired';
  }

  function isBehind(targets: readonly WatchedTarget[]): boolean {
    return targets.some((target) => hasClock(target) && !ended.has(target.sessionId));
  }

  return {
    take: (event, target) => {
      clocks.take(event, target);
      if (event.method === 'Page.frameNavigated') ended.delete(target.sessionId); // its clock ran for another document
    },
    onAttached: async (target) => clocks.onAttached(target),
    onDetached: (target) => clocks.onDetached(target),
    run: async (page) => {
      const deadline = performance.now() + PATIENCE;
      const own = { ...page, isOver: () => performance.now() > deadline || page.isOver() };
      const first = await runAll(FULL, own);
      // An answer that does not come must not hold up everything else: the clocks run on without it.
      const end = first === 'waiting' ? await runAll(REGARDLESS, own) : first;
      const last = first === 'waiting' ? LAST_REGARDLESS : LAST;
      if (end === 'expired') await runUntil(page.idle(), async () => clocks.run(last, { ...own, targets: page.targets() }));
      clocks.rest();
      return first === 'waiting' && end === 'expired' ? 'waiting' : end;
    },
    nudge: async (page) => {
      await clocks.run(LAST_REGARDLESS, { ...page, targets: page.targets() });
      clocks.rest();
    },
    isBehind,
  };
}

async function runUntil(event: Promise<unknown>, run: () => Promise<unknown>): Promise<void> {
  const hasCome = event.then(() => true);
  for (let time = 0; time < REWINDS; time++) {
    await run();
    if (await Promise.race([hasCome, sleep(COMMON_END).then(() => false)])) return;
  }
}
