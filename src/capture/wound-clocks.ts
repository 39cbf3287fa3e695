// The clocks of a visit's targets, wound for one span of time together: which of them still run, and why the wait for them ended.
import { setTimeout as sleep } from 'node:timers/promises';
import type { CdpSend } from './cdp/connection.ts';
import type { CdpEvent, FrameNavigated } from './cdp/protocol.ts';
import type { WatchedTarget } from './cdp/watch-browser.ts';

/** Of `Emulation.setVirtualTimePolicy`; the budget in milliseconds. */
export interface Span {
  readonly policy: 'pauseIfNetworkFetchesPending' | 'advance';
  readonly budget: number;
}

/** What they are wound for. */
export interface Winding {
  readonly targets: readonly WatchedTarget[];
  /** Their requests under way. */
  readonly pending: () => number;
  /** There is no page any more, or no time left. */
  readonly isOver: () => boolean;
}

/** `expired`: every clock ran its time. `stopped`: one did, and it stands in the others' way. `waiting`: an answer never came. */
export type WindingEnd = 'expired' | 'stopped' | 'waiting' | 'restless';

export interface WoundClocks {
  take(event: CdpEvent, target: WatchedTarget): void;
  /** Winds the clock of a target that came while others run; resolves when it is wound. */
  onAttached(target: WatchedTarget): Promise<void>;
  onDetached(target: WatchedTarget): void;
  run(span: Span, winding: Winding): Promise<WindingEnd>;
  /** Clocks of targets that come from now on are left alone. */
  rest(): void;
  readonly isRunning: (target: WatchedTarget) => boolean;
}

/** A request is under way and nothing was heard for so long: its answer does not come. */
const SILENCE = 1000;
/** Nothing at all was heard for so long: the page is not going to say anything. */
const LONG_SILENCE = 3000;
/** The same for a page that went elsewhere while its clock ran: what it left is kept for going back, and keeps the clock from ending. */
const MOVED_SILENCE = 500;
/** Targets of one process share its clock, and the first end stops it for all: so long after an end the others are wound again. */
export const COMMON_END = 50;
const LOOK_AGAIN = 5;

// A service worker belongs to all pages of its site: its clock is not one visit's to wind.
const WITH_CLOCK = new Set(['page', 'iframe', 'worker']);

export function hasClock({ type }: WatchedTarget): boolean {
  return WITH_CLOCK.has(type);
}

export function openWoundClocks(send: CdpSend): WoundClocks {
  const running = new Map<string, WatchedTarget>();
  let span: Span | undefined;
  let lastHeard = 0;
  let hasEnded = false;
  let hasMoved = false;

  async function wind(target: WatchedTarget): Promise<void> {
    if (span === undefined || !hasClock(target)) return;
    running.set(target.sessionId, target);
    await send('Emulation.setVirtualTimePolicy', span, target.sessionId).catch(() => running.delete(target.sessionId));
  }

  return {
    take: ({ method, params }, { sessionId }) => {
      lastHeard = performance.now();
      if (method === 'Page.frameNavigated' && (params as FrameNavigated).frame.parentId === undefined) hasMoved = true;
      if (method === 'Emulation.virtualTimeBudgetExpired' && running.delete(sessionId)) hasEnded = true;
    },
    onAttached: wind,
    onDetached: ({ sessionId }) => void running.delete(sessionId),
    run: async (next, { targets, pending, isOver }) => {
      if (span === undefined) hasMoved = false;
      span = next;
      hasEnded = false;
      running.clear();
      lastHeard = performance.now();
      for (const target of targets) void wind(target); // a page whose script never ends does not answer
      while (running.size > 0) {
        await sleep(LOOK_AGAIN);
        const silence = performance.now() - lastHeard;
        if (hasEnded && silence > COMMON_END) return 'stopped';
        const patience = pending() > 0 ? SILENCE : hasMoved ? MOVED_SILENCE : LONG_SILENCE;
        if (!hasEnded && silence > patience) return 'waiting';
        if (isOver()) return 'restless';
      }
      return 'expired';
    },
    rest: () => {
      span = undefined;
    },
    isRunning: ({ sessionId }) => running.has(sessionId),
  };
}
