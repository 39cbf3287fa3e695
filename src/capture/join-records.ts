// Brings the wire's record of a request and the browser's account of it together.
import type { Raw, RawBytes } from '../model/raw.ts';
import type { BrowserRequest } from './cdp/browser-requests.ts';
import { hashOf } from '../model/raw-set.ts';
import type { WireRecord } from './sink/wire-record.ts';

/** A wire record and the browser's account of it, which is missing for what the browser does not tell (unload beacons). */
export interface JoinedRecord {
  readonly record: WireRecord;
  readonly request: BrowserRequest | undefined;
}

/** Same kind, method and URL, in order; among equals the one with the same body and Referer. Each account is used once. */
export function joinRecords(records: readonly WireRecord[], requests: readonly BrowserRequest[]): readonly JoinedRecord[] {
  const unused = new Map<string, BrowserRequest[]>();
  for (const request of requests) {
    const key = keyOf(request);
    const group = unused.get(key);
    if (group === undefined) unused.set(key, [request]);
    else group.push(request);
  }
  const joined = new Map<WireRecord, BrowserRequest>();
  // The best fits first: an account must not go to a record that came before the one it describes.
  for (const fits of FITS) {
    for (const record of records) {
      if (joined.has(record)) continue;
      const group = unused.get(keyOf(record)) ?? [];
      const at = group.findIndex((request) => request.url.equals(record.url) && fits(record, request));
      if (at >= 0) joined.set(record, group.splice(at, 1)[0] as BrowserRequest);
    }
  }
  return records.map((record) => ({ record, request: joined.get(record) }));
}

const FITS: readonly ((record: WireRecord, request: BrowserRequest) => boolean)[] = [
  (record, { body, referer }) => sameBody(record, body) && sameReferer(record, referer),
  (record, { body }) => sameBody(record, body),
  () => true,
];

function keyOf({ kind, method, url }: Pick<WireRecord, 'kind' | 'method' | 'url'>): string {
  return `${kind} ${method} ${hashOf(url)}`;
}

// Tabs that load the same script at the same time differ in nothing else.
function sameReferer({ headers }: WireRecord, told: Raw | undefined): boolean {
  const sent = headers.find(({ name }) => name === 'referer')?.value;
  return told === undefined ? sent === undefined : sent?.equals(told) === true;
}

function sameBody({ body }: WireRecord, told: RawBytes | undefined): boolean {
  if (body.kind === 'none' || told === undefined) return body.kind === 'none' && told === undefined;
  return told.ask((some) => body.bytes.ask((bytes) => Buffer.compare(bytes, some) === 0));
}
