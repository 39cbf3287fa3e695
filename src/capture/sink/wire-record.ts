// What the sink saw of one request: the ground truth of a visit.
import type { ActionLabel, Body, ConsentState, HeaderField } from '../../model/outbound-request.ts';
import type { Raw } from '../../model/raw.ts';

/**
 * What became of a request. `passed`: to the server, unchanged. `fetched`: the sink fetched the script, style or frame itself, bare.
 * `answered`: locally; nobody else saw it.
 */
export type Treatment = 'passed' | 'fetched' | 'answered';

/** Why a server could not be reached. `code` is Node's error code, which names no host. */
export interface UpstreamFailure {
  readonly kind: 'dns' | 'local' | 'refused' | 'certificate' | 'timeout' | 'broken';
  readonly code: string;
}

/**
 * One request, one opening handshake of a WebSocket, one message that was sent through a WebSocket, a tunnel through which nothing
 * was sent, or something that the page asked for and a watched browser does not send (`attempt`).
 */
export interface WireRecord {
  readonly kind: 'request' | 'handshake' | 'frame' | 'tunnel' | 'attempt';
  /** Ascending in the order of arrival; unique within a run. */
  readonly order: number;
  readonly method: string;
  readonly url: Raw;
  /** Lower case, without port. */
  readonly host: string;
  /** As sent, in their order; none for a frame. */
  readonly headers: readonly HeaderField[];
  readonly body: Body;
  /** Nothing more of it will come. */
  readonly isWhole: boolean;
  /** Milliseconds since the Unix epoch. */
  readonly startedAt: number;
  readonly action: ActionLabel | undefined;
  /** The choice that had been made at a consent banner; undefined where none had. */
  readonly consent?: ConsentState | undefined;
  readonly treatment: Treatment;
  /** The browser gave up before it had the answer. */
  readonly aborted: boolean;
  /** Of the answer, or undefined when there was none. */
  readonly status: number | undefined;
  /** Why no server answered: the one that the request was passed to, or the one that the sink asked in the page's stead. */
  readonly failure: UpstreamFailure | undefined;
}
