// A HAR entry → the requests that it stands for: itself, and each message that was sent through its WebSocket.
import { basename } from 'node:path';
import type { ActionLabel, Body, DocumentRef, HeaderField, OutboundRequest, RequestId } from '../../model/outbound-request.ts';
import { Raw, RawBytes } from '../../model/raw.ts';
import { initiatorOf } from '../cdp/initiator.ts';
import { siteOf } from '../site.ts';
import { transportOf } from '../transport.ts';
import type { HarEntry, HarRequest, HarSocketMessage } from './har-entry.ts';

/** What was found out about an entry beforehand. */
export interface EntryFacts {
  readonly file: string;
  readonly index: number;
  readonly sender: DocumentRef;
  readonly isNavigation: boolean;
  readonly body: Body;
}

/** The entry's URL must be absolute. */
export function requestsOfEntry(entry: HarEntry, facts: EntryFacts): readonly OutboundRequest[] {
  const own = entry._tagspill;
  const { sender, index } = facts;
  const address = entry.request.url.replace(/#.*$/s, '');
  const host = new URL(address).hostname;
  const site = siteOf(host);
  const headers = headersOf(entry.request);
  const sent: OutboundRequest = {
    id: (own?.id ?? `r${index + 1}`) as RequestId,
    document: sender,
    method: entry.request.method ?? 'GET',
    url: new Raw(address),
    headers,
    body: facts.body,
    transport: own?.transport ?? transportOfEntry(entry, headers, facts.isNavigation),
    initiator: initiatorOf(entry._initiator),
    sink: { host, site, party: site === sender.site ? 'first' : 'third' },
    consent: own?.consent ?? 'unknown',
    action: own?.action as ActionLabel | undefined,
    sentAt: Date.parse(entry.startedDateTime ?? '') || 0,
    origin: { file: basename(facts.file), entry: index },
  };
  const messages = (entry._webSocketMessages ?? []).filter(({ type }) => type === 'send');
  return [sent, ...messages.map((message, at) => messageRequest(sent, message, `${sent.id}.${at + 1}` as RequestId))];
}

// The headers were the handshake's.
function messageRequest(handshake: OutboundRequest, message: HarSocketMessage, id: RequestId): OutboundRequest {
  const bytes = Buffer.from(message.data, message.opcode === undefined || message.opcode === 1 ? 'utf8' : 'base64');
  return {
    ...handshake,
    id,
    headers: [],
    body: bytes.length === 0 ? { kind: 'none' } : { kind: 'bytes', bytes: new RawBytes(bytes), contentType: undefined },
    transport: 'websocket',
    sentAt: timeOf(message) ?? handshake.sentAt,
  };
}

// A recorder that counts in other units would name a time that no calendar has.
function timeOf({ time }: HarSocketMessage): number | undefined {
  const at = Math.round((time ?? Number.NaN) * 1000);
  return Number.isNaN(new Date(at).getTime()) ? undefined : at;
}

// Names that begin with a colon are HTTP/2's own (RFC 9113 section 8.3), and say what method and URL say. Recorders that leave out
// the Cookie header may still list the cookies.
function headersOf({ headers = [], cookies = [] }: HarRequest): readonly HeaderField[] {
  const fields = headers
    .filter(({ name }) => !name.startsWith(':'))
    .map(({ name, value }) => ({ name: name.toLowerCase(), value: new Raw(value) }));
  if (cookies.length === 0 || fields.some(({ name }) => name === 'cookie')) return fields;
  return [...fields, { name: 'cookie', value: new Raw(cookies.map(({ name, value }) => `${name}=${value}`).join('; ')) }];
}

function transportOfEntry({ request, _resourceType: type }: HarEntry, headers: readonly HeaderField[], isNavigation: boolean) {
  const kind = /^wss?:/i.test(request.url) ? ('handshake' as const) : ('request' as const);
  const isForm = isNavigation && request.method === 'POST';
  const navigation = isForm ? ('form' as const) : isNavigation ? ('main' as const) : undefined;
  const told = navigation === undefined && type === undefined ? undefined : { navigation, type: type ?? 'other' };
  return transportOf({ record: { kind, headers }, request: told });
}
