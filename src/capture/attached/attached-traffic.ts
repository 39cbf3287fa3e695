// What one part of an attached run sent, in the model's words.
import type { DocumentRef, OutboundRequest } from '../../model/outbound-request.ts';
import { Raw } from '../../model/raw.ts';
import { describeRequest, type ClaimedRecord } from '../describe-request.ts';
import { siteOf } from '../site.ts';
import type { WireRecord } from '../sink/wire-record.ts';
import type { AttachedPart } from './attached-part.ts';

export interface AttachedTraffic {
  readonly visit: string;
  readonly requests: readonly OutboundRequest[];
  /** Main-frame documents in the order of arrival. */
  readonly documents: readonly DocumentRef[];
  /** Hosts whose scripts or frames a sealing sink could not fetch. */
  readonly unfetched: readonly string[];
}

export function trafficOf(
  { visit, trail }: Pick<AttachedPart, 'visit' | 'trail'>,
  seen: readonly ClaimedRecord[],
): AttachedTraffic {
  const claimed = seen.filter((one) => one.request !== undefined || !isAskedByTest(one.record));
  const documents = trail.mainDocuments().map(({ ref }) => ref);
  return {
    visit,
    requests: describeAll(visit, claimed),
    documents,
    unfetched: [...new Set(claimed.filter(({ record }) => isUnfetched(record)).map(({ record }) => record.host))].sort(),
  };
}

// A test that opens an address sends it there itself: no page does, whatever page stood there before. Where it is redirected to is told what it was not.
function describeAll(visit: string, claimed: readonly ClaimedRecord[]): readonly OutboundRequest[] {
  const opened = new Map<string, DocumentRef>(); // by loader
  const nowhere: DocumentRef = { visit, url: new Raw('about:blank'), site: siteOf(''), arrival: 'unknown' };
  return claimed.map((one) => {
    const { record, request } = one;
    const own = (): DocumentRef => ({ visit, url: record.url, site: siteOf(record.host), arrival: 'goto' });
    if (request?.typed !== undefined) {
      const start = opened.get(request.typed) ?? own();
      opened.set(request.typed, start);
      return describeRequest({ ...one, request: { ...request, standing: { own: undefined, top: undefined } } }, start);
    }
    const isOpened = request === undefined && isAskedByNobody(record);
    return isOpened ? describeRequest({ ...one, sender: undefined }, own()) : describeRequest(one, nowhere);
  });
}

// Playwright's own requests (`request`, `page.request`) go through a context's proxy as well. No browser writes the header like this, and no
// script can: it is a forbidden header name (https://fetch.spec.whatwg.org/#forbidden-request-header).
const OWN_ENCODINGS = new Raw('gzip,deflate,br');

function isAskedByTest({ kind, headers }: WireRecord): boolean {
  return (
    kind === 'request' &&
    headers.some(({ name, value }) => name === 'accept-encoding' && value.equals(OWN_ENCODINGS)) &&
    !headers.some(({ name }) => name.startsWith('sec-fetch-'))
  );
}

/** Only what is typed into the address bar comes from no site (https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-site-header). */
function isAskedByNobody({ headers }: WireRecord): boolean {
  const is = (name: string, word: string): boolean =>
    headers.some((header) => header.name === name && header.value.ask((value) => value === word));
  return is('sec-fetch-site', 'none') && is('sec-fetch-dest', 'document');
}

// As in a visit of a scan: the sink meant to fetch it and gave the page an empty answer.
function isUnfetched({ treatment, failure }: WireRecord): boolean {
  return treatment === 'answered' && failure !== undefined;
}
