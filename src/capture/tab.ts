// One page of a visit, spoken to over the protocol: opened, asked, and closed, with every answer given a limit.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Raw } from '../model/raw.ts';
import type { CdpSend } from './cdp/connection.ts';
import type { CdpEvent, DialogOpening, FrameNavigated, NavigateAnswer, ResponseReceived } from './cdp/protocol.ts';
import type { WatchedTarget } from './cdp/watch-browser.ts';
import { failureOfNavigation, failureOfStatus, type VisitFailure } from './visit-failure.ts';

export interface Tab {
  readonly targetId: string;
  /** Takes the events of its own target, popups and frames left out. */
  readonly take: (event: CdpEvent, target: WatchedTarget) => void;
  readonly onDetached: (target: WatchedTarget) => void;
  /** Opens an address as a user does who types it; resolves when its document has come, before it is loaded. */
  readonly navigate: (url: Raw) => Promise<VisitFailure | undefined>;
  readonly isLoaded: () => boolean;
  /** The value of an expression, or of the promise that it is, if it has one; undefined when the page does not answer: a script that never ends runs nothing else. */
  readonly evaluate: (expression: string) => Promise<{ readonly value: unknown } | undefined>;
  readonly hasCrashed: () => boolean;
  /** Leaves the page, so that it sends what it kept for its end (pagehide, visibilitychange, `fetchLater`). */
  readonly close: () => Promise<void>;
}

export interface TabSettings {
  readonly send: CdpSend;
  readonly targetId: string;
  readonly sessionId: string;
  /** The browser is gone. */
  readonly lost: Promise<unknown>;
}

const NAVIGATION_PATIENCE = 30_000;
const ANSWER_PATIENCE = 5000;
const CLOSE_PATIENCE = 5000;

export function openTab({ send, targetId, sessionId, lost }: TabSettings): Tab {
  const main = followMain(targetId);
  let hasCrashed = false;
  let detach = (): void => undefined;
  const detached = new Promise<void>((resolve) => {
    detach = resolve;
  });
  const own = (method: string, params: object = {}): Promise<unknown> => send(method, params, sessionId);

  return {
    targetId,
    take: (event, target) => {
      // A dialog stops its page, a popup's too. One that asks whether to leave is told yes, or the visit could not end.
      if (event.method === 'Page.javascriptDialogOpening') {
        const accept = (event.params as DialogOpening).type === 'beforeunload';
        send('Page.handleJavaScriptDialog', { accept }, target.sessionId).catch(() => undefined);
      }
      if (target.sessionId !== sessionId) return;
      main.take(event);
      if (event.method !== 'Inspector.targetCrashed') return;
      hasCrashed = true;
      detach();
    },
    onDetached: (target) => {
      if (target.sessionId === sessionId) detach();
    },
    navigate: async (url) => {
      main.forget();
      let answer: NavigateAnswer | undefined;
      const navigating = url.ask(async (text) => {
        answer = (await own('Page.navigate', { url: text })) as NavigateAnswer;
      });
      const isRefused = await within(NAVIGATION_PATIENCE, navigating, lost).then(
        () => false,
        () => true,
      );
      if (answer === undefined) return failureOfNavigation(isRefused ? 'refused' : 'timeout');
      if (answer.errorText !== undefined) return failureOfNavigation(answer.isDownload === true ? 'download' : answer.errorText);
      return failureOfStatus(main.status());
    },
    isLoaded: main.isLoaded,
    evaluate: async (expression) => {
      const asking = own('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true }) as Promise<{
        result: { value?: unknown };
      }>;
      const answer = await within(ANSWER_PATIENCE, asking, lost).catch(() => undefined);
      return answer === undefined ? undefined : { value: answer.result.value };
    },
    hasCrashed: () => hasCrashed,
    close: async () => {
      const closing = send('Target.closeTarget', { targetId }).then(() => detached);
      await within(CLOSE_PATIENCE, closing, lost).catch(() => undefined);
    },
  };
}

interface MainDocument {
  take(event: CdpEvent): void;
  readonly isLoaded: () => boolean;
  /** Of the answer that it came with. */
  readonly status: () => number | undefined;
  /** Another one is asked for. */
  readonly forget: () => void;
}

function followMain(targetId: string): MainDocument {
  let isLoaded = false;
  let status: number | undefined;
  // A page has the id of its main frame.
  const isMain = (frameId: string | undefined): boolean => frameId === targetId;
  return {
    take: ({ method, params }) => {
      if (method === 'Page.loadEventFired') isLoaded = true;
      else if (method === 'Page.frameNavigated' && isMain((params as FrameNavigated).frame.id)) isLoaded = false;
      else if (method === 'Network.responseReceived') {
        const { frameId, requestId, loaderId, response } = params as ResponseReceived;
        if (isMain(frameId) && requestId === loaderId) ({ status } = response);
      }
    },
    isLoaded: () => isLoaded,
    status: () => status,
    forget: () => {
      isLoaded = false;
      status = undefined;
    },
  };
}

async function within<T>(patience: number, answer: Promise<T>, lost: Promise<unknown>): Promise<T | undefined> {
  const gone = lost.then(
    () => undefined,
    () => undefined,
  );
  return Promise.race([answer, gone, sleep(patience, undefined, { ref: false })]);
}
