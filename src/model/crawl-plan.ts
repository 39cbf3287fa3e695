// What to visit, what to do there, and how far to go.
import type { Brand } from './brand.ts';
import type { DataCategory } from './data-category.ts';
import type { Raw } from './raw.ts';

/** `v` and a number: one page visit of the plan. */
export type VisitId = Brand<string, 'VisitId'>;

/** One thing a user does. `selector` is CSS; a `value` may hold the run's own synthetic values. */
export type Step =
  | { readonly kind: 'goto'; readonly url: Raw }
  | { readonly kind: 'fill'; readonly selector: string; readonly value: Raw }
  | { readonly kind: 'select'; readonly selector: string; readonly value: Raw }
  | { readonly kind: 'click'; readonly selector: string }
  | { readonly kind: 'press'; readonly selector: string; readonly key: string }
  | { readonly kind: 'wait'; readonly milliseconds: number };

export interface PlannedVisit {
  readonly id: VisitId;
  /** Name for reports; undefined for pages found by following links. */
  readonly label: string | undefined;
  readonly url: Raw;
  readonly steps: readonly Step[];
}

/** curl's `--connect-to` in words: requests for `host` (or `*`) go to `ip:port`; the URL and the Host header stay. */
export interface HostMapping {
  readonly host: string;
  readonly ip: string;
  readonly port: number;
}

export interface Budgets {
  readonly maxPages: number;
  /** Links followed from a start page; 0 visits the given pages only. */
  readonly maxDepth: number;
  /** Milliseconds for the whole run. */
  readonly maxDuration: number;
  readonly concurrency: number;
}

/** The run's own synthetic values by category: what is typed and planted, and looked for first. */
export type Identity = Readonly<Partial<Record<DataCategory, readonly Raw[]>>>;

export interface CrawlPlan {
  readonly visits: readonly PlannedVisit[];
  readonly identity: Identity;
  readonly hostMap: readonly HostMapping[];
  readonly seal: boolean;
  readonly ignoreHttpsErrors: boolean;
  /** PEM certificates that are trusted beside the system's, as a staging site's own authority is. */
  readonly trustedCa: readonly string[];
  readonly budgets: Budgets;
  /** Hosts that a sealed run lets through beside the visited sites. */
  readonly passHosts: readonly string[];
  readonly browserPath: string | undefined;
}
