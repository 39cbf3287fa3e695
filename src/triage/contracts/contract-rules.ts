// The rules in whose name contracts are reported. They ask who received something, not a field on the wire: no file, no pattern, no examples.
import { CONTRACT_BREACH, CONTRACT_EXPIRED, VENDOR_UNDECLARED, type RuleInfo } from '../../model/rule.ts';
import type { Severity } from '../../model/severity.ts';

// The Telecommunications Business Act (電気通信事業法), of which article 27-12 asks for a notice of external transmission.
const REFERENCES = ['https://laws.e-gov.go.jp/law/359AC0000000086', 'https://cwe.mitre.org/data/definitions/359.html'];

// Each incident has the categories of what was sent; the one here stands for all of them.
const SHARED = {
  group: 'contract',
  category: 'free_text',
  references: REFERENCES,
  examples: { leak: 0, clean: 0 },
} as const;

/** Each by its id. */
export const CONTRACT_RULES: readonly RuleInfo[] = [
  {
    ...SHARED,
    id: VENDOR_UNDECLARED,
    title: { en: 'A recipient that no contract names', ja: '取り決めのない送信先' },
    severity: 'medium',
    cwe: ['CWE-359'],
    why: {
      en: 'A page makes every visitor’s browser send something to this recipient, and the firm’s list of contracts does not know it: nobody answers for what it gets, why it gets it, and whether the firm has told its users. A tag that another tag brought in looks the same.',
      ja: 'ページを開くだけで利用者のブラウザーからこの送信先に情報が送られますが、会社の取り決めの一覧にありません。何を、何のために受け取るのか、利用者に知らせているのか、答えられる人がいない状態です。別のタグが呼び込んだタグも、ここに表れます。',
    },
  },
  {
    ...SHARED,
    id: CONTRACT_BREACH,
    title: { en: 'A recipient that gets what its contract does not allow', ja: '取り決めの範囲を超える送信' },
    severity: 'high',
    cwe: ['CWE-359'],
    why: {
      en: 'The recipient got data that its contract does not name, got in the clear what it may have as a digest only, or got it on a page that the contract leaves out. What users were told about this recipient no longer holds.',
      ja: '取り決めにない情報が送られた、ハッシュ化した値だけを渡すはずの情報がそのまま送られた、または対象外のページで送られたことを示します。この送信先について利用者に説明した内容と一致しません。',
    },
  },
  {
    ...SHARED,
    id: CONTRACT_EXPIRED,
    title: { en: 'A recipient whose contract has run out', ja: '期限の切れた取り決めによる送信' },
    severity: 'medium',
    cwe: ['CWE-359'],
    why: {
      en: 'The last day on which the contract holds has passed, and the pages still send. Whoever answers for it has to renew it or take the tag away.',
      ja: '取り決めの有効期限を過ぎても送信が続いています。責任者が更新するか、タグを取り除く必要があります。',
    },
  },
];

/** How bad it is at least: where personal data was sent, and where none was found. */
export const LEAST: Readonly<Record<string, { readonly carrying: Severity; readonly empty: Severity }>> = {
  // Nobody answers for it, whatever it got.
  [VENDOR_UNDECLARED]: { carrying: 'medium', empty: 'medium' },
  // An incident of its own, however harmless the data: the agreement is broken.
  [CONTRACT_BREACH]: { carrying: 'low', empty: 'low' },
  // Somebody answers for it, and has to renew it.
  [CONTRACT_EXPIRED]: { carrying: 'medium', empty: 'low' },
};

export function isContractRule(id: string): boolean {
  return CONTRACT_RULES.some((rule) => rule.id === id);
}
