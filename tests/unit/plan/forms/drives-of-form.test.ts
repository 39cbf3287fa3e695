import { describe, expect, it } from 'vitest';
import type { FormShape } from '../../../../src/model/form-shape.ts';
import { buttonOfForm, drivesOfForm } from '../../../../src/plan/forms/drives-of-form.ts';
import { FORMS_DEFAULTS } from '../../../../src/plan/forms/forms-settings.ts';
import { aButton, aField, aForm } from './a-form.ts';

const ALLOWED = { ...FORMS_DEFAULTS, submit: true };
const actions = (form: FormShape, rules: typeof ALLOWED = ALLOWED): readonly string[] =>
  drivesOfForm(form, rules, true).drives.map(({ action }) => action);

describe('what is done with a form', () => {
  it('is everything that people do, the most telling things first', () => {
    const form = aForm({
      fields: [
        aField({ id: 'mail' }),
        aField({ name: 'tel', type: 'tel' }),
        aField({ name: 'pref', tag: 'select', type: 'select' }),
      ],
      buttons: [aButton({ text: '戻る' }), aButton(), aButton({ id: 'draft', text: '下書き保存' })],
    });
    expect(actions(form)).toEqual([
      'leave form#apply',
      'press Enter in #mail',
      'click button "送信"',
      'click button "送信" after a mistake',
      'click button "送信", back, forward',
      'press Enter in [name=tel]',
      'click #draft',
    ]);
  });

  it('is typing and leaving only, where nothing may be submitted', () => {
    const { drives, left } = drivesOfForm(aForm(), FORMS_DEFAULTS, true);
    expect(drives.map(({ trigger }) => trigger.kind)).toEqual(['leave']);
    expect(new Set(left.map(({ reason }) => reason))).toEqual(new Set(['submit']));
    expect(left.map(({ what }) => what)).toContain('press Enter in [name=mail]');
  });

  it('is the same where the form goes to a host that is not allowed', () => {
    const { drives, left } = drivesOfForm(aForm(), ALLOWED, false);
    expect(drives).toHaveLength(1);
    expect(new Set(left.map(({ reason }) => reason))).toEqual(new Set(['other-host']));
  });

  it.each(['退会する', 'ログアウト', 'Delete account', 'Cancel my subscription', 'カードを停止する', 'Sign out'])(
    'leaves "%s" alone, Enter too, unless it is named',
    (text) => {
      const form = aForm({ buttons: [aButton({ text })] });
      expect(actions(form)).toEqual(['leave form#apply']);
      expect(drivesOfForm(form, ALLOWED, true).left.every(({ reason }) => reason === 'forbidden-button')).toBe(true);
      expect(buttonOfForm(form, ALLOWED)).toBeUndefined();
      expect(actions(form, { ...ALLOWED, press: [text] })).toHaveLength(5);
    },
  );

  it.each(['申し込む', '配信停止する', 'Unsubscribe', 'Reset password', 'キャンペーンに応募', 'Apply now'])(
    'presses "%s"',
    (text) => {
      expect(actions(aForm({ buttons: [aButton({ text })] }))).toHaveLength(5);
    },
  );

  it('takes a script’s button where none submits, and a box to chat in by Enter', () => {
    const script = aForm({ buttons: [aButton({ type: 'button', text: 'さがす' })] });
    expect(actions(script)).toContain('click button 1 of form#apply');
    const chat = aForm({
      isForm: false,
      label: 'fields without a form',
      fields: [aField({ tag: 'editable', type: 'div', name: '' })],
      buttons: [],
    });
    expect(actions(chat)).toEqual(['leave fields without a form', 'press Enter in field 1 of fields without a form']);
  });

  it('ends at the limit of one form, and says so', () => {
    const form = aForm({ fields: Array.from({ length: 30 }, (_, at) => aField({ name: `f${at}x` })) });
    const { drives, left } = drivesOfForm(form, ALLOWED, true);
    expect(drives).toHaveLength(20);
    expect(left).toHaveLength(14);
    expect(left.every(({ reason }) => reason === 'budget')).toBe(true);
  });

  it('never names a button by a text that may be somebody’s', () => {
    expect(actions(aForm({ buttons: [aButton({ text: '霧雨 様としてログイン' })] }))).toContain('click button 1 of form#apply');
  });
});
