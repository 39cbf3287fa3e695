// Which connection a request took and where every connection led: sockets, the jobs that hand them out, HTTP/2 sessions on them.
import { Raw } from '../../model/raw.ts';
import type { LedgerListener } from './ledger-facts.ts';
import type { NetLogEvent, Params } from './read-events.ts';
import type { EventName } from './vocabulary.ts';

export interface SocketTrack {
  /** An event of anything below a request. */
  readonly take: (event: NetLogEvent) => void;
  /** The socket that a job has handed out. */
  readonly socketOf: (job: number | undefined) => number | undefined;
  readonly endpointOf: (socket: number | undefined) => string | undefined;
}

/** `onClosed` is told of each socket that is gone. */
export function trackSockets(
  listener: Pick<LedgerListener, 'onSocket' | 'onLookup'>,
  onClosed: (socket: number) => void,
): SocketTrack {
  const endpoints = new Map<number, string>();
  const socketOfJob = new Map<number, number>();
  const socketOfSession = new Map<number, number>();

  const link = (from: Map<number, number>, source: number, socket: number | undefined): void => {
    if (socket !== undefined) from.set(source, socket);
  };
  const joinSession = ({ source, params }: NetLogEvent): void =>
    link(socketOfJob, source, socketOfSession.get(dependencyOf(params()) ?? -1));

  const handlers: Partial<Record<EventName, (event: NetLogEvent) => void>> = {
    TCP_CONNECT_ATTEMPT: ({ source, phase, params }) => {
      const endpoint = textOf(params(), 'address');
      if (phase !== 'begin' || endpoint === undefined) return;
      endpoints.set(source, endpoint);
      listener.onSocket({ protocol: 'tcp', endpoint });
    },
    // Sends nothing yet: Chromium connects a UDP socket to a public address only to learn whether it has a route there.
    UDP_CONNECT: ({ source, phase, params }) => {
      const endpoint = textOf(params(), 'address');
      if (phase === 'begin' && endpoint !== undefined) endpoints.set(source, endpoint);
    },
    UDP_BYTES_SENT: ({ source, params }) => {
      const endpoint = textOf(params(), 'address') ?? endpoints.get(source) ?? 'unknown';
      listener.onSocket({ protocol: 'udp', endpoint });
    },
    SOCKET_ALIVE: ({ source, phase }) => {
      if (phase !== 'end') return;
      endpoints.delete(source);
      onClosed(source);
    },
    SOCKET_POOL_BOUND_TO_SOCKET: ({ source, params }) => link(socketOfJob, source, dependencyOf(params())),
    HTTP_STREAM_JOB: ({ source, phase }) => {
      if (phase === 'end') socketOfJob.delete(source);
    },
    HTTP2_SESSION_INITIALIZED: ({ source, params }) => link(socketOfSession, source, dependencyOf(params())),
    HTTP2_SESSION_POOL_FOUND_EXISTING_SESSION: joinSession,
    HTTP2_SESSION_POOL_FOUND_EXISTING_SESSION_FROM_IP_POOL: joinSession,
    HTTP2_SESSION_POOL_IMPORTED_SESSION_FROM_SOCKET: joinSession,
    HTTP_STREAM_JOB_HTTP2_SESSION_AVAILABLE: joinSession,
    HTTP2_SESSION: ({ source, phase }) => {
      if (phase === 'end') socketOfSession.delete(source);
    },
    // A request for a name makes a job only when neither the cache nor the browser's own rules can answer.
    HOST_RESOLVER_MANAGER_JOB: ({ phase, params }) => {
      if (phase === 'begin') listener.onLookup(new Raw(textOf(params(), 'host') ?? ''));
    },
  };

  return {
    take: (event) => handlers[event.name]?.(event),
    socketOf: (job) => socketOfJob.get(job ?? -1),
    endpointOf: (socket) => endpoints.get(socket ?? -1),
  };
}

/** The other source that an event names. */
export function dependencyOf({ source_dependency: dependency }: Params): number | undefined {
  if (typeof dependency !== 'object' || dependency === null || !('id' in dependency)) return undefined;
  return typeof dependency.id === 'number' ? dependency.id : undefined;
}

function textOf(params: Params, key: string): string | undefined {
  const value = params[key];
  return typeof value === 'string' ? value : undefined;
}
