// The requests of a browser context as the browser itself accounts for them: cause, kind, frame and document of each.
import type { Initiator } from '../../model/outbound-request.ts';
import { Raw, RawBytes } from '../../model/raw.ts';
import type { DocumentTrail, Standing } from './document-trail.ts';
import { initiatorOf } from './initiator.ts';
import { askedForBy, type AskedFor } from './attempts.ts';
import type { CdpEvent, RequestWillBeSent, WebSocketCreated, WebSocketFrameSent } from './protocol.ts';

/** One request, handshake or frame, told by the browser. */
export interface BrowserRequest {
  readonly kind: 'request' | 'handshake' | 'frame' | 'attempt';
  readonly method: string;
  /** Without fragment. */
  readonly url: Raw;
  /** `Network.ResourceType` of the protocol. */
  readonly type: string;
  /** When it asks for a document: see `DocumentTrail.navigationOf`. */
  readonly navigation: ReturnType<DocumentTrail['navigationOf']> | undefined;
  /** The loader of a main document that no page asked for; its redirects share it. */
  readonly typed?: string | undefined;
  readonly initiator: Initiator;
  /** At send time. */
  readonly standing: Standing;
  /** The first part of the body, where the browser told it. */
  readonly body: RawBytes | undefined;
  /** As the browser meant to send it. */
  readonly referer: Raw | undefined;
}

export interface BrowserRequests {
  take(event: CdpEvent): void;
  /** Those that can have been on the wire, in the browser's order. */
  list(): readonly BrowserRequest[];
}

/** `trail` must have taken the same events before. */
export function collectRequests(trail: DocumentTrail): BrowserRequests {
  const told: { readonly id: string; readonly request: BrowserRequest }[] = [];
  const fromCache = new Set<string>();
  const sockets = new Map<string, BrowserRequest>();

  function takeRequest(sent: RequestWillBeSent): void {
    if (!/^https?:/.test(sent.request.url)) return;
    const isNavigation = sent.type === 'Document' && sent.requestId === sent.loaderId;
    const request: BrowserRequest = {
      kind: 'request',
      method: sent.request.method,
      url: new Raw(sent.request.url),
      type: sent.type ?? 'Other',
      navigation: isNavigation ? trail.navigationOf(sent.frameId, sent.loaderId) : undefined,
      ...(isNavigation && trail.isTyped(sent.loaderId) && { typed: sent.loaderId }),
      initiator: initiatorOf(sent.initiator),
      standing: isNavigation ? trail.askerOf(sent.frameId) : trail.standingOf(sent.frameId),
      body: bodyOf(sent),
      referer: refererOf(sent),
    };
    told.push({ id: sent.requestId, request });
  }

  function takeSocket({ requestId, url, initiator }: WebSocketCreated): void {
    const request: BrowserRequest = {
      kind: 'handshake',
      method: 'GET',
      url: new Raw(url.replace(/#.*$/s, '')),
      type: 'WebSocket',
      navigation: undefined,
      initiator: initiatorOf(initiator),
      standing: trail.standingOf(undefined),
      body: undefined,
      referer: undefined,
    };
    sockets.set(requestId, request);
    told.push({ id: requestId, request });
  }

  function takeFrame({ requestId, response: { opcode, payloadData } }: WebSocketFrameSent): void {
    const socket = sockets.get(requestId);
    if (socket === undefined || opcode > 2) return;
    const body = new RawBytes(Buffer.from(payloadData, opcode === 1 ? 'utf8' : 'base64'));
    told.push({ id: requestId, request: { ...socket, kind: 'frame', body, standing: trail.standingOf(undefined) } });
  }

  function takeAttempt({ url, method, type, initiator, frameId }: AskedFor): void {
    const asked = { method, url: new Raw(url), type, initiator: initiatorOf(initiator), standing: trail.standingOf(frameId) };
    told.push({ id: '', request: { kind: 'attempt', ...asked, navigation: undefined, body: undefined, referer: undefined } });
  }

  return {
    take: (event) => {
      const { method, params } = event;
      const asked = askedForBy(event);
      if (asked !== undefined) takeAttempt(asked);
      else if (method === 'Network.requestWillBeSent') takeRequest(params as RequestWillBeSent);
      else if (method === 'Network.webSocketCreated') takeSocket(params as WebSocketCreated);
      else if (method === 'Network.webSocketFrameSent') takeFrame(params as WebSocketFrameSent);
      else if (method === 'Network.requestServedFromCache') fromCache.add((params as { requestId: string }).requestId);
    },
    list: () => told.filter(({ id }) => !fromCache.has(id)).map(({ request }) => request),
  };
}

function bodyOf({ request: { postDataEntries } }: RequestWillBeSent): RawBytes | undefined {
  if (postDataEntries === undefined) return undefined;
  return new RawBytes(Buffer.concat(postDataEntries.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'))));
}

function refererOf({ request: { headers = {} } }: RequestWillBeSent): Raw | undefined {
  const referer = headers['Referer'] ?? headers['referer'];
  return referer === undefined ? undefined : new Raw(referer);
}
