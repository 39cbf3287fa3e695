// Incident → one sentence: which page does what, with which data, and who gets it through which places.
import type { Incident } from '../model/incident.ts';
import type { Language } from '../model/language.ts';
import type { CauseParts } from './cause-sentence/cause-parts.ts';
import { causeInEnglish } from './cause-sentence/english.ts';
import { causeInJapanese } from './cause-sentence/japanese.ts';
import { categoryPhrase } from './category-phrase.ts';
import { contractSentence, keptSentence } from './contract-words.ts';
import { derivedSentence } from './derived-sentence.ts';
import { MESSAGES } from './messages.ts';
import { policySentences } from './policy-sentences.ts';
import { leadingPlaces, placeName } from './place-name.ts';
import { countRecipients } from './recipient-key.ts';

const MOST_KEYS = 3;

/**
 * `The page /members/unsubscribe puts an e-mail address into its own URL as "mail"; 10 recipients got it in 34 requests, through
 * dl, dr, url and Referer.` In a sealed run they `would have got it`.
 */
export function causeSentence(incident: Incident, language: Language, { sealed }: { readonly sealed: boolean }): string {
  const { cause, categories, recipients, requests } = incident;
  const keys = cause.keys.length === 0 ? [cause.at] : cause.keys;
  const named = keys.length <= MOST_KEYS + 1 ? keys : keys.slice(0, MOST_KEYS);
  const parts: CauseParts = {
    cause,
    sealed,
    exposed: incident.exposure === 'exposed',
    data: categoryPhrase(categories, language),
    plural: categories.length > 1,
    keys: { named: named.map(placeName), rest: keys.length - named.length },
    places: leadingPlaces(recipients),
    recipients: countRecipients(recipients),
    requests,
  };
  const sentence =
    contractSentence(incident, language, sealed) ?? (language === 'en' ? causeInEnglish(parts) : causeInJapanese(parts));
  const further = [keptSentence(incident, language), derivedSentence(incident, language), ...policySentences(incident, language)];
  return [sentence, ...further].filter((one) => one !== undefined).join(MESSAGES[language].sentenceGap);
}
