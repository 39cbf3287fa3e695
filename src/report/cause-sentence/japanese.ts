// A cause in one Japanese sentence.
import { assertNever } from '../../model/assert-never.ts';
import { ja } from '../messages/ja.ts';
import type { CauseParts, Named } from './cause-parts.ts';

export function causeInJapanese(parts: CauseParts): string {
  return `${source(parts)}、${delivery(parts)}。`;
}

function source({ cause, data, keys }: CauseParts): string {
  const page = `ページ ${cause.page} `;
  const as = `${keys.named.map((name) => `「${name}」`).join('')}${keys.rest === 0 ? '' : `ほか${keys.rest}項目`}`;
  switch (cause.kind) {
    case 'page-url':
      return `${page}は自身のURLに${data}を${as}として含めており`;
    case 'form-get':
      return `${page}では、GETで送信されるフォームが${data}を${as}としてURLに載せており`;
    case 'redirect':
      return `${page}へのリダイレクトが${data}を${as}としてURLに載せており`;
    case 'referrer':
      return `${page}のURLに${data}が${as}として含まれ、Refererに載って`;
    case 'title':
      return `${page}はタイトルに${data}を含めており`;
    case 'data-layer':
      return `${page}はデータレイヤーを通じて${data}を${as}としてタグに渡しており`;
    case 'typed-field':
      return `${page}では、入力された${data}をタグが読み取り、${as}として送信しており`;
    case 'storage':
      return `${page}はCookieまたはストレージに${data}を${as}として保存しており`;
    case 'unknown':
      return `${page}から${data}が${as}として送信され（発生元は未確認）`;
    default:
      return assertNever(cause.kind);
  }
}

function delivery({ sealed, places, recipients, requests }: CauseParts): string {
  if (recipients === 0) return '送信先は確認されていません';
  const through = places.named.length === 0 ? '' : `（${listed(places)}）`;
  return `リクエスト${requests}件で${recipients}か所の送信先に渡${sealed ? 'るところでした' : 'りました'}${through}`;
}

function listed({ named, rest }: Named): string {
  return `${ja.list(named)}${rest === 0 ? '' : `ほか${rest}か所`}`;
}
