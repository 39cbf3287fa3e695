// The corridor, in somebody else's browser: it is watched while others drive it, and judged as a scan is. One screen.
import { randomBytes } from 'node:crypto';
import type { AuditReport, RunInfo } from '../model/audit-report.ts';
import type { Identity } from '../model/crawl-plan.ts';
import type { Language } from '../model/language.ts';
import type { Raw } from '../model/raw.ts';
import type { Gate } from '../model/severity.ts';
import type { AttachableContext } from '../capture/attached/attachable.ts';
import type { AttachedTraffic } from '../capture/attached/attached-traffic.ts';
import { openAttachment } from '../capture/attached/open-attachment.ts';
import { openTestSink, type TestSink } from '../capture/attached/open-test-sink.ts';
import { QUIET } from '../capture/settle.ts';
import { createDetector, type Detector } from '../detect/create-detector.ts';
import { planAttachment, planSink, type AttachOptions, type AttachPlan, type SinkOptions } from '../plan/attach-plan.ts';
import type { Environment } from '../plan/environment.ts';
import { openLogger } from '../platform/logger.ts';
import { sharedKeyOf } from '../platform/shared-key.ts';
import { assembleReport } from './assemble-report.ts';
import { coverageOfAttachment, endedPart, type AttachWay, type EndedPart } from './attach-coverage.ts';
import { loadProvenKnowledge } from './check-rules.ts';
import { openJudge, type Judge } from './judge-traffic.ts';
import type { Knowledge } from './knowledge.ts';

export interface AttachedRun {
  /** Undefined without a sink. */
  readonly sink: Pick<TestSink, 'proxy' | 'deadEnd' | 'args'> | undefined;
  /** Resolves when the context is watched: nothing that it sends from then on is missed that can be seen. */
  readonly watch: (context: AttachableContext) => Promise<void>;
  /** What follows belongs to a part of this name; what came before it to nobody's. */
  readonly begin: (label: string) => void;
  /** The part under way, judged as if it were the run. */
  readonly judgeSoFar: (gate?: Gate) => Promise<AuditReport>;
  /** Waits for what is still coming, then judges the part; `broken` says why it ended before its end. */
  readonly end: (broken?: string) => Promise<void>;
  /** Ends the run. A second call gives the same report. */
  readonly conclude: () => Promise<AuditReport>;
  /** What its outputs are guarded against. */
  readonly identity: Identity;
  readonly language: Language;
  /** Waits until nothing is under way; false when the browser came to no rest within 15 seconds. */
  readonly rest: () => Promise<boolean>;
}

export interface AttachedRunSettings {
  readonly options: AttachOptions;
  /** Undefined where the browser goes out by itself. */
  readonly sink: SinkOptions | undefined;
  /** `TAGSPILL_*` and `NODE_EXTRA_CA_CERTS` are read from it. */
  readonly environment: Environment;
}

const BROWSER_NAMES: Readonly<Record<string, string>> = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** Milliseconds in which what a page sends on its end arrives. */
const LAST_WORDS = 150;

/** What a run is made with. */
interface Prepared {
  readonly startedAt: string;
  readonly plan: AttachPlan;
  readonly isSealed: boolean;
  readonly keyId: string | undefined;
  readonly knowledge: Knowledge;
  readonly detector: Detector;
  readonly sink: TestSink | undefined;
}

async function prepare({ options, sink: asked, environment }: AttachedRunSettings): Promise<Prepared> {
  const startedAt = new Date().toISOString();
  const plan = await planAttachment(options, environment);
  const sinkPlan = asked && (await planSink(asked, environment));
  const knowledge = await loadProvenKnowledge(plan.rules);
  const shared = sharedKeyOf(environment);
  const detector = createDetector(knowledge.rules, plan.identity, shared?.digestKey ?? randomBytes(32));
  const mayFetch = (url: Raw): boolean => !detector.suspects(url);
  const sink = sinkPlan && (await openTestSink({ ...sinkPlan, mayFetch, logger: openLogger('silent') }));
  return { startedAt, plan, isSealed: sinkPlan?.seal === true, keyId: shared?.id, knowledge, detector, sink };
}

/** What became known of the browser. */
interface Watched {
  readonly way: AttachWay;
  readonly browser: RunInfo['browser'];
  readonly labels: ReadonlyMap<string, string>;
}

async function reportOf(
  { startedAt, isSealed, keyId, knowledge }: Prepared,
  { way, browser, labels }: Watched,
  { judge, parts, gate }: { readonly judge: Judge; readonly parts: readonly EndedPart[]; readonly gate: Gate | undefined },
): Promise<AuditReport> {
  const judgment = await judge.conclude((visit) => labels.get(visit), undefined, { areVisitsApart: true });
  const run = { command: 'attach', browser, configDigest: undefined, startedAt, sealed: isSealed } as const;
  const coverage = coverageOfAttachment(parts, judgment.reading, way);
  return assembleReport({ run: { ...run, ...(keyId && { digestKey: keyId }) }, knowledge, judgment, coverage, gate });
}

/** Throws `ScanError` for options that cannot be read. */
export async function openAttachedRun(settings: AttachedRunSettings): Promise<AttachedRun> {
  const prepared = await prepare(settings);
  const { plan, knowledge, detector, sink } = prepared;
  let count = 0;
  const nextVisit = (): string => `v${count++}`;
  const attachment = openAttachment({ sink, visit: nextVisit(), consent: plan.consent });
  const judge = openJudge(knowledge, detector);
  const labels = new Map<string, string>();
  const ended: EndedPart[] = [];
  let label: string | undefined;
  let watched: Watched = { way: sink === undefined ? 'watch' : 'sink', browser: undefined, labels };
  let concluded: Promise<AuditReport> | undefined;

  function take(traffic: AttachedTraffic, broken?: string): void {
    judge.take(traffic);
    if (label === undefined && traffic.requests.length === 0) return;
    ended.push(endedPart(label, traffic, broken));
  }

  function turn(next: string | undefined, broken?: string): void {
    take(attachment.turn(nextVisit()), broken);
    label = next;
    if (next !== undefined) labels.set(`v${count - 1}`, next);
  }

  async function end(broken?: string): Promise<void> {
    await attachment.rest(LAST_WORDS);
    turn(undefined, broken);
  }

  async function conclude(): Promise<AuditReport> {
    await end();
    await sink?.close();
    take(attachment.takeRest());
    return reportOf(prepared, watched, { judge, parts: ended, gate: plan.failOn });
  }

  return {
    sink,
    identity: plan.identity,
    language: plan.lang,
    watch: async (context) => {
      const browser = context.browser();
      const name = browser?.browserType().name() ?? 'chromium';
      const speaksCdp = name === 'chromium';
      const known = browser && { name: BROWSER_NAMES[name] ?? name, version: browser.version(), source: 'caller' };
      const way = speaksCdp || sink === undefined ? watched.way : 'sink-alone';
      watched = { ...watched, way, browser: watched.browser ?? known ?? undefined };
      await attachment.watch(context, speaksCdp);
    },
    begin: (next) => turn(next),
    judgeSoFar: async (gate = plan.failOn) => {
      const traffic = attachment.soFar();
      const part = openJudge(knowledge, detector);
      part.take(traffic);
      return reportOf(prepared, watched, { judge: part, parts: [endedPart(label, traffic, undefined)], gate });
    },
    end,
    conclude: () => (concluded ??= conclude()),
    rest: () => attachment.rest(QUIET),
  };
}
