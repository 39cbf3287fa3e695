// The shape of a site configuration: what `tagspill.yaml` and crawl-configs/*.yaml may say. Unknown keys are refused.
import { z } from 'zod';
import { GITLAB_SCHEMA, SARIF_FLAVORS, type SarifFlavor } from '../model/format-settings.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import { SEVERITIES, type Gate } from '../model/severity.ts';
import type { ConsentMode } from '../model/consent.ts';
import { crawlShape, type CrawlConfig } from './config/crawl-schema.ts';
import { consentSchema } from './config/consent-schema.ts';
import { contractsOrFile, publishedSchema, type ContractConfig } from './config/contracts-schema.ts';
import { coverageSchema, type CoverageConfig } from './config/coverage-schema.ts';
import { flag, text, texts, whole } from './config/expected.ts';
import { severitySchema, type SeverityConfig } from './config/severity-schema.ts';
import { suppressionsOrFile, type SuppressionConfig } from './config/suppressions-schema.ts';
import { formsSchema, type FormsConfig } from './config/forms-schema.ts';
import { loginSchema, type LoginConfig } from './config/login-schema.ts';
import { pageSchema, type PageConfig } from './config/page-schema.ts';
import { webServerSchema, type WebServerConfig } from './config/web-server-schema.ts';
import { identitySchema, type IdentityConfig } from './identity-schema.ts';

export type { PageConfig } from './config/page-schema.ts';

/** A configuration as written: paths relative to the file, durations in seconds, placeholders unexpanded. */
export interface SiteConfig extends CrawlConfig {
  readonly site?: string | undefined;
  readonly pages?: readonly PageConfig[] | undefined;
  readonly identity?: string | IdentityConfig | undefined;
  readonly forms?: FormsConfig | undefined;
  readonly login?: LoginConfig | undefined;
  readonly coverage?: CoverageConfig | undefined;
  readonly webServer?: WebServerConfig | undefined;
  readonly contracts?: string | readonly ContractConfig[] | undefined;
  readonly published?: string | undefined;
  readonly seal?: boolean | undefined;
  readonly passHosts?: readonly string[] | undefined;
  readonly hostMap?: readonly string[] | undefined;
  readonly ignoreHttpsErrors?: boolean | undefined;
  readonly trustCa?: readonly string[] | undefined;
  readonly maxPages?: number | undefined;
  readonly maxDepth?: number | undefined;
  readonly maxDuration?: number | undefined;
  readonly concurrency?: number | undefined;
  readonly consent?: ConsentMode | undefined;
  readonly differential?: boolean | { readonly keep?: readonly string[] | undefined } | undefined;
  readonly failOn?: Gate | undefined;
  readonly baseline?: string | undefined;
  readonly suppressions?: string | readonly SuppressionConfig[] | undefined;
  readonly strictSuppressions?: boolean | undefined;
  readonly allowIncomplete?: boolean | undefined;
  readonly severity?: readonly SeverityConfig[] | undefined;
  readonly rules?: readonly string[] | undefined;
  readonly lang?: Language | undefined;
  readonly out?: string | undefined;
  readonly formats?: readonly string[] | undefined;
  readonly sarifFlavor?: SarifFlavor | undefined;
  readonly gitlabSchema?: string | undefined;
}

