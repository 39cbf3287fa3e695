// The corridor, live: plan → capture → decode → detect → triage → report. One screen, in the order of the house.
import { randomBytes } from 'node:crypto';
import type { Baseline } from '../model/acceptance.ts';
import type { AuditReport } from '../model/audit-report.ts';
import type { Gate } from '../model/severity.ts';
import type { CrawlPlan } from '../model/crawl-plan.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { visitName } from '../model/visit-name.ts';
import { findBrowser, type FoundBrowser } from '../capture/browser/find-browser.ts';
import { createDetector, type Detector } from '../detect/create-detector.ts';
import { openForms } from '../plan/forms/open-forms.ts';
import { loadPlan, type LoadedPlan, type PlanOptions } from '../plan/load-plan.ts';
import type { Logger } from '../platform/logger.ts';
import { assembleReport } from './assemble-report.ts';
import type { OnEvent } from './audit-events.ts';
import { driveSite } from './drive-site.ts';
import type { RunJournal } from './journal/run-journal.ts';
import { openSiteAnswers } from './journal/site-answers.ts';
import { openJudge } from './judge-traffic.ts';
import type { Knowledge } from './knowledge.ts';
import { openCrawl, type OpenedCrawl } from './open-crawl.ts';
import { reversalOfRun } from './open-digests.ts';
import { plantedValues } from './planted-values.ts';
import { namePages } from './page-names.ts';
import { checkVendorsOf } from './hold-contracts.ts';
import { everyValueOf, openComparison, withDerivedRule } from './scan-differential.ts';
import { loadProvenKnowledge } from './check-rules.ts';
import { sharedKeyOf, type SharedKey } from '../platform/shared-key.ts';
import { openSurvey } from './survey.ts';
import { startApplication } from './web-server.ts';

export type { PlanOptions };

export interface ScanRequest {
  /** URL or configuration file. */
  readonly target: string;
  readonly plan: PlanOptions;
  readonly failOn: Gate | undefined;
  readonly rules: readonly string[];
  readonly logger: Logger;
  readonly onEvent: OnEvent;
  readonly signal: AbortSignal;
  /** Told of each visit with its raw traffic, which nobody else keeps. */
  readonly onVisit?: (visit: PageVisit) => void;
  /** Makes the run one that can be resumed; it is kept in `directoryOf`. */
  readonly journal?: RunJournal | undefined;
  /** The run directory, by what the configuration says; `startedAt` is ISO 8601. */
  readonly directoryOf?: ((settings: LoadedPlan['settings'], startedAt: string) => string) | undefined;
  /** Held against what is found, instead of the one that flags, environment or configuration name. */
  readonly baseline?: Baseline | undefined;
  /** Of the digests in the report: runs with the same key tell whether they met the same values. That of `TAGSPILL_RUN_KEY`, or a fresh one, otherwise. */
  readonly key?: Pick<SharedKey, 'id' | 'digestKey'> | undefined;
  /** The stage that a demo stands on: where its hosts are, and whom to trust. */
  readonly stage?: Pick<CrawlPlan, 'hostMap' | 'trustedCa'>;
}

/** A finished scan. */
export interface ScanResult {
  readonly report: AuditReport;
  readonly loaded: LoadedPlan;
  readonly knowledge: Knowledge;
  /** The run ended before everything was visited; with a journal it can go on. */
  readonly isCut: boolean;
}

/** Runs one audit of one site; throws ScanError only when there is nothing to report on. */
export async function scanSite(request: ScanRequest): Promise<ScanResult> {
  const prepared = await prepare(request);
  const { plan, loaded } = prepared;
  const application = await startApplication(loaded.webServer, {
    plan,
    planted: plantedValues(plan.identity, plan),
    logger: request.logger,
    signal: request.signal,
    onEnd: (how, lines) => request.onEvent({ kind: 'application-ended', how, lines }),
  });
  try {
    return await runScan(request, prepared);
  } finally {
    await application.stop();
  }
}

