// Incident with derived fields → how that is known, in one sentence: nobody has to take our word for a value that cannot be read.
import type { Incident } from '../model/incident.ts';
import type { Language } from '../model/language.ts';
import { DERIVED_RULE } from '../model/rule.ts';
import { categoryPhrase } from './category-phrase.ts';

/** `What is sent changes with the e-mail address that was typed, and only with it.` Undefined where no field of the incident is derived. */
export function derivedSentence({ rules, categories }: Incident, language: Language): string | undefined {
  if (!rules.includes(DERIVED_RULE)) return undefined;
  const isAll = rules.length === 1;
  const data = categoryPhrase(categories, language);
  if (language === 'ja') {
    const what = isAll ? '送信される値は' : '送信される値の一部は未知の変換を経ており';
    return `${what}、入力された${data}とともに変わり、ほかの何によっても変わりません。`;
  }
  const inputs = data.replaceAll(/\b(?:an?|the) (?=\S)/g, 'the ');
  const [were, them] = categories.length === 1 ? ['was', 'it'] : ['were', 'them'];
  const what = isAll ? 'What is sent' : 'Part of what is sent is under an unknown transformation and';
  return `${what} changes with ${inputs} that ${were} typed, and only with ${them}.`;
}
