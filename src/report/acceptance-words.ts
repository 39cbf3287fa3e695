// What reports say about baselines, suppressions, set severities and allowed incompleteness, in both languages. Texts hold what people
// wrote in files (reasons, owners): each format escapes them as it does everything else.
import type { AbsentIncident, SuppressionEntry } from '../model/acceptance.ts';
import { categoryInfo } from '../model/data-category.ts';
import type { Incident, Suppression } from '../model/incident.ts';
import type { Text } from '../model/language.ts';
import { SEVERITIES } from '../model/severity.ts';
import type { AcceptanceView } from './views/acceptance-view.ts';

/** Head of the section. */
export const ACCEPTANCE_TITLE: Text = { en: 'What was accepted beforehand', ja: '事前に許容した事項' };

/** Stands beside the verdict of an incomplete run that was let through. */
export const ALLOWED_WORD: Text = { en: 'allowed', ja: '許可済み' };

/** The loud sentence of `--allow-incomplete`. */
export const ALLOWED_SENTENCE: Text = {
  en: 'This run is INCOMPLETE and was let through by --allow-incomplete. It proves nothing about what was not seen.',
  ja: 'この実行は不完全ですが、--allow-incomplete により通過しています。確認できていない部分について、何も保証しません。',
};

/** Short names for figures and columns. */
export const ACCEPTANCE_COUNT: Readonly<
  Record<'isNew' | 'unchanged' | 'fixed' | 'notSeen' | 'suppressed' | 'expired' | 'soon' | 'unused', Text>
> = {
  isNew: { en: 'new', ja: '新規' },
  unchanged: { en: 'unchanged', ja: '変化なし' },
  fixed: { en: 'fixed', ja: '修正済み' },
  notSeen: { en: 'not seen', ja: '未確認' },
  suppressed: { en: 'suppressed', ja: '抑制中' },
  expired: { en: 'suppressions expired', ja: '期限切れの抑制' },
  soon: { en: 'suppressions that expire within 14 days', ja: '14日以内に期限が切れる抑制' },
  unused: { en: 'suppressions not used', ja: '使われていない抑制' },
};

/** What became of an incident of the baseline that was not met. */
export const ABSENT_STATE: Readonly<Record<AbsentIncident['how'], Text>> = {
  fixed: { en: 'fixed: its page was visited and it was not met', ja: '修正済み: ページを確認し、検出されませんでした' },
  'not-seen': { en: 'not seen: nobody looked, so nothing is known', ja: '未確認: 今回は確認しておらず、状態は分かりません' },
};

/** Whole sentences for the head of a report, most important first; the gate's own first. */
export function acceptanceSentences(view: AcceptanceView): readonly Text[] {
  const { baseline, suppressions, suppressed, weighed, allowed, allowIncomplete } = view;
  return [
    ...(allowed ? [ALLOWED_SENTENCE] : []),
    ...(allowIncomplete && !allowed
      ? [
          {
            en: 'Incomplete runs are let through by --allow-incomplete.',
            ja: '--allow-incomplete により、不完全な実行も通過します。',
          },
        ]
      : []),
    ...(baseline === undefined ? [] : [baselineSentence(baseline)]),
    ...(suppressions === undefined && suppressed === 0 ? [] : [suppressedSentence(suppressed, suppressions)]),
    ...(suppressions?.expired ?? []).map(expiredSentence),
    ...(suppressions?.soon ?? []).map(soonSentence),
    ...(suppressions?.unused ?? []).map(unusedSentence),
    ...(weighed === 0
      ? []
      : [
          {
            en: `The configuration set the severity of ${weighed} ${weighed === 1 ? 'cause' : 'causes'}; what each was rated as stands beside it.`,
            ja: `設定により深刻度を変更した原因: ${weighed} 件。元の深刻度も併記しています。`,
          },
        ]),
  ];
}

/** What was accepted, set or taken back about one incident, as short phrases. */
export function acceptancePhrases({ suppression, expired, worse, setSeverity, severity }: Incident): readonly Text[] {
  return [
    ...(suppression === undefined ? [] : [suppressionPhrase(suppression)]),
    ...(expired === undefined ? [] : [expiredPhrase(expired)]),
    ...(worse === undefined ? [] : [worsePhrase(worse, severity)]),
    ...(setSeverity === undefined
      ? []
      : [
          {
            en: `rated ${setSeverity.rated}, set by the configuration: ${setSeverity.reason}`,
            ja: `判定は ${setSeverity.rated}、設定により変更: ${setSeverity.reason}`,
          },
        ]),
  ];
}