async function runScan(request: ScanRequest, prepared: Prepared): Promise<ScanResult> {
  const { loaded, plan, knowledge, startedAt, browser, detector } = prepared;
  const answers = openSiteAnswers(request.signal, request.journal);
  const site = openCrawl(plan, loaded.itinerary, answers, request.signal);
  const comparison = openComparison(loaded.differential, {
    ...prepared,
    crawl: site,
    pages: namePages(plan),
    capture: { browser, logger: request.logger, signal: request.signal },
    onEvent: request.onEvent,
    deadline: Date.now() + plan.budgets.maxDuration,
  });
  const judge = openJudge(knowledge, detector, comparison?.watch, reversalOfRun(request.signal));
  const survey = openSurvey(loaded.settings.coverage, loaded.itinerary.shard);
  const scope: { crawl?: OpenedCrawl } = {};
  const forms = openForms(loaded.forms, plan.identity, (url) => url.ask((text) => scope.crawl?.itinerary.mayAsk(text) === true));
  const enter = async (): Promise<OpenedCrawl> =>
    (scope.crawl = await site.open(plan.visits, plan.budgets.maxDepth, forms.drives));
  const onVisit = (visit: PageVisit): void => {
    survey.take(visit);
    request.onVisit?.(visit);
  };
  const driven = await driveSite(plan, { ...request, browser, detector, judge, enter, answers, forms, onVisit });
  const { captured, crawl, ended: visits, isCut, resumed } = driven;
  const names = new Map<string, string | undefined>(visits.map((visit) => [visit.id, visitName(visit)]));
  const compared = await comparison?.compare(visits);
  const judgment = await judge.conclude((visit) => names.get(visit), compared?.derived);
  const { requests, findings, incidents } = judgment;
  request.onEvent({ kind: 'judged', requests: requests.length, findings: findings.length, incidents: incidents.length });
  const wire = captured.reconciliation;
  const report = await assembleReport({
    run: {
      command: request.stage === undefined ? 'scan' : 'demo',
      browser: captured.browser,
      configDigest: loaded.configDigest,
      config: loaded.places,
      sealed: plan.seal,
      startedAt,
      shard: loaded.itinerary.shard,
      digestKey: prepared.keyId,
    },
    knowledge: compared === undefined ? knowledge : withDerivedRule(knowledge),
    judgment,
    coverage: survey.cover({
      visits,
      wire,
      browser: captured.browser.name,
      crawl,
      forms: forms.tell(),
      judgment,
      compared,
      resumed,
    }),
    gate: request.failOn ?? loaded.settings.failOn,
    accepts: { ...loaded.settings.accepts, ...(request.baseline && { baseline: request.baseline }) },
    contracts: loaded.settings.contracts,
  });
  const typed = loaded.differential === undefined ? plan.identity : everyValueOf(loaded.differential.persons);
  return { report, loaded: { ...loaded, plan: { ...plan, identity: plantedValues(typed, plan) } }, knowledge, isCut };
}

/** What a scan begins with. */
interface Prepared {
  readonly startedAt: string;
  readonly loaded: LoadedPlan;
  readonly plan: CrawlPlan;
  readonly knowledge: Knowledge;
  readonly digestKey: Uint8Array;
  /** Names the key where other runs have it too. */
  readonly keyId: string | undefined;
  readonly detector: Detector;
  readonly browser: FoundBrowser;
}

// The journal begins before anything takes time: from then on the run can be resumed.
async function prepare(request: ScanRequest): Promise<Prepared> {
  const { journal, logger, onEvent } = request;
  const startedAt = journal?.beginning.startedAt ?? new Date().toISOString();
  const loaded = await loadPlan(request.target, {
    ...request.plan,
    ...(journal && { random: journal.random, now: new Date(startedAt) }),
  });
  await journal?.begin(request.directoryOf?.(loaded.settings, startedAt) ?? '.', loaded.configDigest);
  const knowledge = await loadProvenKnowledge([...loaded.settings.rules, ...request.rules]);
  checkVendorsOf(loaded.settings.contracts, knowledge);
  const plan = onStage(loaded.plan, request.stage);
  const shared = request.key ?? sharedKeyOf(request.plan.environment ?? {});
  const digestKey = shared?.digestKey ?? randomBytes(32);
  const detector = createDetector(knowledge.rules, plantedValues(plan.identity, plan), digestKey);
  const { browserPath } = plan;
  const browser = await findBrowser({ ...(browserPath === undefined ? {} : { browserPath }), logger });
  onEvent({ kind: 'started', visits: plan.visits.length, rules: knowledge.rules.rules.length, browser: browser.path });
  return { startedAt, loaded, plan, knowledge, digestKey, keyId: shared?.id, detector, browser };
}

function onStage(plan: CrawlPlan, stage: ScanRequest['stage']): CrawlPlan {
  if (stage === undefined) return plan;
  return { ...plan, hostMap: [...stage.hostMap, ...plan.hostMap], trustedCa: [...stage.trustedCa, ...plan.trustedCa] };
}
