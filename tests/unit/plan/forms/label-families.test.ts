// Whole families of labels: what people write over the same thing, and what only looks like it.
import { describe, expect, it } from 'vitest';
import type { FieldShape } from '../../../../src/model/form-shape.ts';
import { recogniseFields } from '../../../../src/plan/forms/recognise-fields.ts';
import { aButton, aField, aForm } from './a-form.ts';

function categoryOf(label: string): string | undefined {
  return categoriesOf(aField({ name: 'x1', label, before: label, after: '', nearby: [label] }))[0];
}

function categoriesOf(...fields: readonly FieldShape[]): readonly (string | undefined)[] {
  return recogniseFields(aForm({ fields })).map(({ category }) => category);
}

describe('labels', () => {
  it.each([
    ['How many people live with you?', 'household'],
    ['Number of financial dependants', 'household'],
    ['同一生計の人数', 'household'],
    ['Years with your current employer', 'tenure'],
    ['Name of your current employer', 'employer.name'],
    ['How long employed there?', 'tenure'],
    ['Primary diagnosis', 'health'],
    ['Passport / travel document no.', 'passport'],
    ['Passcode from your card reader', 'otp'],
    ['トークンに表示された6桁の数字', 'otp'],
    ['秘密の質問の答え', 'password'],
    ['ご希望の契約極度額', 'loan.amount'],
    ['緊急連絡先（携帯電話など）', 'phone'],
    ['送り先のお名前', 'name.kanji'],
    ['接種を受ける方のお名前', 'name.kanji'],
    ['受診者カナ', 'name.kana'],
    ['お名前（姓・カナ）', 'name.kana'],
    ['Surname as in passport', 'name.romaji'],
    ['Reference – full name', 'name.romaji'],
    ['Current or most recent employer', 'employer.name'],
    ['Name of your old bank', 'bank.name'],
    ['Loyalty or account number', 'card.member_no'],
    ['Type of accommodation', 'housing'],
    ['Medication name', 'health'],
    ['Your first school (security question)', 'password'],
    ['Enter the code from your authenticator app', 'otp'],
    ['Create a 5-digit telephone passcode', 'pin'],
    ['Where should we send it? (email)', 'email'],
    ['現住所 / Present address', 'address'],
    ['カードローンの残債', 'debt'],
  ])('%s', (label, category) => {
    expect(categoryOf(label)).toBe(category);
  });

  it.each(['Name for badge', 'Last name on booking', 'Honouree’s name', 'Name to appear on card'])('%s', (label) => {
    const field = aField({ name: 'x1', label, before: label, after: '', nearby: [label] });
    const [meaning] = recogniseFields(aForm({ fields: [field], buttons: [aButton({ text: 'Send' })] }));
    expect(meaning?.category).toBe('name.romaji');
  });

  it.each([
    'Name of your pet',
    'Name of the ship',
    'Years in business',
    'Voucher code from email',
    '画像に表示された数字',
    '緊急連絡先（続柄）',
    '勤務開始希望日',
    '毎月の返済希望額',
    'Town or city of birth',
    'Country phone code',
    'Contact in country',
    'School – name',
    'Library card number',
    '団体番号',
    '前回の個人番号（認証番号）',
  ])('%s: none', (label) => {
    expect(categoryOf(label)).toBeUndefined();
  });
});

describe('fields beside each other', () => {
  it('a silent one that asks to type again repeats the one before it', () => {
    const mail = aField({ name: 'ml', label: 'メールアドレス' });
    expect(categoriesOf(mail, aField({ name: 'q2', placeholder: '確認のためもう一度' }))).toEqual(['email', 'email']);
    expect(categoriesOf(mail, aField({ name: 'ml_cnf' }))).toEqual(['email', 'email']);
    expect(categoriesOf(mail, aField({ name: 'q2' }))).toEqual(['email', undefined]);
  });

  it('記号 after the number of an insurer is the insurer’s, and no symbol of a savings book', () => {
    const symbol = aField({ name: 'q2', label: '記号・番号' });
    expect(categoriesOf(aField({ name: 'q1', label: '保険者番号' }), symbol)).toEqual(['insurer_no', 'insurer_no']);
    expect(categoriesOf(aField({ name: 'q1', label: '金融機関名' }), symbol)).toEqual(['bank.name', 'yucho.symbol']);
  });

  it('three numbered boxes after one label take a telephone in turn, whatever their widths', () => {
    const head = { before: '', after: '', nearby: ['日中の電話番号'] };
    const boxes = ['tel1', 'tel2', 'tel3'].map((name) => aField({ ...head, name }));
    const parts = recogniseFields(aForm({ fields: boxes })).map(({ part }) => part?.kind);
    expect(parts).toEqual(['piece', 'piece', 'piece']);
  });

  it('what only goes on with the field before it is read with that one', () => {
    const asked = aField({ name: 'q1', label: '秘密の質問', tag: 'select', type: 'select' });
    expect(categoriesOf(asked, aField({ name: 'q2', label: '答え' }))).toEqual([undefined, 'password']);
    const employer = aField({ name: 'q1', label: 'Employer' });
    expect(categoriesOf(employer, aField({ name: 'q2', label: 'Years there' }))).toEqual(['employer.name', 'tenure']);
  });

  it('a document expires, and is no card', () => {
    const expiry = aField({ name: 'q2', label: 'Expiry date' });
    expect(categoriesOf(aField({ name: 'q1', label: 'Passport number' }), expiry)).toEqual(['passport', undefined]);
    expect(categoriesOf(aField({ name: 'q1', label: 'Card number' }), expiry)).toEqual(['card.pan', 'card.expiry']);
  });

  it('as many words as boxes are one each', () => {
    const first = aField({ name: 'q1', before: 'City / ZIP', after: '', nearby: ['City / ZIP'] });
    expect(categoriesOf(first, aField({ name: 'q2', before: '', after: '' }))).toEqual(['address', 'postal']);
  });

  it('an address to be unsubscribed is no place', () => {
    const fields = [aField({ name: 'u', label: 'Address to unsubscribe' })];
    expect(recogniseFields(aForm({ fields }))[0]?.category).toBe('email');
  });

  it('a program’s name is no proof against what a person reads', () => {
    const said = (name: string, label: string): string | undefined => categoriesOf(aField({ name, label }))[0];
    expect(said('addr.moved', 'Month')).toBeUndefined();
    expect(said('contact_name', 'Organization')).toBe('corp.name');
  });

  it('a search looks for branches, and a bank asks for one', () => {
    const fields = [aField({ name: 'tenpo', label: '支店名' })];
    const buttons = [aButton({ text: '検索' })];
    expect(recogniseFields(aForm({ fields, buttons, method: 'get' }))[0]?.category).toBeUndefined();
    expect(recogniseFields(aForm({ fields }))[0]?.category).toBe('branch.name');
  });
});
