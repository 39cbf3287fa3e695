// The words of digests in Japanese, as an information security department writes to the owner of a site.
import { assertNever } from '../../model/assert-never.ts';
import type { DigestCounts, Standing } from './counts.ts';
import { labelsInJapanese } from './labels-ja.ts';
import type { DigestWords, SubjectFacts } from './catalogue.ts';

const format = new Intl.NumberFormat('ja-JP');
const n = (value: number): string => format.format(value);

const PREFIX: Readonly<Record<Standing, string>> = {
  action: '要対応',
  unknown: '確認できず',
  continuing: '継続',
  review: '要確認',
  fixed: '解消',
  nothing: '異常なし',
};

function subject(facts: SubjectFacts): string {
  return `【${PREFIX[facts.standing]}】${whose(facts)}: ${core(facts)}`;
}

function whose({ kind, standing, first, concerned, all }: SubjectFacts): string {
  if (kind === 'roll-up' && standing === 'nothing') return `全${n(all)}サイト`;
  if (kind === 'roll-up') return `全${n(all)}サイト中${n(concerned)}サイト`;
  return concerned === 1 ? first : `${first} ほか${n(concerned - 1)}サイト`;
}

function core({ standing, counts, all }: SubjectFacts): string {
  const { sent, exposed, breached, lapsed, continuing, fixed, suppressed, ending, recipients } = counts;
  const alsoFixed = fixed === 0 ? '' : `（解消${n(fixed)}件）`;
  switch (standing) {
    case 'action':
      return `${said([
        [sent, `個人情報の外部送信 新規${n(sent)}件`],
        [exposed, `未送信の露出 新規${n(exposed)}件`],
        [breached, `取り決めの範囲外 新規${n(breached)}件`],
        [lapsed, `抑制の期限切れ ${n(lapsed)}件`],
      ])}${alsoFixed}${unknownSites(counts, all, '、')}`;
    case 'unknown':
      return `${unknownSites(counts, all, '') || unknownRest(counts)}${continuing === 0 ? '' : `（継続${n(continuing)}件）`}`;
    case 'continuing':
      return `個人情報の外部送信 継続${n(continuing)}件${alsoFixed}`;
    case 'review':
      return `${said([
        [recipients, `新たな送信先 ${n(recipients)}件`],
        [ending, `期限の近い抑制 ${n(ending)}件`],
      ])}${alsoFixed}`;
    case 'fixed':
      return `個人情報の外部送信 解消${n(fixed)}件`;
    case 'nothing':
      return `個人情報の外部送信は確認されませんでした${suppressed === 0 ? '' : `（抑制中${n(suppressed)}件）`}`;
    default:
      return assertNever(standing);
  }
}

function unknownSites({ notScanned, incomplete, stale }: DigestCounts, all: number, before: string): string {
  if (notScanned + incomplete === 0) return stale === 0 ? '' : `${before}長期間未完了 ${n(stale)}サイト`;
  if (all === 1) return `${before}${notScanned > 0 ? '検査できませんでした' : '検査が完了していません'}`;
  return `${before}${said([
    [notScanned, `検査できず ${n(notScanned)}サイト`],
    [incomplete, `検査未完了 ${n(incomplete)}サイト`],
  ])}`;
}

function unknownRest({ unseen, skipped }: DigestCounts): string {
  return said([
    [unseen, `未確認の項目 ${n(unseen)}件`],
    [skipped, `見送った検査 ${n(skipped)}件`],
  ]);
}

function said(parts: readonly (readonly [count: number, text: string])[]): string {
  return parts.flatMap(([count, text]) => (count === 0 ? [] : [text])).join('、');
}

const LEAD: Readonly<Record<Standing, (counts: DigestCounts) => string>> = {
  action: ({ sent, exposed, breached, lapsed }) => {
    const fresh = sent + exposed + breached;
    const both = said([
      [fresh, `新たに対応が必要な項目を${n(fresh)}件`],
      [lapsed, `抑制の期限が切れ、再び対応が必要な項目を${n(lapsed)}件`],
    ]);
    return `${both}検出しました。内容をご確認のうえ、対応をお願いします。`;
  },
  unknown: () => '検査できなかった部分があります。その部分に問題がないことは、まだ確認できていません。',
  continuing: ({ continuing }) =>
    `以前に検出した${n(continuing)}件が解消していません。今回新たに検出した項目はありません。引き続き対応をお願いします。`,
  review: () => '対応が必要な項目は検出していませんが、ご確認いただきたい点があります。',
  fixed: ({ fixed }) => `以前に検出した${n(fixed)}件の解消を確認しました。未解消の項目はありません。`,
  nothing: () => '検査はすべて完了し、対応が必要な項目は検出していません。',
};

export const digestJapanese: DigestWords = {
  ...labelsInJapanese,
  subject,
  lead: (standing, counts) => {
    const unknown = standing === 'action' && counts.notScanned + counts.incomplete + counts.skipped > 0;
    return `${LEAD[standing](counts)}${unknown ? 'なお、検査できなかった部分があります。' : ''}`;
  },
  sectionTitle: (title, count) => `${title}（${n(count)}件）`,
  more: (count) => `ほか${n(count)}件は、添付のCSVファイルに記載しています。`,
  list: (words) => words.join('、'),
  rest: (count) => `ほか${n(count)}件`,
  labelled: (label, value) => `${label}：${value}`,
  pages: (visited, planned) => `${n(planned)}ページ中 ${n(visited)}ページ`,
  reasons: (count) => `ほか${n(count)}件の理由`,
  staleSince: (days) => `${n(days)}日を超えて、サイト全体の検査が完了していません。`,
  until: (day) => `${day} まで`,
  withRequests: (hosts, count) => `${hosts}（${n(count)}リクエスト）`,
  period: (from, to, zone) => (from === to ? `${from}（${zone}）` : `${from} ～ ${to}（${zone}）`),
  sitesWithNothing: (count) => `ほか${n(count)}サイトは、お知らせする事項がありません。`,
  sentBy: (tool) => `このメールは ${tool} が自動送信しています。返信されても確認できません。`,
};
