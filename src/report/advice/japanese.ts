// What to do about each cause, in Japanese. Sources as in `english.ts`.
import type { CauseAdvice } from './advice-subject.ts';

const CLEAN_ADDRESS =
  'ページの最初のスクリプトとして `history.replaceState(null, "", location.pathname)` を実行し、ヘッダー `Referrer-Policy: strict-origin` を付けてください';

/** Steps by cause. */
export const ADVICE_IN_JAPANESE: CauseAdvice = {
  'page-url': ({ page, key }) => [
    {
      stage: 'today',
      text: `最初のタグが読み込まれる前に、${page} のURLから ${key} を取り除きます。${CLEAN_ADDRESS}。あくまで応急措置であり、自社のアクセスログには値が残ります。`,
    },
    {
      stage: 'repair',
      text: `${page} へのリンクには、${key} の代わりに意味を持たない使い切りのIDを使い、本人の特定はサーバー側で行います。IDを確認したら結果をセッションに保持し、IDを含まないURLへリダイレクトします。`,
    },
    {
      stage: 'prevent',
      text: `このURLに ${key} が付いたリクエストはサーバーで受け付けないようにし、このページを定期検査の対象に加えます。`,
    },
  ],
  'form-get': ({ page, key }) => [
    {
      stage: 'today',
      text: `${page} のフォームに \`method="post"\` を指定します。methodのないフォームはGETで送信されます。また、入力欄でEnterキーを押すとボタンを経由せずに送信されるため（暗黙の送信）、ボタンに仕掛けたスクリプトは働きません。`,
    },
    {
      stage: 'repair',
      text: `POSTにはステータス303で応答し、入力内容を含まないURLへ移動させます（Post/Redirect/Get）。スクリプトで送信する場合は、ボタンのクリックではなくフォームの \`submit\` イベントで \`preventDefault()\` を呼び出します。`,
    },
    {
      stage: 'prevent',
      text: `クエリー文字列に ${key} があるリクエストはサーバーで拒否します。methodのないフォームがほかにないか調べ、定期検査ではボタンとEnterキーの両方で送信を確かめます。`,
    },
  ],
  redirect: ({ page, key }) => [
    {
      stage: 'today',
      text: `最初のタグが読み込まれる前に、${page} のURLから ${key} を取り除きます。${CLEAN_ADDRESS}。`,
    },
    { stage: 'repair', text: `${key} はサーバー側のセッションに保持し、${page} へは値を付けずにリダイレクトします。` },
    {
      stage: 'prevent',
      text: 'ログインやエラー時の遷移を試験し、`Location` ヘッダーに想定外のパラメーターがあれば失敗とします。',
    },
  ],
  referrer: ({ page, key }) => [
    {
      stage: 'today',
      text: `${page} に \`Referrer-Policy: strict-origin\` を付けます。第三者にはオリジンしか渡らなくなります。ヘッダー、meta要素、\`referrerpolicy\` 属性から \`unsafe-url\` と \`no-referrer-when-downgrade\` を取り除いてください。`,
    },
    {
      stage: 'repair',
      text: `${page} のURLから ${key} をなくします。ポリシーで隠れるのはRefererだけで、ページ上のタグはURLを読み取れます。`,
    },
    { stage: 'prevent', text: 'サイト全体のポリシーを配信側で一律に設定し、定期検査で確かめます。' },
  ],
  title: ({ page }) => [
    {
      stage: 'today',
      text: `${page} のタイトルを固定の文言にします。タグはページを表示するたびに \`document.title\` を送信します。`,
    },
    { stage: 'repair', text: '氏名や検索語は本文に表示し、`<title>` と `og:title` には入れないようにします。' },
    { stage: 'prevent', text: '入力内容からタイトルを組み立てているテンプレートがほかにないか点検します。' },
  ],
  'data-layer': ({ page, key }) => [
    {
      stage: 'today',
      text: `${page} がデータレイヤーに渡す内容から ${key} を除くか、タグマネージャーでこの変数をすべてのタグから外して公開します。`,
    },
    {
      stage: 'repair',
      text: '渡すのは手順、商品、結果など計測に必要なものだけとし、入力内容は渡しません。使ってよい項目名を文書に定めます。',
    },
    { stage: 'prevent', text: 'ビルド時にその一覧と照合し、一覧にない項目名があれば公開前に失敗させます。' },
  ],
  'typed-field': ({ page }) => [
    {
      stage: 'today',
      text: `${page} では、入力内容を自動で読み取る機能（自動イベント、自動マッチング、入力の記録）を停止します。入力欄には送信先が定めるマスク用の属性を付けます。`,
    },
    {
      stage: 'repair',
      text: '個人情報を入力するページには第三者のタグを置かないか、フォームをタグのない専用フレームに移します。',
    },
    { stage: 'prevent', text: 'これらのページで実行してよいスクリプトを Content-Security-Policy で限定します。' },
  ],
  storage: ({ key }) => [
    {
      stage: 'today',
      text: `${key} への個人情報の保存をやめます。既存のCookieは失効させ、保存済みの値は次回の表示時に削除します。`,
    },
    {
      stage: 'repair',
      text: 'ブラウザーには無作為なIDだけを置き、情報はサーバー側に保持します。セッションのCookieには `HttpOnly` を付け、タグから読めないようにします。',
    },
    { stage: 'prevent', text: 'サイトが保存するCookieとストレージの項目を一覧にし、それぞれに入れてよい内容を定めます。' },
  ],
  contract: ({ key }) => [
    { stage: 'today', text: `${key} を導入した担当者を確認し、責任者が決まるまでそのタグを停止します。` },
    {
      stage: 'repair',
      text: '送信先と、受け取ってよい情報を取り決めて設定の `contracts:` に記載するか、タグを取り除きます。',
    },
    { stage: 'prevent', text: '責任者と `contracts:` への記載がないタグは公開しないこととし、残る送信先は公表します。' },
  ],
  unknown: ({ page, key }) => [
    {
      stage: 'today',
      text: `${page} から ${key} を送信したスクリプトを特定し（この原因のリクエストに記載があります）、発生元が分かるまでそのタグを停止します。`,
    },
    {
      stage: 'repair',
      text: 'スクリプトが値をどこから得ているか（URL、データレイヤー、入力欄、Cookie）を調べます。`--identity` を付けて検査すると、既知の値を使って発生元をたどれます。',
    },
    { stage: 'prevent', text: 'フォームへの入力操作を含めて、このページを定期検査の対象に加えます。' },
  ],
};

/** Steps that follow every cause. */
export const CLEAN_UP_IN_JAPANESE = {
  deletion:
    'ここに挙げた送信先すべてに、保存した情報の削除と書面による確認を求め、削除できない送信先は記録に残します。自社のアクセスログからも消去します。',
  credentials:
    '送信された暗証番号、パスワード、カード番号、トークンは、変更または失効の手続きを取ります。削除だけでは安全になりません。',
} as const;
