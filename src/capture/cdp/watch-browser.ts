// Attaches to every target of the browser before its first byte, and sorts all events by browser context.
import type { Logger } from '../../platform/logger.ts';
import { openCdp, type CdpConnection } from './connection.ts';
import type { AttachedToTarget, CdpEvent, DetachedFromTarget, FrameTree, TargetInfo } from './protocol.ts';

/** Takes the events of all targets of one browser context, each with its target. */
export type ContextListener = (event: CdpEvent, target: TargetInfo) => void;

export interface BrowserWatch {
  /** From now on until the returned function is called. */
  readonly listen: (browserContextId: string, listener: ContextListener) => () => void;
  /** Targets of a context that are not running yet. */
  readonly attaching: (browserContextId: string) => number;
  /** Resolves when events of this target are known to flow; at once if they already do. Rejects when the browser is gone. */
  readonly ready: (targetId: string) => Promise<void>;
  readonly close: () => void;
}

type Send = (method: string, params?: object) => Promise<unknown>;

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

/** `url` is the browser's own endpoint. */
export async function watchBrowser(url: string, logger: Logger): Promise<BrowserWatch> {
  const targets = new Map<string, TargetInfo>();
  const listeners = new Map<string, ContextListener>();
  const attaching: (string | undefined)[] = [];
  const readiness = new Map<string, ReturnType<typeof gate>>();
  const readinessOf = (targetId: string): ReturnType<typeof gate> => {
    const known = readiness.get(targetId) ?? gate();
    readiness.set(targetId, known);
    return known;
  };

  const connection: CdpConnection = await openCdp(url, (event) => {
    if (event.method === 'Target.attachedToTarget') void attach(event.params as AttachedToTarget, event.sessionId);
    else if (event.method === 'Target.detachedFromTarget') forget(event.params as DetachedFromTarget);
    else tell(event, targets.get(event.sessionId ?? ''));
  });

  function forget({ sessionId }: DetachedFromTarget): void {
    readiness.delete(targets.get(sessionId)?.targetId ?? '');
    targets.delete(sessionId);
  }

  function tell(event: CdpEvent, target: TargetInfo | undefined): void {
    if (target !== undefined) listeners.get(target.browserContextId ?? '')?.(event, target);
  }

  async function attach({ sessionId, targetInfo }: AttachedToTarget, parentSession: string | undefined): Promise<void> {
    // Workers do not always say which context they belong to; it is that of the page that made them.
    const browserContextId = targetInfo.browserContextId ?? targets.get(parentSession ?? '')?.browserContextId;
    targets.set(sessionId, { ...targetInfo, ...(browserContextId !== undefined && { browserContextId }) });
    const send: Send = (method, params = {}) => connection.send(method, params, sessionId);
    attaching.push(browserContextId);
    try {
      await Promise.all([
        send('Network.enable', { maxPostDataSize: POST_BYTES, maxTotalBufferSize: 0, maxResourceBufferSize: 0 }),
        send('Target.setAutoAttach', AUTO_ATTACH),
        ...(WITH_PAGES.has(targetInfo.type) ? [send('Page.enable'), tellFrames(send, sessionId)] : []),
        followAsyncCalls(send),
      ]);
    } catch (error) {
      // Targets may die while they are being born; whatever they still sent is on the wire.
      logger.debug('target not watched', { type: targetInfo.type, reason: error instanceof Error ? error.message : 'unknown' });
    }
    await send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
    attaching.splice(attaching.indexOf(browserContextId), 1);
    readinessOf(targetInfo.targetId).open();
  }

  // A popup is not always held until we are there: then its document is in place already.
  async function tellFrames(send: Send, sessionId: string): Promise<void> {
    const { frameTree } = (await send('Page.getFrameTree')) as { frameTree: FrameTree };
    const params = { frame: frameTree.frame };
    tell({ method: 'Page.frameNavigated', params, sessionId }, targets.get(sessionId));
  }

  await connection.send('Target.setAutoAttach', AUTO_ATTACH);
  return {
    listen: (browserContextId, listener) => {
      listeners.set(browserContextId, listener);
      return () => listeners.delete(browserContextId);
    },
    attaching: (browserContextId) => attaching.filter((id) => id === browserContextId).length,
    ready: (targetId) => Promise.race([readinessOf(targetId).passed, connection.lost]),
    close: () => connection.close(),
  };
}

// Without it an image's request is put down to the parser: its stack is that of the script that set `src`, one task earlier.
async function followAsyncCalls(send: Send): Promise<void> {
  await send('Runtime.enable');
  await send('Runtime.setAsyncCallStackDepth', { maxDepth: STACK_DEPTH });
}

function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
