// The hops that are under way, by the number of their request; those that can say nothing more are forgotten.
import type { Hop } from './open-hop.ts';

export interface Hops {
  readonly get: (source: number | undefined) => Hop | undefined;
  readonly set: (source: number, hop: Hop) => void;
  readonly delete: (source: number) => void;
  readonly all: () => Iterable<Hop>;
  /** A WebSocket's request ends with the handshake, and its messages are told of the same source: kept until its socket is gone. */
  readonly keepForMessages: (source: number) => void;
  readonly onSocketClosed: (socket: number) => void;
  /** A request has begun. */
  readonly begin: (source: number) => void;
  /** A request has ended; true when it was the last one under this number. */
  readonly end: (source: number) => boolean;
}

export function keepHops(): Hops {
  const hops = new Map<number, Hop>();
  const webSockets = new Map<number, number>();
  const lives = new Map<number, number>();
  return {
    get: (source) => hops.get(source ?? -1),
    set: (source, hop) => void hops.set(source, hop),
    delete: (source) => void hops.delete(source),
    all: () => hops.values(),
    keepForMessages: (source) => void webSockets.set(hops.get(source)?.socket() ?? -1, source),
    onSocketClosed: (socket) => {
      hops.delete(webSockets.get(socket) ?? -1);
      webSockets.delete(socket);
    },
    begin: (source) => void lives.set(source, (lives.get(source) ?? 0) + 1),
    // Behind a redirect that CORS looks at, the next hop may begin before the last one ends, both under one number.
    end: (source) => {
      const left = (lives.get(source) ?? 1) - 1;
      if (left > 0) lives.set(source, left);
      else lives.delete(source);
      const isWebSocket = webSockets.get(hops.get(source)?.socket() ?? -1) === source;
      if (left <= 0 && !isWebSocket) hops.delete(source);
      return left <= 0;
    },
  };
}
