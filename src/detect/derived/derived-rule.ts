// The rule in whose name derived fields are reported. It asks nothing of a field, so it has no file, no pattern and no examples (decision 17).
import { DERIVED_RULE, type RuleInfo } from '../../model/rule.ts';

/** Each of its findings has the category of the input that the field follows; the one here stands for all of them. */
export const DERIVED_FROM_INPUT: RuleInfo = {
  id: DERIVED_RULE,
  group: 'derived',
  title: { en: 'Derived from what was typed', ja: '入力値から導かれた値' },
  category: 'free_text',
  severity: 'high',
  cwe: ['CWE-201', 'CWE-359'],
  why: {
    en: 'A value that changes with what a person types, and only with it, is that input under another name. Whoever holds the salt or the key can read it or look it up, and everybody who gets it can recognise the person by it.',
    ja: '入力した値とともに、それだけに応じて変わる値は、形を変えた入力値です。ソルトや鍵を持つ者は復元や照合ができ、受け取った者は誰でも、それで本人を見分けられます。',
  },
  references: [
    'https://www.ftc.gov/policy/advocacy-research/tech-at-ftc/2024/07/no-hashing-still-doesnt-make-your-data-anonymous',
    'https://ec.europa.eu/justice/article-29/documentation/opinion-recommendation/files/2014/wp216_en.pdf',
  ],
  examples: { leak: 0, clean: 0 },
};
