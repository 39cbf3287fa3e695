// One hop of a request: each time it is written to a connection, it is told with what came of it.
import { Raw } from '../../model/raw.ts';
import type { Fate, Sent } from './ledger-facts.ts';
import type { Params } from './read-events.ts';

export interface Hop {
  readonly kind: 'request' | 'handshake';
  /** The socket of the connection that it takes next. */
  readonly socket: () => number | undefined;
  readonly bind: (socket: number | undefined, endpoint: string | undefined) => void;
  /** It goes onto that connection. */
  readonly write: (at: number) => void;
  /** What came of the writing. Does nothing when nothing was written since the last call. */
  readonly settle: (fate: Fate) => void;
  /** A message goes through this WebSocket. */
  readonly sendFrame: (at: number) => void;
}

/** Reads the beginning of a hop; undefined when it does not say what is asked for. */
export function openHop(params: Params, log: number, onSent: (sent: Sent) => void): Hop | undefined {
  const { url, method } = params;
  if (typeof url !== 'string' || typeof method !== 'string') return undefined;
  const sent = asSent(url);
  const kind = /^wss?:/.test(sent) ? 'handshake' : 'request';
  const fixed = { method, url: new Raw(sent), sender: senderOf(params), log };
  let socket: number | undefined;
  let endpoint: string | undefined;
  let writtenAt: number | undefined;
  return {
    kind,
    socket: () => socket,
    bind: (nextSocket, nextEndpoint) => {
      socket = nextSocket;
      endpoint = nextEndpoint;
    },
    write: (at) => {
      writtenAt = at;
    },
    settle: (fate) => {
      if (writtenAt !== undefined) onSent({ ...fixed, kind, at: writtenAt, fate, endpoint });
      writtenAt = undefined;
    },
    sendFrame: (at) => onSent({ ...fixed, kind: 'frame', at, fate: 'unanswered', endpoint }),
  };
}

// No page's origin made it, and it is no document (url::Origin, and load_flags as net::URLRequestHttpJob logs them).
function senderOf({ initiator, request_type: type }: Params): Sent['sender'] {
  return initiator === 'not an origin' && type === 'other' ? 'browser' : 'page';
}

// Neither fragment nor credentials are sent. Chromium hides the latter and says so in words behind the URL.
function asSent(url: string): string {
  return url.replace(/[ #].*$/s, '').replace(/^([a-z]+:\/\/)[^/?]*@/, '$1');
}
