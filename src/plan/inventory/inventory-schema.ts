// The shape of an inventory: what `sites.yaml` may say. Unknown keys are refused.
import { z } from 'zod';
import type { Inventory } from '../../model/inventory.ts';
import type { Language } from '../../model/language.ts';
import { text, whole } from '../config/expected.ts';
import { listOrFile } from '../config/list-or-file.ts';
import { scheduleSchema, timezoneSchema } from './cron-schedule.ts';
import { daysSchema, durationSchema } from './duration.ts';
import { mailSchema, type MailConfig } from './mail-schema.ts';
import {
  languageSchema,
  siteDefaultsSchema,
  siteRowSchema,
  urlSchema,
  type SiteDefaults,
  type SiteRow,
} from './site-row-schema.ts';
import { webhooksSchema, type WebhookConfig } from './webhook-schema.ts';

/** As written: paths relative to the file, durations as text, variables unexpanded. */
export interface InventoryConfig {
  readonly sites: string | readonly SiteRow[];
  readonly defaults?: SiteDefaults | undefined;
  readonly language?: Language | undefined;
  readonly schedule?: string | undefined;
  readonly timezone?: string | undefined;
  readonly jitter?: string | undefined;
  readonly missed?: Inventory['missed'] | undefined;
  readonly concurrency?: number | undefined;
  readonly history?: string | undefined;
  readonly runs?: string | undefined;
  readonly retention?: string | undefined;
  readonly staleAfter?: string | undefined;
  readonly mail?: MailConfig | undefined;
  readonly webhooks?: readonly WebhookConfig[] | undefined;
  readonly dashboard?: string | undefined;
}

/** Holds a parsed inventory against its shape; messages say what was expected, never what was met. */
export const inventorySchema: z.ZodType<InventoryConfig> = z.strictObject(
  {
    sites: listOrFile(z.array(siteRowSchema).min(1, { error: 'names no site' }), 'sites').describe(
      'The sites, or the CSV file that lists them.',
    ),
    defaults: siteDefaultsSchema.optional(),
    language: languageSchema
      .optional()
      .describe('Of everything that is written where nothing else is said (default TAGSPILL_LANG, else en).'),
    schedule: scheduleSchema.optional().describe('When sites are looked at that say nothing else: a cron expression.'),
    timezone: timezoneSchema.optional().describe('Time zone of all schedules, by its IANA name (default Asia/Tokyo).'),
    jitter: durationSchema.optional().describe('By how much a start is put off at most, as in 10m (default 0s).'),
    missed: z
      .enum(['run', 'skip'], { error: 'expected one of run, skip' })
      .optional()
      .describe('What becomes of audits whose time passed while nobody ran: one is made up for (default), or none.'),
    concurrency: whole(1, 'sites').optional().describe('Sites at the same time (default 1).'),
    history: text('a file, or an address that starts with postgres://')
      .optional()
      .describe('SQLite file, or address of a PostgreSQL database (default tagspill-history.sqlite beside this file).'),
    runs: text('a folder').optional().describe('Where run directories are written (default tagspill-runs beside this file).'),
    retention: daysSchema.optional().describe('How long runs and what was sent are kept (default 400d).'),
    staleAfter: daysSchema.optional().describe('When a site that was not seen whole is told in every digest (default 7d).'),
    mail: mailSchema.optional(),
    webhooks: webhooksSchema.optional(),
    dashboard: urlSchema.optional().describe('Where the dashboard is published; digests link to it.'),
  },
  { error: 'expected an inventory, with `sites`' },
);

/** JSON Schema (draft 7, which YAML editors read) of an inventory. */
export function inventoryJsonSchema(): object {
  return z.toJSONSchema(inventorySchema, { io: 'input', target: 'draft-7' });
}
