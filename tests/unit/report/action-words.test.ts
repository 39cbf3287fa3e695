import { describe, expect, it } from 'vitest';
import { actionText, formName } from '../../../src/report/action-words.ts';

describe('actionText', () => {
  it.each([
    ['press Enter in #mail', '#mail で Enter'],
    ['click #next', '#next をクリック'],
    ['click button "検索"', 'ボタン「検索」をクリック'],
    ['click button "検索" after a mistake', 'ボタン「検索」をクリック（入力を誤った後）'],
    ['click button "検索", back, forward', 'ボタン「検索」をクリック、戻る、進む'],
    ['leave form 1', '入力のみ（送信せず離れる）'],
    ['something of a user’s own', 'something of a user’s own'],
    ['constructor', 'constructor'],
  ])('%s', (action, japanese) => {
    expect(actionText(action).ja).toBe(japanese);
  });
});

describe('formName', () => {
  it('names a form without a name by its button', () => {
    expect(formName('form 2', ['leave form 2', 'click button "検索" after a mistake', 'click button "検索"'])).toEqual({
      en: 'form 2, “検索”',
      ja: 'フォーム2「検索」',
    });
    expect(formName('form 2', ['leave form 2']).ja).toBe('フォーム2');
    expect(formName('form#apply', ['click button "Go"']).en).toBe('form#apply');
  });
});
