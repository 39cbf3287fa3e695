// One visit from its first request to its last: opens, performs the steps, drains, and accounts for everything.
import type { PlannedVisit } from '../model/crawl-plan.ts';
import type { ActionLabel, DocumentRef } from '../model/outbound-request.ts';
import type { PageVisit, VisitOutcome } from '../model/page-visit.ts';
import type { Raw } from '../model/raw.ts';
import type { Logger } from '../platform/logger.ts';
import { collectLinks } from './collect-links.ts';
import { describeRequest } from './describe-request.ts';
import { joinRecords, type JoinedRecord } from './join-records.ts';
import type { LaunchedBrowser } from './launch-browser.ts';
import { openAddress } from './open-address.ts';
import type { Sink } from './sink/open-sink.ts';
import { openStage, type Stage } from './stage.ts';
import { siteOfUrl } from './site-of-url.ts';
import { steps } from './steps/index.ts';
import type { WireRecord } from './sink/wire-record.ts';
import { failureOfServer, type VisitFailure } from './visit-failure.ts';

/** What all visits of a run share. */
export interface VisitSettings {
  readonly sink: Sink;
  readonly logger: Logger;
  /** Ends the visit where it stands. */
  readonly signal: AbortSignal;
}

/** A visit that takes longer is cut off; its steps' own patience is much shorter. */
const VISIT_PATIENCE = 120_000;

export async function visitPage(planned: PlannedVisit, launched: LaunchedBrowser, settings: VisitSettings): Promise<PageVisit> {
  const { browser, watch } = launched;
  const stage = await openStage({ browser, watch, sink: settings.sink, visit: planned.id });
  const expiry = AbortSignal.timeout(VISIT_PATIENCE);
  const ended = AbortSignal.any([expiry, settings.signal]);
  // Whatever Playwright is waiting for then fails at once.
  ended.addEventListener('abort', () => void stage.close(), { once: true });
  if (ended.aborted) await stage.close();
  const start = startOf(planned);
  let failure: VisitFailure | undefined;
  let links: readonly Raw[] = [];
  try {
    failure = await perform(planned, stage);
    if (failure === undefined) {
      const found = await collectLinks(stage.page, start.site);
      if (found === undefined) failure = { kind: 'timeout', reason: 'the page does not answer any more' };
      links = found ?? [];
    }
    await drain(stage);
  } finally {
    await stage.close();
  }
  const joined = joinRecords(stage.outlet.log.records(), stage.requests.list());
  const outcome: VisitOutcome = interruption() ?? failure ?? failureOfDocuments(joined) ?? { kind: 'visited' };
  return account(planned, outcome, { stage, joined, links, start });

  function interruption(): VisitFailure | undefined {
    if (settings.signal.aborted) return { kind: 'timeout', reason: 'the run ended during this visit' };
    if (expiry.aborted) return { kind: 'timeout', reason: `the visit took longer than ${VISIT_PATIENCE / 1000} s` };
    if (!launched.isAlive()) return { kind: 'crashed', reason: 'the browser went away' };
    return stage.hasCrashed() ? { kind: 'crashed', reason: 'the process of the page died' } : undefined;
  }
}

async function perform(planned: PlannedVisit, stage: Stage): Promise<VisitFailure | undefined> {
  const failure = await openAddress(stage, planned.url);
  if (failure !== undefined) return failure;
  await stage.settle();
  for (const step of planned.steps) {
    const driver = steps[step.kind];
    const label = driver.label(step);
    if (label !== undefined) stage.outlet.log.setAction(label as ActionLabel);
    const stepFailure = await driver.perform(step, stage);
    if (stepFailure !== undefined) return stepFailure;
    // A field's own listeners may send as well, but nothing hangs on waiting for them before the next field is filled.
    if (driver.mayNavigate || step === planned.steps.at(-1)) await stage.settle();
  }
  return undefined;
}

// Leaving the page makes it send what it kept for its end (pagehide, visibilitychange, fetchLater).
async function drain(stage: Stage): Promise<void> {
  // A page that will not be left is closed in the end; what it sends then is recorded as well.
  await stage.page.goto('about:blank', { waitUntil: 'commit', timeout: 5000 }).catch(() => undefined);
  await stage.settle();
}

function failureOfDocuments(joined: readonly JoinedRecord[]): VisitFailure | undefined {
  for (const { record, request } of joined) {
    const isMain = request?.navigation === 'main' || request?.navigation === 'form';
    if (!isMain || record.treatment !== 'passed' || record.aborted) continue;
    if (record.failure !== undefined) return failureOfServer(record.failure);
    if (record.status !== undefined && record.status >= 500) return { kind: 'unreachable', reason: `HTTP ${record.status}` };
  }
  return undefined;
}

interface Account {
  readonly stage: Stage;
  readonly joined: readonly JoinedRecord[];
  readonly links: readonly Raw[];
  readonly start: DocumentRef;
}

function account(planned: PlannedVisit, outcome: VisitOutcome, { stage, joined, links, start }: Account): PageVisit {
  const documents = stage.trail.mainDocuments();
  return {
    id: planned.id,
    label: planned.label,
    url: planned.url,
    outcome,
    documents: documents.map(({ ref }) => ref),
    requests: joined.map((one) => describeRequest(one, { documents, start })),
    links,
    unfetched: [...new Set(joined.filter(({ record }) => isUnfetched(record)).map(({ record }) => record.host))].sort(),
    wire: {
      seen: joined.length,
      joined: joined.filter(({ request }) => request !== undefined).length,
      sealed: joined.filter(({ record }) => record.treatment !== 'passed').length,
    },
  };
}

// The sink meant to fetch it, failed, and gave the page an empty answer.
function isUnfetched({ treatment, failure }: WireRecord): boolean {
  return treatment === 'answered' && failure !== undefined;
}

function startOf({ id, url }: PlannedVisit): DocumentRef {
  return { visit: id, url, site: siteOfUrl(url), arrival: 'goto' };
}
