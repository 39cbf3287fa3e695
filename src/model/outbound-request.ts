// One request as it left the browser: the border between the rooms that need a browser and those that are pure.
import type { Brand } from './brand.ts';
import type { Raw, RawBytes } from './raw.ts';

/** `r` and a number, unique within a run. */
export type RequestId = Brand<string, 'RequestId'>;
/** Registrable domain (eTLD+1) by the Public Suffix List, lower case, punycode; for an IP or a bare name the host itself. */
export type Site = Brand<string, 'Site'>;

/** One header as sent; names are lower case, values are as secret as a body. */
export interface HeaderField {
  readonly name: string;
  readonly value: Raw;
}

/** What was sent after the headers. `truncated` is data: bytes that we did not keep are said, never assumed clean. */
export type Body =
  | { readonly kind: 'none' }
  | { readonly kind: 'bytes'; readonly bytes: RawBytes; readonly contentType: string | undefined }
  | {
      readonly kind: 'truncated';
      readonly bytes: RawBytes;
      readonly contentType: string | undefined;
      /** Bytes on the wire, or undefined when the source did not say. */
      readonly sentBytes: number | undefined;
    };

/** What in the platform sent it. */
export type Transport =
  | 'navigation'
  | 'frame'
  | 'fetch'
  | 'xhr'
  | 'beacon'
  | 'image'
  | 'script'
  | 'style'
  | 'font'
  | 'media'
  | 'form'
  | 'worker'
  | 'websocket'
  /** Asked for only: a watched browser holds it back. */
  | 'webtransport'
  | 'eventsource'
  | 'preflight'
  | 'prefetch'
  /** A connection and no request: its host name alone was told. */
  | 'preconnect'
  | 'report'
  | 'other';

/** What caused the request, outermost call first, with script URLs redacted to origin and path. */
export type Initiator =
  | { readonly kind: 'script'; readonly frames: readonly StackFrame[] }
  | { readonly kind: 'parser'; readonly url: string; readonly line: number | undefined }
  | { readonly kind: 'preflight' }
  /** Seen on the wire alone: the browser's own events named no cause (unload beacons, Reporting API). */
  | { readonly kind: 'unknown' };

export interface StackFrame {
  /** Script URL without query and fragment. */
  readonly url: string;
  readonly functionName: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/** Where it went. */
export interface Sink {
  /** Host name, lower case, without port. */
  readonly host: string;
  readonly site: Site;
  /** Third party when the sink's site differs from the site of the document at send time. */
  readonly party: 'first' | 'third';
}

/**
 * What had been chosen when a request was sent. `before`: a banner stood and nothing had been. `not-asked`: no banner stood, or one
 * that gives no choice. `unknown`: nobody looked.
 */
export const CONSENT_STATES = ['before', 'rejected', 'accepted', 'not-asked', 'unknown'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** How a document's URL came to be in the address bar: what the cause of a page-URL incident hangs on. */
export type Arrival = 'goto' | 'link' | 'form-get' | 'form-post' | 'redirect' | 'script' | 'history' | 'frame' | 'unknown';

/** The document that sent a request, as it was at send time (`replaceState` counts). */
export interface DocumentRef {
  /** `v` and a number: the page visit of the plan. */
  readonly visit: string;
  readonly url: Raw;
  readonly site: Site;
  readonly arrival: Arrival;
}

/** The step of the plan that preceded the request, printable: `press Enter in #mail`. */
export type ActionLabel = Brand<string, 'ActionLabel'>;

/** 0-based entry of an input file; present for `replay`. */
export interface Origin {
  readonly file: string;
  readonly entry: number;
}

export interface OutboundRequest {
  readonly id: RequestId;
  readonly document: DocumentRef;
  readonly method: string;
  readonly url: Raw;
  readonly headers: readonly HeaderField[];
  readonly body: Body;
  readonly transport: Transport;
  readonly initiator: Initiator;
  readonly sink: Sink;
  readonly consent: ConsentState;
  readonly action: ActionLabel | undefined;
  /** Milliseconds since the Unix epoch. */
  readonly sentAt: number;
  readonly origin: Origin | undefined;
  /** Absent for recorded traffic. */
  readonly wire?: WireFacts;
}

/** How the sink met a request. */
export interface WireFacts {
  /** The browser's own events tell of it too. */
  readonly isJoined: boolean;
  /** It was answered locally instead of being passed on. */
  readonly isSealed: boolean;
}