function baselineSentence({
  file,
  createdAt,
  incidents,
  isNew,
  unchanged,
  worse,
  fixed,
  notSeen,
}: NonNullable<AcceptanceView['baseline']>): Text {
  const from =
    createdAt === undefined ? { en: '', ja: '' } : { en: ` of ${createdAt.slice(0, 10)}`, ja: `（${createdAt.slice(0, 10)}）` };
  return {
    en: `Baseline ${file}${from.en}, ${incidents} accepted: ${isNew} new${worse === 0 ? '' : ` (${worse} of them accepted before, and worse now)`}, ${unchanged} unchanged, ${fixed} fixed, ${notSeen} not seen. Only new ones fail the run.`,
    ja: `ベースライン ${file}${from.ja}、許容 ${incidents} 件: 新規 ${isNew} 件${worse === 0 ? '' : `（うち ${worse} 件は許容時より悪化）`}、変化なし ${unchanged} 件、修正済み ${fixed} 件、未確認 ${notSeen} 件。新規のみが不合格になります。`,
  };
}

function suppressedSentence(suppressed: number, suppressions: AcceptanceView['suppressions']): Text {
  const of =
    suppressions === undefined
      ? { en: '', ja: '' }
      : {
          en: ` (${suppressions.file}, ${suppressions.active} active)`,
          ja: `（${suppressions.file}、有効 ${suppressions.active} 件）`,
        };
  return {
    en: `${suppressed} ${suppressed === 1 ? 'cause is' : 'causes are'} suppressed${of.en}; ${suppressed === 1 ? 'it is' : 'they are'} not counted above.`,
    ja: `抑制中の原因: ${suppressed} 件${of.ja}。上の件数には含まれません。`,
  };
}

function expiredSentence(entry: SuppressionEntry): Text {
  const { line, matches, until, incidents } = entry;
  return {
    en: `The suppression on line ${line} expired on ${until}${incidents === 0 ? '' : ` and returns ${incidents} ${incidents === 1 ? 'cause' : 'causes'}`}: ${matches}${who(entry)}.`,
    ja: `${line} 行目の抑制は ${until} で期限切れです${incidents === 0 ? '' : `。${incidents} 件が再び対象になりました`}: ${matches}${who(entry)}。`,
  };
}

function soonSentence(entry: SuppressionEntry): Text {
  const { line, matches, until } = entry;
  return {
    en: `The suppression on line ${line} expires on ${until}: ${matches}${who(entry)}.`,
    ja: `${line} 行目の抑制は ${until} に期限が切れます: ${matches}${who(entry)}。`,
  };
}

function unusedSentence({ line, matches }: SuppressionEntry): Text {
  return {
    en: `The suppression on line ${line} held nothing back in this complete run: ${matches}. Take it out if it is no longer needed.`,
    ja: `${line} 行目の抑制は、この完全な実行では何にも当たりませんでした: ${matches}。不要であれば削除してください。`,
  };
}

function who({ owner, ticket }: Pick<SuppressionEntry, 'owner' | 'ticket'>): string {
  const told = [owner, ticket].filter((one) => one !== undefined);
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}

function suppressionPhrase(suppression: Suppression): Text {
  const { until, reason, owner, ticket } = suppression;
  return {
    en: `suppressed until ${until}: ${reason}${who({ owner, ticket })}`,
    ja: `${until} まで抑制: ${reason}${who({ owner, ticket })}`,
  };
}

function expiredPhrase({ until, line, reason, owner, ticket }: Suppression): Text {
  const on = line === undefined ? { en: '', ja: '' } : { en: ` (line ${line})`, ja: `（${line} 行目）` };
  return {
    en: `its suppression${on.en} expired on ${until}: ${reason}${who({ owner, ticket })}`,
    ja: `抑制${on.ja}が ${until} で期限切れ: ${reason}${who({ owner, ticket })}`,
  };
}

function worsePhrase({ severity: accepted, added }: NonNullable<Incident['worse']>, severity: Incident['severity']): Text {
  const categories = added.map((category) => categoryInfo(category).label);
  const rose =
    SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(accepted)
      ? []
      : [{ en: `${accepted} was accepted, ${severity} it is`, ja: `許容時は ${accepted}、現在は ${severity}` }];
  const gained =
    categories.length === 0
      ? []
      : [
          {
            en: `not accepted: ${categories.map(({ en }) => en).join(', ')}`,
            ja: `許容していないデータ: ${categories.map(({ ja }) => ja).join('、')}`,
          },
        ];
  const told = [...rose, ...gained];
  return {
    en: `worse than the baseline accepts: ${told.map(({ en }) => en).join('; ')}`,
    ja: `ベースラインの許容より悪化: ${told.map(({ ja }) => ja).join('、')}`,
  };
}
