// Which document sent a request that the browser did not account for: what goes unaccounted for is sent while a page is being left.
import type { SeenDocument } from './cdp/document-trail.ts';
import { Raw } from '../model/raw.ts';
import type { WireRecord } from './sink/wire-record.ts';

const DOCUMENT = new Raw('document');

/** The main-frame documents of a visit, and when the visit began to leave its page. */
export interface Suspect {
  /** In the order of arrival. */
  readonly documents: readonly SeenDocument[];
  /** Milliseconds since the Unix epoch; undefined while the visit goes on. */
  readonly leftAt: number | undefined;
}

/** An unload beacon reaches the wire after the next document was committed: so long it may still belong to the one before. */
const UNLOAD_LAG = 1000;
/** So long after a page was closed its last words may still arrive. */
const CLOSE_LAG = 3000;

/** Best evidence first: the Referer in full, the page itself asked for again, the page's own URL in what it sent, the page that was being left, the latest one. */
export function guessSender(record: WireRecord, suspects: readonly Suspect[]): SeenDocument | undefined {
  const arrived = suspects.map((suspect) => ({
    ...suspect,
    documents: suspect.documents.filter(({ at }) => at <= record.startedAt),
  }));
  const known = ofItsOrigin(record, arrived);
  const latestFirst = known.flatMap(({ documents }) => documents).sort((a, b) => b.at - a.at);
  return (
    named(record, latestFirst) ??
    loadedAgain(record, latestFirst) ??
    (known.length > 1 ? quoted(record, latestFirst) : undefined) ??
    leaving(record, known)
  );
}

// A Referer tells the sender's origin at the least; without one, a page that asks its own host is likelier than a page of another's.
function ofItsOrigin(record: WireRecord, suspects: readonly Suspect[]): readonly Suspect[] {
  const referer = refererOf(record);
  const isOf = ({ ref }: SeenDocument): boolean =>
    ref.url.ask((url) =>
      referer === undefined ? hostOf(url) === record.host : referer.ask((text) => originOf(url) === originOf(text)),
    );
  const narrowed = suspects.map((suspect) => ({ ...suspect, documents: suspect.documents.filter(isOf) }));
  return narrowed.some(({ documents }) => documents.length > 0) ? narrowed : suspects;
}

function named(record: WireRecord, documents: readonly SeenDocument[]): SeenDocument | undefined {
  const referer = refererOf(record);
  // To other origins most pages tell their origin alone, which reads as the home page's address.
  if (referer === undefined || referer.ask((text) => text === `${originOf(text)}/` && hostOf(text) !== record.host))
    return undefined;
  return documents.find(({ ref }) => referer.ask((text) => ref.url.ask((url) => withoutFragment(url) === text)));
}

// A page that loads itself over and over leaves the browser no time to tell of each.
function loadedAgain({ headers, url }: WireRecord, documents: readonly SeenDocument[]): SeenDocument | undefined {
  if (!headers.some(({ name, value }) => name === 'sec-fetch-dest' && value.equals(DOCUMENT))) return undefined;
  return documents.find(({ ref }) => ref.url.ask((page) => url.ask((text) => withoutFragment(page) === text)));
}

// Tags say which page they speak of: with several pages open at once, that tells them apart.
function quoted({ url, body }: WireRecord, documents: readonly SeenDocument[]): SeenDocument | undefined {
  // From 1: a collector's own address may begin as a page's does.
  const holds = (page: string): boolean =>
    url.ask((text) => text.includes(page, 1)) ||
    (body.kind !== 'none' && body.bytes.ask((bytes) => Buffer.from(bytes).includes(page)));
  const whole = documents.filter(({ ref }) => ref.url.ask((page) => holds(page) || holds(encodeURIComponent(page))));
  const held = whole.length > 0 ? whole : ofPath(url, documents);
  return held.sort((a, b) => b.ref.url.length - a.ref.url.length)[0]; // a home page's address is the beginning of all others
}

// Or by its path alone, as a value of its own.
function ofPath(url: Raw, documents: readonly SeenDocument[]): SeenDocument[] {
  const isValue = (path: string): boolean =>
    url.ask((text) => URL.canParse(text) && [...new URL(text).searchParams.values()].includes(path));
  return documents.filter(({ ref }) => ref.url.ask((page) => hasPath(page) && isValue(new URL(page).pathname)));
}

function hasPath(page: string): boolean {
  return URL.canParse(page) && new URL(page).pathname.length > 1;
}

function leaving({ startedAt }: WireRecord, suspects: readonly Suspect[]): SeenDocument | undefined {
  const left = suspects
    .filter(({ leftAt = Infinity, documents }) => leftAt <= startedAt && startedAt - leftAt <= CLOSE_LAG && documents.length > 0)
    .sort((a, b) => (b.leftAt ?? 0) - (a.leftAt ?? 0))[0];
  if (left !== undefined) return left.documents.at(-1);
  const staying = suspects.filter(({ leftAt }) => leftAt === undefined);
  const candidates = staying.some(({ documents }) => documents.length > 0) ? staying : suspects;
  const visits = candidates.map(({ documents }) => documents.slice(-2)).sort((a, b) => (b.at(-1)?.at ?? 0) - (a.at(-1)?.at ?? 0));
  const [before, latest] = visits[0]?.length === 2 ? visits[0] : [undefined, visits[0]?.[0]];
  const isFresh = latest !== undefined && startedAt - latest.at <= UNLOAD_LAG;
  return (isFresh ? before : undefined) ?? latest;
}

function refererOf({ headers }: WireRecord): Raw | undefined {
  return headers.find(({ name }) => name === 'referer')?.value;
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}
