// The application that a run looks at: started before it, waited for, ended after it with everything it started.
import { setTimeout as wait } from 'node:timers/promises';
import type { CrawlPlan, Identity } from '../model/crawl-plan.ts';
import { printable } from '../model/printable.ts';
import { ScanError } from '../model/scan-error.ts';
import { mappingOf } from '../capture/sink/upstream.ts';
import type { WebServerPlan } from '../plan/web-server.ts';
import { fetchBare } from '../platform/http.ts';
import type { Logger } from '../platform/logger.ts';
import { startGroup, type GroupEnd, type ProcessGroup } from '../platform/process-group.ts';
import { repeatsPlanted } from './guard-output.ts';

export interface Application {
  readonly stop: () => Promise<void>;
}

export interface ApplicationSettings {
  readonly plan: Pick<CrawlPlan, 'hostMap' | 'trustedCa' | 'ignoreHttpsErrors'>;
  /** Values that no line of its output may repeat. */
  readonly planted: Identity;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  /** Told when it ends by itself; `lines` are its last words. */
  readonly onEnd: (how: string, lines: readonly string[]) => void;
}

const LAST_LINES = 20;
const LONGEST_LINE = 300;
/** Milliseconds. */
const ASK_AGAIN = 200;
/** What shells answer for a command that they do not find, or may not run (POSIX 2.8.2). */
const NOT_RUN: readonly number[] = [126, 127];

const NOTHING: Application = { stop: async () => undefined };

/** Resolves when it is ready; throws APP_NOT_STARTED or APP_NOT_READY with its last words, and leaves nothing running. */
export async function startApplication(server: WebServerPlan | undefined, settings: ApplicationSettings): Promise<Application> {
  if (server === undefined) return NOTHING;
  const { ready } = server;
  if (ready.kind === 'answer' && (await answers(ready.url, settings))) {
    if (server.reuseExisting) return NOTHING;
    throw new ScanError('APP_NOT_STARTED', `${ready.url} answers already; end what stands there, or say \`reuseExisting: true\``);
  }
  const words = lastWords(settings);
  let onReady = (): void => undefined;
  const seen = new Promise<true>((resolve) => (onReady = () => resolve(true)));
  const group = startGroup(server.command, {
    cwd: server.cwd,
    env: server.env,
    onLine: (line) => {
      words.add(line);
      if (ready.kind === 'line' && ready.pattern.test(line)) onReady();
    },
  });
  const fault = await faultOf(server, group, settings, seen);
  if (fault === undefined) return watched(group, (how) => settings.onEnd(how, words.all()));
  await group.stop();
  throw new ScanError(fault.code, fault.detail, { context: words.all() });
}

// What ends while its pages are looked at is told: they will not have answered.
function watched(group: ProcessGroup, onEnd: (how: string) => void): Application {
  let isStopping = false;
  void group.ended.then((end) => (isStopping ? undefined : onEnd(howItEnded(end))));
  return {
    stop: async () => {
      isStopping = true;
      await group.stop();
    },
  };
}

function howItEnded(end: GroupEnd): string {
  if (end.kind === 'failed') return 'it could not be run';
  return end.kind === 'signal' ? `it was ended by ${end.signal}` : `it ended with exit code ${end.code}`;
}

interface Fault {
  readonly code: 'APP_NOT_STARTED' | 'APP_NOT_READY';
  readonly detail: string;
}

async function faultOf(
  { ready, timeout, cwd }: WebServerPlan,
  group: ProcessGroup,
  settings: ApplicationSettings,
  seen: Promise<true>,
): Promise<Fault | undefined> {
  const over = new AbortController();
  // Not AbortSignal.timeout: one that only `any` knows may be collected before it fires (github.com/nodejs/node/issues/57736).
  const timer = setTimeout(() => over.abort(), timeout);
  const patience = AbortSignal.any([settings.signal, over.signal]);
  const gaveUp = new Promise<false>((resolve) => patience.addEventListener('abort', () => resolve(false), { once: true }));
  const isReady = ready.kind === 'answer' ? untilAnswered(ready.url, settings, patience) : seen;
  const first = await Promise.race([isReady, gaveUp, group.ended]);
  clearTimeout(timer);
  over.abort(); // nobody asks any more
  if (first === true) return undefined;
  if (typeof first === 'object') return faultOfEnd(first, cwd);
  if (settings.signal.aborted) return { code: 'APP_NOT_READY', detail: 'the run was ended before it was ready' };
  const waited = ready.kind === 'answer' ? `${ready.url} did not answer` : 'no line of its output matched `readyPattern`';
  return { code: 'APP_NOT_READY', detail: `${waited} within ${timeout / 1000} s` };
}

function faultOfEnd(end: GroupEnd, cwd: string): Fault {
  if (end.kind === 'failed')
    return { code: 'APP_NOT_STARTED', detail: `${end.reason}: is there a folder ${printable(cwd)}, and a shell?` };
  if (end.kind === 'exit' && NOT_RUN.includes(end.code))
    return { code: 'APP_NOT_STARTED', detail: `the shell could not run \`webServer.command\` (exit code ${end.code})` };
  return { code: 'APP_NOT_READY', detail: `${howItEnded(end)} before it was ready` };
}

async function untilAnswered(url: string, settings: ApplicationSettings, patience: AbortSignal): Promise<boolean> {
  while (!patience.aborted) {
    if (await answers(url, settings, patience)) return true;
    await wait(ASK_AGAIN);
  }
  return false;
}

// An application that asks for a login first is up; one that answers 404 or 5xx may still be starting.
async function answers(url: string, { plan, signal }: ApplicationSettings, patience = signal): Promise<boolean> {
  const answer = await fetchBare(url, {
    connectTo: mappingOf(plan.hostMap, new URL(url).hostname.replace(/^\[|\]$/g, '')),
    trustedCa: plan.trustedCa,
    ignoreHttpsErrors: plan.ignoreHttpsErrors,
    userAgent: 'tagspill',
    signal: patience,
  });
  return answer.kind === 'answered' && (answer.status < 400 || answer.status === 401 || answer.status === 403);
}

interface LastWords {
  readonly add: (line: string) => void;
  readonly all: () => readonly string[];
}

// An application logs what it is sent, and it is sent the planted values.
function lastWords({ logger, planted }: ApplicationSettings): LastWords {
  const lines: string[] = [];
  return {
    add: (line) => {
      const shown =
        repeatsPlanted(line, planted) === undefined ? printable(line).slice(0, LONGEST_LINE) : '(a line with planted values)';
      logger.debug('web-server', { line: shown });
      lines.push(shown);
      if (lines.length > LAST_LINES) lines.shift();
    },
    all: () => lines,
  };
}
