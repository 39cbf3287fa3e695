// Animation frames come in real time however fast a page's clock runs: for ten seconds of it, three. While a clock is wound, timers
// take their place, so that what a page sends after some frames is sent, and a page that animates for ever comes to rest.
import { setTimeout as sleep } from 'node:timers/promises';
import type { CdpSend } from './cdp/connection.ts';
import type { CdpEvent, ExecutionContextCreated, ExecutionContextDestroyed } from './cdp/protocol.ts';
import type { WatchedTarget } from './cdp/watch-browser.ts';

export interface AnimationFrames {
  take(event: CdpEvent, target: WatchedTarget): void;
  onDetached(target: WatchedTarget): void;
  /** From now on frames of these pages, and of documents that they load, come by the page's own clock. Resolves when those asked for before have come. */
  wind(targets: readonly WatchedTarget[]): Promise<void>;
}

// After two seconds' worth of frames an animation is one that does not end: ten a second are enough for it.
const BY_TIMERS = `(() => {
  const { requestAnimationFrame: native, cancelAnimationFrame: cancelNative, setTimeout: later, clearTimeout: cancel } = self;
  if (native === undefined || self.document === undefined) return;
  const timers = new Map();
  let last = 2 ** 30; // no number that the browser gives
  let frames = 0;
  self.requestAnimationFrame = function requestAnimationFrame(callback) {
    const id = ++last;
    const frame = () => {
      timers.delete(id);
      callback(performance.now());
    };
    timers.set(id, later.call(self, frame, ++frames > 120 ? 100 : 16));
    return id;
  };
  self.cancelAnimationFrame = function cancelAnimationFrame(id) {
    if (!timers.has(id)) return cancelNative.call(self, id);
    cancel.call(self, timers.get(id));
    timers.delete(id);
  };
  return new Promise((resolve) => native.call(self, resolve));
})()`;
/** Milliseconds in which a frame comes to a page that is shown at all: three frames' time. */
const FRAME_PATIENCE = 50;

export function openAnimationFrames(send: CdpSend): AnimationFrames {
  const contexts = new Map<string, Set<number>>(); // of documents, by session

  return {
    take: ({ method, params }, { sessionId }) => {
      if (method === 'Runtime.executionContextCreated') {
        const { id, auxData } = (params as ExecutionContextCreated).context;
        if (auxData?.isDefault === true) contexts.set(sessionId, (contexts.get(sessionId) ?? new Set()).add(id));
      } else if (method === 'Runtime.executionContextDestroyed')
        contexts.get(sessionId)?.delete((params as ExecutionContextDestroyed).executionContextId);
      else if (method === 'Runtime.executionContextsCleared') contexts.delete(sessionId);
    },
    onDetached: ({ sessionId }) => void contexts.delete(sessionId),
    wind: async (targets) => {
      const frames: Promise<unknown>[] = [];
      for (const { sessionId, type } of targets) {
        if (type !== 'page' && type !== 'iframe') continue;
        // A page whose script never ends does not answer, and one that is left now has no frames to come.
        const order = async (method: string, params: object): Promise<unknown> =>
          send(method, params, sessionId).catch(() => undefined);
        void order('Page.addScriptToEvaluateOnNewDocument', { source: BY_TIMERS });
        for (const contextId of contexts.get(sessionId) ?? [])
          frames.push(order('Runtime.evaluate', { expression: BY_TIMERS, contextId, awaitPromise: true }));
      }
      await Promise.race([Promise.all(frames), sleep(FRAME_PATIENCE)]);
    },
  };
}
