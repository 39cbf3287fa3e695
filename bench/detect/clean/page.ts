// Pages of Japanese banks and shops that hold nothing of a visitor: their addresses, titles and words.
import type { Draw } from './draw.ts';

export interface Page {
  readonly url: string;
  readonly title: string;
  readonly referrer: string;
}

/** What makes a page: path, query, and a title. */
type Making = (draw: Draw) => {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly title: string;
};

export const PLACES = [
  '丸の内',
  '梅田',
  '札幌',
  '仙台',
  '名古屋駅前',
  '天神',
  '横浜西口',
  '大宮',
  '広島',
  '金沢',
  '那覇',
  '新宿西口',
  '吉祥寺',
  '川崎',
  '千葉',
] as const;
export const PREFECTURES = [
  '東京都',
  '大阪府',
  '北海道',
  '宮城県',
  '愛知県',
  '福岡県',
  '神奈川県',
  '埼玉県',
  '広島県',
  '石川県',
  '沖縄県',
] as const;
export const PRODUCTS = [
  'カードローン',
  'マイカーローン',
  'リフォームローン',
  'フリーローン',
  '教育ローン',
  '定期預金',
  'スーパー普通預金',
  'デビットカード',
  'ゴールドカード',
  'キャッシュバックキャンペーン',
  'ワイヤレスイヤホン',
  'ロボット掃除機',
  'ハンドクリーム',
  'ノートパソコン',
  'ドリップコーヒー',
  'レディーススニーカー',
  'アウトドアチェア',
  'プロテイン チョコレート',
  'サマーセール',
  'クリスマスケーキ',
] as const;
const HOSTS = [
  'www.lender.example',
  'bank.example',
  'www.shop.example',
  'card.example',
  'loan.lender.example',
  'news.portal.example',
] as const;
const FIRM = ['テスト銀行', '見本カード', 'サンプルショップ', '例示ローン', 'テストファイナンス'] as const;

const MAKINGS: readonly Making[] = [
  () => ({ path: '/', title: 'トップページ' }),
  (draw) => ({ path: `/shop/${draw.letters(6)}/`, title: `${draw.pick(PLACES)}支店のご案内・ATM・営業時間` }),
  (draw) => ({
    path: '/branch/search',
    query: { pref: draw.code(2), area: draw.pick(PREFECTURES), atm: '1', page: String(1 + draw.below(9)) },
    title: `${draw.pick(PREFECTURES)}の店舗・ATM一覧`,
  }),
  (draw) => ({
    path: '/atm/map',
    query: { lat: `35.${draw.code(6)}`, lng: `139.${draw.code(6)}`, zoom: String(10 + draw.below(9)) },
    title: `${draw.pick(PLACES)}周辺のATM`,
  }),
  (draw) => ({ path: `/branch/${draw.code(3)}.html`, title: `${draw.pick(PLACES)}支店（店番${draw.code(3)}）` }),
  (draw) => ({
    path: `/campaign/${draw.date('')}/`,
    query: {
      utm_source: 'yahoo',
      utm_medium: 'cpc',
      utm_campaign: `cp_${draw.date('')}_${draw.letters(4)}`,
      utm_term: draw.pick(PRODUCTS),
      utm_content: draw.digits(8),
    },
    title: `【${draw.date('/')}まで】${draw.pick(PRODUCTS)}キャンペーン`,
  }),
  (draw) => ({
    path: '/lp/cardloan/',
    query: { gclid: `Cj0KCQ${draw.base64url(55)}`, gad_source: '1', gbraid: draw.base64url(30) },
    title: 'カードローン｜最短即日',
  }),
  (draw) => ({
    path: '/lp/',
    query: { yclid: `YSS.${draw.digits(10)}.${draw.word(22)}`, sa_p: 'YSA', sa_cc: draw.digits(10), sa_t: String(draw.millis()) },
    title: `${draw.pick(PRODUCTS)}のご案内`,
  }),
  (draw) => ({
    path: '/p/',
    query: { fbclid: `IwAR${draw.base64url(42)}`, ttclid: draw.ulid(), twclid: `2-${draw.letters(26)}` },
    title: draw.pick(PRODUCTS),
  }),
  (draw) => ({
    path: `/products/${draw.digits(13)}`,
    query: {
      color: draw.hex(6),
      size: draw.pick(['S', 'M', 'L', '24.5cm', '1200x800']),
      variant: draw.digits(14),
      sku: `${draw.letters(2).toUpperCase()}-${draw.digits(6)}`,
    },
    title: `${draw.pick(PRODUCTS)} ${draw.pick(['ブラック', 'ホワイト', 'ネイビー'])} | JAN ${draw.pick(['49', '45'])}${draw.code(11)}`,
  }),
  (draw) => ({
    path: '/search',
    query: {
      q: draw.pick(PRODUCTS),
      sort: 'price_asc',
      price_min: draw.digits(4),
      price_max: draw.digits(5),
      gender: draw.pick(['ladies', 'mens', 'unisex']),
    },
    title: `${draw.pick(PRODUCTS)}の検索結果`,
  }),
  (draw) => ({
    path: '/kinri/',
    query: { tab: draw.pick(['futsu', 'teiki', 'jutaku']) },
    title: `金利一覧（${draw.date('/')}現在）年0.${draw.code(3)}％`,
  }),
  (draw) => ({ path: '/simulation/loan', query: { mode: 'hensai', step: String(draw.below(4)) }, title: '返済シミュレーション' }),
  (draw) => ({
    path: `/news/${draw.date('/')}/${draw.digits(7)}.html`,
    title: `お知らせ ${draw.date('年')} システムメンテナンスのご案内`,
  }),
  (draw) => ({ path: `/articles/${draw.uuid()}`, title: `${draw.pick(PLACES)}のおすすめランチ${1 + draw.below(30)}選` }),
  (draw) => ({ path: '/faq/', query: { category: 'ansho', id: draw.digits(5) }, title: '暗証番号を忘れた場合｜よくあるご質問' }),
  (draw) => ({
    path: '/contact/',
    query: { type: 'inquiry', from: 'header', ref: draw.letters(5) },
    title: 'お問い合わせ｜電話番号・受付時間',
  }),
  (draw) => ({
    path: '/apply/step2',
    query: { flow: 'web', pid: draw.digits(4), sid: draw.pick(['a', 'b']), v: draw.version() },
    title: 'お申込み（お客さま情報の入力）',
  }),
  (draw) => ({ path: `/assets/${draw.date('')}/index.html`, query: { ts: String(draw.millis()) }, title: '資料ダウンロード' }),
  (draw) => ({
    path: `/item/${draw.pick(['isbn', 'ean', 'jan'])}/${draw.digits(13)}/`,
    title: `書籍 ISBN978-4-${draw.code(2)}-${draw.code(6)}-${draw.code(1)}`,
  }),
  (draw) => ({ path: `/tracking/${draw.digits(12)}`, query: { no: draw.digits(12), carrier: 'y' }, title: '配送状況のご確認' }),
  (draw) => ({ path: `/#/route/${draw.digits(6)}/detail`, title: `${draw.pick(PRODUCTS)}｜ランキング第${1 + draw.below(20)}位` }),
];

