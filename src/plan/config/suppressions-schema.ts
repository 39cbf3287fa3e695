// Suppressions as a person writes them: what is meant, why it may stay, and until when.
import { z } from 'zod';
import { text } from './expected.ts';
import { listOrFile } from './list-or-file.ts';
import { isBoundless, selectorShape, type SelectorConfig } from './selector-schema.ts';

export interface SuppressionConfig extends SelectorConfig {
  readonly reason: string;
  /** ISO 8601 date. */
  readonly expires: string;
  readonly owner?: string | undefined;
  readonly ticket?: string | undefined;
}

const suppression: z.ZodType<SuppressionConfig> = z
  .strictObject(
    {
      ...selectorShape,
      reason: text('a `reason`: why it may stay').describe('Why it may stay; reports show it.'),
      expires: z
        .string({ error: 'expected an `expires` date, as in 2027-03-31' })
        .pipe(z.iso.date({ error: 'expected a date that exists, as in 2027-03-31' }))
        .describe('Last day (UTC) on which it holds; at most 366 days ahead.'),
      owner: text('who answers for it').optional().describe('Person or department that answers for it.'),
      ticket: text('a ticket').optional().describe('Where its repair is tracked.'),
    },
    { error: 'expected an entry with `fingerprint` or another selector, `reason` and `expires`' },
  )
  .superRefine((config, context) => {
    if (!isBoundless(config)) return;
    const keys = Object.keys(selectorShape).join(', ');
    context.addIssue({ code: 'custom', message: `says nothing of what it is about: expected one of ${keys}` });
  });

export const suppressionsSchema: z.ZodType<readonly SuppressionConfig[]> = z.array(suppression, {
  error: 'expected a list of suppressions',
});

/** The list, or the file that holds it. */
export const suppressionsOrFile: z.ZodType<string | readonly SuppressionConfig[]> = listOrFile(
  suppressionsSchema,
  'suppressions',
).describe('What may stay for now, with reasons and dates, or the file that says so.');

/** A file of its own. The last entry may go: an empty list, or none, holds nothing back. */
export const suppressionsFileSchema: z.ZodType<{
  readonly suppressions?: readonly SuppressionConfig[] | null | undefined;
} | null> = z
  .strictObject({ suppressions: suppressionsSchema.nullish() }, { error: 'expected `suppressions:` with a list' })
  .nullable();

/** JSON Schema (draft 7, which YAML editors read) of such a file. */
export function suppressionsJsonSchema(): object {
  return z.toJSONSchema(suppressionsFileSchema, { io: 'input', target: 'draft-7' });
}
