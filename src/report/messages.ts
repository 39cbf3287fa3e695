// The report's words by language.
import type { Language } from '../model/language.ts';
import { en } from './messages/en.ts';
import { ja } from './messages/ja.ts';
import type { Messages } from './messages/message-catalogue.ts';

/** The catalogue of each language; category labels are not in it, they belong to `src/model/data-category.ts`. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { en, ja };
