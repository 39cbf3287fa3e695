// One row of an inventory, in YAML or in CSV: a site, what opens it, and who can act.
import { z } from 'zod';
import { CRITICALITIES, type Criticality } from '../../model/inventory.ts';
import { LANGUAGES, type Language } from '../../model/language.ts';
import { printable } from '../../model/printable.ts';
import { text } from '../config/expected.ts';
import { scheduleSchema } from './cron-schedule.ts';
import { addressesSchema, tagsSchema, type OneOrMore } from './one-or-more.ts';
import { lineSchema } from './printable-line.ts';

/** Either `url` or `config`. */
export interface SiteRow {
  readonly site: string;
  readonly url?: string | undefined;
  readonly config?: string | undefined;
  readonly owner?: string | undefined;
  readonly mail?: OneOrMore | undefined;
  readonly criticality?: Criticality | undefined;
  readonly schedule?: string | undefined;
  readonly tags?: OneOrMore | undefined;
  readonly language?: Language | undefined;
}

/** What a row has that leaves it empty. */
export type SiteDefaults = Pick<SiteRow, 'owner' | 'mail' | 'criticality' | 'tags'>;

const MOST_OF_NAME = 80;

/** A URL of the web as it would be shown: a parser would drop line breaks from it, and its user would be read by everybody. */
export const urlSchema: z.ZodType<string> = text('a URL')
  .refine((url) => /^https?:\/\/[^\s\\]+$/i.test(url) && printable(url) === url && URL.canParse(url), {
    error: 'expected a URL that starts with http:// or https://',
    abort: true,
  })
  .refine((url) => new URL(url).username === '' && new URL(url).password === '', {
    error: 'expected a URL without a user: an account belongs into a configuration, under `login`',
  });

const configSchema: z.ZodType<string> = text('a file')
  .refine((path) => printable(path) === path, { error: 'expected a file name without control characters', abort: true })
  .refine((path) => !/^[a-z][a-z0-9+.-]*:\/\//i.test(path), { error: 'expected a file; an address stands under `url`' });

const criticalitySchema: z.ZodType<Criticality> = z.enum(CRITICALITIES, {
  error: `expected one of ${CRITICALITIES.join(', ')}`,
});

export const languageSchema: z.ZodType<Language> = z.enum(LANGUAGES, { error: `expected one of ${LANGUAGES.join(', ')}` });

const shared = {
  owner: lineSchema('who can act, a person or a department', MOST_OF_NAME)
    .optional()
    .describe('Who can act, as readers know them.'),
  mail: addressesSchema.optional().describe('Where the owner’s digests go; without one the site is in the roll-up alone.'),
  criticality: criticalitySchema.optional().describe('How much hangs on it; mails and the dashboard are in this order.'),
  tags: tagsSchema.optional().describe('Words to choose sites by.'),
};

export const siteDefaultsSchema: z.ZodType<SiteDefaults> = z
  .strictObject(shared, { error: 'expected `owner`, `mail`, `criticality` or `tags`' })
  .describe('What a row has that leaves it empty.');

export const siteRowSchema: z.ZodType<SiteRow> = z
  .strictObject(
    {
      site: lineSchema('a name', MOST_OF_NAME).describe('Unique name, one line: it stands in subjects and pages.'),
      url: urlSchema.optional().describe('What is scanned, with all defaults.'),
      config: configSchema.optional().describe('Instead of `url`: a configuration, relative to this file.'),
      ...shared,
      schedule: scheduleSchema.optional().describe('Cron expression, or `never`: only the command line starts it.'),
      language: languageSchema.optional().describe('Of the owner’s digests.'),
    },
    { error: "expected a site, as in `{ site: Loans, url: 'https://www.lender.example/' }`" },
  )
  .superRefine(({ url, config }, context) => {
    const complain = (key: string, message: string): void => context.addIssue({ code: 'custom', path: [key], message });
    if (url === undefined && config === undefined) complain('url', 'expected a URL here, or a file under `config`');
    if (url !== undefined && config !== undefined) complain('config', 'expected `url` or `config`, not both');
  });
