// How far a crawl goes: what the configuration says about it, with defaults filled in.
import type { Budgets } from '../../model/crawl-plan.ts';
import type { Shard } from '../../model/shard.ts';
import type { ConfigFile } from '../config-file.ts';

/** Which addresses belong to the site. Globs: `*` stands for any run of characters. */
export interface ScopeSettings {
  /** Host names in lower case or globs of them; empty: the hosts of the pages that the plan names. */
  readonly hosts: readonly string[];
  /** Globs of path and query, from the first slash; empty: all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Where the site's own list of its pages is. */
export interface SitemapSettings {
  readonly source:
    | { readonly kind: 'url'; readonly url: string }
    | { readonly kind: 'file'; readonly path: string }
    /** What robots.txt names, else `/sitemap.xml`. */
    | { readonly kind: 'usual' };
  /** Another beginning for each of its addresses. */
  readonly rewrite: { readonly from: string; readonly to: string } | undefined;
}

export interface ItinerarySettings {
  readonly budgets: Pick<Budgets, 'maxPages' | 'maxDepth'>;
  readonly scope: ScopeSettings;
  /** Pages to visit of each template. */
  readonly samples: number;
  /** Neighbours of one folder that are taken for different pages; more are taken for one template. */
  readonly siblings: number;
  readonly robots: 'respect' | 'ignore';
  readonly sitemap: SitemapSettings | undefined;
  /** Pages per second on one host; undefined without a limit. */
  readonly rate: number | undefined;
  /** The part of the run that this process does; undefined for all of it. */
  readonly shard?: Shard | undefined;
}

/** For plans that say nothing. */
export const ITINERARY_DEFAULTS: Omit<ItinerarySettings, 'budgets'> = {
  scope: { hosts: [], include: [], exclude: [] },
  samples: 3,
  siblings: 16,
  robots: 'respect',
  sitemap: undefined,
  rate: undefined,
};

export function itinerarySettings(
  config: Pick<ConfigFile, 'value' | 'pathOf'>,
  budgets: ItinerarySettings['budgets'],
  shard?: Shard,
): ItinerarySettings {
  const { scope = {}, routes = {}, robots, rate } = config.value;
  return {
    budgets,
    scope: {
      hosts: (scope.hosts ?? []).map((host) => host.toLowerCase()),
      include: scope.include ?? [],
      exclude: scope.exclude ?? [],
    },
    samples: routes.samples ?? ITINERARY_DEFAULTS.samples,
    siblings: routes.siblings ?? ITINERARY_DEFAULTS.siblings,
    robots: robots ?? ITINERARY_DEFAULTS.robots,
    sitemap: sitemapSettings(config),
    rate,
    shard,
  };
}

function sitemapSettings({ value, pathOf }: Pick<ConfigFile, 'value' | 'pathOf'>): SitemapSettings | undefined {
  const { sitemap = false } = value;
  if (sitemap === false) return undefined;
  const { source, rewrite } = typeof sitemap === 'object' ? sitemap : { source: undefined, rewrite: undefined };
  const place = typeof sitemap === 'string' ? sitemap : source;
  if (place === undefined) return { source: { kind: 'usual' }, rewrite };
  if (/^https?:\/\//i.test(place)) return { source: { kind: 'url', url: place }, rewrite };
  return { source: { kind: 'file', path: pathOf(place) }, rewrite };
}
