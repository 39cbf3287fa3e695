// The pages that a site lists itself: its sitemaps, from the first one through every index, within limits that are told.
import { Raw } from '../model/raw.ts';
import { fetchDocument, type FetchPolicy } from '../capture/fetch-document.ts';
import type { SitemapSettings } from '../plan/itinerary/itinerary-settings.ts';
import { readSitemap } from '../plan/sitemap/read-sitemap.ts';
import { readBytes } from '../platform/files.ts';

export interface FoundSitemaps {
  /** In the order of the lists. */
  readonly pages: readonly Raw[];
  /** Sitemaps that were read. */
  readonly read: number;
  /** Printable: which ones were not, and why. */
  readonly failed: readonly string[];
  /** There was more than the limits allow. */
  readonly isCut: boolean;
}

export interface SitemapPlaces {
  /** By robots.txt. */
  readonly named: readonly string[];
  /** Of the pages that the plan names. */
  readonly origins: readonly string[];
}

/** Four full sitemaps of the protocol's size. */
const MOST_PAGES = 200_000;
const MOST_SITEMAPS = 500;
/** The protocol's limit for one sitemap, unpacked (https://www.sitemaps.org/protocol.html), and as much again. */
const MOST_BYTES = 100 * 1024 * 1024;
/** Milliseconds for all of them. */
const PATIENCE = 60_000;

export async function readSitemaps(
  { source, rewrite }: SitemapSettings,
  { named, origins }: SitemapPlaces,
  policy: FetchPolicy,
): Promise<FoundSitemaps> {
  const rewritten = (address: string): string =>
    rewrite !== undefined && address.startsWith(rewrite.from) ? rewrite.to + address.slice(rewrite.from.length) : address;
  const pages: Raw[] = [];
  const failed: string[] = [];
  const usual = named.length > 0 ? named.map(rewritten) : origins.map((origin) => `${origin}/sitemap.xml`);
  const queue = source.kind === 'usual' ? [...usual] : [source.kind === 'url' ? source.url : source.path];
  const known = new Set(queue);
  const deadline = Date.now() + PATIENCE;
  let read = 0;
  let isCut = false;
  let isFirst = true;

  for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
    if (Date.now() > deadline || pages.length >= MOST_PAGES || policy.signal?.aborted === true) {
      isCut = true;
      break;
    }
    const isFile = isFirst && source.kind === 'file';
    isFirst = false;
    const content = isFile ? await contentOfFile(place) : await contentAt(place, allowing(source, policy));
    if (typeof content === 'string') {
      failed.push(`${isFile ? 'the file' : hostOf(place)}: ${content}`);
      continue;
    }
    const end = await readSitemap(content, {
      onPage: (address) => {
        const url = rewritten(address);
        if (URL.canParse(url)) pages.push(new Raw(url));
      },
      onSitemap: (address) => {
        const next = rewritten(address);
        if (known.has(next)) return;
        if (known.size >= MOST_SITEMAPS) isCut = true;
        else queue.push(next);
        known.add(next);
      },
      isFull: () => pages.length >= MOST_PAGES,
    });
    if (end === 'unreadable') failed.push(`${isFile ? 'the file' : hostOf(place)}: it is no sitemap`);
    else read += 1;
    if (end === 'cut') isCut = true;
  }
  return { pages, read, failed, isCut };
}

// A person may name a sitemap of another host, as production's for a staging site.
function allowing(source: SitemapSettings['source'], policy: FetchPolicy): FetchPolicy {
  return { ...policy, mayAsk: (url) => policy.mayAsk(url) || (source.kind === 'url' && url === source.url) };
}

async function contentOfFile(path: string): Promise<Uint8Array | string> {
  return (await readBytes(path).catch(() => undefined)) ?? 'it cannot be read';
}

async function contentAt(url: string, policy: FetchPolicy): Promise<Uint8Array | string> {
  const answer = await fetchDocument(url, policy, MOST_BYTES);
  if (answer.kind === 'failed') return answer.reason;
  return answer.status === 200 ? answer.body : `HTTP ${answer.status}`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'an address that cannot be read';
}
