// What a button would do, by its words: those that go on, those that go back, and those that nobody presses without being told to.
import type { ButtonShape } from '../../model/form-shape.ts';

// Ends the session, the contract or the account, or deletes something: the run, or its test account, would not be the same after it.
const ENDS = [
  /ログアウト|サインアウト|ログオフ|退会|解約|脱退|削除|抹消|取り消|取消|申込み?をキャンセル|予約をキャンセル|利用停止|カードを停止|口座を閉/,
  /\b(?:log|sign)[\s_-]*(?:out|off)\b|\b(?:delete|remove|erase|deactivate|terminate)\b|\bclose[\s_-]*(?:my[\s_-]*)?account\b/i,
  /\b(?:cancel|end)[\s_-]*(?:my[\s_-]*)?(?:account|subscription|contract|membership|plan|order|booking|policy)\b/i,
];
const GOES_BACK =
  /^(?:[<«‹←]\s*)?(?:(?:前[のへに].*|.*(?:画面|ページ)[にへ])?戻る|前へ|.{0,6}(?:修正|訂正)する?|入力内容.?変更する?|キャンセル(?:する)?|中止(?:する)?|クリア|リセット|閉じる|(?:go )?back|previous|edit|cancel|clear|reset|close|×|✕)$/i;
const GOES_ON =
  /送信|送る|次へ|進む|確認|申し?込|申請|登録|検索|さがす|探す|見積|診断|計算|シミュレーション|ログイン|問い?合わ?せ|同意して|認証|予約|購入|注文|支払|決済|完了|変更する|更新|保存|適用|配信停止|再設定|\b(?:submit|send|next|continue|confirm|apply|register|sign[\s_-]*up|sign[\s_-]*in|log[\s_-]*in|search|find|go|get|join|subscribe|unsubscribe|book|order|buy|pay|check|verify|calculate|quote|save|update|reset my)\b/i;

/** Not pressed unless the configuration names it. */
export function endsSomething({ text, id, name }: Pick<ButtonShape, 'text' | 'id' | 'name'>): boolean {
  return ENDS.some((words) => words.test(text) || words.test(id) || words.test(name));
}

export function goesBack({ text, type }: Pick<ButtonShape, 'text' | 'type'>): boolean {
  return type === 'reset' || GOES_BACK.test(text);
}

export function goesOn({ text, id, name }: Pick<ButtonShape, 'text' | 'id' | 'name'>): boolean {
  return GOES_ON.test(text) || (text === '' && (GOES_ON.test(id) || GOES_ON.test(name)));
}
