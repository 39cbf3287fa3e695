// The corridor, live: plan → capture → decode → detect → triage → report. One screen, in the order of the house.
import { randomBytes } from 'node:crypto';
import type { AuditReport } from '../model/audit-report.ts';
import type { Gate } from '../model/severity.ts';
import type { CrawlPlan } from '../model/crawl-plan.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { redactUrl } from '../model/redacted-url.ts';
import { capturePages } from '../capture/capture-pages.ts';
import { findBrowser } from '../capture/browser/find-browser.ts';
import { createDetector } from '../detect/create-detector.ts';
import { loadPlan, type LoadedPlan, type PlanOptions } from '../plan/load-plan.ts';
import type { Logger } from '../platform/logger.ts';
import { assembleReport } from './assemble-report.ts';
import type { OnEvent } from './audit-events.ts';
import { openJudge } from './judge-traffic.ts';
import type { Knowledge } from './knowledge.ts';
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
  const detector = createDetector(knowledge.rules, plan.identity, randomBytes(32));
  const browser = await findBrowser({
    ...(plan.browserPath === undefined ? {} : { browserPath: plan.browserPath }),
    logger: request.logger,
  });
  request.onEvent({ kind: 'started', visits: plan.visits.length, rules: knowledge.rules.rules.length, browser: browser.path });
  const judge = openJudge(knowledge, detector);
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
  ended.sort((a, b) => placeOf(a) - placeOf(b));
  const labels = new Map<string, string | undefined>(ended.map(({ id, label }) => [id, label]));
  const judgment = judge.conclude((visit) => labels.get(visit));
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
    knowledge,
    judgment,
    coverage: coverageOfVisits({
      visits: ended,
      reading: judgment.reading,
      wire: captured.reconciliation,
      browser: captured.browser.name,
    }),
    gate: request.failOn ?? loaded.settings.failOn,
  });
  return { report, loaded: { ...loaded, plan }, knowledge };
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
