// Where a visit takes place: its tab, and the account of everything that its pages, frames, workers and popups do.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { askedForBy } from './cdp/attempts.ts';
import { collectRequests, type BrowserRequests } from './cdp/browser-requests.ts';
import type { CdpSend } from './cdp/connection.ts';
import { followDocuments, type DocumentTrail } from './cdp/document-trail.ts';
import type { CdpEvent } from './cdp/protocol.ts';
import { countInFlight } from './cdp/requests-in-flight.ts';
import type { WatchedTarget } from './cdp/watch-browser.ts';
import type { Claimant } from './claims.ts';
import { loaded, rest, settle, type Pulse } from './settle.ts';
import type { WireLog } from './sink/wire-log.ts';
import type { Tab } from './tab.ts';
import { openVirtualClock, type ClockEnd } from './virtual-clock.ts';

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
  /** Leaves the page and its popups. */
  readonly leave: () => Promise<void>;
}

/** A stage whose tab Playwright drives. */
export interface DrivenStage extends Stage {
  readonly page: Page;
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
}

/** Milliseconds in which a page that was fast-forwarded says what is left to say. */
const MOMENT = 30;
/** Callbacks run in the order in which they were asked for: when this one has, those before it have. */
const WHEN_IDLE = 'new Promise((resolve) => (self.requestIdleCallback ?? setTimeout)(() => resolve(1)))';
/** As long as tags wait in virtual time. */
const REAL_SPAN = 10_500;

export function openScene({ visit, send, log, isAlone, attaching }: SceneSettings): Scene {
  const trail = followDocuments(visit);
  const requests = collectRequests(trail);
  const flight = countInFlight();
  const clock = openVirtualClock(send);
  const targets = new Map<string, WatchedTarget>();
  let lastEvent = performance.now();
  let tab: Tab | undefined;
  let leftAt: number | undefined;

  const pulse: Pulse = {
    isLoaded: () => tab?.isLoaded() === true,
    inFlight: () => attaching() + (isAlone ? log.inFlight() : flight.count()),
    lastActivity: () => (isAlone ? Math.max(lastEvent, log.lastActivity()) : lastEvent),
  };
  const wind = async (): Promise<ClockEnd> =>
    clock.run({
      targets: () => Array.from(targets.values()),
      pending: flight.count,
      idle: async () => tab?.evaluate(WHEN_IDLE),
    });

  return {
    take: (event, target) => {
      lastEvent = performance.now();
      trail.take(event, target);
      requests.take(event);
      const asked = askedForBy(event);
      if (asked !== undefined) log.attempt(asked);
      flight.take(event, target);
      clock.take(event, target);
      tab?.take(event, target);
    },
    onAttached: (target) => {
      targets.set(target.sessionId, target);
      return clock.onAttached(target);
    },
    onDetached: (target) => {
      lastEvent = performance.now();
      targets.delete(target.sessionId);
      flight.onDetached(target);
      clock.onDetached(target);
      tab?.onDetached(target);
    },
    setUp: (opened) => {
      tab = opened;
      return {
        trail,
        requests,
        tab: opened,
        log,
        leftAt: () => leftAt,
        settle: async () => void (await settle(pulse)),
        finish: (time) => finish(pulse, time === 'virtual' ? wind : () => waitFor(REAL_SPAN)),
        leave: async () => {
          leftAt = Date.now();
          await Promise.all([opened.close(), ...popupsOf(targets, opened).map(({ targetId }) => closePage(send, targetId))]);
          // A popup has last words as well, and says them on its way out.
          const deadline = Date.now() + POPUP_PATIENCE;
          while (popupsOf(targets, opened).length > 0 && Date.now() < deadline) await sleep(10);
        },
      };
    },
  };
}

async function finish(pulse: Pulse, letPass: () => Promise<ClockEnd>): Promise<ClockEnd> {
  const isLoaded = await loaded(pulse);
  // Virtual time waits for fetches; sockets that are just being opened are waited for here.
  await rest(pulse, 0);
  const end = await letPass();
  const isAtRest = await rest(pulse, MOMENT);
  return isLoaded && isAtRest ? end : 'restless';
}

/** Milliseconds for popups to close. */
const POPUP_PATIENCE = 2000;

function popupsOf(targets: ReadonlyMap<string, WatchedTarget>, { targetId: own }: Tab): readonly WatchedTarget[] {
  return Array.from(targets.values()).filter(({ type, targetId }) => type === 'page' && targetId !== own);
}

async function closePage(send: CdpSend, targetId: string): Promise<void> {
  await send('Target.closeTarget', { targetId }).catch(() => undefined);
}

async function waitFor(milliseconds: number): Promise<ClockEnd> {
  await sleep(milliseconds);
  return 'expired';
}
