// Lender C: UTF-8 pages; case 7.
import type { Lender } from '../lender.ts';
import { topRoutes } from '../pages/top.ts';
import { unsubscribeRoutes } from '../pages/unsubscribe.ts';
import { TAGS_WITH_GA4 } from '../tags/tag-sets.ts';

export const plusHitotsu: Lender = {
  host: 'www.plus-hitotsu.example',
  name: 'プラスひとつ',
  tagline: '一枚だけで足りる、カードローン。',
  colour: '#7a3b8f',
  charset: 'UTF-8',
  nav: [
    { path: '/', label: 'トップ' },
    { path: '/m/unsubscribe', label: '配信停止' },
  ],
  tags: TAGS_WITH_GA4,
  routes: {
    ...topRoutes({
      headline: 'カード一枚、いつでもどこでも',
      lead: '年会費は永年無料。コンビニのATMで、24時間ご利用いただけます。',
      offers: [
        { title: '年会費無料', text: '入会金も年会費もいただきません。' },
        { title: '即日発行', text: '自動契約機なら、その場でカードをお渡しします。' },
        { title: 'スマホで管理', text: 'ご利用残高とご返済日をいつでも確認できます。' },
      ],
    }),
    ...unsubscribeRoutes('/m/unsubscribe', 'm_addr'),
  },
};
