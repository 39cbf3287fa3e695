// What to visit, what to do there, and how far to go.
import type { Access } from './access.ts';
import type { Brand } from './brand.ts';
import type { DataCategory } from './data-category.ts';
import type { LoginPlan } from './login-plan.ts';
import type { Raw } from './raw.ts';
import type { Step } from './step.ts';

export type { FormTrigger, Step } from './step.ts';

/** `v` and a number: one page visit of the plan. */
export type VisitId = Brand<string, 'VisitId'>;

/** What is done about a consent banner; `none` leaves it alone. */
export type ConsentChoice = 'none' | 'reject' | 'accept';

export interface PlannedVisit {
  readonly id: VisitId;
  /** Name for reports; undefined for pages found by following links. */
  readonly label: string | undefined;
  readonly url: Raw;
  readonly steps: readonly Step[];
  /** Links between a start page and this one. */
  readonly depth: number;
  /** The session that it takes place in: what was chosen at the consent banner. Each has its own cookies and storage. */
  readonly consent: ConsentChoice;
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
  /** Undefined where everything is seen without one. */
  readonly login?: LoginPlan | undefined;
  readonly access?: Access | undefined;
  /** Values of the environment that are typed or sent; looked for like the identity's, and never printed. */
  readonly secrets?: Identity | undefined;
}
