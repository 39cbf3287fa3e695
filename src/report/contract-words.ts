// What reports say about contracts with recipients, and about what is published of them, in both languages.
import { assertNever } from '../model/assert-never.ts';
import type { Incident } from '../model/incident.ts';
import type { Language, Text } from '../model/language.ts';
import type { PublishedUse } from '../model/published-list.ts';
import type { ContractBreach, ContractRow, ContractUse, IncidentContract } from '../model/vendor-contract.ts';
import { categoryPhrase } from './category-phrase.ts';
import { MESSAGES } from './messages.ts';

/** Head of the section. */
export const CONTRACTS_TITLE: Text = { en: 'Recipients and their contracts', ja: '送信先と取り決め' };

export const CONTRACT_STANDING: Readonly<Record<ContractRow['standing'], Text>> = {
  kept: { en: 'kept', ja: '取り決めどおり' },
  breached: { en: 'breached', ja: '取り決めの範囲外' },
  expired: { en: 'expired', ja: '期限切れ' },
  undeclared: { en: 'not declared', ja: '取り決めなし' },
  unused: { en: 'not used', ja: '送信なし' },
  'not-seen': { en: 'not seen', ja: '未確認' },
};

export const CONTRACT_COLUMNS: Readonly<Record<'standing' | 'line', Text>> = {
  standing: { en: 'Contract', ja: '取り決め' },
  line: { en: 'Line', ja: '行' },
};

/** Worst first: what has to be acted on stands on top. */
const ORDER: readonly ContractRow['standing'][] = ['undeclared', 'breached', 'expired', 'unused', 'not-seen', 'kept'];

/** Rows as they are shown, and one sentence with the figures. */
export function contractRowsOf({ rows }: ContractUse): readonly ContractRow[] {
  return rows.toSorted((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));
}

export function contractFigures({ rows }: ContractUse, language: Language): string {
  const counts = ORDER.map((standing) => ({ standing, count: rows.filter((row) => row.standing === standing).length }));
  const words = counts
    .filter(({ count }) => count > 0)
    .map(({ standing, count }) => figure(CONTRACT_STANDING[standing], count, language));
  if (words.length === 0)
    return { en: 'No recipient was met, and there is no contract.', ja: '送信先も取り決めもありません。' }[language];
  const list = MESSAGES[language].series(words);
  return language === 'en' ? `Recipients and contracts: ${list}.` : `送信先と取り決めの内訳: ${list}。`;
}

function figure(words: Text, count: number, language: Language): string {
  return language === 'en' ? `${count} ${words.en}` : `${words.ja} ${count}件`;
}

/** What the firm publishes and what was observed: two figures, each with who it is. */
export function publishedSentences({ file, missing, unobserved, sawEverything }: PublishedUse): readonly Text[] {
  const who = (language: Language): readonly string[] =>
    missing.map(({ name, hosts }) =>
      language === 'en' ? `${name.en} (${hosts.join(', ')})` : `${name.ja}（${hosts.join('、')}）`,
    );
  return [
    {
      en: `Recipients that ${file} does not name: ${counted(who('en'), 'en')}.`,
      ja: `公表に無い送信先 ${counted(who('ja'), 'ja')}（公表資料: ${file}）。`,
    },
    {
      en: `Published and not observed: ${counted(unobserved, 'en')}.${sawEverything || unobserved.length === 0 ? '' : ' Not everything was seen, so they may still be met.'}`,
      ja: `公表にあるが観測されない送信先 ${counted(unobserved, 'ja')}。${sawEverything || unobserved.length === 0 ? '' : '検査が完了していないため、実際には送信している可能性があります。'}`,
    },
  ];
}

function counted(names: readonly string[], language: Language): string {
  if (language === 'en') return names.length === 0 ? '0' : `${names.length} (${names.join(', ')})`;
  return names.length === 0 ? '0件' : `${names.length}件（${names.join('、')}）`;
}

