// The words by which a banner and its buttons are known where no rule knows them, in Japanese and English. Sources: sentences of
// guides to Japan's Telecommunications Business Act (external transmission), cookie banners in public repositories, GDPR practice.

/** What a button of a banner does. */
export type Answer = 'reject' | 'accept' | 'settings' | 'save' | 'close';

/** Patterns of JavaScript, told to the page as text. They meet text after NFKC, in lower case, without white space. */
export interface BannerWords {
  /** What a banner is about. */
  readonly subject: string;
  /** What the settings behind a banner are about: whoever opened them knows why. */
  readonly furtherSubject: string;
  /** In the order in which a button's words are held against them: "only what is necessary" comes before "allow". */
  readonly buttons: readonly (readonly [Answer, string])[];
  /** Says that nothing else but going on is offered. */
  readonly acknowledges: string;
  /** `id` and `class` of what calls itself a banner. */
  readonly hints: string;
}

const NOT_WANTED = [
  '拒否|拒絶|オプトアウト|無効に(?:する|して)',
  '(?:同意|許可|許諾|承諾|承認|了承|利用|使用|送信|提供)(?:を?し(?:ない|ません)|せず)',
  '受け?入れ(?:ない|ません|ず)',
  '(?:必要|必須|最低限|最小限)(?!.*(?:すべて|全て)).*(?:のみ|だけ)',
  'reject|decline|refuse|deny|disagree|opt-?out|no,?thanks|withoutaccepting',
  '(?:only|just|use)(?:the)?(?:strictly)?(?:necessary|essential|required)|(?:necessary|essential|required)(?:cookies)?only',
  "(?:donot|don'?t|don’t)(?:accept|allow|agree|sell|track)",
];
const SETTINGS = [
  '設定(?!.*保存)|カスタマイズ|管理する|詳細を?選択|個別に選択',
  'settings|preferences|manage|customi[sz]e|options|chooseindividually',
];
const SAVE = [
  '(?:選択|設定|変更).*(?:保存|確定|適用|許可|同意)|^保存(?:する|して閉じる)?$|^確定(?:する)?$',
  '^save|saveand|^confirm|^apply|acceptselect|allowselect',
];
const ACCEPT = [
  '同意|許可|許諾|承諾|承認|了承|受け?入れ|有効に(?:する|して)|オプトイン',
  'accept|allow|agree|consent|^yes|enableall|opt-?in',
];
const CLOSE = [
  '^閉じる$|^とじる$|^閉じて|^[×✕✖╳✗⨯x]$|^ok$|^okay$|わかりました|分かりました|了解|(?:確認|理解|承知)(?:しました|済み)',
  '^close|^dismiss|gotit|iunderstand|^continue$',
];

const one = (parts: readonly string[]): string => parts.join('|');

/** The words of this version. */
export const BANNER_WORDS: BannerWords = {
  subject: one([
    'cookie|クッキー',
    '外部(?:への?)?送信|情報(?:を|の)外部|利用者(?:に関する)?情報(?:を|の)(?:外部|第三者)|個人関連情報',
    'トラッキング|行動履歴|閲覧履歴|アクセス解析|同意管理',
    'trackingtechnolog|similartechnolog|yourprivacychoices',
  ]),
  furtherSubject: one(['cookie|クッキー|プライバシー|privacy|同意|設定|送信|consent|preferences']),
  buttons: [
    ['settings', '(?:同意|許可|拒否)(?!.*保存).*(?:設定|管理)(?:する|画面|へ)?$'],
    ['reject', one(NOT_WANTED)],
    ['save', one(SAVE)],
    ['settings', one(SETTINGS)],
    ['accept', one(ACCEPT)],
    ['close', one(CLOSE)],
  ],
  acknowledges: '^ok$|^okay$|gotit|iunderstand|わかりました|分かりました|了解',
  hints:
    'cookie|consent|gdpr|(?:^|[^a-z])cmp(?:[^a-z]|$)|privacy[-_]?(?:notice|banner|bar|popup)|external[-_]?(?:transmission|send)|gaibu',
};
