// One thing that reached a server of the channel site.
import type { Arrived } from '../../support/loopback.ts';

/** A frame is one message that a page sent through a WebSocket; its URL is the socket's. */
export interface Arrival extends Arrived {
  readonly kind: 'request' | 'handshake' | 'frame';
  readonly httpVersion: string;
  /** False when the sender went away before the end of the body: more bytes may have left the page than arrived. */
  readonly whole: boolean;
}
