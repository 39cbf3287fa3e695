// Playwright at the relay: it performs the steps of journeys, in contexts of its own. Loaded only when a plan has steps.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { ENGINE, ENGINE_SOURCE } from './forms/element-engine.ts';
import type { Relay } from './cdp/relay.ts';
import type { SessionState } from './sessions/session-state.ts';

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
  /** `state` is where the context starts from. */
  readonly openContext: (proxy: string, state?: SessionState) => Promise<DrivenContext>;
  readonly close: () => Promise<void>;
}

// Playwright keeps its engines for the process.
let registered: Promise<void> | undefined;

export function openDriver(relay: Relay): Driver {
  let connected: Promise<Browser> | undefined;
  let lastOpened: Promise<unknown> = Promise.resolve();

  async function connect(): Promise<Browser> {
    const { chromium, selectors } = await import('playwright');
    await (registered ??= selectors.register(ENGINE, { content: ENGINE_SOURCE }, { contentScript: true }));
    return chromium.connectOverCDP(await relay.address());
  }

  // Playwright does not tell a context's id; the relay sees it go by, one context at a time.
  async function open(proxy: string, state: SessionState | undefined): Promise<DrivenContext> {
    const browser = await (connected ??= connect());
    const before = relay.contexts().length;
    const context = await newContext(browser, { proxy: { server: proxy }, acceptDownloads: false }, state);
    const browserContextId = relay.contexts()[before];
    if (browserContextId === undefined) throw new Error('the browser made no context');
    return { browserContextId, newPage: () => newPage(context), close: () => context.close().catch(() => undefined) };
  }

  return {
    openContext: (proxy, state) => {
      const opening = lastOpened.then(() => open(proxy, state));
      lastOpened = opening.catch(() => undefined);
      return opening;
    },
    close: async () => {
      const browser = await connected?.catch(() => undefined);
      await browser?.close().catch(() => undefined);
    },
  };
}

// Playwright puts back what it wrote itself: cookies, local storage and databases.
async function newContext(
  browser: Browser,
  options: BrowserContextOptions,
  state: SessionState | undefined,
): Promise<BrowserContext> {
  if (state === undefined) return browser.newContext(options);
  const made: BrowserContext[] = [];
  await state.storage.ask(async (json) => {
    const storageState = JSON.parse(json) as NonNullable<BrowserContextOptions['storageState']>;
    made.push(await browser.newContext({ ...options, storageState }));
  });
  const [context] = made;
  if (context === undefined) throw new Error('the browser made no context');
  return context;
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
