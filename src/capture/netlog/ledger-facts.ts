// The facts that a NetLog is boiled down to.
import type { Raw } from '../../model/raw.ts';

/** Something that the browser wrote to a connection. */
export interface Sent {
  /** A request, a WebSocket's opening handshake, or a message that was sent through a WebSocket. */
  readonly kind: 'request' | 'handshake' | 'frame';
  readonly method: string;
  /** As on the wire, without fragment and credentials; each hop of a redirect is one. A frame has its socket's. */
  readonly url: Raw;
  /** When it was written, in milliseconds since the Unix epoch. */
  readonly at: number;
  readonly fate: Fate;
  /** Where the connection led, as `127.0.0.1:8080`; undefined when the log does not say. */
  readonly endpoint: string | undefined;
  /** Who wanted it: a page (a navigation too), or the browser for itself. */
  readonly sender: 'page' | 'browser';
  /** Which log of the browser tells it: 1, and one more for each time that its network process was replaced. */
  readonly log: number;
}

/**
 * `answered`: the head of an answer came back. `resent`: the connection broke before that, and the browser wrote the same request
 * to another one. `unanswered`: it ended without an answer, because the page gave it up or the connection broke; frames too.
 * `open`: the log ended first.
 */
export type Fate = 'answered' | 'resent' | 'unanswered' | 'open';

/** A TCP connection that was tried, or a UDP address that bytes were sent to. */
export interface SocketUse {
  readonly protocol: 'tcp' | 'udp';
  /** `127.0.0.1:8080`, `[::1]:8080` */
  readonly endpoint: string;
}

export interface LedgerListener {
  /** Told when its fate is known. */
  onSent(sent: Sent): void;
  onSocket(use: SocketUse): void;
  /** A host, as `https://www.example`, whose address was asked of the system's resolver or of a name server. */
  onLookup(host: Raw): void;
}

/** What can be said of the ledger itself. */
export interface LedgerEnd {
  /** Logs that began: one for the browser, one more for each time that its network process was replaced. None: there is no ledger. */
  readonly logs: number;
  /** Periods whose events are lost because a process died while it wrote, in milliseconds since the Unix epoch; the last may be endless. */
  readonly blind: readonly { readonly from: number; readonly to: number }[];
  /** Lines that could not be read and do not belong to such a period. */
  readonly unreadable: number;
  /** The browser was closed in good order, and the end of its log is missing all the same. */
  readonly isCutOff: boolean;
}
