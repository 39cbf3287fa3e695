// One worker of a test run: a sink and a watch for its browser, and one part of the report at its end.
import type { WorkerInfo } from '@playwright/test';
import { PARTS, RUN_KEY } from './worker-variables.ts';
import type { AttachedRun } from '../audit/attach-run.ts';
import type { TagspillOptions } from './options.ts';

export interface OpenedWorkerRun {
  readonly run: AttachedRun;
  /** Judges what the worker saw, and writes it where the reporter looks. */
  readonly close: () => Promise<void>;
}

/** Throws `ScanError` for options that cannot be read, and `Error` where the project leaves no way for a sink. */
export async function openWorkerRun(options: TagspillOptions, info: WorkerInfo): Promise<OpenedWorkerRun> {
  // Rules' expressions are compiled by an engine that is awaited: tests that are no modules could not require it.
  const { openAttachedRun } = await import('../audit/attach-run.ts');
  const { beginPart, writePart } = await import('../audit/attach-parts.ts');
  const { use } = info.project;
  const isSink = options.capture !== 'watch';
  const browserName = use.browserName ?? use.defaultBrowserType ?? 'chromium';
  if (isSink) refuseObstacles(use);
  else refuseIdleOptions(options);
  if (!isSink && browserName !== 'chromium') {
    throw new Error(`tagspill: ${browserName} does not speak the Chrome DevTools Protocol; leave \`capture\` at 'sink' for it`);
  }
  const firstParties = [...hostsOf(use.baseURL), ...(options.firstParties ?? [])];
  const ignoreHttpsErrors = options.ignoreHttpsErrors ?? use.ignoreHTTPSErrors;
  if (isSink && options.seal === true && firstParties.length === 0) {
    throw new Error('tagspill: `seal` needs to know the site: set `baseURL`, or tagspill: { firstParties: [<host>] }');
  }
  const sink = isSink ? { ...options, firstParties, ignoreHttpsErrors } : undefined;
  const run = await openAttachedRun({ options, sink, environment: process.env });
  delete process.env[RUN_KEY]; // not for the browser's ears
  const folder = process.env[PARTS];
  const name = `worker-${info.workerIndex}`;
  if (folder === undefined) {
    process.stderr.write(
      "tagspill: no report is written and no gate is kept: add ['tagspill/playwright-test/reporter'] to the reporters, or wrap the configuration in withTagspill()\n",
    );
  } else await beginPart(folder, name);
  return {
    run,
    close: async () => {
      const report = await run.conclude();
      if (folder !== undefined) await writePart(folder, name, report, run.identity);
    },
  };
}

function refuseObstacles(use: WorkerInfo['project']['use']): void {
  const asked = [
    ...(use.proxy === undefined && use.launchOptions?.proxy === undefined ? [] : ['a `proxy` of its own']),
    ...(use.connectOptions === undefined ? [] : ['`connectOptions`']),
    ...(use.clientCertificates === undefined ? [] : ['`clientCertificates`']),
  ];
  const [first] = asked;
  if (first !== undefined) {
    throw new Error(
      `tagspill: the project has ${first}, which leaves no way for the sink; take it out, or set use: { tagspill: { capture: 'watch' } } and see less`,
    );
  }
  if (use.launchOptions?.args?.some((arg) => arg.startsWith('--host-resolver-rules')) === true) {
    throw new Error(
      "tagspill: --host-resolver-rules has no effect under the sink, which looks names up itself; say it as tagspill: { hostMap: ['<host>=<ip>:<port>'] }",
    );
  }
}

const OF_THE_SINK = ['seal', 'firstParties', 'passHosts', 'hostMap', 'trustCa', 'ignoreHttpsErrors'] as const;

function refuseIdleOptions(options: TagspillOptions): void {
  const idle = OF_THE_SINK.find((name) => options[name] !== undefined);
  if (idle !== undefined) throw new Error(`tagspill: \`${idle}\` is done by the sink, and with capture: 'watch' there is none`);
}

function hostsOf(url: string | undefined): readonly string[] {
  return url !== undefined && URL.canParse(url) ? [new URL(url).hostname] : [];
}
