// A cause in one Japanese sentence.
import { assertNever } from '../../model/assert-never.ts';
import { ja } from '../messages/ja.ts';
import type { CauseParts, Named } from './cause-parts.ts';

export function causeInJapanese(parts: CauseParts): string {
  return `${parts.exposed && parts.cause.kind === 'form-get' ? form(parts) : source(parts)}、${delivery(parts)}。`;
}

function source({ cause, data, keys }: CauseParts): string {
  const page = `ページ ${cause.page} `;
  const as = placesOf(keys);
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
    case 'contract':
      return `${cause.page === '' ? 'サイト' : page}から、取り決めのない（または失効した）送信先 ${cause.at} に${data === '' ? '情報' : data}が送信され`;
    case 'unknown':
      return `${page}から${data}が${as}として送信され（発生元は未確認）`;
    default:
      return assertNever(cause.kind);
  }
}

// Nobody submitted it: the sentence says what would happen.
function form({ cause, data, keys }: CauseParts): string {
  return `ページ ${cause.page} のフォームは${data}の入力を求め、送信すると${placesOf(keys)}としてURLに載せる状態ですが`;
}

function placesOf({ named, rest }: Named): string {
  return `${named.map((name) => `「${name}」`).join('')}${rest === 0 ? '' : `ほか${rest}項目`}`;
}

function delivery({ cause, sealed, exposed, places, recipients, requests }: CauseParts): string {
  if (exposed && cause.kind === 'form-get') return '送信はまだ確認されていません';
  if (exposed) return 'ページ上のどのタグからも読み取れる状態です（送信はまだ確認されていません）';
  if (recipients === 0) return '送信先は確認されていません';
  const through = places.named.length === 0 ? '' : `（${listed(places)}）`;
  return `リクエスト${requests}件で${recipients}か所の送信先に渡${sealed ? 'るところでした' : 'りました'}${through}`;
}

function listed({ named, rest }: Named): string {
  return `${ja.list(named)}${rest === 0 ? '' : `ほか${rest}か所`}`;
}
