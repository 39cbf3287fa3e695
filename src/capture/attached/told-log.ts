// What a browser tells of its own requests, as the record that a sink would have kept: all that there is where no sink stands in between.
import type { Body, ConsentState, HeaderField } from '../../model/outbound-request.ts';
import { Raw, RawBytes } from '../../model/raw.ts';
import { askedForBy } from '../cdp/attempts.ts';
import type {
  CdpEvent,
  LoadingFailed,
  RequestExtraInfo,
  RequestWillBeSent,
  ResponseReceived,
  WebSocketCreated,
  WebSocketFrameSent,
} from '../cdp/protocol.ts';
import { openUnsent, type Unsent } from '../sink/unsent.ts';
import type { WireLog } from '../sink/wire-log.ts';
import type { WireRecord } from '../sink/wire-record.ts';
import type { AttachableRequest } from './attachable.ts';
import { BODY_TOLD, type BodyTold } from './heard-events.ts';
import { openOverheard, type Overheard } from './overheard.ts';

export interface ToldLog extends Pick<WireLog, 'records' | 'release' | 'setConsent'> {
  readonly take: (event: CdpEvent) => void;
  /** A request that the driver of the browser heard of: it is there before us in popups and workers. */
  readonly hear: (request: AttachableRequest) => void;
}

type Headers = Readonly<Record<string, string>>;

interface WillSendHandshake {
  readonly requestId: string;
  readonly request: { readonly headers: Headers };
}

/** One hop of a request; changed until it is taken. */
interface Entry {
  record: WireRecord;
  contentType: string | undefined;
}

/** What was told so far. */
interface Told {
  /** By the browser's request id: one for each hop. */
  readonly entries: Map<string, Entry[]>;
  /** That are open. */
  readonly sockets: Map<string, Entry>;
  readonly extras: Map<string, RequestExtraInfo[]>;
  readonly overheard: Overheard;
  readonly unsent: Unsent;
  consent: ConsentState | undefined;
  order: number;
}

export function openToldLog(): ToldLog {
  const told: Told = {
    entries: new Map(),
    sockets: new Map(),
    extras: new Map(),
    overheard: openOverheard(),
    unsent: openUnsent(),
    consent: undefined,
    order: 0,
  };
  return {
    take: (event) => {
      TAKE[event.method]?.(told, event.params as never);
      const asked = askedForBy(event);
      if (asked === undefined) return;
      told.unsent.add({ ...asked, kind: 'attempt' }, { order: ++told.order, action: undefined, consent: told.consent });
    },
    hear: (request) => overhear(told, request),
    setConsent: (state) => {
      told.consent = state;
    },
    records: () => [
      ...Array.from(told.entries.values()).flatMap((hops) => hops.map(({ record }) => record)),
      ...told.overheard.untold(),
      ...told.unsent.records(),
    ],
    release: (orders) => release(told, new Set(orders)),
  };
}

const TAKE: Readonly<Record<string, (told: Told, params: never) => void>> = {
  'Network.requestWillBeSent': takeRequest,
  'Network.requestWillBeSentExtraInfo': (told, extra: RequestExtraInfo) => {
    told.extras.set(extra.requestId, [...(told.extras.get(extra.requestId) ?? []), extra]);
    settleHeaders(told, extra.requestId);
  },
  'Network.requestServedFromCache': ({ entries }, { requestId }: { readonly requestId: string }) => entries.delete(requestId),
  'Network.responseReceived': (told, { requestId, response: { status } }: ResponseReceived) =>
    change(told, requestId, ({ record }) => ({ ...record, status })),
  'Network.loadingFailed': ({ entries }, { requestId, blockedReason }: LoadingFailed) => {
    // Held back by the page's own policy: nothing was sent.
    if (blockedReason !== undefined) entries.get(requestId)?.pop();
  },
  'Network.webSocketCreated': (told, { requestId, url }: WebSocketCreated) => {
    begin(told, requestId, withoutFragment(url), { kind: 'handshake', method: 'GET', body: { kind: 'none' } });
    const socket = told.entries.get(requestId)?.[0];
    if (socket !== undefined) told.sockets.set(requestId, socket);
  },
  'Network.webSocketClosed': ({ sockets }, { requestId }: { readonly requestId: string }) => sockets.delete(requestId),
  'Network.webSocketWillSendHandshakeRequest': (told, { requestId, request }: WillSendHandshake) =>
    change(told, requestId, ({ record }) => ({ ...record, headers: headersOf(request.headers) })),
  'Network.webSocketFrameSent': takeFrame,
  [BODY_TOLD]: (told, { requestId, postData, base64Encoded }: BodyTold) =>
    change(told, requestId, ({ record, contentType }) => {
      if (postData === undefined) return record;
      const bytes = new RawBytes(Buffer.from(postData, base64Encoded === true ? 'base64' : 'utf8'));
      return { ...record, body: { kind: 'bytes', bytes, contentType } };
    }),
};

