// Runs a user's own Playwright code in the page.
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import type { JourneyModule } from '../../model/journey-module.ts';
import type { Raw } from '../../model/raw.ts';
import { stepDriver, type StepDriver } from '../step-driver.ts';
import type { VisitFailure } from '../visit-failure.ts';

/** What a journey module's default export is called with. */
export interface JourneyFixtures {
  /** Already at the page's address. */
  readonly page: Page;
  /** The run's synthetic values by category. */
  readonly identity: Readonly<Record<string, string>>;
  /** The variables that the configuration names under `env`. */
  readonly env: Readonly<Record<string, string>>;
}

export const module: StepDriver = stepDriver('module', {
  mayNavigate: true,
  label: ({ module: own }) => `module ${own.name}`,
  perform: async ({ module: own }, { page }): Promise<VisitFailure | undefined> => {
    const failed = (why: string): VisitFailure => ({ kind: 'step-failed', reason: `module ${own.name}: ${why}` });
    try {
      const journey = await defaultExportOf(own);
      if (journey === undefined) return failed('its default export is not a function');
      await journey({ page, identity: textsOf(own.identity), env: textsOf(own.env) });
      return undefined;
    } catch (error) {
      return failed(whereAndWhat(error, own));
    }
  },
});

async function defaultExportOf({ file }: JourneyModule): Promise<((fixtures: JourneyFixtures) => unknown) | undefined> {
  const loaded = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
  return typeof loaded.default === 'function' ? (loaded.default as (fixtures: JourneyFixtures) => unknown) : undefined;
}

function textsOf(values: ReadonlyMap<string, Raw>): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(values, ([name, value]) => [name, value.reveal((text) => text)]));
}

// Playwright's messages quote what was typed; the kind of error and its line in the user's own file do not.
function whereAndWhat(error: unknown, { file }: JourneyModule): string {
  if (!(error instanceof Error)) return 'it threw something that is no error';
  const name = /^[A-Z]\w{0,39}$/.test(error.name) ? error.name : 'Error';
  const spellings = [pathToFileURL(file).href, file];
  const frame = (error.stack ?? '').split('\n').find((line) => spellings.some((spelling) => line.includes(spelling)));
  const line = /:(\d+):\d+\)?$/.exec(frame?.trim() ?? '')?.[1];
  return line === undefined ? `it threw ${name}` : `it threw ${name} at line ${line}`;
}
