// `webServer:` of a configuration: the application that a run starts before it looks at it.
import { z } from 'zod';
import { flag, text, whole } from './expected.ts';

export interface WebServerConfig {
  readonly command: string;
  readonly url?: string | undefined;
  readonly readyPattern?: string | undefined;
  readonly timeout?: number | undefined;
  readonly cwd?: string | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly reuseExisting?: boolean | undefined;
}

export const webServerSchema: z.ZodType<WebServerConfig> = z
  .strictObject(
    {
      command: text('a command, as in `npm start`').describe('Run by the system’s shell; ended with everything it started.'),
      url: text('a URL')
        .optional()
        .describe('Asked until it answers, by way of `hostMap`; absolute or relative to `site` (default: the `site`).'),
      readyPattern: text('a regular expression')
        .optional()
        .describe('Instead of asking `url`: a line of its output that says it is ready.'),
      timeout: whole(1, 'seconds').optional().describe('Seconds that it may take to become ready (default 60).'),
      cwd: text('a folder').optional().describe('Where it is run, relative to this file (default: this file’s folder).'),
      env: z
        .record(z.string(), text('a text'), { error: "expected variables, as in `{ PORT: '3000' }`" })
        .optional()
        .describe('Variables beside those of the environment.'),
      reuseExisting: flag()
        .optional()
        .describe('Take what answers at `url` already, instead of refusing to run (default false).'),
    },
    { error: "expected `command` and `url`, as in `{ command: npm start, url: 'http://127.0.0.1:3000/' }`" },
  )
  .describe('An application that is started before the run and ended after it.');
