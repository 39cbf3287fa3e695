// What Chromium itself says it put on the wire, boiled down from its NetLog: the account that the sink's record is held against.
import { setTimeout as sleep } from 'node:timers/promises';
import type { LedgerEnd, LedgerListener } from './ledger-facts.ts';
import { readEvents } from './read-events.ts';
import { trackRequests, type RequestTrack } from './track-requests.ts';

export interface Ledger {
  /** The next portion of the NetLog, cut anywhere. */
  readonly take: (chunk: Uint8Array) => void;
  /** Waits, `patience` milliseconds at most, until the browser has written the last line of its log: it does so when it is closed. */
  readonly finished: (patience: number) => Promise<void>;
  /**
   * Call it when nothing more will come: requests that still wait for their answer are told as `open`. A log without its last line
   * is to be expected of a browser that `hasDied`.
   */
  readonly end: (hasDied?: boolean) => LedgerEnd;
}

const LOOK_AGAIN = 10;

/**
 * The ledger of one browser, from its start to its end. `onReplaced` is told when its network process has died and another one
 * goes on: that one does not know the contexts' own proxies, so that from now on all pages are sent to the browser's first one.
 */
export function openLedger(listener: LedgerListener, onReplaced: () => void = () => undefined): Ledger {
  const blind: { from: number; to: number }[] = [];
  let track: RequestTrack | undefined;
  let logs = 0;
  let isUnfinished = false;
  let unreadable = 0;

  const reader = readEvents({
    onStart: () => {
      if (logs > 0) onReplaced();
      // Nobody wrote down what happened in between.
      if (isUnfinished) blind.push({ from: reader.lastAt() ?? 0, to: Infinity });
      track?.end();
      logs += 1;
      track = trackRequests(logs, listener, () => (unreadable += 1));
      isUnfinished = true;
    },
    onEvent: (event) => {
      const gap = blind.at(-1);
      if (gap?.to === Infinity) gap.to = event.at;
      track?.take(event);
    },
    onFinish: () => {
      isUnfinished = false;
    },
    onUnreadable: () => (unreadable += 1),
  });

  return {
    take: reader.take,
    finished: async (patience) => {
      const deadline = performance.now() + patience;
      const isAwaited = (): boolean => isUnfinished && performance.now() < deadline;
      while (isAwaited()) await sleep(LOOK_AGAIN);
    },
    end: (hasDied = false) => {
      track?.end();
      if (isUnfinished && hasDied) blind.push({ from: reader.lastAt() ?? 0, to: Date.now() });
      return { logs, blind, unreadable, isCutOff: isUnfinished && !hasDied };
    },
  };
}
