// The end of a visit: everything that the page has put off happens, and what it started is waited for.
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnimationFrames } from './animation-frames.ts';
import type { CdpSend } from './cdp/connection.ts';
import type { WatchedTarget } from './cdp/watch-browser.ts';
import { loaded, QUIET, rest, type Pulse } from './settle.ts';
import type { ClockedPage, ClockEnd, VirtualClock } from './virtual-clock.ts';
import type { VisitWorkers } from './visit-workers.ts';

/** What a visit has to finish with. */
export interface Finishing {
  readonly send: CdpSend;
  readonly pulse: Pulse;
  readonly clock: VirtualClock;
  readonly frames: AnimationFrames;
  readonly workers: VisitWorkers;
  /** Nobody else uses its context. */
  readonly isAlone: boolean;
  /** When the visit began, by `performance.now()`. */
  readonly beganAt: number;
  readonly targets: () => readonly WatchedTarget[];
  /** Requests under way. */
  readonly pending: () => number;
  /** So many milliseconds more until patience ends. */
  readonly allow: (milliseconds: number) => void;
}

/** Milliseconds in which a page that was fast-forwarded says what is left to say. */
const MOMENT = 30;
/** As long as tags wait in virtual time. */
const REAL_SPAN = 10_500;
/** Milliseconds from the script of a worker that pages share to the worker. */
const WORKER_PATIENCE = 2000;
/** A page that waits for a worker hears it so often, in milliseconds. */
const LISTEN_AGAIN = 1000;
/** Frames and documents that come when all clocks had ended have theirs wound so many times. */
const MOST_LATECOMERS = 3;
/** Callbacks run in the order in which they were asked for: when this one has, those before it have. */
const WHEN_IDLE = 'new Promise((resolve) => (self.requestIdleCallback ?? setTimeout)(() => resolve(1)))';

/** In virtual time, or by waiting as long as that in real time. `restless` when patience ended first. */
export async function finishVisit(visit: Finishing, time: 'virtual' | 'real'): Promise<ClockEnd> {
  const { pulse, workers, beganAt, isAlone } = visit;
  const isLoaded = await loaded(pulse);
  // Virtual time waits for fetches; sockets that are just being opened are waited for here.
  await rest(pulse, 0);
  const first = time === 'virtual' ? await windAll(visit) : await waitInRealTime();
  if (isAlone) await untilWorkersShow(visit);
  const end = isAlone && workers.latest() >= beganAt ? await outwaitWorkers(visit, time, first) : first;
  const isAtRest = await rest(pulse, workers.count() > 0 ? QUIET : MOMENT);
  return isLoaded && isAtRest ? end : 'restless';
}

// A worker may live in the process of a page that has gone, and whose clock stands where it was wound to: then no timer of the worker's ends.
// In a shared context nobody can tell, so the page is visited once more, apart (`visit-page.ts`). Alone, the page is all there is.
// The script of a worker is on the wire before the worker shows.
async function untilWorkersShow({ workers, pulse }: Finishing): Promise<void> {
  const deadline = performance.now() + WORKER_PATIENCE;
  const isAwaited = (): boolean => workers.found() < workers.scripts().length && performance.now() < deadline;
  if (workers.scripts().length > 0) await rest(pulse, QUIET);
  while (isAwaited() && !pulse.isOver()) await sleep(MOMENT);
}

// The clocks of common workers are not ours to wind: visits that see one come wait for it in real time. A page whose clock has come to
// its end stands still and would not hear what they say, so its clock is wound now and then.
async function outwaitWorkers(visit: Finishing, time: 'virtual' | 'real', first: ClockEnd): Promise<ClockEnd> {
  const { workers, pulse } = visit;
  // Once: a worker that shows from now on is another visit's, which waits for it itself.
  const deadline = workers.latest() + REAL_SPAN;
  visit.allow(Math.max(0, deadline - performance.now()));
  let end = first;
  for (;;) {
    const left = deadline - performance.now();
    if (left <= 0 || pulse.isOver() || end === 'restless') return end;
    await sleep(Math.min(left, LISTEN_AGAIN));
    if (time === 'real') continue;
    // A clock that waited in vain once would do so each time: it is wound without waiting, for the page must hear what the worker says.
    if (end === 'expired') end = await windAll(visit);
    else await visit.clock.nudge(clockedPage(visit));
  }
}

// A frame that goes to another site shows again only when everything else has come to its end.
async function windAll(visit: Finishing): Promise<ClockEnd> {
  const { pulse, clock, targets } = visit;
  let end = await wind(visit);
  for (let again = 0; again < MOST_LATECOMERS && end === 'expired'; again++) {
    await rest(pulse, MOMENT);
    if (!clock.isBehind(targets())) break;
    end = await wind(visit);
  }
  return end;
}

async function wind(visit: Finishing): Promise<ClockEnd> {
  await visit.frames.wind(visit.targets());
  return visit.clock.run(clockedPage(visit));
}

function clockedPage({ send, targets, pending, pulse }: Finishing): ClockedPage {
  const untilIdle = async ({ sessionId, type }: WatchedTarget): Promise<unknown> =>
    type === 'page' || type === 'iframe'
      ? send('Runtime.evaluate', { expression: WHEN_IDLE, awaitPromise: true }, sessionId).catch(() => undefined)
      : undefined;
  return { targets, pending, isOver: pulse.isOver, idle: async () => Promise.all(targets().map(untilIdle)) };
}

async function waitInRealTime(): Promise<ClockEnd> {
  await sleep(REAL_SPAN);
  return 'expired';
}
