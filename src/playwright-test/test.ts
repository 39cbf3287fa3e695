// `test` with a watch under every page: nothing has to be asked for in the tests themselves.
import {
  test as base,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestInfo,
  type TestType,
} from '@playwright/test';
import { MATCHER } from './matcher-name.ts';
import { openWorkerRun } from './open-worker-run.ts';
import type { TagspillOptions } from './options.ts';
import type { AttachedRun } from '../audit/attach-run.ts';
import { rememberContext } from './watched-contexts.ts';

export interface TagspillTestArgs {
  /** Marks where a test begins and ends; there is nothing in it. */
  readonly tagspillPart: void;
}

export interface TagspillWorkerArgs {
  /** Options of the project. */
  readonly tagspill: TagspillOptions;
  /** For the fixtures of tagspill alone. */
  readonly tagspillRun: AttachedRun;
}

/** Milliseconds in which a worker's last digests are tried and its part is written. */
const CLOSING = 120_000;

const OWN_PROXY =
  "tagspill: a context with a `proxy` of its own goes past the sink; leave it out, or set use: { tagspill: { capture: 'watch' } } and see less";

export const test: TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & TagspillTestArgs,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions & TagspillWorkerArgs
> = base.extend<TagspillTestArgs, TagspillWorkerArgs>({
  tagspill: [{}, { option: true, scope: 'worker' }],
  tagspillRun: [
    async ({ tagspill }, use, info) => {
      const { run, close } = await openWorkerRun(tagspill, info);
      await use(run);
      await close();
    },
    { scope: 'worker', auto: true, timeout: CLOSING, title: 'tagspill', box: true },
  ],
  tagspillPart: [
    async ({ tagspillRun }, use, info) => {
      tagspillRun.begin(nameOf(info));
      info.annotations.push({ type: 'tagspill' });
      await use();
      await tagspillRun.end(brokenBy(info));
    },
    { auto: true, title: 'tagspill', box: true, timeout: CLOSING },
  ],
  launchOptions: async ({ launchOptions, tagspillRun: { sink }, defaultBrowserType }, use, info) => {
    const isChromium = (info.project.use.browserName ?? defaultBrowserType) === 'chromium';
    if (sink === undefined) return use(launchOptions);
    const args = isChromium ? [...(launchOptions.args ?? []), ...sink.args] : launchOptions.args;
    await use({ ...launchOptions, ...(args && { args }), proxy: { server: sink.deadEnd } });
  },
  proxy: async ({ proxy, tagspillRun: { sink } }, use) => use(sink === undefined ? proxy : { server: sink.proxy }),
  // The sink shows a certificate of its own, and holds servers to theirs.
  ignoreHTTPSErrors: async ({ ignoreHTTPSErrors, tagspillRun: { sink } }, use) =>
    use(sink === undefined ? ignoreHTTPSErrors : true),
  browser: async ({ browser, tagspillRun }, use) => {
    watchContextsOf(browser, tagspillRun);
    await use(browser);
  },
});

// Whoever makes a context goes on when it is watched. Fixtures of a worker make theirs before any test's options are there.
function watchContextsOf(browser: Browser, run: AttachedRun): void {
  const open = browser.newContext.bind(browser);
  const { sink } = run;
  const outlet: BrowserContextOptions = sink === undefined ? {} : { proxy: { server: sink.proxy }, ignoreHTTPSErrors: true };
  browser.newContext = async (options = {}) => {
    if (sink !== undefined && options.proxy !== undefined && options.proxy.server !== sink.proxy) throw new Error(OWN_PROXY);
    const context = await open({ ...options, ...outlet });
    rememberContext(context, run);
    await run.watch(context);
    hearLastWords(context);
    return context;
  };
}

/** Milliseconds for a page to be left. */
const LEAVING = 2000;

// Not every browser lets pages say their last words when their context goes. Of a test that failed Playwright still wants to see the page.
function hearLastWords(context: BrowserContext): void {
  const close = context.close.bind(context);
  context.close = async (options) => {
    if (!hasFailed())
      await Promise.all(context.pages().map((page) => page.goto('about:blank', { timeout: LEAVING }).catch(() => null)));
    await close(options);
  };
}

function hasFailed(): boolean {
  try {
    return base.info().errors.length > 0;
  } catch {
    return false; // between tests
  }
}

function nameOf({ titlePath, project }: TestInfo): string {
  return [...titlePath, ...(project.name === '' ? [] : [`[${project.name}]`])].join(' › ');
}

// A test that only our own expectations stopped saw what they speak of.
function brokenBy({ status, expectedStatus, errors }: TestInfo): string | undefined {
  if (status === expectedStatus || status === 'skipped' || status === undefined) return undefined;
  const isOurs = errors.length > 0 && errors.every(({ message = '' }) => message.includes(MATCHER));
  if (status === 'failed' && isOurs) return undefined;
  return status === 'timedOut' ? 'the test timed out' : status === 'interrupted' ? 'the run was interrupted' : 'the test failed';
}
