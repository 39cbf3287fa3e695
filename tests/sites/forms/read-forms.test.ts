// Forms as a page shows them: fields, texts, frames, shadow roots; and never a value.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormShape } from '../../../src/model/form-shape.ts';
import { openUnreadForms } from '../../../src/audit/unread-forms.ts';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import { captureSite, text } from '../capture/capture-site.ts';
import { serveLoopback, type Loopback } from '../../support/loopback.ts';
import { APPLICATION, INNER } from './form-pages.ts';

const STRICT = { 'content-security-policy': "default-src 'self' 'unsafe-inline' https:; require-trusted-types-for 'none'" };

describe('the forms of a page', () => {
  let site: Loopback;
  let visits: readonly PageVisit[];
  const form = (label: string): FormShape => {
    const found = visits[0]?.forms.find((one) => one.label === label);
    if (found === undefined) throw new Error(visits[0]?.forms.map((one) => one.label).join(', '));
    return found;
  };
  const field = (name: string): FormShape['fields'][number] | undefined =>
    form('form#apply').fields.find((one) => one.name === name);
  beforeAll(async () => {
    site = await serveLoopback({
      'www.lender.example/apply': { headers: STRICT, body: APPLICATION },
      'www.lender.example/again': { headers: STRICT, body: APPLICATION.replaceAll('a-secret', 'another') },
      'www.lender.example/inner': INNER,
      'other.example/inner': INNER,
    });
    ({ visits } = await captureSite(site, [
      { url: 'https://www.lender.example/apply' },
      { url: 'https://www.lender.example/again?id=7' },
    ]));
  });
  afterAll(() => site.close());

  it('are told with their places, those of other sites left out', () => {
    expect(visits[0]?.forms.map(({ label, place, method, saysMethod }) => [label, place, method, saysMethod])).toEqual([
      ['form#apply', { frame: 0, index: 0 }, 'post', true],
      ['form 2', { frame: 0, index: 1 }, 'get', false],
      ['fields without a form', { frame: 0, index: 2 }, 'get', false],
      ['form 1 in frame 1', { frame: 1, index: 0 }, 'dialog', true],
      ['form[name=small] in frame 2', { frame: 2, index: 0 }, 'get', false],
    ]);
    expect(text(form('form#apply').action)).toBe('https://www.lender.example/apply/confirm?step=2');
    expect(text(form('form 2').action)).toBe('https://www.lender.example/shadow');
  });

  it('have fields in the order of the page; radio buttons of one name are one', () => {
    expect(form('form#apply').fields.map(({ name }) => name)).toEqual(
      'sei mei tel1 tel2 tel3 sex pref mail company note trap gone fixed agree childNodes id action code'.split(' '),
    );
    expect(
      form('form#apply')
        .fields.filter(({ isUsable }) => !isUsable)
        .map(({ name }) => name),
    ).toEqual(['company', 'trap', 'gone', 'fixed']);
    expect(form('fields without a form').fields.map(({ tag, name }) => [tag, name])).toEqual([
      ['input', 'q'],
      ['editable', ''],
    ]);
  });

  it('say what stands around a field', () => {
    expect(field('sei')).toMatchObject({ label: '姓', isRequired: true, nearby: ['お名前 必須', 'お名前 必須 姓'] });
    expect(field('tel1')).toMatchObject({ nearby: ['電話番号', '電話番号', '-'], maxLength: 5, inputMode: 'numeric' });
    expect(field('tel3')?.nearby[0]).toBe('電話番号');
    expect(field('sex')?.options).toEqual([
      { value: '1', text: '男性' },
      { value: '2', text: '女性' },
    ]);
    expect(field('pref')).toMatchObject({ type: 'select', nearby: ['都道府県', '都道府県'] });
    expect(field('pref')?.options[1]).toEqual({ value: '13', text: '東京都' });
    expect(field('mail')).toMatchObject({ type: 'email', autocomplete: 'section-a email', placeholder: '例 mail@mail.example' });
    expect(field('mail')?.nearby).toEqual(['メールアドレス', 'メールアドレス', '@の前後に空白を入れない']);
    expect(field('company')?.nearby[0]).toBe('勤務先');
    expect(field('agree')).toMatchObject({ type: 'checkbox', label: '規約に同意する', isUsable: true });
    expect(field('code')?.label).toBe('紹介コード');
    expect(form('form 2').fields[0]).toMatchObject({ label: 'ご職業', name: 'job' });
    expect(form('fields without a form').fields[1]?.placeholder).toBe('メッセージを入力');
  });

  it('say which buttons there are', () => {
    expect(form('form#apply').buttons.map(({ text: own, type, name }) => [own, type, name])).toEqual([
      ['住所検索', 'button', ''],
      ['確認画面へ', 'submit', 'go'],
      ['クリア', 'reset', ''],
    ]);
    expect(form('fields without a form').buttons.map(({ text: own }) => own)).toEqual(['さがす', '送る']);
  });

  it('never tell a value', () => {
    expect(JSON.stringify(visits.map(({ forms }) => forms))).not.toMatch(/already typed|a-secret|somebody wrote|typed before/);
  });

  it('have the same keys on another visit and another page, where they say where they go', () => {
    const keys = visits.map(({ forms }) => forms.map(({ key }) => key));
    expect(keys[0]?.slice(0, 2)).toEqual(keys[1]?.slice(0, 2));
    expect(new Set(keys[0]).size).toBe(5);
    expect(keys[0]?.[2]?.split('-')[1]).toBe(keys[1]?.[2]?.split('-')[1]);
  });
});

describe('a page with more forms than are read', () => {
  it('says how many were left unread', async () => {
    const many = `<!doctype html>${'<form><input name="mail"></form>'.repeat(103)}`;
    const site = await serveLoopback({ 'www.lender.example/many': many });
    const { visits } = await captureSite(site, [{ url: 'https://www.lender.example/many' }]);
    await site.close();
    expect(visits[0]?.forms).toHaveLength(100);
    expect(visits[0]?.formsBeyond).toBe(3);
    const unread = openUnreadForms();
    for (const visit of visits) unread.take(visit);
    expect(unread.gaps().map(({ en }) => en)).toEqual([
      'https://www.lender.example/many has 3 forms more than are read of one page, so they were not driven; drive them by `steps` of the page',
    ]);
  });
});
