// What a run would do, without doing it: nothing is asked of any server. Printable throughout.
import type { ConsentChoice, PlannedVisit } from '../model/crawl-plan.ts';
import { printable } from '../model/printable.ts';
import { redactUrl } from '../model/redacted-url.ts';
import { steps } from '../capture/steps/index.ts';
import type { ItinerarySettings } from '../plan/itinerary/itinerary-settings.ts';
import { namedHosts } from '../plan/itinerary/scope.ts';
import { loadPlan, type PlanOptions } from '../plan/load-plan.ts';
import type { WebServerPlan } from '../plan/web-server.ts';

/** One visit that the plan names. */
export interface ShownVisit {
  readonly url: string;
  readonly name: string | undefined;
  readonly consent: ConsentChoice;
  /** What is done there; empty for a page that is looked at. */
  readonly steps: readonly string[];
}

/** The plan of a run, as a person reads it. */
export interface ShownPlan {
  readonly config: string | undefined;
  readonly visits: readonly ShownVisit[];
  /** What is started first; undefined where nothing is. */
  readonly starts: { readonly command: string; readonly waitsFor: string; readonly seconds: number } | undefined;
  /** How far further pages are looked for; undefined where none are. */
  readonly follows:
    | {
        readonly maxDepth: number;
        /** Hosts, or globs of them. */
        readonly hosts: readonly string[];
        readonly include: readonly string[];
        readonly exclude: readonly string[];
        readonly robots: 'respect' | 'ignore';
        readonly samples: number;
        /** Pages per second and host. */
        readonly rate: number | undefined;
      }
    | undefined;
  /** Where further pages are listed: read when the run begins. */
  readonly sitemap: string | undefined;
  readonly forms: { readonly filled: boolean; readonly submitted: boolean };
  readonly login: boolean;
  readonly sealed: boolean;
  readonly maxPages: number;
  /** Seconds. */
  readonly maxDuration: number;
  readonly concurrency: number;
}

/** Complains as a scan would (`CONFIG_*`, `USAGE`). */
export async function showPlan(target: string, options: PlanOptions): Promise<ShownPlan> {
  const { plan, file, itinerary, forms, webServer } = await loadPlan(target, options);
  const { budgets, visits, seal, login } = plan;
  return {
    config: file,
    visits: visits.map(shownVisit),
    starts: shownServer(webServer),
    follows: budgets.maxDepth === 0 ? undefined : shownScope(itinerary, visits),
    sitemap: shownSitemap(itinerary),
    forms: { filled: forms.fill, submitted: forms.fill && forms.submit },
    login: login !== undefined,
    sealed: seal,
    maxPages: budgets.maxPages,
    maxDuration: budgets.maxDuration / 1000,
    concurrency: budgets.concurrency,
  };
}

function shownServer(server: WebServerPlan | undefined): ShownPlan['starts'] {
  if (server === undefined) return undefined;
  const { command, ready, timeout } = server;
  const waitsFor = ready.kind === 'answer' ? ready.url : `a line like /${ready.pattern.source}/`;
  return { command: printable(command), waitsFor: printable(waitsFor), seconds: timeout / 1000 };
}

function shownVisit({ url, label, consent, steps: planned }: PlannedVisit): ShownVisit {
  return {
    url: redactUrl(url),
    name: label,
    consent,
    steps: planned.map((step) => steps[step.kind].label(step) ?? step.kind),
  };
}

function shownScope(
  { budgets, scope, robots, samples, rate }: ItinerarySettings,
  visits: readonly PlannedVisit[],
): ShownPlan['follows'] {
  const { hosts, include, exclude } = scope;
  return {
    maxDepth: budgets.maxDepth,
    hosts: hosts.length > 0 ? hosts : [...namedHosts(visits)],
    include,
    exclude,
    robots,
    samples,
    rate,
  };
}

function shownSitemap({ sitemap }: ItinerarySettings): string | undefined {
  if (sitemap === undefined) return undefined;
  const { source } = sitemap;
  if (source.kind === 'usual') return 'what robots.txt names, else /sitemap.xml';
  return source.kind === 'file' ? source.path : source.url;
}
