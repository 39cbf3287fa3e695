// What a form is filled with: the values of the run in the shape that each field asks for, and nothing where nothing belongs.
import { expect, it } from 'vitest';
import type { FieldFilling } from '../../src/model/form-filling.ts';
import type { FieldShape, FormShape } from '../../src/model/form-shape.ts';
import { Raw } from '../../src/model/raw.ts';
import { fillForm } from '../../src/plan/forms/fill-form.ts';
import { identityFrom } from '../../src/plan/identity.ts';

const IDENTITY = identityFrom({
  email: 'tagspill-test@canary.example',
  phone: '09000001234',
  'name.kanji': '試験花 月雪',
  'name.kana': 'シケンハナ ツキユキ',
  'name.romaji': 'Shikenhana Tsukiyuki',
  address: '東京都千代田区試験町9-87-65',
  postal: '100-9876',
  birthdate: '1985-07-09',
  gender: '女',
  'card.pan': '4111111111111111',
  'card.expiry': '07/31',
  'account.type': '2',
  pin: '4821',
  otp: '912345',
  password: 'Ts7-abcdefghijkm',
  'employer.name': '株式会社テストカキクケ',
});

type Given = Partial<FieldShape>;

function formOf(...fields: readonly Given[]): FormShape {
  return {
    key: 'k',
    label: 'form 1',
    place: { frame: 0, index: 0 },
    isForm: true,
    method: 'post',
    saysMethod: true,
    action: new Raw('https://lender.example/apply'),
    buttons: [],
    fields: fields.map((field, index) => ({
      index,
      tag: 'input',
      type: 'text',
      name: '',
      id: '',
      autocomplete: '',
      label: '',
      placeholder: '',
      hint: '',
      nearby: [],
      inputMode: '',
      pattern: '',
      maxLength: undefined,
      isRequired: false,
      isUsable: true,
      options: [],
      ...field,
    })),
  };
}

const optionsOf = (...texts: readonly string[]): FieldShape['options'] => texts.map((text) => ({ value: text, text }));

/** Typed text or chosen place by field. */
function told(form: FormShape, variant: 'valid' | 'invalid' = 'valid'): Readonly<Record<number, string | number>> {
  const tell = ({ input }: FieldFilling): string | number => {
    if (input.kind === 'type') return input.value.reveal((text) => text);
    return input.kind === 'choose' ? input.option : 'checked';
  };
  return Object.fromEntries(fillForm(form, IDENTITY, variant).map((filling) => [filling.field, tell(filling)]));
}

it('splits telephone, postal code and card over their boxes', () => {
  const form = formOf(
    { label: '電話番号', name: 'tel1', maxLength: 4 },
    { name: 'tel2', maxLength: 4, before: '-', after: '', nearby: ['-'] },
    { name: 'tel3', maxLength: 4, before: '-', after: '', nearby: ['-'] },
    { label: '郵便番号', name: 'zip1', maxLength: 3 },
    { name: 'zip2', maxLength: 4, before: '-', after: '', nearby: ['-'] },
    ...[1, 2, 3, 4].map((n) => ({ nearby: ['カード番号'], before: '', after: '', name: `cd${n}`, maxLength: 4 })),
  );
  expect(Object.values(told(form))).toEqual(['090', '0000', '1234', '100', '9876', '4111', '1111', '1111', '1111']);
});

it('writes names in the script and the half that is asked for', () => {
  const form = formOf(
    { label: '姓' },
    { label: '名' },
    { label: 'セイ' },
    { label: 'ふりがな（ひらがな）' },
    { label: 'フリガナ（半角カナ）' },
    { label: 'ローマ字氏名' },
    { label: '勤務先名フリガナ' },
  );
  expect(told(form)).toEqual({
    0: '試験花',
    1: '月雪',
    2: 'シケンハナ',
    3: 'しけんはな つきゆき',
    4: 'ｼｹﾝﾊﾅ ﾂｷﾕｷ',
    5: 'Shikenhana Tsukiyuki',
    6: 'カブシキガイシャテストカキクケ',
  });
});

it.each<[string, Given, string]>([
  ['a date input', { label: '生年月日', type: 'date' }, '1985-07-09'],
  ['eight digits', { label: '生年月日（西暦8桁）', maxLength: 8 }, '19850709'],
  ['an American date', { label: 'Date of birth', placeholder: 'MM/DD/YYYY' }, '07/09/1985'],
  ['a British date', { label: 'Date of birth', placeholder: 'DD/MM/YYYY' }, '09/07/1985'],
  ['hyphens refused', { label: '郵便番号（ハイフンなし）' }, '1009876'],
  ['hyphens shown', { label: '郵便番号', placeholder: '123-4567' }, '100-9876'],
  ['a hyphen in the pattern', { label: '郵便番号', pattern: '\\d{3}-\\d{4}' }, '100-9876'],
  ['four digits of an expiry', { label: '有効期限', placeholder: 'MMYY', maxLength: 4 }, '0731'],
  ['a month input', { label: 'Card expiry', type: 'month' }, '2031-07'],
  ['full width', { label: '住所（全角）' }, '東京都千代田区試験町９－８７－６５'],
])('shapes values: %s', (_, field, expected) => {
  expect(told(formOf(field))[0]).toBe(expected);
});

