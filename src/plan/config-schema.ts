// The shape of a site configuration: what `tagspill.yaml` and crawl-configs/*.yaml may say. Unknown keys are refused.
import { z } from 'zod';
import { LANGUAGES, type Language } from '../model/language.ts';
import { SEVERITIES, type Gate } from '../model/severity.ts';
import { identitySchema, type IdentityConfig } from './identity-schema.ts';

/** One thing a user does: exactly one of the keys. */
export interface StepConfig {
  readonly goto?: string | undefined;
  readonly fill?: { readonly selector: string; readonly value: string } | undefined;
  readonly select?: { readonly selector: string; readonly value: string } | undefined;
  readonly click?: { readonly selector: string } | undefined;
  readonly press?: { readonly selector: string; readonly key: string } | undefined;
  /** Milliseconds. */
  readonly wait?: number | undefined;
}

export interface PageConfig {
  readonly name?: string | undefined;
  readonly url: string;
  readonly steps?: readonly StepConfig[] | undefined;
}

/** A configuration as written: paths relative to the file, durations in seconds, placeholders unexpanded. */
export interface SiteConfig {
  readonly site?: string | undefined;
  readonly pages?: readonly PageConfig[] | undefined;
  readonly identity?: string | IdentityConfig | undefined;
  readonly seal?: boolean | undefined;
  readonly passHosts?: readonly string[] | undefined;
  readonly hostMap?: readonly string[] | undefined;
  readonly ignoreHttpsErrors?: boolean | undefined;
  readonly trustCa?: readonly string[] | undefined;
  readonly maxPages?: number | undefined;
  readonly maxDepth?: number | undefined;
  readonly maxDuration?: number | undefined;
  readonly concurrency?: number | undefined;
  readonly differential?: boolean | { readonly keep?: readonly string[] | undefined } | undefined;
  readonly failOn?: Gate | undefined;
  readonly rules?: readonly string[] | undefined;
  readonly lang?: Language | undefined;
  readonly out?: string | undefined;
  readonly formats?: readonly string[] | undefined;
}

const text = (what: string): z.ZodString => z.string({ error: `expected ${what}` }).min(1, { error: `expected ${what}` });
const texts = (what: string): z.ZodArray<z.ZodString> => z.array(text(what), { error: `expected a list, each ${what}` });
const flag = (): z.ZodBoolean => z.boolean({ error: 'expected true or false' });
const whole = (least: number, unit: string): z.ZodInt => {
  const error = `expected a whole number of ${unit}, at least ${least}`;
  return z.int({ error }).min(least, { error });
};

const selector = text("a CSS selector, as in '#mail'").describe('CSS selector of one element.');
// YAML reads an unquoted {email} as a mapping: the commonest slip in such a file, and worth its own words.
const value = z
  .string({ error: "expected text; a placeholder needs quotes, as in '{email}'" })
  .meta({ type: ['string', 'number'], description: 'Text; {category} stands for the value of the run’s identity.' });
const wrong = (example: string): { error: string } => ({ error: `expected \`${example}\`` });

const stepSchema = z
  .strictObject(
    {
      goto: text('a URL').optional().describe('Opens a page: absolute, or relative to `site`.'),
      fill: z.strictObject({ selector, value }, wrong("fill: { selector: '#mail', value: '{email}' }")).optional(),
      select: z.strictObject({ selector, value }, wrong("select: { selector: '#type', value: '1' }")).optional(),
      click: z.strictObject({ selector }, wrong("click: { selector: 'button' }")).optional(),
      press: z
        .strictObject({ selector, key: text('a key, as in Enter') }, wrong("press: { selector: '#mail', key: Enter }"))
        .optional(),
      wait: whole(0, 'milliseconds').optional(),
    },
    { error: 'expected one of goto, fill, select, click, press, wait' },
  )
  .refine((step) => Object.values(step).filter((part) => part !== undefined).length === 1, {
    error: 'expected exactly one of goto, fill, select, click, press, wait',
  })
  .meta({ minProperties: 1, maxProperties: 1 });

const pageSchema = z.strictObject(
  {
    name: text('a name').optional().describe('Name of the page in reports.'),
    url: text('a URL').describe(
      'Absolute, or relative to `site`; {category} stands for a value of the identity, percent-encoded.',
    ),
    steps: z
      .array(stepSchema, { error: 'expected a list of steps' })
      .optional()
      .describe('What a user does there, in this order.'),
  },
  { error: 'expected a page, as in `url: /members/unsubscribe`' },
);

/** Holds a parsed configuration against its shape; messages say what was expected, never what was met. */
export const configSchema: z.ZodType<SiteConfig> = z
  .strictObject(
    {
      site: text('a URL').optional().describe('Base of relative URLs; the only page where `pages` is not given.'),
      pages: z
        .array(pageSchema, { error: 'expected a list of pages' })
        .min(1, { error: 'names no page' })
        .optional()
        .describe('Pages to visit, in this order.'),
      identity: z
        .union([text('a file name'), identitySchema], { error: 'expected a file name, or categories with their values' })
        .optional()
        .describe('Synthetic values by category, or the file that holds them. New ones in every run without it.'),
      seal: flag().optional().describe('Answer third parties locally, so that nothing reaches them (default true).'),
      passHosts: texts('a host').optional().describe('Hosts that a sealed run lets through beside the visited sites.'),
      hostMap: texts("a mapping, as in '*=127.0.0.1:8443'")
        .optional()
        .describe('Where to connect instead: <host or *>=<ip>:<port>, as curl --connect-to does.'),
      ignoreHttpsErrors: flag().optional().describe('Accept any certificate (default false).'),
      trustCa: texts('a PEM file').optional().describe('Certificate authorities to trust beside the system’s.'),
      maxPages: whole(1, 'pages').optional().describe('Pages to visit at most (default 50).'),
      maxDepth: whole(0, 'links').optional().describe('Links to follow from the listed pages (default 0: none).'),
      maxDuration: whole(1, 'seconds').optional().describe('Time for the whole run (default 600).'),
      concurrency: whole(1, 'pages').optional().describe('Pages at the same time (default 2).'),
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
      rules: texts('a folder').optional().describe('Further rule folders.'),
      lang: z
        .enum(LANGUAGES, { error: `expected one of ${LANGUAGES.join(', ')}` })
        .optional()
        .describe('Language of reports.'),
      out: text('a folder').optional().describe('Run directory to write.'),
      formats: texts('a format, as in sarif=out.sarif').optional().describe('Reports to write: <name> or <name>=<path>.'),
    },
    { error: 'expected a configuration, with `pages` or a `site`' },
  )
  .refine(({ site, pages }) => site !== undefined || pages !== undefined, { error: 'names neither `pages` nor a `site`' });

/** JSON Schema (draft 7, which YAML editors read) of a configuration file. */
export function planJsonSchema(): object {
  return z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7' });
}
