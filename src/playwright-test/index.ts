// The door of Playwright tests: `test` and `expect` in place of @playwright/test's own.
export { test, type TagspillTestArgs, type TagspillWorkerArgs } from './test.ts';
export { expect, type Allowed, type Expectation } from './expect.ts';
export { withTagspill, type WithTagspill } from './with-tagspill.ts';
export type { TagspillOptions } from './options.ts';
export type { TagspillReporterOptions } from './reporter.ts';