export function drawPage(draw: Draw): Page {
  const host = draw.pick(HOSTS);
  const { path, query = {}, title } = draw.pick(MAKINGS)(draw);
  const search = new URLSearchParams(query).toString();
  const url = `https://${host}${path}${search === '' ? '' : `?${search}`}`;
  const referrer = draw.pick([
    '',
    'https://www.google.com/',
    'https://search.yahoo.co.jp/',
    `https://${host}/`,
    `https://${host}/list?page=${1 + draw.below(40)}`,
  ]);
  return { url, title: `${title} | ${draw.pick(FIRM)}`, referrer };
}

/** A sentence as pages have it: products, places, prices, dates, and the firm's own desk. */
export function drawText(draw: Draw): string {
  return draw.pick([
    `${draw.pick(PRODUCTS)}が${draw.digits(2)}%OFF`,
    `${draw.pick(PLACES)}支店は${draw.date('/')}に移転しました`,
    `年${draw.below(15)}.${draw.code(1)}％～${draw.below(18)}.${draw.code(1)}％`,
    `¥${draw.digits(1)},${draw.code(3)}（税込）`,
    `送料無料・最短${1 + draw.below(5)}営業日`,
    `${draw.pick(PRODUCTS)}を見る`,
    `レビュー ${draw.below(5)}.${draw.code(1)}（${draw.digits(3)}件）`,
    `${draw.pick(PLACES)}駅から徒歩${1 + draw.below(15)}分`,
    'フリーダイヤル 0120-000-000（平日9:00～17:00）',
    'ログイン',
    '口座開設',
    '暗証番号の変更',
    '氏名・住所変更のお手続き',
    'メールアドレスを入力してください',
    '電話番号（半角数字）',
    '生年月日を選択',
    `商品番号：${draw.digits(8)}`,
    `更新日：${draw.date('年')}`,
  ]);
}

/** What a firm prints on every page, and what its goods are: in documents that a replay copies, descriptions and titles. */
export function drawPublicContact(draw: Draw): string {
  const address = `${draw.pick(['東京都千代田区丸の内', '大阪府大阪市北区梅田', '北海道札幌市中央区北一条西'])}${1 + draw.below(9)}-${1 + draw.below(20)}-${1 + draw.below(30)}`;
  return draw.pick([
    `〒${draw.digits(3)}-${draw.code(4)} ${address}`,
    `${address}の新築マンション`,
    `TEL：03-${draw.digits(4)}-${draw.code(4)}`,
    `03-${draw.digits(4)}-${draw.code(4)}`,
    `電話番号 06-${draw.digits(4)}-${draw.code(4)}（平日9:00～17:00）`,
    `所在地 ${address} 見本ビル${1 + draw.below(20)}F`,
    'info@lender.example',
    `© ${2000 + draw.below(27)} テスト銀行 登録金融機関 関東財務局長（登金）第${draw.digits(3)}号`,
    `${draw.date('年')}${1 + draw.below(28)}日生まれの子犬`,
    `山田様邸 外壁塗装の施工事例`,
  ]);
}
