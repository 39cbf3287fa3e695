// The numbers by which one build of Chromium calls its events and sources, read from the first line of its NetLog.

/** Events without which there is no ledger, as net/log/net_log_event_type_list.h names them. */
const NEEDED = [
  'REQUEST_ALIVE',
  'URL_REQUEST_START_JOB',
  'HTTP_TRANSACTION_SEND_REQUEST_HEADERS',
  'HTTP2_SESSION_SEND_HEADERS',
  'HTTP_TRANSACTION_QUIC_SEND_REQUEST_HEADERS',
  'HTTP_TRANSACTION_READ_RESPONSE_HEADERS',
  'HTTP_TRANSACTION_RESTART_AFTER_ERROR',
  'HTTP_STREAM_REQUEST_BOUND_TO_JOB',
  'WEBSOCKET_SENT_FRAME_HEADER',
  'SOCKET_ALIVE',
  'TCP_CONNECT_ATTEMPT',
  'UDP_CONNECT',
  'UDP_BYTES_SENT',
  'HOST_RESOLVER_MANAGER_JOB',
] as const;

/** Events that tell which socket a request took; a build that calls them otherwise leaves that open. */
const USEFUL = [
  'HTTP_STREAM_JOB',
  'SOCKET_POOL_BOUND_TO_SOCKET',
  'HTTP2_SESSION',
  'HTTP2_SESSION_INITIALIZED',
  'HTTP2_SESSION_POOL_FOUND_EXISTING_SESSION',
  'HTTP2_SESSION_POOL_FOUND_EXISTING_SESSION_FROM_IP_POOL',
  'HTTP2_SESSION_POOL_IMPORTED_SESSION_FROM_SOCKET',
  'HTTP_STREAM_JOB_HTTP2_SESSION_AVAILABLE',
] as const;

export type EventName = (typeof NEEDED)[number] | (typeof USEFUL)[number];
export type Phase = 'begin' | 'end' | 'none';

export interface Vocabulary {
  /** By event number; a hole for an event that is skipped. */
  readonly events: readonly (EventName | undefined)[];
  readonly phases: readonly (Phase | undefined)[];
  /** The number that sources of the kind "one request of the network stack" have. */
  readonly urlRequest: number;
  /** Added to an event's time it gives milliseconds since the Unix epoch. */
  readonly epoch: number;
}

type Numbers = Readonly<Record<string, number>>;

interface Constants {
  readonly logEventTypes: Numbers;
  readonly logEventPhase: Numbers;
  readonly logSourceType: Numbers;
  readonly timeTickOffset: number;
}

/** Undefined when the line is no list of constants, or when a needed event has another name in this build. */
export function readVocabulary(line: string): Vocabulary | undefined {
  try {
    const { constants } = JSON.parse(`${line.replace(/,\s*$/, '')}}`) as { readonly constants: Constants };
    const events: EventName[] = [];
    for (const name of NEEDED) events[numberOf(constants.logEventTypes, name)] = name;
    for (const name of USEFUL) if (name in constants.logEventTypes) events[numberOf(constants.logEventTypes, name)] = name;
    const phases: Phase[] = [];
    for (const phase of ['begin', 'end', 'none'] as const) {
      phases[numberOf(constants.logEventPhase, `PHASE_${phase.toUpperCase()}`)] = phase;
    }
    const urlRequest = numberOf(constants.logSourceType, 'URL_REQUEST');
    return { events, phases, urlRequest, epoch: numberOf({ ...constants }, 'timeTickOffset') };
  } catch {
    return undefined;
  }
}

function numberOf(numbers: Readonly<Record<string, unknown>>, name: string): number {
  const number = numbers[name];
  if (typeof number !== 'number') throw new Error(`this build has no ${name}`);
  return number;
}
