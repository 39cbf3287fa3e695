// The words of explanations by language.
import type { Language } from '../model/language.ts';
import type { ExplainWords } from './explain-catalogue.ts';
import { explainEnglish } from './explain-words-en.ts';
import { explainJapanese } from './explain-words-ja.ts';

/** The catalogue of each language. */
export const EXPLAIN_WORDS: Readonly<Record<Language, ExplainWords>> = { en: explainEnglish, ja: explainJapanese };
