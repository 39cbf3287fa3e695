// What the formats of sitemaps have in common: text comes in pieces, addresses go out.

/** Addresses as written, to be resolved by the caller. */
export interface SitemapTaker {
  readonly onPage: (address: string) => void;
  /** Another sitemap that an index names. */
  readonly onSitemap: (address: string) => void;
  /** Enough? */
  readonly isFull: () => boolean;
}

/** Reads pieces of text; gives false when nothing more can come. */
export interface SitemapParser {
  readonly write: (text: string) => boolean;
  readonly end: () => boolean;
}
