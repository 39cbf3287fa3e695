// HAR entries in their order → the main documents among them, and for each entry the document that sent it. HAR names neither:
// pages of HAR are a recorder's grouping, and their titles are often, but not always, the address.
import type { Arrival, DocumentRef } from '../../model/outbound-request.ts';
import { Raw } from '../../model/raw.ts';
import { siteOf } from '../site.ts';
import { headerOf } from './body-of-entry.ts';
import type { HarEntry } from './har-entry.ts';

/** What stands around an entry. */
export interface EntryPlace {
  readonly visit: string;
  /** Of the entry's page; an address with Chrome, a real title with Firefox and Playwright. */
  readonly title: string | undefined;
}

export interface DocumentTrace {
  /** Entries must come in the file's order: an entry that is a navigation is a document for those after it. */
  senderOf(entry: HarEntry, place: EntryPlace): DocumentRef;
  /** Does this entry ask for a main document, or for a hop on the way to one? True only after `senderOf`. */
  isNavigation(entry: HarEntry): boolean;
  documents(): readonly DocumentRef[];
}

interface SeenDocument {
  readonly url: string;
  readonly ref: DocumentRef;
}

/** Where a redirect leads: the next request for that address is the same navigation, asked for from where the first one was. */
interface Hop {
  readonly target: string;
  readonly sender: DocumentRef;
}

/** `page`: the document where the recording does not say. */
export function traceDocuments(page: string | undefined): DocumentTrace {
  const documents: SeenDocument[] = [];
  const visits = new Set<string>();
  const navigations = new Set<HarEntry>();
  let hop: Hop | undefined;

  function senderOf(entry: HarEntry, { visit, title }: EntryPlace): DocumentRef {
    const { url, method } = entry.request;
    const continued = hop !== undefined && sameAddress(hop.target, url) ? hop : undefined;
    const isFirst = !visits.has(visit);
    visits.add(visit);
    if (continued === undefined && !asksForDocument(entry, isFirst)) return holderOf(entry, visit, title);
    navigations.add(entry);
    const sender = continued?.sender ?? askerOf(entry, visit);
    const target = redirectTarget(entry);
    hop = target === undefined ? undefined : { target, sender };
    const arrival: Arrival = continued !== undefined ? 'redirect' : method === 'POST' ? 'form-post' : 'goto';
    if (target === undefined) documents.push({ url, ref: documentRef(visit, url, arrival) });
    return sender;
  }

  // Of what a document loads: the document of its visit that a full Referer names, else the latest one of its visit.
  function holderOf(entry: HarEntry, visit: string, title: string | undefined): DocumentRef {
    const own = documents.filter(({ ref }) => ref.visit === visit);
    const referer = headerOf(entry.request, 'referer');
    const named = own.findLast(({ url }) => referer !== undefined && sameAddress(url, referer));
    const seen = named ?? own.at(-1);
    return seen?.ref ?? documentRef(visit, [title, referer, page].find(isAddress) ?? NO_PAGE, 'unknown');
  }

  // Of a navigation: the document before it, which only a Referer names; an address that was typed has no asker but itself.
  function askerOf(entry: HarEntry, visit: string): DocumentRef {
    const referer = headerOf(entry.request, 'referer');
    const named = documents.findLast(({ url }) => referer !== undefined && sameAddress(url, referer));
    return named?.ref ?? documentRef(visit, isAddress(referer) ? referer : entry.request.url, 'unknown');
  }

  return { senderOf, isNavigation: (entry) => navigations.has(entry), documents: () => documents.map(({ ref }) => ref) };
}

/** As `requestFromRecord` says it: the record's own host then counts as third party. */
const NO_PAGE = 'about:blank';

/** A document by its absolute address. */
export function documentRef(visit: string, url: string, arrival: Arrival): DocumentRef {
  return { visit, url: new Raw(url), site: siteOf(new URL(url).hostname), arrival };
}

// Sec-Fetch-Dest tells documents from frames (Fetch Metadata, https://www.w3.org/TR/fetch-metadata/); plain http has none.
function asksForDocument({ request, response, _resourceType }: HarEntry, isFirstOfPage: boolean): boolean {
  const destination = headerOf(request, 'sec-fetch-dest');
  if (destination !== undefined) return destination === 'document';
  if (_resourceType !== undefined) return _resourceType === 'document';
  return (
    isFirstOfPage &&
    (isRedirect(response?.status) || /^(?:text\/html|application\/xhtml)/i.test(response?.content?.mimeType ?? ''))
  );
}

function redirectTarget({ request, response }: HarEntry): string | undefined {
  const target = response?.redirectURL ?? '';
  if (target === '' || !isRedirect(response?.status) || !URL.canParse(target, request.url)) return undefined;
  return new URL(target, request.url).href;
}

function isRedirect(status = 0): boolean {
  return status >= 301 && status <= 308 && status !== 304;
}

function isAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text);
}

// A fragment is neither sent nor always recorded.
function sameAddress(one: string, other: string): boolean {
  return withoutFragment(one) === withoutFragment(other);
}

function withoutFragment(url: string): string {
  return (URL.canParse(url) ? new URL(url).href : url).replace(/#.*$/s, '');
}
