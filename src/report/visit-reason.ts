// Why a visit fell short, as the capture says it in English → in both languages. Its reasons are a closed set of sentences, some with a
// code, a time or a name of the page's own in them; what is not known here stays as it is.
import type { Text } from '../model/language.ts';

const SENTENCES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'the host name is not known': 'ホスト名が見つかりません',
    'the host name leads to this machine, and the plan does not name it':
      'ホスト名がこのマシンを指していますが、計画に書かれていません',
    'the server refuses connections': 'サーバーが接続を拒否しています',
    'the certificate is not trusted': '証明書が信頼されていません',
    'the server does not answer': 'サーバーが応答しません',
    'the connection broke': '接続が切れました',
    'the page did not answer in time': 'ページが時間内に応答しませんでした',
    'the address is a download': 'ダウンロード用のアドレスです',
    'the page could not be opened': 'ページを開けませんでした',
    'the page does not answer any more': 'ページが応答しなくなりました',
    'the page never came to rest': 'ページの動作が落ち着きませんでした',
    'the page does not answer': 'ページが応答しません',
    'the run ended during this visit': '訪問中に実行が終わりました',
    'the browser went away': 'ブラウザが終了しました',
    'the process of the page died': 'ページのプロセスが異常終了しました',
    'the page could not be left': 'ページから離れられませんでした',
    'the page asks whether a person is there': '人間かどうかの確認を求められました',
    'it led to a page that does not belong to the site': 'サイトに属さないページへ移動しました',
    'the form did not show again': 'フォームが再び表示されませんでした',
  }),
);

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^its document is longer than (\d+) MiB$/, '文書が $1 MiB を超えています'],
  [/^the visit took longer than ([\d.]+) s$/, '訪問に $1 秒を超える時間がかかりました'],
];

/** `the connection broke (ECONNRESET)` → `接続が切れました（ECONNRESET）`. */
export function visitReason(reason: string): Text {
  const [, sentence = reason, code] = /^(.*?) \(([^()]+)\)$/s.exec(reason) ?? [];
  const known = SENTENCES.get(sentence);
  if (known !== undefined) return { en: reason, ja: code === undefined ? known : `${known}（${code}）` };
  const pattern = PATTERNS.find(([form]) => form.test(reason));
  return { en: reason, ja: pattern === undefined ? reason : reason.replace(...pattern) };
}
