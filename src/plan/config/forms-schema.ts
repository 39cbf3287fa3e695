// `forms:` of a configuration: whether forms are filled and submitted, what is left alone, and what fields mean where the page does not say.
import { z } from 'zod';
import { DATA_CATEGORIES, isDataCategory, type DataCategory } from '../../model/data-category.ts';
import { flag, text, texts, whole } from './expected.ts';

export interface FormsConfig {
  readonly fill?: boolean | undefined;
  readonly submit?: 'allowed' | 'never' | undefined;
  readonly submitTo?: readonly string[] | undefined;
  readonly skip?: readonly string[] | undefined;
  readonly press?: readonly string[] | undefined;
  readonly fields?: Readonly<Record<string, DataCategory>> | undefined;
  readonly maxPerForm?: number | undefined;
  readonly maxDrives?: number | undefined;
}

// A custom type would have no place in the JSON schema that editors read.
const category: z.ZodType<DataCategory> = z.enum(Object.keys(DATA_CATEGORIES).filter(isDataCategory), {
  error: 'expected a category, as in email or card.pan',
});

export const formsSchema: z.ZodType<FormsConfig> = z
  .strictObject(
    {
      fill: flag()
        .optional()
        .describe('Type into every form that is found, and leave (default true; false where `pages` lists the visits).'),
      submit: z
        .enum(['allowed', 'never'], { error: 'expected allowed or never' })
        .optional()
        .describe(
          '`allowed`: forms are submitted too, by Enter, by their buttons, with a mistake, back and forward (default never).',
        ),
      submitTo: texts("a host, as in 'pay.lender.example'")
        .optional()
        .describe('Further hosts that forms may be submitted to, beside those of the scope.'),
      skip: texts("a form, as in '#search' or 'form[name=q]', or a path, as in '/members/*'")
        .optional()
        .describe('Forms by their name in reports, or pages by their path: left alone.'),
      press: texts("a button, as in '#withdraw', '[name=delete]' or its text")
        .optional()
        .describe('Buttons that end something (logout, deletion, withdrawal) and may be pressed all the same.'),
      fields: z
        .record(text("a field, as in '#mail', '[name=mail]' or mail"), category, { error: "expected `'#mail': email`" })
        .optional()
        .describe('What a field means, where the page does not say.'),
      maxPerForm: whole(1, 'visits').optional().describe('Visits for one form at most (default 20).'),
      maxDrives: whole(1, 'visits').optional().describe('Visits for all forms at most (default 200).'),
    },
    { error: 'expected `fill`, `submit`, …' },
  )
  .describe('What is done with the forms of visited pages.');
