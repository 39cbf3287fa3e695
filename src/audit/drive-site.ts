// Drives one site: each visit is judged as it ends, and written to the journal, so that neither a long run nor a killed one loses anything.
import type { CrawlPlan } from '../model/crawl-plan.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { withoutTraffic } from '../capture/ask-in-turn.ts';
import { capturePages, type CaptureOptions, type CaptureResult } from '../capture/capture-pages.ts';
import { notVisited } from '../capture/crawl.ts';
import type { Detector } from '../detect/create-detector.ts';
import type { OnEvent } from './audit-events.ts';
import type { Judge } from './judge-traffic.ts';
import type { RunJournal } from './journal/run-journal.ts';
import type { SiteAnswers } from './journal/site-answers.ts';
import type { OpenedCrawl } from './open-crawl.ts';
import { plantedValues } from './planted-values.ts';
import type { RunForms } from '../plan/forms/open-forms.ts';
import type { EndedVisit } from './state-coverage.ts';

export interface DriveSettings extends Pick<CaptureOptions, 'browser' | 'logger' | 'signal'> {
  readonly detector: Detector;
  readonly judge: Judge;
  /** Opens the crawl, when it is known what earlier parts of the run were answered. */
  readonly enter: () => Promise<OpenedCrawl>;
  readonly answers: Pick<SiteAnswers, 'earlier'>;
  readonly forms?: RunForms | undefined;
  /** Told of each visit with its raw traffic. */
  readonly onVisit: ((visit: PageVisit) => void) | undefined;
  readonly onEvent: OnEvent;
  readonly journal?: RunJournal | undefined;
}

export interface DrivenSite {
  readonly captured: CaptureResult;
  readonly crawl: OpenedCrawl;
  /** In the order of the plan. */
  readonly ended: readonly EndedVisit[];
  /** The run ended before everything was visited: what is missing can be made up for. */
  readonly isCut: boolean;
  /** Of an earlier part of the run. */
  readonly resumed: number;
}

export async function driveSite(plan: CrawlPlan, settings: DriveSettings): Promise<DrivenSite> {
  const { browser, detector, judge, logger, signal, journal, onEvent } = settings;
  const planted = plantedValues(plan.identity, plan);
  const ended: EndedVisit[] = [];
  let isCut = false;
  let planned = 0;
  const end = (visit: PageVisit): void => {
    judge.take(visit);
    settings.onVisit?.(visit);
    ended.push(endedVisit(visit));
    onEvent({
      kind: 'page-visited',
      ...judge.tellPage(visit, planted),
      outcome: visit.outcome.kind,
      requests: visit.requests.length,
      planned,
      findings: judge.found(),
    });
  };
  const { earlier, numbered } = recover(settings, end);
  if (earlier.length > 0) onEvent({ kind: 'resumed', visits: earlier.length });
  const crawl = await settings.enter();
  const { itinerary, onward, borders } = crawl;
  const visits = itinerary.first();
  planned += visits.length;
  for (const { visit, reason } of itinerary.refused()) end(notVisited(visit, reason));
  const captured = await capturePages(
    { ...plan, visits },
    {
      browser,
      mayFetch: (url) => !detector.suspects(url),
      onVisit: (visit, isLast) => {
        // On the disk before it counts; one that was cut off is made again instead.
        if (isLast) isCut = true;
        else journal?.visit(visit);
        end(visit);
      },
      earlier,
      numbered,
      onward: async (visit) => {
        const further = await onward(visit);
        planned += further.length;
        return further;
      },
      borders,
      forms: settings.forms?.means,
      onLate: (requests) => {
        journal?.late(requests);
        judge.take({ requests, documents: [] });
      },
      logger,
      ...(signal && { signal }),
    },
  );
  return { captured, crawl, ended: ended.sort((a, b) => placeOf(a) - placeOf(b)), isCut, resumed: earlier.length };
}

// What earlier parts of the run saw is judged again, by what is known now; only what leads on is kept of it.
function recover({ journal, judge, answers }: DriveSettings, end: (visit: PageVisit) => void): Recovered {
  const earlier: PageVisit[] = [];
  let numbered = 0;
  const count = (requests: PageVisit['requests']): void => {
    for (const request of requests) numbered = Math.max(numbered, numberOf(request));
  };
  journal?.recover({
    visit: (visit) => {
      count(visit.requests);
      end(visit);
      earlier.push(withoutTraffic(visit));
    },
    late: (requests) => {
      count(requests);
      judge.take({ requests, documents: [] });
    },
    ...answers.earlier,
  });
  return { earlier, numbered };
}

interface Recovered {
  readonly numbered: number;
  readonly earlier: readonly PageVisit[];
}

// The traffic has been judged and goes.
function endedVisit(visit: PageVisit): EndedVisit {
  const { requests, documents: _documents, links: _links, forms: _forms, exposures: _exposures, ...rest } = visit;
  return { ...rest, sent: requests.length };
}

/** More than a run opens. */
const SESSIONS = 1_000_000;

/** Requests are numbered in the order in which they reached the wire: `r1`, `r2`, … */
function numberOf({ id }: PageVisit['requests'][number]): number {
  return Number(id.slice(1));
}

// Visits are numbered in the order in which they were planned or found, and end in any; those that open a session (`s1`) come first.
function placeOf({ id }: EndedVisit): number {
  const number = Number(id.slice(1));
  return id.startsWith('s') ? number - SESSIONS : number;
}
