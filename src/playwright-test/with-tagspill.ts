// A Playwright configuration in, the same with tagspill's options and reporter out.
import type { PlaywrightTestConfig, ReporterDescription } from '@playwright/test';
import type { TagspillOptions } from './options.ts';
import type { TagspillReporterOptions } from './reporter.ts';

export interface WithTagspill {
  /** Of every project that does not say otherwise. */
  readonly use?: TagspillOptions | undefined;
  readonly report?: TagspillReporterOptions | undefined;
}

/** The configuration's own reporters stay; where it has none, Playwright's usual one does. */
export function withTagspill(
  config: PlaywrightTestConfig,
  { use, report = {} }: WithTagspill = {},
): PlaywrightTestConfig<object, { tagspill: TagspillOptions }> {
  const own: ReporterDescription[] =
    config.reporter === undefined
      ? [[process.env['CI'] === undefined ? 'list' : 'dot']]
      : typeof config.reporter === 'string'
        ? [[config.reporter]]
        : [...config.reporter];
  return {
    ...config,
    reporter: [...own, ['tagspill/playwright-test/reporter', report]],
    use: { ...config.use, ...(use && { tagspill: use }) },
  };
}
