// The shape of an identity: categories and their values, in a file of its own or inside a configuration.
import { z } from 'zod';
import { DATA_CATEGORIES, isDataCategory } from '../model/data-category.ts';

/** Category to value or values, as a person writes it. */
export type IdentityConfig = Readonly<Record<string, string | readonly string[]>>;

const CATEGORY_IDS = Object.keys(DATA_CATEGORIES);

// Scalars arrive as written; to an editor, which reads plain YAML, a number is as good.
const valueSchema = z
  .string({ error: 'expected a value, in quotes if it holds a colon' })
  .min(1, { error: 'has no value' })
  .meta({ type: ['string', 'number'] });

/** Refuses unknown categories with the nearest known one; values are text, never empty. */
export const identitySchema: z.ZodType<IdentityConfig> = z
  .record(z.string(), z.union([valueSchema, z.array(valueSchema).min(1, { error: 'has no value' })]), {
    error: 'expected categories with their values, as in `email: a@b.example`',
  })
  .superRefine((identity, context) => {
    for (const key of Object.keys(identity)) {
      if (!isDataCategory(key))
        context.addIssue({ code: 'custom', path: [key], message: `unknown category${suggestionFor(key)}` });
    }
  })
  .meta({ propertyNames: { enum: CATEGORY_IDS } });

/** `; did you mean `email`?` for `e-mail` or `mail`; nothing where no category is near. */
export function suggestionFor(key: string): string {
  const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '');
  const wanted = letters(key);
  const near =
    wanted === '' ? undefined : CATEGORY_IDS.find((id) => letters(id).includes(wanted) || wanted.includes(letters(id)));
  return near === undefined ? '' : `; did you mean \`${near}\`?`;
}