it('chooses by text, by code and by era', () => {
  const date = { nearby: ['生年月日'], before: '', after: '', tag: 'select', type: 'select' } as const;
  const form = formOf(
    { label: '都道府県', tag: 'select', type: 'select', options: optionsOf('選択してください', '北海道', '東京', '大阪') },
    { ...date, options: optionsOf('大正', '昭和', '平成') },
    { ...date, options: optionsOf('1', '60', '64'), after: '年', nearby: ['生年月日', '年'] },
    { ...date, options: optionsOf('1', '7', '12'), after: '月', nearby: ['生年月日', '月'] },
    { ...date, options: optionsOf('1', '9', '31'), after: '日', nearby: ['生年月日', '日'] },
    {
      label: '性別',
      type: 'radio',
      name: 's',
      options: [
        { value: '1', text: '男性' },
        { value: '2', text: '女性' },
      ],
    },
    {
      label: '預金種目',
      tag: 'select',
      type: 'select',
      options: [
        { value: '1', text: '普通' },
        { value: '2', text: '当座' },
      ],
    },
  );
  expect(Object.values(told(form))).toEqual([2, 1, 1, 1, 1, 1, 1]);
});

it('shares an address out among its fields', () => {
  const form = formOf({ label: '都道府県' }, { label: '市区町村' }, { label: '番地' });
  expect(Object.values(told(form))).toEqual(['東京都', '千代田区', '試験町9-87-65']);
  expect(told(formOf({ label: '都道府県' }, { label: '住所' }))).toEqual({ 0: '東京都', 1: '千代田区試験町9-87-65' });
});

it('repeats a value in the field that confirms it', () => {
  const form = formOf(
    { label: 'メールアドレス' },
    { label: 'メールアドレス（確認）' },
    { label: 'Password', type: 'password' },
    { label: 'Confirm password', type: 'password' },
  );
  const values = Object.values(told(form));
  expect(values[0]).toBe(values[1]);
  expect(values[2]).toBe(values[3]);
});

it('writes a sentence with several values into free text, within its limit', () => {
  const long = String(told(formOf({ label: 'お問い合わせ内容', tag: 'textarea', type: 'textarea' }))[0]);
  for (const value of ['tagspill-test@canary.example', '試験花 月雪', '1985-07-09', '東京都千代田区試験町9-87-65'])
    expect(long).toContain(value);
  const short = String(told(formOf({ name: 'q', type: 'search', maxLength: 40 }))[0]);
  expect(short).toContain('tagspill-test@canary.example');
  expect(short.length).toBeLessThanOrEqual(40);
});

it('gives what it does not know something harmless, where the form insists', () => {
  const form = formOf(
    { label: 'お申込みの合言葉', isRequired: true },
    {
      label: 'ご来店店舗',
      tag: 'select',
      type: 'select',
      isRequired: true,
      options: optionsOf('選択してください', '本店', '駅前店'),
    },
    { label: '利用規約に同意する', type: 'checkbox' },
    { label: 'メールマガジンを受け取る', type: 'checkbox' },
    { label: '参照番号' },
  );
  expect(told(form)).toEqual({ 0: 'テスト', 1: 1, 2: 'checked' });
  expect(fillForm(form, IDENTITY, 'valid').every(({ category }) => category === undefined)).toBe(true);
});

it('leaves traps, captchas, files and what cannot be used alone', () => {
  const form = formOf(
    { label: '入力しないでください', name: 'website' },
    { label: '画像に表示された文字' },
    { label: '本人確認書類', type: 'file', isRequired: true },
    { label: 'メールアドレス', isUsable: false },
  );
  expect(told(form)).toEqual({});
});

it('makes one mistake, and plants the rest', () => {
  const form = formOf({ label: 'メールアドレス' }, { label: '氏名' }, { label: '電話番号' });
  const [valid, invalid] = [told(form), told(form, 'invalid')];
  expect(invalid[0]).toBe('tagspill-test.canary.example');
  expect({ ...invalid, 0: '' }).toEqual({ ...valid, 0: '' });
  expect(told(formOf({ label: '証明番号', isRequired: true }, { label: '氏名' }), 'invalid')).toEqual({ 1: '試験花 月雪' });
});

it('never types more than a field holds', () => {
  const form = formOf(
    ...['メールアドレス', '氏名', '住所', 'カード番号', 'パスワード'].map((label) => ({ label, maxLength: 5 })),
  );
  for (const value of Object.values(told(form))) expect(String(value).length).toBeLessThanOrEqual(5);
});
