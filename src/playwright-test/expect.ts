// `expect(page).toSendNoPersonalData()`: everything that the test's pages have sent so far, judged as a scan would.
import {
  expect as base,
  type BrowserContext,
  type Expect,
  type ExpectMatcherState,
  type MatcherReturnType,
  type Page,
} from '@playwright/test';
import type { Expectation } from '../audit/attach-expectation.ts';
import { MATCHER } from './matcher-name.ts';
import { runOf } from './watched-contexts.ts';

export type { Allowed, Expectation } from '../audit/attach-expectation.ts';

/** Milliseconds for the load event. */
const LOAD_PATIENCE = 15_000;

/**
 * Waits until the page is loaded and nothing has been under way for 300 ms (at most 15 s each), then judges all that the pages of this test have
 * sent since it began, in every context. What they send later, as when they are left, is in the report of the run.
 */
async function toSendNoPersonalData(
  this: ExpectMatcherState,
  target: Page | BrowserContext,
  expectation: Expectation = {},
): Promise<MatcherReturnType> {
  const run = runOf(target);
  const pages = 'pages' in target ? target.pages() : [target];
  await Promise.all(pages.map((page) => page.waitForLoadState('load', { timeout: LOAD_PATIENCE }).catch(() => undefined)));
  await run.rest();
  const report = await run.judgeSoFar(expectation.failOn);
  const { meetExpectation } = await import('../audit/attach-expectation.ts');
  const met = meetExpectation(report, expectation, { language: run.language, identity: run.identity });
  const hint = this.utils.matcherHint(MATCHER, 'page', '', { isNot: this.isNot });
  return {
    name: MATCHER,
    pass: met.pass,
    message: () => `${hint}\n\n${met.pass ? 'No personal data was sent.' : met.message}`,
  };
}

export const expect: Expect<{ toSendNoPersonalData: typeof toSendNoPersonalData }> = base.extend({ toSendNoPersonalData });
