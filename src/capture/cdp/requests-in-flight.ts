// How many requests of a visit wait for their answer, as the browser tells it.
import type { CdpEvent, RequestWillBeSent, WebSocketCreated } from './protocol.ts';
import type { WatchedTarget } from './watch-browser.ts';

export interface RequestsInFlight {
  take(event: CdpEvent, target: WatchedTarget): void;
  onDetached(target: WatchedTarget): void;
  readonly count: () => number;
}

// A socket is awaited until it is open: what it is for comes through it.
const ENDS = new Set([
  'Network.loadingFinished',
  'Network.loadingFailed',
  'Network.webSocketHandshakeResponseReceived',
  'Network.webSocketFrameError',
  'Network.webSocketClosed',
]);
// Event streams stay open while a page is at rest.
const UNAWAITED = new Set(['EventSource', 'WebSocket']);

export function countInFlight(): RequestsInFlight {
  // By request, the session that told its beginning; its end may come from another: a frame's or worker's own.
  const open = new Map<string, string>();

  return {
    take: ({ method, params }, { sessionId }) => {
      if (method === 'Network.requestWillBeSent') {
        const { requestId, type } = params as RequestWillBeSent;
        if (!UNAWAITED.has(type ?? '')) open.set(requestId, sessionId);
      } else if (method === 'Network.webSocketCreated') {
        open.set((params as WebSocketCreated).requestId, sessionId);
      } else if (ENDS.has(method)) {
        open.delete((params as { readonly requestId: string }).requestId);
      }
    },
    onDetached: (target) => {
      for (const [requestId, sessionId] of open) if (sessionId === target.sessionId) open.delete(requestId);
    },
    count: () => open.size,
  };
}
