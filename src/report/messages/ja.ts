// The report's words in Japanese, written for its readers and not word by word after the English.
import { readHashedBy } from '../../model/hashed-by.ts';
import type { SkipReason } from '../../model/crawl-account.ts';
import type { Gate } from '../../model/severity.ts';
import { headlineWithContracts, type ContractHeadline } from './headline-with-contracts.ts';
import type { Messages } from './message-catalogue.ts';

const format = new Intl.NumberFormat('en-US');
const n = (value: number): string => format.format(value);

const SEVERITY: Messages['severity'] = { critical: '重大', high: '高', medium: '中', low: '低', info: '参考' };

const gateLevel = (gate: Gate): string => (gate === 'never' ? 'なし（合否を判定しない）' : `「${SEVERITY[gate]}」以上`);

const SKIPPED: Readonly<Record<SkipReason, string>> = {
  scope: '範囲外',
  robots: 'robots.txt で禁止',
  logout: 'ログアウト',
  file: 'ページ以外',
  depth: 'リンクの深さの上限',
  sample: '同種のページで代表',
  budget: '実行の上限',
};

const headline: Messages['headline'] = ({ kind, failing, open, exposed, gate, accepted = 0, suppressed = 0 }) => {
  if (kind === 'fail' && exposed === failing) return `個人情報が未送信のまま露出しています（原因 ${n(failing)}件）`;
  if (kind === 'fail' && exposed > 0)
    return `個人情報が第三者に送信されています（原因 ${n(failing - exposed)}件、ほかに未送信の露出 ${n(exposed)}件）`;
  if (kind === 'fail') return `個人情報が第三者に送信されています（原因 ${n(failing)}件）`;
  if (kind === 'incomplete') return '検査できなかった部分があるため、問題なしとは判断できません';
  if (open === 0 && suppressed > 0) return `抑制中の原因 ${n(suppressed)}件のほかには、確認されませんでした`;
  if (open === 0) return '第三者への個人情報の送信は確認されませんでした';
  if (gate === 'never' && exposed === open) return `個人情報が未送信のまま露出しています（原因 ${n(open)}件、合否判定なし）`;
  if (gate === 'never') return `個人情報が第三者に送信されています（原因 ${n(open)}件、合否判定なし）`;
  if (accepted > 0) return `判定基準に達する新しい原因はありません（許容済み ${n(accepted)}件）`;
  return `判定基準に達する原因はありません（基準未満 ${n(open)}件）`;
};

const OUTSIDE: ContractHeadline = {
  cases: (count) => `送信先との取り決めの範囲外の送信があります（${n(count)}件）`,
  join: (causes, cases) => `${causes}。また、${cases}`,
};

