// `severity:` of a configuration: how a firm weighs what was found, where that differs from ours.
import { z } from 'zod';
import { SEVERITIES, type Severity } from '../../model/severity.ts';
import { text } from './expected.ts';
import { isBoundless, selectorShape, type SelectorConfig } from './selector-schema.ts';

export interface SeverityConfig extends SelectorConfig {
  readonly set: Severity;
  readonly reason: string;
}

const entry: z.ZodType<SeverityConfig> = z
  .strictObject(
    {
      ...selectorShape,
      set: z.enum(SEVERITIES, { error: `expected one of ${SEVERITIES.join(', ')}` }).describe('The severity to set.'),
      reason: text('a `reason`').describe('Why; reports show it beside the severity that was rated.'),
    },
    { error: "expected an entry, as in `{ category: postal, set: info, reason: '…' }`" },
  )
  .superRefine((config, context) => {
    if (!isBoundless(config)) return;
    const keys = Object.keys(selectorShape).join(', ');
    context.addIssue({ code: 'custom', message: `says nothing of what it is about: expected one of ${keys}` });
  });

export const severitySchema: z.ZodType<readonly SeverityConfig[]> = z
  .array(entry, { error: 'expected a list of entries' })
  .describe('Severities that the firm sets; of several entries that hold, the last decides.');
