// Attaches to every target of the browser before its first byte, and sorts all events by browser context.
import type { Logger } from '../../platform/logger.ts';
import type { CdpConnection } from './connection.ts';
import { openReadiness } from './readiness.ts';
import { beHeard, type TargetSend } from './be-heard.ts';
import type { AttachedToTarget, CdpEvent, DetachedFromTarget, TargetInfo } from './protocol.ts';

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
  /** Resolves when somebody else may let the target run: everything that has to come before is on its way. */
  readonly mayRun: (targetId: string) => Promise<string>;
}

// A new headless browser shows parts of its own interface as targets; they would flood us with chrome:// requests.
const AUTO_ATTACH = {
  autoAttach: true,
  waitForDebuggerOnStart: true,
  flatten: true,
  filter: [{ type: 'browser', exclude: true }, { type: 'browser_ui', exclude: true }, { type: 'tab', exclude: true }, {}],
};
// Of bodies enough to tell requests with equal URLs apart; the wire has the whole.
const ORDER = { autoAttach: AUTO_ATTACH, postBytes: 64 * 1024, keepsAnswers: false } as const;

export function watchBrowser(connection: CdpConnection, logger: Logger): BrowserWatch {
  const targets = new Map<string, WatchedTarget>();
  const listeners = new Map<string, ContextListener>();
  const attaching = countByName();
  const [readiness, permission] = [openReadiness(), openReadiness()];
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
    if (target) listeners.get(target.browserContextId ?? '')?.onEvent(event, target);
  }

  function forget(sessionId: string): void {
    const target = targets.get(sessionId);
    if (target === undefined) return;
    for (const one of [readiness, permission]) one.forget(target.targetId);
    targets.delete(sessionId);
    ownSessions.delete(sessionId);
    listeners.get(target.browserContextId ?? '')?.onDetached(target);
  }

  async function attach({ sessionId, targetInfo }: AttachedToTarget, parentSession: string | undefined): Promise<void> {
    const reachReadiness = readiness.expect(targetInfo.targetId);
    const permit = permission.expect(targetInfo.targetId);
    const target = watchedTarget(targetInfo, sessionId, targets.get(parentSession ?? ''));
    const context = target.browserContextId ?? '';
    targets.set(sessionId, target);
    ownSessions.add(sessionId);
    const send: TargetSend = (method, params = {}) => connection.send(method, params, sessionId);
    const letRun = (): Promise<unknown> => send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
    attaching.add(context, 1);
    try {
      const heard = beHeard(send, { ...ORDER, type: targetInfo.type }, (event) => tell({ ...event, sessionId }));
      if (isUnborn(targetInfo)) permit(sessionId);
      if (targetInfo.type === 'service_worker' || isUnborn(targetInfo)) void letRun();
      await Promise.all([listeners.get(context)?.onAttached(target), heard]);
    } catch (error) {
      // Targets may die while they are being born; whatever they still sent is on the wire.
      logger.debug('target not watched', { type: targetInfo.type, reason: error instanceof Error ? error.message : 'unknown' });
    }
    await letRun();
    attaching.add(context, -1);
    for (const reach of [permit, reachReadiness]) reach(sessionId);
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
    mayRun: (targetId) => Promise.race([permission.of(targetId), connection.lost]),
  };
}

// A popup that may not know its opener has no process yet and answers only when it runs, as a service worker does; what was sent to
// it first is done first all the same. The driver holds it as well, and waits for us.
function isUnborn({ type, url }: TargetInfo): boolean {
  return type === 'page' && url === '';
}

// Workers do not always say which context they belong to; it is that of the page that made them.
function watchedTarget(info: TargetInfo, sessionId: string, parent: WatchedTarget | undefined): WatchedTarget {
  return { ...info, browserContextId: info.browserContextId ?? parent?.browserContextId ?? '', sessionId, parent };
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
