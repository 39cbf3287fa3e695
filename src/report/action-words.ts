// What was done on a page, as the plan and the capture name it (`press Enter in #mail`) → in both languages. Their names are a closed
// set of patterns around what a page calls its fields and buttons; an unknown one stays as it is.
import type { Text } from '../model/language.ts';

const AFTERWARDS: Readonly<Record<string, string>> = {
  '': '',
  ' after a mistake': '（入力を誤った後）',
  ', back, forward': '、戻る、進む',
};

export function actionText(action: string): Text {
  const entered = /^press Enter in (.+)$/s.exec(action)?.[1];
  if (entered !== undefined) return { en: action, ja: `${entered} で Enter` };
  const [, clicked, after] = /^click (.+?)( after a mistake|, back, forward|)$/s.exec(action) ?? [];
  if (clicked !== undefined && after !== undefined) {
    const button = /^button "(.*)"$/s.exec(clicked)?.[1];
    const pressed = button === undefined ? `${clicked} をクリック` : `ボタン「${button}」をクリック`;
    return { en: action, ja: `${pressed}${AFTERWARDS[after] ?? ''}` };
  }
  if (action.startsWith('leave ')) return { en: 'filled in and left', ja: '入力のみ（送信せず離れる）' };
  return { en: action, ja: action };
}

/** `Form 1 “検索”` for a form without a name of its own, by what stands on its button. */
export function formName(label: string, actions: readonly string[]): Text {
  const number = /^form (\d+)$/.exec(label)?.[1];
  if (number === undefined) return { en: label, ja: label };
  const button = actions.map((action) => /^click button "(.*)"$/s.exec(action)?.[1]).find((name) => name !== undefined);
  if (button === undefined) return { en: `form ${number}`, ja: `フォーム${number}` };
  return { en: `form ${number}, “${button}”`, ja: `フォーム${number}「${button}」` };
}
