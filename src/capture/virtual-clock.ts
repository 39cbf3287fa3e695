// Virtual time: the clocks of a visit's pages, frames and workers run ahead of ours, so that ten seconds of timers take a fraction of one.
// Chromium's clock stands still while a fetch is pending, so no answer comes late (Emulation.setVirtualTimePolicy).
import { setTimeout as sleep } from 'node:timers/promises';
import type { CdpSend } from './cdp/connection.ts';
import type { CdpEvent, FrameNavigated } from './cdp/protocol.ts';
import type { WatchedTarget } from './cdp/watch-browser.ts';

/** `expired`: every clock ran its time. `waiting`: an answer never came. `restless`: there was always more to do. */
export type ClockEnd = 'expired' | 'waiting' | 'restless';

export interface ClockedPage {
  /** Of the visit, asked for anew when their clocks are wound. */
  readonly targets: () => readonly WatchedTarget[];
  /** Their requests under way. */
  readonly pending: () => number;
  /** There is no page any more, or no time left. */
  readonly isOver: () => boolean;
  /** Resolves when what the page put off until it is idle has run. */
  readonly idle: () => Promise<unknown>;
}

export interface VirtualClock {
  take(event: CdpEvent, target: WatchedTarget): void;
  /** Winds the clock of a target that came while others run; resolves when it is wound. */
  onAttached(target: WatchedTarget): Promise<void>;
  onDetached(target: WatchedTarget): void;
  run(page: ClockedPage): Promise<ClockEnd>;
  /** Is there a target whose clock has not come to its end, because it came, or its document did, when the others had? */
  isBehind(targets: readonly WatchedTarget[]): boolean;
}

/** Milliseconds of virtual time: tags wait up to ten seconds. */
const SPAN = 10_500;
/** Once more for what a clock that stopped held back, as idle callbacks. */
const AFTERTIME = 500;
/** A request is under way and nothing was heard for so long: its answer does not come. */
const SILENCE = 1000;
/** Nothing at all was heard for so long: the page is not going to say anything. */
const LONG_SILENCE = 3000;
/** The same for a page that went elsewhere while its clock ran: what it left is kept for going back, and keeps the clock from ending. */
const MOVED_SILENCE = 500;
/** Targets of one process share its clock, and the first end stops it for all: so long after an end the others are wound again. */
const COMMON_END = 50;
const REWINDS = 8;
/** Real time for all of it. */
const PATIENCE = 12_000;
const LOOK_AGAIN = 5;

// A service worker belongs to all pages of its site: its clock is not one visit's to wind.
const WITH_CLOCK = new Set(['page', 'iframe', 'worker']);

interface Span {
  readonly policy: 'pauseIfNetworkFetchesPending' | 'advance';
  readonly budget: number;
}

const FULL: Span = { policy: 'pauseIfNetworkFetchesPending', budget: SPAN };
const REGARDLESS: Span = { policy: 'advance', budget: SPAN };
const LAST: Span = { ...FULL, budget: AFTERTIME };
const LAST_REGARDLESS: Span = { ...REGARDLESS, budget: AFTERTIME };

export function openVirtualClock(send: CdpSend): VirtualClock {
  const running = new Map<string, WatchedTarget>();
  const ended = new Set<string>();
  let span: Span | undefined;
  let lastHeard = 0;
  let hasEnded = false;
  let hasMoved = false;
  let deadline = 0;

  async function wind(target: WatchedTarget): Promise<void> {
    if (span === undefined || !WITH_CLOCK.has(target.type)) return;
    running.set(target.sessionId, target);
    await send('Emulation.setVirtualTimePolicy', span, target.sessionId).catch(() => running.delete(target.sessionId));
  }

  async function runFor(next: Span, { targets, pending, isOver }: ClockedPage): Promise<ClockEnd | 'stopped'> {
    span = next;
    hasEnded = false;
    running.clear();
    lastHeard = performance.now();
    for (const target of targets()) void wind(target); // a page whose script never ends does not answer
    while (running.size > 0) {
      await sleep(LOOK_AGAIN);
      const now = performance.now();
      const silence = now - lastHeard;
      if (hasEnded && silence > COMMON_END) return 'stopped';
      const patience = pending() > 0 ? SILENCE : hasMoved ? MOVED_SILENCE : LONG_SILENCE;
      if (!hasEnded && silence > patience) return 'waiting';
      if (now > deadline || isOver()) return 'restless';
    }
    return 'expired';
  }

  // Until each has come to its own end once. All are wound again, with all of their time: a clock that stands holds up the others.
  async function runAll(next: Span, page: ClockedPage): Promise<ClockEnd> {
    for (let time = 0; time < REWINDS; time++) {
      const all = page.targets();
      const end = await runFor(next, page);
      if (end !== 'stopped' && end !== 'expired') return end;
      for (const { sessionId } of all) if (!running.has(sessionId)) ended.add(sessionId);
      if (!isBehind(page.targets())) break;
    }
    return 'expired';
  }

  function isBehind(targets: readonly WatchedTarget[]): boolean {
    return targets.some(({ sessionId, type }) => !ended.has(sessionId) && WITH_CLOCK.has(type));
  }

  async function runOnce(page: ClockedPage): Promise<ClockEnd> {
    const first = await runAll(FULL, page);
    // An answer that does not come must not hold up everything else: the clocks run on without it.
    const end = first === 'waiting' ? await runAll(REGARDLESS, page) : first;
    const last = first === 'waiting' ? LAST_REGARDLESS : LAST;
    if (end === 'expired') await runUntil(page.idle(), () => runFor(last, page));
    return first === 'waiting' && end === 'expired' ? 'waiting' : end;
  }

  return {
    take: ({ method, params }, { sessionId }) => {
      lastHeard = performance.now();
      if (method === 'Page.frameNavigated') {
        ended.delete(sessionId); // its clock ran for another document
        if ((params as FrameNavigated).frame.parentId === undefined) hasMoved = true;
      }
      if (method === 'Emulation.virtualTimeBudgetExpired' && running.delete(sessionId)) hasEnded = true;
    },
    onAttached: wind,
    onDetached: ({ sessionId }) => void running.delete(sessionId),
    run: async (page) => {
      deadline = performance.now() + PATIENCE;
      hasMoved = false;
      const end = await runOnce(page);
      span = undefined;
      return end;
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
