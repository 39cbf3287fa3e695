// Heads of the page's own tables about what a firm accepted or demands, in both languages; sentences stand in `acceptance-words.ts`
// and `contract-words.ts` of the room.
import type { Text } from '../../../model/language.ts';

export const ACCEPTED_COLUMNS: Readonly<
  Record<'absent' | 'suppressions' | 'entry' | 'reason' | 'owner' | 'until' | 'state' | 'active' | 'expired' | 'unused', Text>
> = {
  absent: { en: 'In the baseline and not met', ja: 'ベースラインにあり、今回は検出されなかった原因' },
  suppressions: { en: 'Suppressions', ja: '抑制' },
  entry: { en: 'Holds for', ja: '対象' },
  reason: { en: 'Reason', ja: '理由' },
  owner: { en: 'Owner', ja: '責任者' },
  until: { en: 'Until', ja: '期限' },
  state: { en: 'State', ja: '状態' },
  active: { en: 'active', ja: '有効' },
  expired: { en: 'expired', ja: '期限切れ' },
  unused: { en: 'not used', ja: '未使用' },
};

export const CONTRACT_WORDS: Readonly<Record<'intro' | 'allowed' | 'seen' | 'digest' | 'nothing', Text>> = {
  intro: {
    en: 'What each recipient may receive, and what this run saw it receive.',
    ja: '送信先ごとに、受け取ってよいデータと、今回の検査で確認したデータです。',
  },
  allowed: { en: 'May receive', ja: '受け取ってよいデータ' },
  seen: { en: 'Received', ja: '確認したデータ' },
  digest: { en: '(as a digest)', ja: '（ハッシュ値のみ）' },
  nothing: { en: 'no personal data', ja: '個人情報なし' },
};
