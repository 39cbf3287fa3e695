// The words of digests by language.
import type { Language } from '../../model/language.ts';
import type { DigestWords } from './catalogue.ts';
import { digestEnglish } from './words-en.ts';
import { digestJapanese } from './words-ja.ts';

export const DIGEST_WORDS: Readonly<Record<Language, DigestWords>> = { en: digestEnglish, ja: digestJapanese };
