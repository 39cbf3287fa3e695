// Incident → what to do, in the order in which to do it: stop the flow today, repair the cause, clean up, keep it closed.
import type { DataCategory } from '../model/data-category.ts';
import type { Incident } from '../model/incident.ts';
import type { Language } from '../model/language.ts';
import type { AdviceStep, AdviceSubject } from './advice/advice-subject.ts';
import { contractAdvice } from './advice/contract-advice.ts';
import { ADVICE_IN_ENGLISH, CLEAN_UP_IN_ENGLISH } from './advice/english.ts';
import { ADVICE_IN_JAPANESE, CLEAN_UP_IN_JAPANESE } from './advice/japanese.ts';
import { placeName } from './place-name.ts';

/** Whoever holds one of these can act as the person: it has to be changed, not only deleted. */
const CREDENTIALS: ReadonlySet<DataCategory> = new Set<DataCategory>([
  'pin',
  'password',
  'otp',
  'card.pan',
  'card.cvv',
  'session_token',
  'jwt',
  'api_key',
]);

/** Steps for the incident's cause, with its page and its key in them. */
export function adviceFor(
  { cause, categories, exposure, contract }: Pick<Incident, 'cause' | 'categories' | 'exposure' | 'contract'>,
  language: Language,
): readonly AdviceStep[] {
  const subject: AdviceSubject = { page: asCode(cause.page), key: asCode(placeName(cause.at)) };
  const [advice, cleanUp] =
    language === 'en' ? [ADVICE_IN_ENGLISH, CLEAN_UP_IN_ENGLISH] : [ADVICE_IN_JAPANESE, CLEAN_UP_IN_JAPANESE];
  const steps = contractAdvice(contract, subject, language) ?? advice[cause.kind](subject);
  // Where nobody got anything, nobody has to delete or change anything.
  const common: readonly AdviceStep[] =
    exposure === 'exposed'
      ? []
      : [
          { stage: 'clean-up', text: cleanUp.deletion },
          ...(categories.some((category) => CREDENTIALS.has(category))
            ? [{ stage: 'clean-up' as const, text: cleanUp.credentials }]
            : []),
        ];
  const isLater = ({ stage }: AdviceStep): boolean => stage === 'prevent';
  return [...steps.filter((step) => !isLater(step)), ...common, ...steps.filter(isLater)];
}

function asCode(name: string): string {
  return `\`${name.replaceAll('`', '')}\``;
}
