// One sitemap: its addresses, as they come out of the stream. XML (urlset, index), RSS and Atom, plain text; gzip or not
// (https://www.sitemaps.org/protocol.html).
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { SitemapParser, SitemapTaker } from './sitemap-parser.ts';
import { readSitemapLines } from './sitemap-lines.ts';
import { readSitemapXml } from './sitemap-xml.ts';

/** `cut`: more than the limit, or broken half-way; what came before was told. */
export type SitemapEnd = 'whole' | 'cut' | 'unreadable';

/** Bytes of one sitemap after unpacking: twice what the protocol allows. */
const MOST_BYTES = 100 * 1024 * 1024;
const PIECE = 64 * 1024;

export async function readSitemap(bytes: Uint8Array, taker: SitemapTaker): Promise<SitemapEnd> {
  const decoder = new TextDecoder();
  let parser: SitemapParser | undefined;
  let size = 0;
  try {
    for await (const piece of unpacked(bytes)) {
      size += piece.length;
      const text = decoder.decode(piece, { stream: true });
      parser ??= /^\uFEFF?\s*</.test(text) ? readSitemapXml(taker) : readSitemapLines(taker);
      if (!parser.write(text)) return 'unreadable';
      if (taker.isFull() || size > MOST_BYTES) return 'cut';
    }
  } catch {
    return size === 0 ? 'unreadable' : 'cut'; // gzip that breaks off
  }
  return parser?.end() === true ? 'whole' : 'unreadable';
}

async function* unpacked(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const gunzip = Readable.from(pieces(bytes)).pipe(createGunzip({ chunkSize: PIECE }));
    for await (const piece of gunzip) yield piece as Uint8Array;
  } else yield* pieces(bytes);
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
