// Which run watches a context: how an expectation finds its test.
import type { BrowserContext, Page } from '@playwright/test';
import type { AttachedRun } from '../audit/attach-run.ts';

const runs = new WeakMap<BrowserContext, AttachedRun>();

export function rememberContext(context: BrowserContext, run: AttachedRun): void {
  runs.set(context, run);
}

/** Throws where nobody watches it. */
export function runOf(target: Page | BrowserContext): AttachedRun {
  const run = runs.get('context' in target ? target.context() : target);
  if (run === undefined) {
    throw new Error(
      'tagspill does not watch this page: its test must use `test` of tagspill/playwright-test (mergeTests joins it with others), and its context must come from the fixtures `browser`, `context` or `page`',
    );
  }
  return run;
}
