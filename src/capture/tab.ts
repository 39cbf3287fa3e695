// One page of a visit, spoken to over the protocol: opened, asked, and closed, with every answer given a limit.
import type { Raw } from '../model/raw.ts';
import type { CdpSend } from './cdp/connection.ts';
import type { CdpEvent, DialogOpening, NavigateAnswer } from './cdp/protocol.ts';
import type { WatchedTarget } from './cdp/watch-browser.ts';
import { closeTab } from './close-tab.ts';
import { openHearing } from './hearing.ts';
import { followMainDocument } from './main-document.ts';
import { openTabFrames, type TabFrames } from './tab-frames.ts';
import { failureOfNavigation, failureOfStatus, type VisitFailure } from './visit-failure.ts';
import { within } from './within.ts';

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
  /** It did not let itself be closed, and its process was ended: no crash of its own, but its last words are not known. */
  readonly wasEnded: () => boolean;
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

export function openTab({ send, targetId, sessionId, lost }: TabSettings): Tab {
  const own = (method: string, params: object = {}): Promise<unknown> => send(method, params, sessionId);
  const main = followMainDocument(targetId, () => void own('Page.stopLoading').catch(() => undefined));
  let hasCrashed = false;
  let wasEnded = false;
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
      hasCrashed ||= !wasEnded;
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
    wasEnded: () => wasEnded,
    close: () =>
      closeTab({
        own,
        closeTarget: () => send('Target.closeTarget', { targetId }),
        onEnding: () => void (wasEnded = true),
        detached,
        lost,
      }),
  };
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