/** An incident of a contract in one sentence; undefined for every other. */
export function contractSentence(incident: Incident, language: Language, sealed: boolean): string | undefined {
  const { contract, cause, categories, requests, recipients } = incident;
  if (contract === undefined || cause.kind !== 'contract') return undefined;
  const name = recipients[0]?.vendor?.name[language] ?? cause.at;
  const data = categories.length === 0 ? undefined : categoryPhrase(categories, language);
  const parts: SentenceParts = { contract, name, data, requests, page: cause.page, sealed, lines: contract.lines.join(', ') };
  return language === 'en' ? inEnglish(parts) : inJapanese(parts);
}

interface SentenceParts {
  readonly contract: IncidentContract;
  readonly name: string;
  readonly data: string | undefined;
  readonly requests: number;
  readonly page: string;
  readonly sealed: boolean;
  readonly lines: string;
}

function inEnglish({ contract, name, data, requests, page, sealed, lines }: SentenceParts): string {
  const got = sealed ? 'would have got' : 'got';
  const what = `${data ?? 'no personal data that we know'} in ${MESSAGES.en.requests(requests)}`;
  switch (contract.standing) {
    case 'undeclared':
      return `No contract names ${name}, which ${got} ${what}.`;
    case 'expired':
      return `The contract with ${name} (line ${lines}) has run out; it ${got} ${what}.`;
    case 'kept':
    case 'breached':
      return `On the page ${page}, ${name} ${got} what its contract (line ${lines}) does not allow: ${breachPhrase(contract.breaches, 'en')}.`;
    default:
      return assertNever(contract.standing);
  }
}

function inJapanese({ contract, name, data, requests, page, sealed, lines }: SentenceParts): string {
  const what = `リクエスト${requests}件で${data ?? '情報（個人情報は検出されていません）'}が送信され${sealed ? 'るところでした' : 'ました'}`;
  switch (contract.standing) {
    case 'undeclared':
      return `${name} との取り決めはありませんが、${what}。`;
    case 'expired':
      return `${name} との取り決め（${lines}行目）は期限切れですが、${what}。`;
    case 'kept':
    case 'breached':
      return `ページ ${page} で、取り決め（${lines}行目）にない情報が ${name} に送信され${sealed ? 'るところでした' : 'ました'}: ${breachPhrase(contract.breaches, 'ja')}。`;
    default:
      return assertNever(contract.standing);
  }
}

const HOW: Readonly<Record<ContractBreach['how'], (data: string) => Text>> = {
  category: (data) => ({ en: `${data}, which it does not name`, ja: `${data}（対象外の情報）` }),
  clear: (data) => ({ en: `${data}, which it names as a digest only`, ja: `${data}（ハッシュ化した値のみ可）` }),
  page: (data) => ({ en: `${data}, on a page that it leaves out`, ja: `${data}（対象外のページ）` }),
};

function breachPhrase(breaches: readonly ContractBreach[] = [], language: Language): string {
  const parts = (['category', 'clear', 'page'] as const).flatMap((how) => {
    const categories = breaches.filter((breach) => breach.how === how).map(({ category }) => category);
    return categories.length === 0 ? [] : [HOW[how](categoryPhrase(categories, language))[language]];
  });
  return parts.join(language === 'en' ? '; ' : '、');
}

/** Of an incident that contracts allow in every part. */
export function keptSentence({ contract }: Incident, language: Language): string | undefined {
  if (contract?.standing !== 'kept') return undefined;
  const lines = contract.lines.join(', ');
  const otherwise = contract.otherwise === undefined ? '' : MESSAGES[language].severity[contract.otherwise];
  return language === 'en'
    ? `Contracts allow it (line ${lines}); without them it would weigh ${otherwise}.`
    : `取り決め（${lines}行目）で認められた送信です。取り決めがなければ重大度は${otherwise}です。`;
}