/** Sentences end in です・ます; labels and columns are nouns. */
export const ja: Messages = {
  reportTitle: 'ウェブページからの個人情報の送信 検査報告書',
  verdict: { pass: '合格', fail: '不合格', incomplete: '検査未完了' },
  headline: (facts) => headlineWithContracts(facts, headline, OUTSIDE),
  gate: gateLevel,
  gateLine: (gate) => `判定基準：${gateLevel(gate)}`,
  severity: SEVERITY,
  knownBy: {
    canary: '検査用の値と一致',
    observed: '通信で確認',
    derived: '検査用の値とともに変化',
    checksum: '計算により確認',
    declared: '送信先の仕様書に記載',
    shape: '項目名と形式が一致',
    name: '項目名のみ一致',
  },
  severityCount: (severity, value) => `${SEVERITY[severity]} ${n(value)}件`,

  recipients: (value) => `送信先 ${n(value)}か所`,
  requests: (value) => `リクエスト ${n(value)}件`,
  categories: (value) => `情報 ${n(value)}項目`,
  characters: (value) => `${n(value)}文字`,
  bytes: (value) => `${n(value)}バイト`,
  more: (value) => `ほか${n(value)}件`,
  morePlaces: (value) => `ほか${n(value)}か所`,
  list: (words) => words.join('、'),

  series: (words) => words.join('、'),
  sentenceGap: '',

  figure: { causes: '原因', categories: '情報の項目', recipients: '送信先', requests: 'リクエスト' },

  complete: '検査は完了しました。',
  incomplete: '検査は完了していません。次の部分は確認できておらず、ほかにも送信があるかもしれません。',
  pagesVisited: (visited, planned) => `対象 ${n(planned)}ページのうち ${n(visited)}ページを表示しました。`,
  visitsMade: (made, planned, pages) => `${n(pages)}ページへの訪問 ${n(planned)}回のうち ${n(made)}回を終えました。`,
  requestsSeen: (total, third) => `リクエスト ${n(total)}件を確認し、うち ${n(third)}件が第三者宛てでした。`,
  requestsJoined: (joined, total) => `${n(total)}件中 ${n(joined)}件は、ブラウザー自身の記録とも一致しました。`,
  reconciled: (value) =>
    `プロキシの記録とブラウザー自身のログは、${n(value)}件すべてで一致しました。ほかに送られたものはありません。`,
  crawled: ({ templates, skipped }) => {
    const left = Object.entries(skipped).map(([reason, value]) => `${SKIPPED[reason as SkipReason]} ${n(value)}件`);
    const found = templates.reduce((sum, { pages }) => sum + pages, 0);
    return `${n(templates.length)}種類、計 ${n(found)}件のページが見つかりました${left.length === 0 ? '' : `（対象外: ${left.join('、')}）`}。`;
  },
  formsDriven: (forms) => {
    const driven = forms.filter(({ drives }) => drives.length > 0).length;
    const actions = forms.reduce((sum, { drives }) => sum + drives.length, 0);
    return `フォーム ${n(forms.length)}件のうち ${n(driven)}件を、計 ${n(actions)}回操作しました。`;
  },
  compared: ({ runs, compared, confirmed }) =>
    `同じ値と別の値による ${n(runs)}回の実行を比べました。比較できた ${n(compared)}項目のうち ${n(confirmed)}項目が、入力値に応じて変わります。`,
  sealed: (value) =>
    `封鎖状態で実行しました。${n(value)}件のリクエストにはこの端末が応答し、ページが送った内容は第三者に届いていません。`,
  unsealed: '封鎖せずに実行しました。ここに挙げた情報は、実際に第三者へ届いています。',
  recorded: '記録済みの通信を検査しました。ページの表示は行っていません。',
  opaqueCount: (value) => `内容を開けなかった部分が ${n(value)}件あります。`,
  outcome: {
    visited: '表示済み',
    unreachable: '接続できず',
    'step-failed': '操作に失敗',
    certificate: '証明書エラー',
    crashed: 'ページが異常終了',
    timeout: '時間切れ',
    'out-of-scope': '範囲外',
    captcha: 'CAPTCHA',
    'logged-out': 'ログイン切れ',
    'too-large': '大きすぎ',
    'not-visited': '未表示',
  },
  opaqueReason: {
    encrypted: '暗号化',
    'unknown-format': '形式が不明',
    'too-deep': '入れ子が深すぎる',
    'too-large': '大きすぎる',
    'too-many': '項目が多すぎる',
    'too-slow': '解読に時間がかかりすぎる',
    truncated: '記録が途中で切れている',
    malformed: '形式の誤り',
  },

  contents: '目次',
  toContent: '本文へ移動',
  language: '表示言語',
  overview: '一覧',
  incidents: '原因ごとの詳細',
  noIncidents: '該当する原因はありません。',
  recipientsTitle: '送信先',
  recipientsIntro: '上記の原因によって個人情報の送信先となっている相手と、その経路となった原因の番号です。',
  coverageTitle: '検査した範囲',
  noPages: '表示したページはありません。',
  limitsTitle: 'この種の検査では確認できないこと',
  limitsIntro: '検査が完了していても、次の点は確認できません。',
  opaqueTitle: '内容を開けなかった部分',
  opaqueIntro: 'リクエストのうち内容を読み取れなかった部分です。個人情報が含まれていないとは言えません。',
  noOpaque: 'すべてのリクエストの内容を読み取りました。',
  rulesTitle: '検出に用いた規則',
  runTitle: '実行情報',
  footer:
    '値はすべて伏せてあり、保存していません。照合用のダイジェストは実行ごとに作って破棄する鍵によるもので、この報告書の中で値が同じかどうかを示すだけです。',
  column: {
    number: '番号',
    case: 'ケース',
    page: 'ページ',
    data: '対象情報',
    severity: '重大度',
    certainty: '判断の根拠',
    recipient: '送信先',
    recipients: '送信先',
    requests: 'リクエスト',
    values: '値の種類',
    company: '事業者',
    purpose: '用途',
    host: 'ホスト',
    where: 'リクエスト内の位置',
    masked: '値（伏せ字）',
    path: 'リクエスト内の位置',
    decoded: '符号化',
    outcome: '結果',
    reason: '理由',
    size: 'サイズ',
    cases: '原因',
    request: 'リクエスト',
    sentBy: '送信元',
    rule: '規則',
    why: '問題となる理由',
  },

  cause: {
    'page-url': 'ページ自身のURLに個人情報',
    'form-get': 'GETで送信されるフォーム',
    redirect: '個人情報を含むURLへのリダイレクト',
    referrer: 'Refererに個人情報',
    title: 'ページのタイトルに個人情報',
    'data-layer': 'データレイヤーに個人情報',
    'typed-field': '入力内容をタグが読み取り',
    storage: 'Cookieまたはストレージに個人情報',
    contract: '送信先との取り決めの外',
    unknown: '発生元は未確認',
  },
  notYetSent: '露出（未送信）',
  by: (actions) => `操作: ${actions.join('、')}`,
  state: { new: '新規', unchanged: '既知', absent: '検出されなくなった' },
  suppressedUntil: (date) => `${date}まで抑制`,
  dataTitle: '対象情報',
  evidenceTitle: '証跡：値が見つかった位置',
  evidenceIntro: '位置は、リクエストの外側から内側への順に示します。値は伏せてあります。',
  sampleTitle: '送信先ごとのリクエスト例',
  pagesTitle: 'ページ',
  adviceTitle: '対応',
  stage: { today: '応急措置', repair: '恒久対応', 'clean-up': '事後対応', prevent: '再発防止' },
  via: (codecs) => `（${codecs.join(' → ')}）`,
  plain: 'そのまま',
  hashedBy: (digest) => {
    const { recipe, how } = readHashedBy(digest);
    if (how === 'unknown') return '入力値に応じて変わる、未知の変換を経た値として';
    if (how === 'opened') return `${recipe} ハッシュとして（すべての値を試して復元できました）`;
    return how === 'length' ? `ハッシュとして（長さから見て ${recipe}）` : `${recipe} ハッシュとして`;
  },
  unknownVendor: '不明な送信先',
  firstPartyHost: '自社ホスト',
  purpose: {
    analytics: 'アクセス解析',
    advertising: '広告',
    'tag-manager': 'タグ管理',
    'session-replay': '操作記録',
    personalisation: '表示の最適化',
    'customer-data': '顧客データ基盤',
    chat: 'チャット',
    monitoring: '監視',
    affiliate: 'アフィリエイト',
    security: 'セキュリティ',
    other: 'その他',
  },
  fingerprint: '識別子',
  seen: (first, last) => (first === last ? `${first} に確認` : `${first} から ${last} に確認`),
  initiator: { preflight: 'CORSプリフライト', unknown: 'ブラウザーの記録になし' },

  fact: {
    tool: 'ツール',
    command: '実行の種類',
    rules: '規則と送信先定義',
    rulesDigest: '規則のダイジェスト',
    configDigest: '設定のダイジェスト',
    browser: 'ブラウザー',
    started: '開始',
    ended: '終了',
    duration: '所要時間',
    sealed: '封鎖',
    gate: '判定基準',
  },
  command: {
    scan: 'ページの実地検査',
    replay: '記録済み通信の検査',
    demo: 'ループバック上の実演',
    attach: '外部ブラウザーの監視',
    merge: '複数の実行の統合',
  },
  none: 'なし',
  yes: 'あり',
  no: 'なし',
  rulesLoaded: (rules, vendors) => `規則 ${n(rules)}件、送信先定義 ${n(vendors)}件`,
  seconds: (value) => `${n(value)}秒`,
};
