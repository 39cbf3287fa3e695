// One page of a visit, spoken to over the protocol: opened, asked, and closed, with every answer given a limit.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Raw } from '../model/raw.ts';
import type { CdpSend } from './cdp/connection.ts';
import type { CdpEvent, DialogOpening, NavigateAnswer } from './cdp/protocol.ts';
import type { WatchedTarget } from './cdp/watch-browser.ts';
import { openHearing } from './hearing.ts';
import { followMainDocument } from './main-document.ts';
import { openTabFrames, type TabFrames } from './tab-frames.ts';
import { failureOfNavigation, failureOfStatus, type VisitFailure } from './visit-failure.ts';

export interface Tab extends TabFrames {
  readonly targetId: string;
  /** Takes the events of its own target, popups and frames left out. */
  readonly take: (event: CdpEvent, target: WatchedTarget) => void;
  readonly onDetached: (target: WatchedTarget) => void;
  /** Opens an address as a user does who types it; resolves when its document has come, before it is loaded. */
  readonly navigate: (url: Raw) => Promise<VisitFailure | undefined>;
  readonly isLoaded: () => boolean;
  /** A main document was longer than a page may be, and was cut off. */
  readonly isTooLarge: () => boolean;
  /** Of the answer that the main document came with. */
  readonly documentHeaders: () => Readonly<Record<string, string>>;
  /** Address of the last main document that was asked for, whether it came or not. */
  readonly lastAsked: () => Raw | undefined;
  /** How many pages one could go back. */
  readonly historyPlace: () => Promise<number | undefined>;
  /** What is said from now on to a dialog that asks whether to go on; to others nobody says yes. No is what is said until then. */
  readonly answerConfirm: (isYes: boolean) => void;
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
const LEAVE_PATIENCE = 2000;
const CLOSE_PATIENCE = 5000;

export function openTab({ send, targetId, sessionId, lost }: TabSettings): Tab {
  const own = (method: string, params: object = {}): Promise<unknown> => send(method, params, sessionId);
  const main = followMainDocument(targetId, () => void own('Page.stopLoading').catch(() => undefined));
  let hasCrashed = false;
  let saysYes = false;
  const hearing = openHearing({ patience: ANSWER_PATIENCE, isGone: () => hasCrashed, lost });
  let detach = (): void => undefined;
  const detached = new Promise<void>((resolve) => {
    detach = resolve;
  });

  return {
    targetId,
    take: (event, target) => {
      // A dialog stops its page, a popup's too. One that asks whether to leave is told yes, or the visit could not end.
      if (event.method === 'Page.javascriptDialogOpening') {
        const { type } = event.params as DialogOpening;
        const accept = type === 'beforeunload' || (type === 'confirm' && saysYes);
        send('Page.handleJavaScriptDialog', { accept }, target.sessionId).catch(() => undefined);
      }
      if (target.sessionId !== sessionId) return;
      main.take(event);
      if (event.method === 'Page.frameNavigated') hearing.begin();
      if (event.method !== 'Inspector.targetCrashed') return;
      hasCrashed = true;
      detach();
    },
    onDetached: (target) => {
      if (target.sessionId === sessionId) detach();
    },
    navigate: async (url) => {
      main.forget();
      hearing.begin();
      return (await navigateTo(url, own, lost)) ?? failureOfStatus(main.status());
    },
    isLoaded: main.isLoaded,
    isTooLarge: main.isTooLarge,
    documentHeaders: main.headers,
    lastAsked: main.lastAsked,
    ...openTabFrames(own, hearing.ask),
    historyPlace: async () => {
      const asking = own('Page.getNavigationHistory') as Promise<{ readonly currentIndex: number }>;
      return (await hearing.ask(asking))?.currentIndex;
    },
    answerConfirm: (isYes) => {
      saysYes = isYes;
    },
    hasCrashed: () => hasCrashed,
    close: () => closeTab({ own, closeTarget: () => send('Target.closeTarget', { targetId }), detached, lost }),
  };
}

interface Closing {
  readonly own: (method: string, params?: object) => Promise<unknown>;
  readonly closeTarget: () => Promise<unknown>;
  readonly detached: Promise<unknown>;
  readonly lost: Promise<unknown>;
}

// As a person closes it: `beforeunload` speaks too. A page that does not let itself be closed is closed all the same.
async function closeTab({ own, closeTarget, detached, lost }: Closing): Promise<void> {
  const isGone = async (patience: number, asked: Promise<unknown>): Promise<boolean> => {
    const going = asked.then(async () => detached.then(() => true));
    return (await within(patience, going, lost).catch(() => undefined)) === true;
  };
  if (await isGone(LEAVE_PATIENCE, own('Page.close'))) return;
  // One that loads anew all the time never gets to its end, not even to be closed; an empty page without scripts does.
  void own('Emulation.setScriptExecutionDisabled', { value: true }).catch(() => undefined);
  await within(LEAVE_PATIENCE, own('Page.navigate', { url: 'about:blank' }), lost).catch(() => undefined);
  if (await isGone(CLOSE_PATIENCE, closeTarget())) return;
  // It would go on sending in the name of the pages after it: its process ends instead.
  void own('Page.crash').catch(() => undefined);
  await isGone(CLOSE_PATIENCE, closeTarget());
}

async function navigateTo(
  url: Raw,
  own: (method: string, params: object) => Promise<unknown>,
  lost: Promise<unknown>,
): Promise<VisitFailure | undefined> {
  let answer: NavigateAnswer | undefined;
  const navigating = url.ask(async (text) => {
    answer = (await own('Page.navigate', { url: text })) as NavigateAnswer;
  });
  const isRefused = await within(NAVIGATION_PATIENCE, navigating, lost).then(
    () => false,
    () => true,
  );
  if (answer === undefined) return failureOfNavigation(isRefused ? 'refused' : 'timeout');
  if (answer.errorText === undefined) return undefined;
  return failureOfNavigation(answer.isDownload === true ? 'download' : answer.errorText);
}

async function within<T>(patience: number, answer: Promise<T>, lost: Promise<unknown>): Promise<T | undefined> {
  const gone = lost.then(
    () => undefined,
    () => undefined,
  );
  return Promise.race([answer, gone, sleep(patience, undefined, { ref: false })]);
}
