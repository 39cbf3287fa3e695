// ISO 3166-1 alpha-2 → the country's name in the reader's language.
import type { Language } from './language.ts';

const NAMES: Readonly<Record<Language, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
  ja: new Intl.DisplayNames(['ja'], { type: 'region' }),
};

/** What is no country code is given back as it is. */
export function countryName(code: string, language: Language): string {
  return /^[A-Z]{2}$/.test(code) ? (NAMES[language].of(code) ?? code) : code;
}
