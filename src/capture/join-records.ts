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
  return records.map((record) => {
    const group = unused.get(keyOf(record)) ?? [];
    const equals = group.filter((request) => request.url.equals(record.url));
    const alike = equals.filter(({ body }) => sameBody(record, body));
    const request = alike.find(({ referer }) => sameReferer(record, referer)) ?? alike[0] ?? equals[0];
    if (request !== undefined) group.splice(group.indexOf(request), 1);
    return { record, request };
  });
}

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
