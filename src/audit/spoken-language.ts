// The language in which a terminal speaks: the flag's, else the environment's, else English.
import type { Language } from '../model/language.ts';
import { readLanguage, type Environment } from '../plan/environment.ts';

/** Throws USAGE for a `TAGSPILL_LANG` that nobody speaks. */
export function spokenLanguage(flag: Language | undefined, environment: Environment): Language {
  return flag ?? readLanguage(environment) ?? 'en';
}
