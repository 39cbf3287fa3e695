// What a configuration demands of a run's coverage before anybody may call it whole.
import { z } from 'zod';
import { texts, whole, wrong } from './expected.ts';

export interface CoverageConfig {
  readonly mustVisit?: readonly string[] | undefined;
  readonly minPages?: number | undefined;
  readonly minForms?: number | undefined;
}

export const coverageSchema: z.ZodType<CoverageConfig> = z
  .strictObject(
    {
      mustVisit: texts("a glob of path and query or of a whole URL, as in '/members/*'")
        .optional()
        .describe('Pages that the run must have seen; each has to match at least one.'),
      minPages: whole(1, 'pages').optional().describe('Pages that the run must have seen.'),
      minForms: whole(1, 'forms').optional().describe('Forms that the run must have filled.'),
    },
    wrong("coverage: { mustVisit: ['/contract/apply'], minPages: 20 }"),
  )
  .describe('What a run must have seen; with less it is incomplete (exit code 3).');
