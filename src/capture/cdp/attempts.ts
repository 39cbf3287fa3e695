// What a page asks for and a watched browser holds back: WebTransport, which knows no proxy, and speculation rules.
import type { HeaderField } from '../../model/outbound-request.ts';
import { Raw } from '../../model/raw.ts';
import type { CdpEvent, CdpInitiator, PrefetchStatusUpdated, PrerenderStatusUpdated, WebTransportCreated } from './protocol.ts';

/** It is asked for here, and not sent; should it be sent all the same, the wire has it. */
export interface AskedFor {
  readonly type: 'WebTransport' | 'Prefetch';
  readonly method: string;
  /** Without fragment. */
  readonly url: string;
  readonly headers: readonly HeaderField[];
  readonly initiator: CdpInitiator | undefined;
  /** Of the frame that asks, where the browser says. */
  readonly frameId: string | undefined;
}

/** `Sec-Purpose` is what tells a prefetch from other requests (https://wicg.github.io/nav-speculation/prefetch.html#sec-purpose-header). */
const PREFETCH: readonly HeaderField[] = [{ name: 'sec-purpose', value: new Raw('prefetch') }];

export function askedForBy({ method, params }: CdpEvent): AskedFor | undefined {
  switch (method) {
    case 'Network.webTransportCreated': {
      const { url, initiator } = params as WebTransportCreated;
      return { type: 'WebTransport', method: 'CONNECT', url: plain(url), headers: [], initiator, frameId: undefined };
    }
    case 'Preload.prefetchStatusUpdated': {
      const { status, prefetchUrl, initiatingFrameId } = params as PrefetchStatusUpdated;
      return status === 'Failure' ? prefetch(prefetchUrl, initiatingFrameId) : undefined;
    }
    case 'Preload.prerenderStatusUpdated': {
      const { status, key } = params as PrerenderStatusUpdated;
      return status === 'Failure' ? prefetch(key.url, undefined) : undefined;
    }
    default:
      return undefined;
  }
}

function prefetch(url: string, frameId: string | undefined): AskedFor {
  return { type: 'Prefetch', method: 'GET', url: plain(url), headers: PREFETCH, initiator: undefined, frameId };
}

function plain(url: string): string {
  return url.replace(/#.*$/s, '');
}
