// Where a visit takes place: its tab, and the account of everything that its pages, frames, workers and popups do.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { openAnimationFrames } from './animation-frames.ts';
import { askedForBy } from './cdp/attempts.ts';
import { collectRequests, type BrowserRequests } from './cdp/browser-requests.ts';
import type { CdpSend } from './cdp/connection.ts';
import { followDocuments, type DocumentTrail } from './cdp/document-trail.ts';
import type { CdpEvent } from './cdp/protocol.ts';
import { countInFlight } from './cdp/requests-in-flight.ts';
import type { WatchedTarget } from './cdp/watch-browser.ts';
import type { Claimant } from './claims.ts';
import { finishVisit } from './finish-visit.ts';
import { settle, type Pulse } from './settle.ts';
import type { SubmissionGate } from './sink/submission-gate.ts';
import type { WireLog } from './sink/wire-log.ts';
import type { Tab } from './tab.ts';
import { openVirtualClock, type ClockEnd } from './virtual-clock.ts';
import { watchWorkers, type CommonWorkers, type VisitWorkers } from './visit-workers.ts';

export interface Stage extends Claimant {
  readonly trail: DocumentTrail;
  readonly requests: BrowserRequests;
  readonly tab: Tab;
  /** The context's record, shared with the other visits of its site. */
  readonly log: WireLog;
  /** Waits in real time until the page is loaded and nothing is under way any more, or until patience ends. */
  readonly settle: () => Promise<void>;
  /** Lets everything happen that the page has put off: in virtual time, or by waiting as long as that in real time. */
  readonly finish: (time: 'virtual' | 'real') => Promise<ClockEnd>;
  readonly workers: VisitWorkers;
  /** Leaves the page and its popups. */
  readonly leave: () => Promise<void>;
}

/** A stage whose tab Playwright drives. */
export interface DrivenStage extends Stage {
  readonly page: Page;
  readonly gate: SubmissionGate;
}

/** The context's side of a stage: it brings the events. */
export interface Scene {
  readonly take: (event: CdpEvent, target: WatchedTarget) => void;
  readonly onAttached: (target: WatchedTarget) => Promise<void>;
  readonly onDetached: (target: WatchedTarget) => void;
  /** Known once the page is there. */
  readonly setUp: (tab: Tab) => Stage;
}

export interface SceneSettings {
  readonly visit: string;
  readonly send: CdpSend;
  readonly log: WireLog;
  /** Nobody else uses this context: then the wire itself says what is under way. */
  readonly isAlone: boolean;
  /** Targets of the context that are not running yet. */
  readonly attaching: () => number;
  /** Of the context. */
  readonly commonWorkers: CommonWorkers;
}

/** Milliseconds for everything that a page still does: one that never rests is cut off. */
const FINISH_PATIENCE = 25_000;

export function openScene({ visit, send, log, isAlone, attaching, commonWorkers }: SceneSettings): Scene {
  const trail = followDocuments(visit);
  const requests = collectRequests(trail);
  const flight = countInFlight();
  const clock = openVirtualClock(send);
  const frames = openAnimationFrames(send);
  const targets = new Map<string, WatchedTarget>();
  const beganAt = performance.now();
  const workers = watchWorkers(log, commonWorkers);
  let lastEvent = beganAt;
  let tab: Tab | undefined;
  let leftAt: number | undefined;
  let lastMoment = Infinity;

  const pulse: Pulse = {
    isLoaded: () => tab?.isLoaded() === true,
    inFlight: () => attaching() + (isAlone ? log.inFlight() : flight.count()),
    lastActivity: () => (isAlone ? Math.max(lastEvent, log.lastActivity()) : lastEvent),
    isOver: () => tab?.hasCrashed() === true || performance.now() > lastMoment,
  };
  const present = (): readonly WatchedTarget[] => Array.from(targets.values());
  const atRest = async (): Promise<void> => void (await settle(pulse));

  async function finish(time: 'virtual' | 'real'): Promise<ClockEnd> {
    lastMoment = performance.now() + FINISH_PATIENCE;
    const { count: pending } = flight;
    const allow = (milliseconds: number): void => void (lastMoment += milliseconds);
    return finishVisit({ send, pulse, clock, frames, workers, isAlone, beganAt, targets: present, pending, allow }, time);
  }

  async function leave(): Promise<void> {
    leftAt = Date.now();
    if (tab !== undefined) await leavePages(send, tab, present);
  }

  return {
    take: (event, target) => {
      lastEvent = performance.now();
      trail.take(event, target);
      requests.take(event);
      recordAttempt(log, event);
      for (const listener of [flight, clock, frames, tab]) listener?.take(event, target);
    },
    onAttached: (target) => {
      targets.set(target.sessionId, target);
      return clock.onAttached(target);
    },
    onDetached: (target) => {
      lastEvent = performance.now();
      targets.delete(target.sessionId);
      for (const listener of [flight, clock, frames, tab]) listener?.onDetached(target);
    },
    setUp: (opened) => {
      tab = opened;
      return { trail, requests, tab, log, workers, settle: atRest, finish, leave, leftAt: () => leftAt };
    },
  };
}

function recordAttempt(log: WireLog, event: CdpEvent): void {
  const asked = askedForBy(event);
  if (asked !== undefined) log.attempt(asked);
}

/** Milliseconds for popups to close. */
const POPUP_PATIENCE = 2000;

// A popup has last words as well, and says them on its way out.
async function leavePages(send: CdpSend, tab: Tab, present: () => readonly WatchedTarget[]): Promise<void> {
  const popups = (): readonly WatchedTarget[] =>
    present().filter(({ type, targetId }) => type === 'page' && targetId !== tab.targetId);
  const asked = new Set<string>();
  // A popup may open another on its way out.
  const closeAll = (): readonly Promise<unknown>[] =>
    popups()
      .filter(({ targetId }) => !asked.has(targetId))
      .map(async ({ targetId }) => {
        asked.add(targetId);
        return send('Target.closeTarget', { targetId }).catch(() => undefined);
      });
  await Promise.all([tab.close(), ...closeAll()]);
  const deadline = Date.now() + POPUP_PATIENCE;
  while (popups().length > 0 && Date.now() < deadline) {
    void Promise.all(closeAll());
    await sleep(10);
  }
}
