// The interchange form of one request: a line of `requests.jsonl` fed to `replay`, and an example in a rule or vendor file.
import type {
  ActionLabel,
  Arrival,
  Body,
  DocumentRef,
  HeaderField,
  Initiator,
  Origin,
  OutboundRequest,
  RequestId,
  Site,
  Transport,
} from './outbound-request.ts';
import { Raw, RawBytes } from './raw.ts';

/** Only `url` is required; `page` is the URL of the document that sent it; a body is text or base64, not both. */
export interface RequestRecord {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly bodyBase64?: string;
  readonly page?: string;
}

/** What the record cannot know. `siteOf` maps a host to its eTLD+1. */
export interface RecordContext {
  readonly id: string;
  readonly siteOf: (host: string) => Site;
  /** Document when the record names none. */
  readonly page?: string;
  readonly arrival?: Arrival;
  readonly visit?: string;
  readonly transport?: Transport;
  readonly initiator?: Initiator;
  readonly action?: string;
  readonly sentAt?: number;
  readonly origin?: Origin;
}

/** The document's URL cannot be told for a record without page, Referer or context: its own host then counts as third. */
const NO_PAGE = 'about:blank';

/** Builds the model's request; throws TypeError when `url` is not absolute. */
export function requestFromRecord(record: RequestRecord, context: RecordContext): OutboundRequest {
  const host = new URL(record.url).hostname;
  const headers = Object.entries(record.headers ?? {}).map(([name, value]): HeaderField => ({
    name: name.toLowerCase(),
    value: new Raw(value),
  }));
  const named = record.page ?? context.page ?? headerText(record, 'referer');
  const pageUrl = named !== undefined && URL.canParse(named) ? named : NO_PAGE;
  const pageHost = new URL(pageUrl).hostname;
  const site = context.siteOf(pageHost);
  const document: DocumentRef = {
    visit: context.visit ?? 'v0',
    url: new Raw(pageUrl),
    site,
    arrival: context.arrival ?? 'unknown',
  };
  const sinkSite = context.siteOf(host);
  return {
    id: context.id as RequestId,
    document,
    method: record.method ?? 'GET',
    url: new Raw(record.url),
    headers,
    body: bodyOf(record),
    transport: context.transport ?? 'other',
    initiator: context.initiator ?? { kind: 'unknown' },
    sink: { host, site: sinkSite, party: sinkSite === site ? 'first' : 'third' },
    consent: 'unknown',
    action: context.action as ActionLabel | undefined,
    sentAt: context.sentAt ?? 0,
    origin: context.origin,
  };
}

function headerText(record: RequestRecord, name: string): string | undefined {
  return Object.entries(record.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
}

function bodyOf(record: RequestRecord): Body {
  const bytes =
    record.bodyBase64 !== undefined
      ? Buffer.from(record.bodyBase64, 'base64')
      : record.body !== undefined
        ? Buffer.from(record.body, 'utf8')
        : undefined;
  if (bytes === undefined || bytes.length === 0) return { kind: 'none' };
  return { kind: 'bytes', bytes: new RawBytes(bytes), contentType: headerText(record, 'content-type') };
}
