// One visit from its first request to its last: opens, performs the steps, leaves, and accounts for everything.
import type { PlannedVisit } from '../model/crawl-plan.ts';
import type { ActionLabel, DocumentRef } from '../model/outbound-request.ts';
import type { PageVisit, VisitOutcome } from '../model/page-visit.ts';
import type { Raw } from '../model/raw.ts';
import type { BrowsingContext } from './browsing-context.ts';
import { collectHints } from './collect-hints.ts';
import { collectLinks } from './collect-links.ts';
import { describeRequest, type ClaimedRecord } from './describe-request.ts';
import { documentOfVisit } from './document-of-visit.ts';
import type { WireRecord } from './sink/wire-record.ts';
import type { DrivenStage, Stage } from './stage.ts';
import { steps } from './steps/index.ts';
import { failureOfServer, failureOfStatus, type VisitFailure } from './visit-failure.ts';

export interface VisitSettings {
  /** Ends the visit where it stands. */
  readonly signal: AbortSignal;
  /** How the page's delayed requests are waited for. */
  readonly time: 'virtual' | 'real';
  readonly isBrowserAlive: () => boolean;
}

/** A visit that takes longer is cut off; its steps' own patience is much shorter. */
const VISIT_PATIENCE = 120_000;

/** A page that is looked at. */
export async function visitPage(
  planned: PlannedVisit,
  context: BrowsingContext<Stage>,
  settings: VisitSettings,
): Promise<PageVisit> {
  return visit(planned, context, settings, async () => undefined);
}

/** A page in which a user does something. */
export async function visitJourney(
  planned: PlannedVisit,
  context: BrowsingContext<DrivenStage>,
  settings: VisitSettings,
): Promise<PageVisit> {
  return visit(planned, context, settings, async (stage) => {
    await stage.settle();
    return performSteps(planned, stage);
  });
}

async function visit<S extends Stage>(
  planned: PlannedVisit,
  context: BrowsingContext<S>,
  settings: VisitSettings,
  act: (stage: S) => Promise<VisitFailure | undefined>,
): Promise<PageVisit> {
  const stage = await context.openStage(planned.id);
  const expiry = AbortSignal.timeout(VISIT_PATIENCE);
  const ended = AbortSignal.any([expiry, settings.signal]);
  // Whatever is being waited for then fails at once.
  const cut = (): void => void stage.tab.close();
  ended.addEventListener('abort', cut, { once: true });
  if (ended.aborted) cut();
  const start = documentOfVisit(planned);
  let failure: VisitFailure | undefined;
  let links: readonly Raw[] = [];
  try {
    failure = (await stage.tab.navigate(planned.url)) ?? (await act(stage));
    const end = await stage.finish(settings.time);
    if (failure === undefined) {
      const found = await collectLinks(stage.tab, start.site);
      if (found === undefined) failure = { kind: 'timeout', reason: 'the page does not answer any more' };
      else if (end === 'restless') failure = { kind: 'timeout', reason: 'the page never came to rest' };
      else await collectHints(stage.tab, stage.log);
      links = found ?? [];
    }
  } finally {
    ended.removeEventListener('abort', cut);
    await context.leave(stage);
  }
  const claimed = context.claims.claim(stage);
  const told = failureOfDocuments(claimed);
  const outcome: VisitOutcome = interruption() ??
    (failure?.kind === 'unreachable' ? (told ?? failure) : (failure ?? told)) ?? { kind: 'visited' };
  return account(planned, outcome, { stage, claimed, links, start });

  function interruption(): VisitFailure | undefined {
    if (settings.signal.aborted) return { kind: 'timeout', reason: 'the run ended during this visit' };
    if (expiry.aborted) return { kind: 'timeout', reason: `the visit took longer than ${VISIT_PATIENCE / 1000} s` };
    if (!settings.isBrowserAlive()) return { kind: 'crashed', reason: 'the browser went away' };
    return stage.tab.hasCrashed() ? { kind: 'crashed', reason: 'the process of the page died' } : undefined;
  }
}

async function performSteps(planned: PlannedVisit, stage: DrivenStage): Promise<VisitFailure | undefined> {
  for (const step of planned.steps) {
    const driver = steps[step.kind];
    const label = driver.label(step);
    if (label !== undefined) stage.log.setAction(label as ActionLabel);
    const failure = await driver.perform(step, stage);
    if (failure !== undefined) return failure;
    // A field's own listeners may send as well, but nothing hangs on waiting for them before the next field is filled.
    if (driver.mayNavigate || step === planned.steps.at(-1)) await stage.settle();
  }
  return undefined;
}

function failureOfDocuments(claimed: readonly ClaimedRecord[]): VisitFailure | undefined {
  for (const { record, request } of claimed) {
    const isMain = request?.navigation === 'main' || request?.navigation === 'form';
    if (!isMain || record.treatment !== 'passed' || record.aborted) continue;
    const failure = record.failure === undefined ? failureOfStatus(record.status) : failureOfServer(record.failure);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

interface Account {
  readonly stage: Stage;
  readonly claimed: readonly ClaimedRecord[];
  readonly links: readonly Raw[];
  readonly start: DocumentRef;
}

function account(planned: PlannedVisit, outcome: VisitOutcome, { stage, claimed, links, start }: Account): PageVisit {
  return {
    id: planned.id,
    label: planned.label,
    url: planned.url,
    outcome,
    documents: stage.trail.mainDocuments().map(({ ref }) => ref),
    requests: claimed.map((one) => describeRequest(one, start)),
    links,
    unfetched: [...new Set(claimed.filter(({ record }) => isUnfetched(record)).map(({ record }) => record.host))].sort(),
    wire: {
      seen: claimed.length,
      joined: claimed.filter(({ request }) => request !== undefined).length,
      sealed: claimed.filter(({ record }) => record.treatment !== 'passed').length,
    },
  };
}

// The sink meant to fetch it and gave the page an empty answer, or the page was left before the answer had come.
function isUnfetched({ treatment, failure, status }: WireRecord): boolean {
  return (treatment === 'answered' && failure !== undefined) || (treatment === 'fetched' && status === undefined);
}
