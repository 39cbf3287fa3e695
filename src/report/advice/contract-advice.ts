// What to do about a recipient whose contract was breached or has run out. Where there is none, the words of the cause hold.
import type { IncidentContract } from '../../model/vendor-contract.ts';
import type { Language } from '../../model/language.ts';
import type { AdviceStep, AdviceSubject } from './advice-subject.ts';

type Steps = (subject: AdviceSubject, lines: string) => Readonly<Record<Language, readonly AdviceStep[]>>;

const BREACHED: Steps = ({ page, key }, lines) => ({
  en: [
    {
      stage: 'today',
      text: `Tell the owner of the contract (line ${lines}), and pause the tag of ${key} on ${page} until the data is out of it.`,
    },
    {
      stage: 'repair',
      text: `Take out of the tag of ${key} what the contract does not allow. Only if it is meant to have it, agree on that first and then widen the contract.`,
    },
    { stage: 'prevent', text: 'Let every change of a tag be held against its contract before it goes live.' },
  ],
  ja: [
    {
      stage: 'today',
      text: `取り決め（${lines}行目）の責任者に知らせ、その情報を除くまで ${page} での ${key} のタグを停止します。`,
    },
    {
      stage: 'repair',
      text: `${key} のタグから、取り決めにない情報を取り除きます。渡す必要がある場合に限り、先方と合意してから取り決めの範囲を広げます。`,
    },
    { stage: 'prevent', text: 'タグを変更するときは、公開前に取り決めと照合します。' },
  ],
});

const EXPIRED: Steps = ({ key }, lines) => ({
  en: [
    {
      stage: 'today',
      text: `Ask the owner of the contract (line ${lines}) whether ${key} is still needed, and pause its tag until there is an answer.`,
    },
    { stage: 'repair', text: 'Renew the contract and write its new last day into `validUntil`, or remove the tag.' },
    { stage: 'prevent', text: 'Look through the contracts before they run out: each run lists them with their last days.' },
  ],
  ja: [
    { stage: 'today', text: `取り決め（${lines}行目）の責任者に ${key} の要否を確認し、回答があるまでタグを停止します。` },
    { stage: 'repair', text: '取り決めを更新して `validUntil` を書き換えるか、タグを取り除きます。' },
    { stage: 'prevent', text: '期限が切れる前に取り決めを見直します。検査結果には取り決めと期限の一覧が含まれます。' },
  ],
});

/** Undefined where the general words for a contract hold. */
export function contractAdvice(
  contract: IncidentContract | undefined,
  subject: AdviceSubject,
  language: Language,
): readonly AdviceStep[] | undefined {
  const lines = contract?.lines.join(', ') ?? '';
  if (contract?.standing === 'breached') return BREACHED(subject, lines)[language];
  if (contract?.standing === 'expired') return EXPIRED(subject, lines)[language];
  return undefined;
}
