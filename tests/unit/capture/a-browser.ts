// A browser held by a test, with a sink before it: its pages load at once, and their clocks run out as soon as they are wound.
import type { ContextListener, WatchedTarget } from '../../../src/capture/cdp/watch-browser.ts';
import type { LaunchedBrowser } from '../../../src/capture/launch-browser.ts';
import type { Sink } from '../../../src/capture/sink/open-sink.ts';
import { openSubmissionGate } from '../../../src/capture/sink/submission-gate.ts';
import { openWireLog, type WireLog } from '../../../src/capture/sink/wire-log.ts';
import { aSend, never } from './cdp/a-line.ts';
import { other, watched } from './cdp/events.ts';

export interface HeldBrowser {
  readonly launched: LaunchedBrowser;
  readonly sink: Sink;
  /** What was opened and closed. */
  readonly told: readonly string[];
  /** The next context does not come up. */
  readonly refuse: () => void;
  /** No page comes up any more. */
  readonly refusePages: () => void;
  readonly die: () => void;
  /** Something happens when a context is closed, while its way out is still there. */
  readonly onClose: (act: (log: WireLog) => void) => void;
  /** A request reaches the wire, and nobody says whose it is. */
  readonly arrive: (log: WireLog, url: string) => void;
}

interface Context {
  readonly number: number;
  readonly log: WireLog;
}

export function aBrowser(): HeldBrowser {
  const told: string[] = [];
  const listeners = new Map<string, ContextListener>();
  const pages = new Map<string, WatchedTarget>();
  const contexts = new Map<string, Context>();
  const logs: WireLog[] = [];
  let order = 0;
  let isRefused = false;
  let arePagesRefused = false;
  let isAlive = true;
  let onClose = (_log: WireLog): void => undefined;

  function openContext(kind: string): string {
    const log = logs.at(-1);
    if (isRefused || log === undefined) {
      isRefused = false;
      throw new Error('no more contexts');
    }
    const number = contexts.size + 1;
    contexts.set(`context ${number}`, { number, log });
    told.push(`open ${kind} ${number}`);
    return `context ${number}`;
  }

  function closeContext(id: string): void {
    const context = contexts.get(id);
    if (context === undefined) throw new Error('there is no such context');
    told.push(`close context ${context.number}`);
    onClose(context.log);
  }

  async function openPage(browserContextId: string): Promise<string> {
    if (arePagesRefused) throw new Error('no more pages');
    const number = pages.size + 1;
    const page = watched(`s${number}`, { targetId: `page ${number}`, browserContextId });
    pages.set(page.targetId, page);
    await listeners.get(browserContextId)?.onAttached(page);
    return page.targetId;
  }

  const pageOf = (sessionId: string | undefined): WatchedTarget | undefined =>
    [...pages.values()].find((page) => page.sessionId === sessionId);
  const tell = (page: WatchedTarget | undefined, method: string): void => {
    if (page !== undefined) listeners.get(page.browserContextId ?? '')?.onEvent(other(method, {}), page);
  };

  const { send } = aSend({
    'Target.createBrowserContext': async () => ({ browserContextId: openContext('context') }),
    'Target.disposeBrowserContext': async (params) => closeContext((params as { browserContextId: string }).browserContextId),
    'Target.createTarget': async (params) => ({
      targetId: await openPage((params as { browserContextId: string }).browserContextId),
    }),
    'Target.closeTarget': async (params) => {
      const page = pages.get((params as { targetId: string }).targetId);
      if (page !== undefined) listeners.get(page.browserContextId ?? '')?.onDetached(page);
    },
    'Page.close': async (_params, sessionId) => {
      const page = pageOf(sessionId);
      if (page !== undefined) listeners.get(page.browserContextId ?? '')?.onDetached(page);
    },
    'Page.getFrameTree': async (_params, sessionId) => ({
      frameTree: { frame: { id: pageOf(sessionId)?.targetId ?? '', loaderId: 'l', url: 'about:blank' } },
    }),
    'Page.createIsolatedWorld': async () => ({ executionContextId: 1 }),
    'Page.navigate': async (_params, sessionId) => {
      tell(pageOf(sessionId), 'Page.loadEventFired');
      return {};
    },
    'Emulation.setVirtualTimePolicy': async (_params, sessionId) =>
      void setTimeout(() => tell(pageOf(sessionId), 'Emulation.virtualTimeBudgetExpired')),
    'Runtime.evaluate': { result: { value: [] } },
  });

  return {
    launched: {
      send,
      watch: {
        take: () => undefined,
        start: async () => undefined,
        listen: (context, listener) => {
          listeners.set(context, listener);
          return () => void listeners.delete(context);
        },
        attaching: () => 0,
        mayRun: async () => 'any session',
        ready: async (targetId) => pages.get(targetId)?.sessionId ?? never(),
      },
      driver: {
        openContext: async () => {
          const browserContextId = openContext('driven context');
          return {
            browserContextId,
            newPage: async () => ({ targetId: await openPage(browserContextId), page: {} as never }),
            close: async () => closeContext(browserContextId),
          };
        },
        close: async () => undefined,
      },
      name: 'Chromium',
      version: '1.0',
      pid: 1,
      isAlive: () => isAlive,
      kill: () => undefined,
      lost: never(),
      close: async () => void told.push('close browser'),
    },
    sink: {
      pin: '',
      deadEnd: 'http://127.0.0.1:1',
      isOurs: () => true,
      openOutlet: async () => {
        const log = openWireLog(() => (order += 1), { onSeen: () => undefined, onTaken: () => undefined });
        logs.push(log);
        const gate = openSubmissionGate();
        return { proxy: `http://127.0.0.1:${logs.length + 1}`, log, gate, close: async () => undefined };
      },
      close: async () => undefined,
    },
    told,
    refuse: () => {
      isRefused = true;
    },
    refusePages: () => {
      arePagesRefused = true;
    },
    die: () => {
      isAlive = false;
    },
    onClose: (act) => {
      onClose = act;
    },
    arrive: (log, url) => {
      const open = log.begin({ kind: 'request', method: 'POST', url, rawHeaders: [], treatment: 'answered', awaited: true });
      open.endBody();
      open.end({ status: 204 });
    },
  };
}
