// One thing that a user does, as a configuration writes it.
import { z } from 'zod';
import { text, whole, wrong } from './expected.ts';

/** Exactly one of the keys. */
export interface StepConfig {
  readonly goto?: string | undefined;
  readonly fill?: { readonly selector: string; readonly value: string } | undefined;
  readonly select?: { readonly selector: string; readonly value: string } | undefined;
  readonly click?: { readonly selector: string } | undefined;
  readonly press?: { readonly selector: string; readonly key: string } | undefined;
  /** Milliseconds. */
  readonly wait?: number | undefined;
}

const selector = text("a CSS selector, as in '#mail'").describe('CSS selector of one element.');
// YAML reads an unquoted {email} as a mapping: the commonest slip in such a file, and worth its own words.
const value = z.string({ error: "expected text; a placeholder needs quotes, as in '{email}'" }).meta({
  type: ['string', 'number'],
  description:
    'Text; {category} stands for the value of the run’s identity, ${NAME} for a variable of the environment, {totp} for a one-time code.',
});

export const stepSchema: z.ZodType<StepConfig> = z
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

export const stepsSchema: z.ZodType<readonly StepConfig[]> = z.array(stepSchema, { error: 'expected a list of steps' });
