// Follows each request of one log from hop to hop and from try to try.
import { keepHops } from './keep-hops.ts';
import type { LedgerListener } from './ledger-facts.ts';
import { openHop } from './open-hop.ts';
import type { NetLogEvent } from './read-events.ts';
import { trackJobs } from './track-jobs.ts';
import { dependencyOf, trackSockets } from './track-sockets.ts';
import type { EventName } from './vocabulary.ts';

export interface RequestTrack {
  readonly take: (event: NetLogEvent) => void;
  /** The log ends here. */
  readonly end: () => void;
}

/** `log` numbers the logs of one browser; `onUnreadable` is told of events that do not fit together. */
export function trackRequests(log: number, listener: LedgerListener, onUnreadable: () => void): RequestTrack {
  const hops = keepHops();
  const jobs = trackJobs();
  const sockets = trackSockets(listener, hops.onSocketClosed);
  const onSent = listener.onSent.bind(listener);

  function write(source: number | undefined, at: number): void {
    const hop = hops.get(source);
    hop?.settle('resent');
    hop?.write(at);
    if (hop === undefined) onUnreadable();
  }

  const handlers: Partial<Record<EventName, (event: NetLogEvent) => void>> = {
    URL_REQUEST_START_JOB: ({ source, phase, params }) => {
      hops.get(source)?.settle('unanswered');
      if (phase !== 'begin') return;
      const hop = openHop(params(), log, onSent);
      if (hop === undefined) onUnreadable();
      else hops.set(source, hop);
    },
    HTTP_STREAM_REQUEST_BOUND_TO_JOB: ({ source, params }) => {
      const job = dependencyOf(params());
      const socket = sockets.socketOf(job);
      jobs.bind(source, job);
      hops.get(source)?.bind(socket, sockets.endpointOf(socket));
    },
    HTTP_TRANSACTION_SEND_REQUEST_HEADERS: ({ source, at }) => write(source, at),
    HTTP_TRANSACTION_QUIC_SEND_REQUEST_HEADERS: ({ source, at }) => write(source, at),
    HTTP_TRANSACTION_RESTART_AFTER_ERROR: ({ source }) => hops.get(source)?.settle('resent'),
    HTTP_TRANSACTION_READ_RESPONSE_HEADERS: ({ source }) => {
      const hop = hops.get(source);
      hop?.settle('answered');
      if (hop?.kind === 'handshake') hops.keepForMessages(source);
    },
    WEBSOCKET_SENT_FRAME_HEADER: ({ source, at, params }) => {
      const { opcode, final } = params();
      if (final === true && typeof opcode === 'number' && opcode < CLOSE) hops.get(source)?.sendFrame(at);
      if (opcode === CLOSE) hops.delete(source);
    },
    REQUEST_ALIVE: ({ source, phase }) => {
      if (phase === 'begin') return hops.begin(source);
      const hop = hops.get(source);
      if (!hops.end(source)) return;
      hop?.settle('unanswered');
      jobs.forget(source);
    },
  };

  function take(event: NetLogEvent): void {
    if (event.isRequest) handlers[event.name]?.(event);
    // A stream of HTTP/2 may be given up while it waits for its turn: only the session knows what was written.
    else if (event.name === 'HTTP2_SESSION_SEND_HEADERS') write(jobs.sourceOf(dependencyOf(event.params())), event.at);
    else sockets.take(event);
  }

  return {
    take,
    end: () => {
      for (const hop of hops.all()) hop.settle('open');
    },
  };
}

/** Opcode of a close frame, after which no message can follow; those above are ping and pong (RFC 6455 section 11.8). */
const CLOSE = 8;
