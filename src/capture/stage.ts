// One browser context with its own outlet: everything that is sent from it is on record before anything is opened.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright';
import type { BrowserWatch } from './cdp/watch-browser.ts';
import { collectRequests, type BrowserRequests } from './cdp/browser-requests.ts';
import { followDocuments, type DocumentTrail } from './cdp/document-trail.ts';
import { settle, type Pulse } from './settle.ts';
import type { Outlet, Sink } from './sink/open-sink.ts';

/** Where a visit takes place. */
export interface Stage {
  readonly page: Page;
  readonly outlet: Outlet;
  readonly trail: DocumentTrail;
  readonly requests: BrowserRequests;
  /** Waits until the page is loaded, nothing is under way any more and its popups are closed, or until patience ends. */
  readonly settle: () => Promise<void>;
  /** Did the page's process die? */
  readonly hasCrashed: () => boolean;
  readonly close: () => Promise<void>;
}

export interface StageSettings {
  readonly browser: Browser;
  readonly watch: BrowserWatch;
  readonly sink: Sink;
  readonly visit: string;
}

const CLOSE_PATIENCE = 5000;

export async function openStage({ browser, watch, sink, visit }: StageSettings): Promise<Stage> {
  const outlet = await sink.openOutlet();
  const context = await browser.newContext({ proxy: { server: outlet.proxy }, acceptDownloads: false });
  const trail = followDocuments(visit);
  const requests = collectRequests(trail);
  let lastEvent = performance.now();
  let crashed = false;

  const page = await context.newPage();
  page.once('crash', () => {
    crashed = true;
  });
  const { targetId, browserContextId } = await identify(context, page);
  const stopListening = watch.listen(browserContextId, (event, target) => {
    lastEvent = performance.now();
    trail.take(event, target);
    requests.take(event);
  });
  await watch.ready(targetId);
  const pulse: Pulse = {
    inFlight: () => outlet.log.inFlight() + watch.attaching(browserContextId),
    lastActivity: () => Math.max(lastEvent, outlet.log.lastActivity()),
  };
  const popups = new Set<Promise<void>>();
  answerDialogs(page);
  context.on('page', (popup) => {
    const seen = seeOff(popup, pulse).finally(() => popups.delete(seen));
    popups.add(seen);
  });

  return {
    page,
    outlet,
    trail,
    requests,
    settle: async () => {
      await settle(page, pulse);
      await Promise.all(popups);
    },
    hasCrashed: () => crashed,
    close: async () => {
      // A browser that hangs must not hold up the run: its outlet is closed all the same.
      await Promise.race([context.close().catch(() => undefined), sleep(CLOSE_PATIENCE, undefined, { ref: false })]);
      stopListening();
      await outlet.close();
    },
  };
}

async function identify(context: BrowserContext, page: Page): Promise<{ targetId: string; browserContextId: string }> {
  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return { targetId: targetInfo.targetId, browserContextId: targetInfo.browserContextId ?? '' };
}

// Dialogs would stop the page. One that asks whether to leave is told yes, or the visit could not end.
function answerDialogs(page: Page): void {
  page.on('dialog', (dialog) => {
    const answer = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
    answer.catch(() => undefined);
  });
}

// A popup is let finish what it came for.
async function seeOff(popup: Page, pulse: Pulse): Promise<void> {
  answerDialogs(popup);
  await settle(popup, pulse);
  await popup.close().catch(() => undefined);
}
