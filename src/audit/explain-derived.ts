// The rules that ask nothing of a field, as a person reads them: there is no file to print.
import type { Language, Text } from '../model/language.ts';
import { DERIVED_FROM_INPUT } from '../detect/derived-fields.ts';
import type { RuleInfo } from '../model/rule.ts';
import { CONTRACT_RULES } from '../triage/contracts/contract-rules.ts';
import { FORM_GET_SENSITIVE } from '../triage/exposed/form-get-rule.ts';

const HOW_DERIVED: Text = {
  en: 'Known by comparing runs (`scan --differential`), not by looking at the field: the value stays while the same person types, changes with another, and follows one input or several through runs in which only these differ. Each finding has the category and the severity of the input that it follows; see docs/how-to/differential-runs.md.',
  ja: '項目を見て判定するのではなく、実行の比較（`scan --differential`）で分かります。同じ人物の入力では変わらず、別の人物では変わり、特定の入力だけを変えた実行でもそれに従う値です。種別と重大度は、従っている入力のものになります。docs/how-to/differential-runs.md を参照してください。',
};
const HOW_FORM: Text = {
  en: 'Known by looking at each form that a page shows, before anyone submits it: its method is GET or it has none, and a field with a name asks for personal data, by its `autocomplete`, label, name and what stands around it. A form that asks for free text alone, as a search box does, is left alone. Once a submission was seen to leak, that incident stands for both. Each incident has the categories of the fields, one step milder than if the data had been sent.',
  ja: '送信される前に、ページに表示される各フォームを調べて分かります。methodがGETであるか指定がなく、name属性のある入力欄が、`autocomplete`、ラベル、名前、周囲の文言から見て個人情報を求めている場合です。検索欄のように自由記述だけを求めるフォームは対象外です。実際の送信で漏れが確認された場合は、その原因にまとめます。種別は入力欄のもので、重大度は送信された場合より一段階低くなります。',
};
const HOW_CONTRACT: Text = {
  en: 'Known by holding each request to a third party, and to a vendor under a name of the site’s own, against `contracts:` of the configuration; without that key nobody asks. Each incident has the categories of what was found in these requests. An undeclared recipient weighs at least medium, an expired contract low (medium with personal data), and a breach what its data weighs. See docs/how-to/contracts.md.',
  ja: '第三者（および自社ドメイン名で動作するベンダー）への各リクエストを、設定の `contracts:` と照合して分かります。このキーがなければ調べません。種別は、それらのリクエストで見つかった情報のものです。重大度は、取り決めのない送信先が「中」以上、期限切れが「低」（個人情報があれば「中」以上）、範囲外の送信は情報に応じます。docs/how-to/contracts.md を参照してください。',
};
const WORDS = {
  en: { why: 'Why it matters', how: 'How it is known', sources: 'Sources' },
  ja: { why: '理由', how: '判定方法', sources: '出典' },
} as const satisfies Record<Language, Record<string, string>>;

/** Markdown in one language: fields that follow what was typed. */
export function explainDerived(language: Language): string {
  return explainBuiltIn(DERIVED_FROM_INPUT, HOW_DERIVED, language);
}

/** Forms that would put what is typed into an address. */
export function explainFormGet(language: Language): string {
  return explainBuiltIn(FORM_GET_SENSITIVE, HOW_FORM, language);
}

/** A rule about contracts with recipients. */
export function explainContract(id: string, language: Language): string {
  return CONTRACT_RULES.filter((rule) => rule.id === id)
    .map((rule) => explainBuiltIn(rule, HOW_CONTRACT, language))
    .join('\n');
}

function explainBuiltIn({ id, title, cwe, why, references }: RuleInfo, how: Text, language: Language): string {
  const words = WORDS[language];
  return [
    `# ${id}: ${title[language]}`,
    '',
    cwe.join(', '),
    '',
    `**${words.why}.** ${why[language]}`,
    '',
    `**${words.how}.** ${how[language]}`,
    '',
    `## ${words.sources}`,
    '',
    ...references.map((reference) => `- ${reference}`),
    '',
  ].join('\n');
}
