// Lender B: EUC-JP pages, Universal Analytics; cases 4 and 6.
import type { Lender } from '../lender.ts';
import { chatRoutes } from '../pages/chat.ts';
import { searchBox, searchRoutes } from '../pages/search.ts';
import { topRoutes } from '../pages/top.ts';
import { unsubscribeRoutes } from '../pages/unsubscribe.ts';
import { TAGS_WITH_UA } from '../tags/tag-sets.ts';

export const kiiroLoan: Lender = {
  host: 'www.kiiro-loan.test',
  name: 'きいろローン',
  tagline: 'あなたの町の、まじめなローン。',
  colour: '#a86a00',
  charset: 'EUC-JP',
  nav: [
    { path: '/', label: 'トップ' },
    { path: '/search', label: 'よくあるご質問' },
    { path: '/support/chat', label: 'チャットで相談' },
    { path: '/magazine/kaijo', label: 'メルマガ解除' },
  ],
  tags: TAGS_WITH_UA,
  routes: {
    ...topRoutes(
      {
        headline: '相談しながら、無理なく借りる',
        lead: '創業以来、地域のみなさまに寄り添うローンをご提供しています。',
        offers: [
          { title: 'おまとめプラン', text: '毎月の返済を一つにまとめられます。' },
          { title: '全国のATM', text: '提携ATMの手数料は月3回まで無料です。' },
          { title: '電話で相談', text: '専任の担当者が、ご返済の計画をご一緒に考えます。' },
        ],
      },
      (repaired) => searchBox(repaired),
    ),
    ...unsubscribeRoutes('/magazine/kaijo', 'mailaddress'),
    ...searchRoutes(),
    ...chatRoutes(),
  },
};
