// Lender A: Shift_JIS pages; cases 1, 2, 2b, 3 and 5.
import type { Lender } from '../lender.ts';
import { contractRoutes } from '../pages/contract.ts';
import { loginRoutes } from '../pages/login.ts';
import { topRoutes } from '../pages/top.ts';
import { stopLink, unsubscribeRoutes } from '../pages/unsubscribe.ts';
import { TAGS_WITH_GA4 } from '../tags/tag-sets.ts';

export const mizuumiLoan: Lender = {
  host: 'www.mizuumi-loan.example',
  name: 'みずうみローン',
  tagline: '暮らしにゆとりを、水辺のように。',
  colour: '#0b6fa4',
  charset: 'Shift_JIS',
  nav: [
    { path: '/', label: 'トップ' },
    { path: '/contract/apply', label: 'WEB契約' },
    { path: '/members/login', label: '会員ログイン' },
    { path: '/mail/stop', label: 'メール配信停止' },
  ],
  tags: TAGS_WITH_GA4,
  routes: {
    ...topRoutes(
      {
        headline: 'はじめての方も、WEBだけで完結',
        lead: '実質年率 4.5%から18.0%、ご利用限度額は最大500万円。来店も郵送物も不要です。',
        offers: [
          { title: '最短10分で審査', text: 'お申込みの結果をメールでお知らせします。' },
          { title: '選べる返済方法', text: '口座引落、ATM、銀行振込からお選びください。' },
          { title: '無利息期間', text: 'はじめてのご契約なら、30日間利息がかかりません。' },
        ],
      },
      stopLink('/mail/stop', 'mail'),
    ),
    ...unsubscribeRoutes('/mail/stop', 'mail'),
    ...contractRoutes(),
    ...loginRoutes(),
  },
};
