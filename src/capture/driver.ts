// Playwright at the relay: it performs the steps of journeys, in contexts of its own. Loaded only when a plan has steps.
import type { Browser, BrowserContext, Page } from 'playwright';
import type { Relay } from './cdp/relay.ts';

/** A context that Playwright drives. */
export interface DrivenContext {
  readonly browserContextId: string;
  readonly newPage: () => Promise<DrivenPage>;
  readonly close: () => Promise<void>;
}

export interface DrivenPage {
  readonly page: Page;
  readonly targetId: string;
}

export interface Driver {
  readonly openContext: (proxy: string) => Promise<DrivenContext>;
  readonly close: () => Promise<void>;
}

export function openDriver(relay: Relay): Driver {
  let connected: Promise<Browser> | undefined;
  let lastOpened: Promise<unknown> = Promise.resolve();

  async function connect(): Promise<Browser> {
    const { chromium } = await import('playwright');
    return chromium.connectOverCDP(await relay.address());
  }

  // Playwright does not tell a context's id; the relay sees it go by, one context at a time.
  async function open(proxy: string): Promise<DrivenContext> {
    const browser = await (connected ??= connect());
    const before = relay.contexts().length;
    const context = await browser.newContext({ proxy: { server: proxy }, acceptDownloads: false });
    const browserContextId = relay.contexts()[before];
    if (browserContextId === undefined) throw new Error('the browser made no context');
    return { browserContextId, newPage: () => newPage(context), close: () => context.close().catch(() => undefined) };
  }

  return {
    openContext: (proxy) => {
      const opening = lastOpened.then(() => open(proxy));
      lastOpened = opening.catch(() => undefined);
      return opening;
    },
    close: async () => {
      const browser = await connected?.catch(() => undefined);
      await browser?.close().catch(() => undefined);
    },
  };
}

async function newPage(context: BrowserContext): Promise<DrivenPage> {
  const page = await context.newPage();
  // A listener keeps Playwright from answering dialogs; the tab does, for driven pages and all others alike.
  context.on('dialog', () => undefined);
  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return { page, targetId: targetInfo.targetId };
}
