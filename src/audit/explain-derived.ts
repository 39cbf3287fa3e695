// The rule of derived fields as a person reads it. It asks nothing of a field, so there is no file to print.
import type { Language, Text } from '../model/language.ts';
import { DERIVED_FROM_INPUT } from '../detect/derived-fields.ts';

const HOW: Text = {
  en: 'Known by comparing runs (`scan --differential`), not by looking at the field: the value stays while the same person types, changes with another, and follows one input or several through runs in which only these differ. Each finding has the category and the severity of the input that it follows; see docs/how-to/differential-runs.md.',
  ja: '項目を見て判定するのではなく、実行の比較（`scan --differential`）で分かります。同じ人物の入力では変わらず、別の人物では変わり、特定の入力だけを変えた実行でもそれに従う値です。種別と重大度は、従っている入力のものになります。docs/how-to/differential-runs.md を参照してください。',
};
const WORDS = {
  en: { why: 'Why it matters', how: 'How it is known', sources: 'Sources' },
  ja: { why: '理由', how: '判定方法', sources: '出典' },
} as const satisfies Record<Language, Record<string, string>>;

/** Markdown in one language. */
export function explainDerived(language: Language): string {
  const { id, title, cwe, why, references } = DERIVED_FROM_INPUT;
  const words = WORDS[language];
  return [
    `# ${id}: ${title[language]}`,
    '',
    cwe.join(', '),
    '',
    `**${words.why}.** ${why[language]}`,
    '',
    `**${words.how}.** ${HOW[language]}`,
    '',
    `## ${words.sources}`,
    '',
    ...references.map((reference) => `- ${reference}`),
  ].join('\n');
}
