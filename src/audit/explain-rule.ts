// A rule as a person reads it: the page of docs/rules/ and what `tagspill rules explain` prints.
import { categoryInfo } from '../model/data-category.ts';
import type { Language } from '../model/language.ts';
import type { RequestRecord } from '../model/request-record.ts';
import { ScanError } from '../model/scan-error.ts';
import { DERIVED_RULE, FORM_GET_RULE } from '../model/rule.ts';
import { isContractRule } from '../triage/contracts/contract-rules.ts';
import { explainContract, explainDerived, explainFormGet } from './explain-derived.ts';
import type { Knowledge } from './knowledge.ts';

type Rule = Knowledge['rules']['rules'][number];

const WORDS = {
  en: {
    category: 'Category',
    severity: 'Severity',
    why: 'Why it matters',
    looks: 'What it looks for',
    keys: 'keys',
    not: 'but not',
    value: 'value',
    check: 'check',
    siblings: 'beside',
    leak: 'Found in',
    clean: 'Not found in',
    sources: 'Sources',
    canary: 'the planted value of this category, in any form',
    file: 'File',
  },
  ja: {
    category: '種別',
    severity: '重大度',
    why: '理由',
    looks: '検出条件',
    keys: 'キー',
    not: '除外',
    value: '値',
    check: '検査',
    siblings: '同じ組の項目',
    leak: '検出する例',
    clean: '検出しない例',
    sources: '出典',
    canary: 'この種別の仕込み値（どの符号化でも）',
    file: 'ファイル',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** The rule of this id; throws RULE_UNKNOWN with the nearest ids. */
export function ruleOf(knowledge: Knowledge, id: string): Rule {
  const rule = knowledge.rules.rules.find(({ info }) => info.id === id);
  if (rule === undefined) throw new ScanError('RULE_UNKNOWN', `\`${printable(id)}\`${nearest(knowledge, id)}`);
  return rule;
}

/** Markdown in one language; throws RULE_UNKNOWN with the nearest ids. */
export function explainRule(knowledge: Knowledge, id: string, language: Language): string {
  if (id === DERIVED_RULE) return explainDerived(language);
  if (id === FORM_GET_RULE) return explainFormGet(language);
  if (isContractRule(id)) return explainContract(id, language);
  const rule = ruleOf(knowledge, id);
  const words = WORDS[language];
  const { info } = rule;
  return [
    `# ${info.id}: ${info.title[language]}`,
    '',
    `${words.category}: \`${info.category}\` (${categoryInfo(info.category).label[language]}) · ${words.severity}: **${info.severity}** · ${info.cwe.join(', ')} · ${words.file}: \`rules/${info.group}/${info.id}.yaml\``,
    '',
    `**${words.why}.** ${info.why[language]}`,
    '',
    `## ${words.looks}`,
    '',
    ...(rule.primary ? [`- ${words.canary}`] : []),
    ...rule.alternatives.map((alternative) => `- ${alternativeLine(alternative, words)}`),
    '',
    ...exampleList(words.leak, rule.examples.leak),
    ...exampleList(words.clean, rule.examples.clean),
    `## ${words.sources}`,
    '',
    ...info.references.map((url) => `- <${url}>`),
    '',
  ].join('\n');
}

function alternativeLine(
  { key, notKey, value, siblings }: Rule['alternatives'][number],
  words: (typeof WORDS)[Language],
): string {
  const code = (text: string): string => `\`${text}\``;
  return [
    ...(key.length > 0 ? [`${words.keys} ${key.map(code).join(' ')}`] : []),
    ...(notKey.length > 0 ? [`${words.not} ${notKey.map(code).join(' ')}`] : []),
    ...(value === undefined ? [] : [`${words.value} ${code(value.pattern.source)}`]),
    ...(value?.check === undefined ? [] : [`${words.check} ${code(value.check.id)}`]),
    ...(siblings.length > 0 ? [`${words.siblings} ${siblings.map(code).join(' ')}`] : []),
  ].join('; ');
}

function exampleList(title: string, examples: Rule['examples']['leak']): readonly string[] {
  return [`## ${title}`, '', '```http', ...examples.map(({ record }) => requestLine(record)), '```', ''];
}

// Examples are the rule author's own synthetic requests, so they are shown whole.
function requestLine({ method = 'GET', url, headers = {}, body, bodyBase64 }: RequestRecord): string {
  const head = Object.entries(headers).map(([name, value]) => `\n  ${name}: ${value}`);
  const sent = body ?? (bodyBase64 === undefined ? undefined : `(base64) ${bodyBase64}`);
  return `${method} ${url}${head.join('')}${sent === undefined ? '' : `\n  ${sent}`}`;
}

function nearest(knowledge: Knowledge, id: string): string {
  const close = knowledge.rules.infos
    .map((info) => String(info.id))
    .filter((known) => known.includes(id) || id.split('-').some((word) => word.length > 2 && known.split('-').includes(word)));
  return close.length === 0 ? '' : `; near it: ${close.slice(0, 5).join(', ')}`;
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 60);
}
