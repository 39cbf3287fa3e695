// What a comparison of runs did not reach, and what none can, in sentences for the report's coverage.
import type { DifferentialCoverage } from '../model/audit-report.ts';
import { categoryInfo, type DataCategory } from '../model/data-category.ts';
import type { Language, Text } from '../model/language.ts';
import { redactUrl } from '../model/redacted-url.ts';
import type { FurtherRun } from './drive-again.ts';
import type { PageNames } from './page-names.ts';
import type { EndedVisit } from './state-coverage.ts';

export interface MadeComparison {
  readonly coverage: DifferentialCoverage;
  /** Every run that was wanted was made. */
  readonly isWhole: boolean;
  readonly first: readonly EndedVisit[];
  readonly again: FurtherRun | undefined;
  readonly other: FurtherRun | undefined;
  readonly pages: PageNames;
}

export function gapsOfComparison({ coverage, isWhole, first, again, other, pages }: MadeComparison): readonly Text[] {
  if (coverage.inputs.length === 0) return [NOTHING_TO_VARY];
  return [
    ...(isWhole ? [] : [cutShort(coverage)]),
    ...unlike(first, again, SAME_VALUES, pages),
    ...unlike(first, other, OTHER_VALUES, pages),
    ...onlyOnce([...(again?.gaps ?? []), ...(other?.gaps ?? [])]),
    ...unproven(coverage),
  ];
}

export function limitsOfComparison({ restless, missing, same, inputs }: DifferentialCoverage): readonly Text[] {
  if (inputs.length === 0) return [];
  const nonce: Text = {
    en: `A value under a salt or a nonce of its own is another one each time, as random ones are, and cannot be told from them by comparing runs (${restless} ${restless === 1 ? 'place' : 'places'} here).`,
    ja: `毎回異なるソルトやノンスで隠された値は、乱数と同じく毎回変わるため、実行の比較では見分けられません（今回は ${restless} か所）。`,
  };
  const absent: Text = {
    en: `${missing} ${missing === 1 ? 'place in requests was' : 'places in requests were'} not there in every run, so nothing could be compared there.`,
    ja: `リクエストの ${missing} か所は一部の実行にしか現れず、比較できませんでした。`,
  };
  const always = missing === 0 ? [nonce] : [nonce, absent];
  if (same.length === 0) return always;
  return [
    ...always,
    {
      en: `These inputs were the same in every run, so what is derived from them alone was not looked for: ${labels(same, 'en')}.`,
      ja: `次の入力はどの実行でも同じ値のため、それだけから導かれた値は調べていません: ${labels(same, 'ja')}。`,
    },
  ];
}

const NOTHING_TO_VARY: Text = {
  en: 'nothing was compared: no page of the plan is given a value that could be another one; write placeholders such as {email} into URLs and steps',
  ja: '比較は行われていません。別の値にできる入力が計画にありません。URLや操作に {email} のようなプレースホルダーを書いてください',
};

const SAME_VALUES: Text = { en: 'in the run with the same values', ja: '同じ値での再実行' };
const OTHER_VALUES: Text = { en: 'in the run with other values', ja: '別の値での実行' };

function cutShort({ runs }: DifferentialCoverage): Text {
  return {
    en: `the comparison ended after ${runs} runs, before it was complete; let it finish: --max-duration covers all runs`,
    ja: `比較は ${runs} 回の実行で終わり、完了していません。最後まで実行してください（--max-duration は全体の時間です）`,
  };
}

function unlike(first: readonly EndedVisit[], run: FurtherRun | undefined, where: Text, pages: PageNames): readonly Text[] {
  if (run === undefined) return [];
  return first
    .filter(({ outcome }) => outcome.kind === 'visited')
    .flatMap((visit): Text[] => {
      const ended = run.ended.get(pages.ofVisit(visit));
      if (ended?.outcome.kind === 'visited' && ended.unfetched.length === 0) return [];
      const url = redactUrl(visit.url);
      const reason = ended === undefined || ended.outcome.kind === 'visited' ? undefined : ended.outcome.reason;
      const why = reason === undefined ? '' : ` (${reason})`;
      const because = reason === undefined ? '' : `（${reason}）`;
      return [
        {
          en: `${url}: could not be compared, it was not seen whole ${where.en}${why}; values that must stay, as those of a login, are named with --keep`,
          ja: `${url}: ${where.ja}で全体を確認できず、比較できません${because}。ログインなど変えてはならない値は --keep で指定してください`,
        },
      ];
    });
}

function unproven({ unconfirmed }: DifferentialCoverage): readonly Text[] {
  if (unconfirmed === 0) return [];
  return [
    {
      en: `${unconfirmed} fields changed with what was typed, but too few further runs reached them to prove it; run it again`,
      ja: `${unconfirmed} 件の項目が入力値とともに変わりましたが、確かめるための実行が足りません。再実行してください`,
    },
  ];
}

function onlyOnce(texts: readonly Text[]): readonly Text[] {
  return [...new Map(texts.map((text) => [text.en, text])).values()];
}

function labels(categories: readonly DataCategory[], language: Language): string {
  return categories.map((category) => categoryInfo(category).label[language]).join(language === 'en' ? ', ' : '、');
}
