// One page of a configuration: its address and what a user does there, written out, recorded, or as code.
import { z } from 'zod';
import { text, texts } from './expected.ts';
import { stepsSchema, type StepConfig } from './step-schema.ts';

export interface PageConfig {
  readonly name?: string | undefined;
  /** A recording brings its own; a module begins at `site` without one. */
  readonly url?: string | undefined;
  readonly steps?: readonly StepConfig[] | undefined;
  /** File of Chrome DevTools' Recorder. */
  readonly recording?: string | undefined;
  /** File of Playwright code. */
  readonly module?: string | undefined;
  /** Variables that the module gets. */
  readonly env?: readonly string[] | undefined;
}

/** Names of variables, as shells allow them. */
export const envSchema: z.ZodType<readonly string[]> = texts('the name of a variable, as in LOGIN_PASSWORD').describe(
  'Variables of the environment that the module gets.',
);

export const pageSchema: z.ZodType<PageConfig> = z
  .strictObject(
    {
      name: text('a name').optional().describe('Name of the page in reports.'),
      url: text('a URL')
        .optional()
        .describe('Absolute, or relative to `site`; {category} stands for a value of the identity, percent-encoded.'),
      steps: stepsSchema.optional().describe('What a user does there, in this order.'),
      recording: text('a JSON file of the Recorder')
        .optional()
        .describe('A journey that Chrome DevTools’ Recorder exported as JSON.'),
      module: text('a JavaScript file')
        .optional()
        .describe('A journey as Playwright code: export default async ({ page, identity, env }) => …'),
      env: envSchema.optional(),
    },
    { error: 'expected a page, as in `url: /members/unsubscribe`' },
  )
  .superRefine(({ url, steps, recording, module, env }, context) => {
    const complain = (key: string, message: string): void => context.addIssue({ code: 'custom', path: [key], message });
    if (url === undefined && recording === undefined && module === undefined) complain('url', 'expected a URL');
    if ([steps, recording, module].filter((way) => way !== undefined).length > 1)
      complain(recording === undefined ? 'module' : 'recording', 'expected one of `steps`, `recording` and `module`');
    if (url !== undefined && recording !== undefined) complain('url', 'the recording names its own address');
    if (env !== undefined && module === undefined) complain('env', 'only a `module` gets variables');
  });
