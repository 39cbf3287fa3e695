// One visit from its first request to its last: opens, performs the steps, leaves, and accounts for everything.
import type { PlannedVisit } from '../model/crawl-plan.ts';
import type { BannerSight } from '../model/consent.ts';
import type { DrivenForm } from '../model/driven-form.ts';
import type { ActionLabel } from '../model/outbound-request.ts';
import type { PageVisit, VisitOutcome } from '../model/page-visit.ts';
import type { Raw } from '../model/raw.ts';
import { accountOf } from './account-of.ts';
import type { BrowsingContext } from './browsing-context.ts';
import { seeBanner } from './consent/see-banner.ts';
import { claimPatiently } from './claim-patiently.ts';
import type { ClaimedRecord } from './describe-request.ts';
import { documentOfVisit } from './document-of-visit.ts';
import type { FormDriving } from './forms/drive-form.ts';
import { NO_FORMS, type FormMeans } from './forms/form-means.ts';
import { lookAtPage, NOT_LOOKED, type Looked } from './look-at-page.ts';
import { seeBorders } from './see-borders.ts';
import { seeChallenge } from './see-challenge.ts';
import type { Preparation } from './sessions/prepare-session.ts';
import type { SessionWatch } from './sessions/watch-session.ts';
import type { DrivenStage, Stage } from './stage.ts';
import { steps } from './steps/index.ts';
import { failureOfServer, failureOfStatus, TOO_LARGE, type VisitFailure } from './visit-failure.ts';

export interface VisitSettings {
  /** Ends the visit where it stands. */
  readonly signal: AbortSignal;
  /** How the page's delayed requests are waited for. */
  readonly time: 'virtual' | 'real';
  readonly isBrowserAlive: () => boolean;
  /** Asked of a page that has come to rest; undefined where no session is needed. */
  readonly lostSession?: SessionWatch | undefined;
  /** Set for the visit that opens a session; such a visit is driven. */
  readonly preparation?: Preparation | undefined;
  readonly forms?: FormMeans | undefined;
  /** Told when the page was left: what is still waited for takes nothing of the browser's. */
  readonly onLeft?: (() => void) | undefined;
  /** Where pages that are looked at may lead; anywhere without it. */
  readonly allows?: ((url: Raw) => boolean) | undefined;
}

/** A visit that takes longer is cut off; its steps' own patience is much shorter. */
const VISIT_PATIENCE = 120_000;
/** A wizard of nine forms, typed key by key. */
const DRIVE_PATIENCE = 300_000;

/** A page that is looked at. */
export async function visitPage(
  planned: PlannedVisit,
  context: BrowsingContext<Stage>,
  settings: VisitSettings,
): Promise<PageVisit> {
  return visit(planned, context, settings, { before: async () => undefined, after: settings.lostSession });
}

/** A page in which a user does something. */
export async function visitJourney(
  planned: PlannedVisit,
  context: BrowsingContext<DrivenStage>,
  settings: VisitSettings,
): Promise<PageVisit> {
  const { lostSession = async (): Promise<undefined> => undefined, preparation } = settings;
  const driven: DrivenForm[] = [];
  let parting: ActionLabel | undefined;
  let sight: BannerSight | undefined;
  const driving = {
    means: settings.forms ?? NO_FORMS,
    onDriven: (one: DrivenForm): void => void driven.push(one),
    setParting: (label: ActionLabel): void => void (parting = label),
  };
  const before = async (stage: DrivenStage): Promise<VisitFailure | undefined> => {
    await stage.settle();
    if (planned.steps.length > 0) sight = await seeBanner(stage.tab);
    const lost = await lostSession(stage.tab);
    if (lost !== undefined) return lost;
    await preparation?.begin(stage);
    const failure = await performSteps(planned, stage, driving);
    // A step that finds nothing to act on may stand before the login page.
    if (failure !== undefined) return (await lostSession(stage.tab)) ?? failure;
    return preparation?.conclude(stage);
  };
  // A journey that succeeded may well end with its logout.
  const visited = await visit(planned, context, settings, {
    before,
    after: undefined,
    parting: () => parting,
    sight: () => sight,
  });
  return driven.length === 0 ? visited : { ...visited, driven };
}

/** What is done in the page before everything that it put off happens, and what is asked of it after. */
interface Acts<S extends Stage> {
  readonly before: (stage: S) => Promise<VisitFailure | undefined>;
  readonly after: SessionWatch | undefined;
  /** What the page's last words follow, where that is another thing than the last step. */
  readonly parting?: () => ActionLabel | undefined;
  /** What stood on the page before anything was done in it: steps may lead to pages without a banner, or answer it. */
  readonly sight?: () => BannerSight | undefined;
}

