// What a crawl saw of a site, and what it left out and why. Templates are printable: routes with their values masked.

/** Why an address that was found is not visited: the closed list. */
export const SKIP_REASONS = ['scope', 'robots', 'logout', 'file', 'depth', 'sample', 'budget'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Pages that are made alike, told apart by values only: `https://www.lender.example/products/•••`. */
export interface TemplateCount {
  readonly template: string;
  /** Addresses of it that were found, each once. */
  readonly pages: number;
  /** Of those, planned to be visited. */
  readonly visited: number;
}

/** The account of one crawl. */
export interface CrawlAccount {
  /** Most pages first. */
  readonly templates: readonly TemplateCount[];
  /** Distinct addresses that were found and left out; reasons without any are left out as well. */
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  /** Pages that were found but are not counted any more, because the crawl keeps so many in mind and no more. */
  readonly uncounted: number;
}
