// Attaches to every target of the browser before its first byte, and sorts all events by browser context.
import type { Logger } from '../../platform/logger.ts';
import type { CdpConnection } from './connection.ts';
import { openReadiness } from './readiness.ts';
import type { AttachedToTarget, CdpEvent, DetachedFromTarget, FrameTree, TargetInfo } from './protocol.ts';

/** A page, frame, worker or service worker with a session of ours. */
export interface WatchedTarget extends TargetInfo {
  readonly sessionId: string;
  /** What it lives in: a frame of another process and a worker have their page or frame, all others nothing. */
  readonly parent: WatchedTarget | undefined;
}

/** What is told about one browser context. */
export interface ContextListener {
  onEvent(event: CdpEvent, target: WatchedTarget): void;
  /** A target was found and does not run yet; it is let go when this resolves. */
  onAttached(target: WatchedTarget): Promise<void>;
  onDetached(target: WatchedTarget): void;
}

export interface BrowserWatch {
  /** Takes every event of the connection; those of sessions that are not ours are left alone. */
  readonly take: (event: CdpEvent) => void;
  readonly start: () => Promise<void>;
  /** From now on until the returned function is called. */
  readonly listen: (browserContextId: string, listener: ContextListener) => () => void;
  /** Targets of a context that are not running yet. */
  readonly attaching: (browserContextId: string) => number;
  /** Resolves to the target's session when its events are known to flow, at once if they do. Rejects when the browser is gone. */
  readonly ready: (targetId: string) => Promise<string>;
}

// A new headless browser shows parts of its own interface as targets; they would flood us with chrome:// requests.
const AUTO_ATTACH = {
  autoAttach: true,
  waitForDebuggerOnStart: true,
  flatten: true,
  filter: [{ type: 'browser', exclude: true }, { type: 'browser_ui', exclude: true }, { type: 'tab', exclude: true }, {}],
};
const WITH_PAGES = new Set(['page', 'iframe', 'webview']);
/** Kept of a body in events, to tell requests with equal URLs apart; the wire has the whole. Answers are not kept at all. */
const POST_BYTES = 64 * 1024;
const STACK_DEPTH = 16;

export function watchBrowser(connection: CdpConnection, logger: Logger): BrowserWatch {
  const targets = new Map<string, WatchedTarget>();
  const listeners = new Map<string, ContextListener>();
  const attaching = countByName();
  const readiness = openReadiness();
  const ownSessions = new Set<string | undefined>([undefined]);

  function take(event: CdpEvent): void {
    if (!ownSessions.has(event.sessionId)) return;
    if (event.method === 'Target.attachedToTarget') {
      const attached = event.params as AttachedToTarget;
      // The relay's own seat is told here as well.
      if (attached.targetInfo.type !== 'browser') void attach(attached, event.sessionId);
    } else if (event.method === 'Target.detachedFromTarget') forget((event.params as DetachedFromTarget).sessionId);
    else tell(event);
  }

  function tell(event: CdpEvent): void {
    const target = targets.get(event.sessionId ?? '');
    if (target !== undefined) listeners.get(target.browserContextId ?? '')?.onEvent(event, target);
  }

  function forget(sessionId: string): void {
    const target = targets.get(sessionId);
    if (target === undefined) return;
    readiness.forget(target.targetId);
    targets.delete(sessionId);
    ownSessions.delete(sessionId);
    listeners.get(target.browserContextId ?? '')?.onDetached(target);
  }

  async function attach({ sessionId, targetInfo }: AttachedToTarget, parentSession: string | undefined): Promise<void> {
    const reachReadiness = readiness.expect(targetInfo.targetId);
    const parent = targets.get(parentSession ?? '');
    // Workers do not always say which context they belong to; it is that of the page that made them.
    const context = targetInfo.browserContextId ?? parent?.browserContextId ?? '';
    const target: WatchedTarget = { ...targetInfo, browserContextId: context, sessionId, parent };
    targets.set(sessionId, target);
    ownSessions.add(sessionId);
    const send: Send = (method, params = {}) => connection.send(method, params, sessionId);
    const letRun = (): Promise<unknown> => send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
    attaching.add(context, 1);
    try {
      const isPage = WITH_PAGES.has(targetInfo.type);
      const frame = isPage ? enablePage(send).then((event) => tell({ ...event, sessionId })) : undefined;
      const enabled = enable(send);
      // A service worker answers only when it runs; what was sent to it first is done first all the same.
      if (targetInfo.type === 'service_worker') void letRun();
      await Promise.all([listeners.get(context)?.onAttached(target), enabled, frame]);
    } catch (error) {
      // Targets may die while they are being born; whatever they still sent is on the wire.
      logger.debug('target not watched', { type: targetInfo.type, reason: error instanceof Error ? error.message : 'unknown' });
    }
    await letRun();
    attaching.add(context, -1);
    reachReadiness(sessionId);
  }

  return {
    take,
    start: async () => void (await connection.send('Target.setAutoAttach', AUTO_ATTACH)),
    listen: (browserContextId, listener) => {
      listeners.set(browserContextId, listener);
      return () => void listeners.delete(browserContextId);
    },
    attaching: attaching.of,
    ready: (targetId) => Promise.race([readiness.of(targetId), connection.lost]),
  };
}

type Send = (method: string, params?: object) => Promise<unknown>;

// A popup is not always held until we are there: then its document is in place already.
async function enablePage(send: Send): Promise<Omit<CdpEvent, 'sessionId'>> {
  const [, tree] = await Promise.all([
    send('Page.enable'),
    send('Page.getFrameTree'),
    send('Preload.enable').catch(() => undefined),
  ]);
  const { frameTree } = tree as { readonly frameTree: FrameTree };
  return { method: 'Page.frameNavigated', params: { frame: frameTree.frame } };
}

// Every acknowledgement is awaited: what is sent before the browser has taken the order is not told.
async function enable(send: Send): Promise<void> {
  await Promise.all([
    send('Network.enable', { maxPostDataSize: POST_BYTES, maxTotalBufferSize: 0, maxResourceBufferSize: 0 }),
    send('Target.setAutoAttach', AUTO_ATTACH),
    // Without it an image's request is put down to the parser: its stack is that of the script that set `src`, one task earlier.
    send('Runtime.enable').then(() => send('Runtime.setAsyncCallStackDepth', { maxDepth: STACK_DEPTH })),
  ]);
}

function countByName(): { readonly of: (name: string) => number; readonly add: (name: string, number: number) => void } {
  const counts = new Map<string, number>();
  const of = (name: string): number => counts.get(name) ?? 0;
  return {
    of,
    add: (name, number) => {
      if (of(name) + number === 0) counts.delete(name);
      else counts.set(name, of(name) + number);
    },
  };
}
