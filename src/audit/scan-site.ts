// The corridor, live: plan → capture → decode → detect → triage → report. One screen, in the order of the house.
import { randomBytes } from 'node:crypto';
import type { AuditReport } from '../model/audit-report.ts';
import type { Gate } from '../model/severity.ts';
import type { CrawlPlan } from '../model/crawl-plan.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { redactUrl } from '../model/redacted-url.ts';
import { capturePages, type CaptureOptions, type CaptureResult } from '../capture/capture-pages.ts';
import { findBrowser } from '../capture/browser/find-browser.ts';
import { createDetector, type Detector } from '../detect/create-detector.ts';
import { loadPlan, type LoadedPlan, type PlanOptions } from '../plan/load-plan.ts';
import type { Logger } from '../platform/logger.ts';
import { assembleReport } from './assemble-report.ts';
import type { OnEvent } from './audit-events.ts';
import { openJudge, type Judge } from './judge-traffic.ts';
import type { Knowledge } from './knowledge.ts';
import { reversalOfRun } from './open-digests.ts';
import { namePages } from './page-names.ts';
import { everyValueOf, openComparison, withComparison, withDerivedRule } from './scan-differential.ts';
import { loadProvenKnowledge } from './check-rules.ts';
import { coverageOfVisits, type EndedVisit } from './state-coverage.ts';

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
  /** The stage that a demo stands on: where its hosts are, and whom to trust. */
  readonly stage?: Pick<CrawlPlan, 'hostMap' | 'trustedCa'>;
}

/** A finished scan. */
export interface ScanResult {
  readonly report: AuditReport;
  readonly loaded: LoadedPlan;
  readonly knowledge: Knowledge;
}

/** Runs one audit of one site; throws ScanError only when there is nothing to report on. */
export async function scanSite(request: ScanRequest): Promise<ScanResult> {
  const startedAt = new Date().toISOString();
  const loaded = await loadPlan(request.target, request.plan);
  const knowledge = await loadProvenKnowledge([...loaded.settings.rules, ...request.rules]);
  const plan = onStage(loaded.plan, request.stage);
  const digestKey = randomBytes(32);
  const detector = createDetector(knowledge.rules, plan.identity, digestKey);
  const browser = await findBrowser({
    ...(plan.browserPath === undefined ? {} : { browserPath: plan.browserPath }),
    logger: request.logger,
  });
  request.onEvent({ kind: 'started', visits: plan.visits.length, rules: knowledge.rules.rules.length, browser: browser.path });
  const comparison = openComparison(loaded.differential, {
    plan,
    knowledge,
    digestKey,
    pages: namePages(plan),
    capture: { browser, logger: request.logger, signal: request.signal },
    onEvent: request.onEvent,
    deadline: Date.now() + plan.budgets.maxDuration,
  });
  const judge = openJudge(knowledge, detector, comparison?.watch, reversalOfRun(request.signal));
  const { captured, ended } = await driveSite(plan, { request, browser, detector, judge });
  const labels = new Map<string, string | undefined>(ended.map(({ id, label }) => [id, label]));
  const compared = await comparison?.compare(ended);
  const judgment = await judge.conclude((visit) => labels.get(visit), compared?.derived);
  const { requests, findings, incidents } = judgment;
  request.onEvent({ kind: 'judged', requests: requests.length, findings: findings.length, incidents: incidents.length });
  const report = await assembleReport({
    run: {
      command: request.stage === undefined ? 'scan' : 'demo',
      browser: captured.browser,
      configDigest: loaded.configDigest,
      sealed: plan.seal,
      startedAt,
    },
    knowledge: compared === undefined ? knowledge : withDerivedRule(knowledge),
    judgment,
    coverage: withComparison(
      coverageOfVisits({
        visits: ended,
        reading: judgment.reading,
        wire: captured.reconciliation,
        browser: captured.browser.name,
      }),
      compared,
    ),
    gate: request.failOn ?? loaded.settings.failOn,
  });
  const planted = loaded.differential === undefined ? plan.identity : everyValueOf(loaded.differential.persons);
  return { report, loaded: { ...loaded, plan: { ...plan, identity: planted } }, knowledge };
}

interface Drive {
  readonly request: ScanRequest;
  readonly browser: CaptureOptions['browser'];
  readonly detector: Detector;
  readonly judge: Judge;
}

// Each visit is judged as it ends; `ended` comes back in the order of the plan.
async function driveSite(
  plan: CrawlPlan,
  { request, browser, detector, judge }: Drive,
): Promise<{ readonly captured: CaptureResult; readonly ended: readonly EndedVisit[] }> {
  const ended: EndedVisit[] = [];
  const captured = await capturePages(plan, {
    browser,
    mayFetch: (url) => !detector.suspects(url),
    onVisit: (visit) => {
      judge.take(visit);
      request.onVisit?.(visit);
      ended.push(endedVisit(visit));
      request.onEvent({
        kind: 'page-visited',
        page: redactUrl(visit.url),
        label: visit.label,
        outcome: visit.outcome.kind,
        requests: visit.requests.length,
      });
    },
    onLate: (requests) => judge.take({ requests, documents: [] }),
    logger: request.logger,
    signal: request.signal,
  });
  return { captured, ended: ended.sort((a, b) => placeOf(a) - placeOf(b)) };
}

// The traffic has been judged and goes.
function endedVisit({ requests: _requests, documents: _documents, links: _links, ...rest }: PageVisit): EndedVisit {
  return rest;
}

// Visits are numbered in the order in which they were planned or found, and end in any.
function placeOf({ id }: EndedVisit): number {
  return Number(id.replace(/^v/, ''));
}

function onStage(plan: CrawlPlan, stage: ScanRequest['stage']): CrawlPlan {
  if (stage === undefined) return plan;
  return { ...plan, hostMap: [...stage.hostMap, ...plan.hostMap], trustedCa: [...stage.trustedCa, ...plan.trustedCa] };
}