async function visit<S extends Stage>(
  planned: PlannedVisit,
  context: BrowsingContext<S>,
  settings: VisitSettings,
  { before, after, parting, sight }: Acts<S>,
): Promise<PageVisit> {
  const stage = await context.openStage(planned.id);
  const expiry = AbortSignal.timeout(patienceOf(planned));
  const ended = AbortSignal.any([expiry, settings.signal]);
  // Whatever is being waited for then fails at once.
  const cut = (): void => void stage.tab.close();
  ended.addEventListener('abort', cut, { once: true });
  if (ended.aborted) cut();
  const start = documentOfVisit(planned);
  let failure: VisitFailure | undefined;
  let looked: Looked | undefined;
  try {
    failure = (await stage.tab.navigate(planned.url)) ?? (await before(stage));
    const end = await stage.finish(settings.time);
    failure ??= await after?.(stage.tab);
    // Servers refuse with a status and ask in the same answer.
    if (failure === undefined || failure.kind === 'unreachable') failure = (await seeChallenge(stage.tab)) ?? failure;
    const left = planned.steps.length === 0 ? seeBorders(stage.tab, settings.allows) : undefined;
    if (failure === undefined || failure.kind === 'unreachable') failure = left ?? failure;
    if (stage.tab.isTooLarge()) failure = TOO_LARGE;
    if (failure === undefined) {
      looked = await lookAtPage(stage, start);
      if (looked === undefined) failure = { kind: 'timeout', reason: 'the page does not answer any more' };
      else if (end === 'restless') failure = { kind: 'timeout', reason: 'the page never came to rest' };
    }
  } finally {
    ended.removeEventListener('abort', cut);
    await context.leave(stage, parting?.());
  }
  const startsWorkers = stage.workers
    .scripts()
    .some(({ referer }) => referer === undefined || context.claims.mayBeOf(stage, referer));
  const cutOff = interruption();
  // One that crashed is made again in the same place.
  if (cutOff === undefined) settings.onLeft?.();
  const claimed = await claimPatiently(context.claims, stage, () => settings.signal.aborted || !settings.isBrowserAlive());
  const told = failureOfDocuments(claimed);
  const outcome: VisitOutcome = cutOff ??
    (failure?.kind === 'unreachable' ? (told ?? failure) : (failure ?? told)) ?? { kind: 'visited' };
  return accountOf(planned, outcome, {
    stage,
    claimed,
    looked: looked ?? NOT_LOOKED,
    start,
    consent: { choice: planned.consent, banner: standing(sight?.(), looked?.banner) },
    startsWorkers,
  });

  function interruption(): VisitFailure | undefined {
    if (settings.signal.aborted) return { kind: 'timeout', reason: 'the run ended during this visit' };
    if (expiry.aborted) return { kind: 'timeout', reason: `the visit took longer than ${patienceOf(planned) / 1000} s` };
    if (!settings.isBrowserAlive()) return { kind: 'crashed', reason: 'the browser went away' };
    if (stage.tab.hasCrashed()) return { kind: 'crashed', reason: 'the process of the page died' };
    const isCutShort = failure === undefined && stage.tab.wasEnded();
    return isCutShort ? { kind: 'crashed', reason: 'the page could not be left' } : undefined;
  }
}

function standing(first: BannerSight | undefined, last: BannerSight | undefined): BannerSight | undefined {
  return first?.kind === 'banner' ? first : last;
}

async function performSteps(
  planned: PlannedVisit,
  stage: DrivenStage,
  driving: Omit<FormDriving, 'isLast'>,
): Promise<VisitFailure | undefined> {
  for (const step of planned.steps) {
    const driver = steps[step.kind];
    const label = driver.label(step);
    if (label !== undefined) stage.log.setAction(label as ActionLabel);
    const failure = await driver.perform(step, stage, { ...driving, isLast: step === planned.steps.at(-1) });
    if (failure !== undefined) return failure;
    // A field's own listeners may send as well, but nothing hangs on waiting for them before the next field is filled.
    if (driver.mayNavigate || step === planned.steps.at(-1)) await stage.settle();
  }
  return undefined;
}

function patienceOf({ steps: planned }: PlannedVisit): number {
  return planned.some(({ kind }) => kind === 'form') ? DRIVE_PATIENCE : VISIT_PATIENCE;
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
