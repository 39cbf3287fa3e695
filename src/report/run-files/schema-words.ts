// Pieces that several schemas of the contract are made of.
import { z } from 'zod';
import { DATA_CATEGORIES, type DataCategory } from '../../model/data-category.ts';
import type { Text } from '../../model/language.ts';

export const count: z.ZodInt = z.int().nonnegative();

/** One sentence in both languages. */
export const text: z.ZodType<Text> = z.object({ en: z.string(), ja: z.string() });

export const texts: z.ZodType<readonly Text[]> = z.array(text);

export const category: z.ZodEnum<{ readonly [Id in DataCategory]: Id }> = z.enum(
  Object.keys(DATA_CATEGORIES) as [DataCategory, ...DataCategory[]],
);