type Head = Pick<WireRecord, 'kind' | 'method' | 'body'>;

function put({ entries, unsent, overheard }: Told, id: string, entry: Entry): void {
  unsent.use(entry.record);
  overheard.told(entry.record);
  entries.set(id, [...(entries.get(id) ?? []), entry]);
}

function recordOf(told: Told, url: string, head: Head, headers: Headers): WireRecord {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const end = { isWhole: true, treatment: 'passed', aborted: false, status: undefined, failure: undefined } as const;
  const place = { host, order: ++told.order, startedAt: Date.now(), action: undefined, consent: told.consent };
  return { ...head, ...end, ...place, url: new Raw(url), headers: headersOf(headers) };
}

function begin(told: Told, id: string, url: string, head: Head, headers: Headers = {}): void {
  put(told, id, { record: recordOf(told, url, head, headers), contentType: typeOf(headers) });
}

function takeRequest(told: Told, { requestId, request }: RequestWillBeSent): void {
  if (!/^https?:/.test(request.url)) return;
  const { method, headers = {} } = request;
  begin(told, requestId, request.url, { kind: 'request', method, body: bodyOf(request) }, headers);
  settleHeaders(told, requestId);
}

function takeFrame(told: Told, { requestId, response: { opcode, payloadData } }: WebSocketFrameSent): void {
  const socket = told.entries.get(requestId)?.[0] ?? told.sockets.get(requestId);
  if (socket === undefined || opcode > 2) return;
  const bytes = new RawBytes(Buffer.from(payloadData, opcode === 1 ? 'utf8' : 'base64'));
  const body: Body = { kind: 'bytes', bytes, contentType: undefined };
  const order = ++told.order;
  const record: WireRecord = { ...socket.record, kind: 'frame', headers: [], body, order, startedAt: Date.now() };
  put(told, `${requestId} ${order}`, { record, contentType: undefined });
}

function overhear(told: Told, request: AttachableRequest): void {
  const url = withoutFragment(request.url());
  if (!/^https?:/.test(url)) return;
  const headers = request.headers();
  const bytes = request.postDataBuffer();
  const body: Body =
    bytes === null ? { kind: 'none' } : { kind: 'bytes', bytes: new RawBytes(bytes), contentType: typeOf(headers) };
  told.overheard.add(recordOf(told, url, { kind: 'request', method: request.method(), body }, headers));
}

// The nth account of headers is that of the nth hop.
function settleHeaders({ entries, extras }: Told, requestId: string): void {
  const hops = entries.get(requestId) ?? [];
  for (const [at, { headers }] of (extras.get(requestId) ?? []).entries()) {
    const entry = hops[at];
    if (entry !== undefined) entry.record = { ...entry.record, headers: headersOf(headers) };
  }
}

function change({ entries }: Told, requestId: string, changed: (entry: Entry) => WireRecord): void {
  const entry = entries.get(requestId)?.at(-1);
  if (entry !== undefined) entry.record = changed(entry);
}

function release({ entries, extras, overheard, unsent }: Told, orders: ReadonlySet<number>): void {
  for (const [id, hops] of entries) {
    const kept = hops.filter(({ record }) => !orders.has(record.order));
    if (kept.length > 0) entries.set(id, kept);
    else {
      entries.delete(id);
      extras.delete(id);
    }
  }
  overheard.release(orders);
  unsent.release([...orders]);
}

function bodyOf({ hasPostData, postDataEntries, headers = {} }: RequestWillBeSent['request']): Body {
  if (postDataEntries === undefined && hasPostData !== true) return { kind: 'none' };
  const told = (postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  const bytes = new RawBytes(Buffer.concat(told));
  const contentType = typeOf(headers);
  const isWhole = postDataEntries !== undefined && postDataEntries.every((entry) => entry.bytes !== undefined);
  return isWhole ? { kind: 'bytes', bytes, contentType } : { kind: 'truncated', bytes, contentType, sentBytes: undefined };
}

/** Names of HTTP/2's own fields begin with a colon; a field that was sent twice has its values on lines. */
function headersOf(headers: Headers): readonly HeaderField[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    name.startsWith(':')
      ? []
      : value.split('\n').map((line): HeaderField => ({ name: name.toLowerCase(), value: new Raw(line) })),
  );
}

function typeOf(headers: Headers): string | undefined {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}
