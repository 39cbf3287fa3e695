// Texts that buttons bear on any site: these, and no others, may be printed.

const ENGLISH =
  'apply|apply now|cancel|check|confirm|continue|create account|done|find|finish|get quote|go|join|log in|login|next|ok|order|register|reset password|save|save and continue|search|send|send message|sign in|sign up|start|submit|subscribe|unsubscribe|update|verify';
const JAPANESE =
  'ログイン|ログインする|会員登録|会員登録する|確定|確定する|確認|確認する|確認画面へ|確認画面へ進む|検索|検索する|見積もる|購入|購入する|更新|更新する|再設定する|次へ|次へ進む|次に進む|申し込む|申込む|申し込み|申込|申請する|進む|新規登録|送信|送信する|退会する|登録|登録する|認証する|配信停止|配信を停止する|配信停止する|保存|保存する|無料登録|問い合わせる|お申し込み|お申し込みはこちら|内容を確認する|入力内容を確認する|入力内容の確認|この内容で送信する|この内容で申し込む|上記の内容で送信する|規約に同意して次へ|同意する|同意して次へ|同意して進む|同意して送信する';
const WORDS = new Set(`${ENGLISH}|${JAPANESE}`.split('|'));

/** Arrows and spaces around it do not count. */
export function isKnownButtonText(text: string): boolean {
  return WORDS.has(text.replace(/^[\s>»›→▶＞]+|[\s>»›→▶＞]+$/g, '').toLowerCase());
}