/** Holds a parsed configuration against its shape; messages say what was expected, never what was met. */
export const configSchema: z.ZodType<SiteConfig> = z
  .strictObject(
    {
      site: text('a URL')
        .optional()
        .describe('Base of relative URLs; where the crawl begins if neither `pages` nor `start` is given.'),
      pages: z
        .array(pageSchema, { error: 'expected a list of pages' })
        .min(1, { error: 'names no page' })
        .optional()
        .describe('Pages to visit, in this order.'),
      ...crawlShape,
      identity: z
        .union([text('a file name'), identitySchema], { error: 'expected a file name, or categories with their values' })
        .optional()
        .describe('Synthetic values by category, or the file that holds them. New ones in every run without it.'),
      forms: formsSchema.optional(),
      login: loginSchema.optional().describe('How a session is opened, and how its end is noticed.'),
      coverage: coverageSchema.optional(),
      webServer: webServerSchema.optional(),
      contracts: contractsOrFile
        .optional()
        .describe('What each recipient may receive, or the file that says so. Who is not named is an incident.'),
      published: publishedSchema.optional(),
      seal: flag().optional().describe('Answer third parties locally, so that nothing reaches them (default true).'),
      passHosts: texts('a host').optional().describe('Hosts that a sealed run lets through beside the visited sites.'),
      hostMap: texts("a mapping, as in '*=127.0.0.1:8443'")
        .optional()
        .describe('Where to connect instead: <host or *>=<ip>:<port>, as curl --connect-to does.'),
      ignoreHttpsErrors: flag().optional().describe('Accept any certificate (default false).'),
      trustCa: texts('a PEM file').optional().describe('Certificate authorities to trust beside the system’s.'),
      maxPages: whole(1, 'pages').optional().describe('Pages to visit at most (default 50).'),
      maxDepth: whole(0, 'links').optional().describe('Links to follow (default 3; 0 where `pages` lists the visits).'),
      maxDuration: whole(1, 'seconds').optional().describe('Time for the whole run (default 600).'),
      concurrency: whole(1, 'pages').optional().describe('Pages at the same time (default 2).'),
      consent: consentSchema.optional(),
      differential: z
        .union([z.boolean(), z.strictObject({ keep: texts('a category, as in card.member_no').optional() })], {
          error: 'expected true, false or `keep: [<category>]`',
        })
        .optional()
        .describe(
          'Drive the site with other values as well, to find what is derived from them; `keep` lists what stays the same.',
        ),
      failOn: z
        .enum([...SEVERITIES, 'never'], { error: `expected one of ${[...SEVERITIES, 'never'].join(', ')}` })
        .optional()
        .describe('Lowest severity that fails the run.'),
      baseline: text('a file').optional().describe('Accepted incidents; only others fail the run.'),
      suppressions: suppressionsOrFile.optional(),
      strictSuppressions: flag()
        .optional()
        .describe('A suppression that has expired or is not used is an error, exit code 2 (default false).'),
      allowIncomplete: flag()
        .optional()
        .describe('Let an incomplete run end with exit code 0 where nothing that was seen fails it (default false).'),
      severity: severitySchema.optional(),
      rules: texts('a folder').optional().describe('Further rule folders.'),
      lang: z
        .enum(LANGUAGES, { error: `expected one of ${LANGUAGES.join(', ')}` })
        .optional()
        .describe('Language of reports.'),
      out: text('a folder').optional().describe('Run directory to write.'),
      formats: texts('a format, as in sarif=out.sarif').optional().describe('Reports to write: <name> or <name>=<path>.'),
      sarifFlavor: z
        .enum(SARIF_FLAVORS, { error: `expected one of ${SARIF_FLAVORS.join(', ')}` })
        .optional()
        .describe('What the SARIF is for: `github` (default) stays within what GitHub takes, `full` leaves nothing out.'),
      gitlabSchema: z
        .string({ error: 'expected a version, as in 15.0.7' })
        .regex(GITLAB_SCHEMA, { error: 'expected a version of 15, as in 15.0.7' })
        .optional()
        .describe('Version of GitLab’s report schema that the DAST report names (default 15.0.7).'),
    },
    { error: 'expected a configuration, with `pages` or a `site`' },
  )
  .refine(({ site, pages, start }) => site !== undefined || pages !== undefined || start !== undefined, {
    error: 'names neither `pages` nor a `site`',
  });

/** JSON Schema (draft 7, which YAML editors read) of a configuration file. */
export function planJsonSchema(): object {
  return z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7' });
}
