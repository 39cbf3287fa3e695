import { describe, expect, it } from 'vitest';
import { labelOfButton, labelOfField, labelOfForm } from '../../../src/model/form-labels.ts';

const MAIN = { frame: 0, index: 1 };

describe('labels of forms', () => {
  it('are names of the markup, where these may be printed', () => {
    expect(labelOfForm({ isForm: true, id: 'apply', name: 'x', place: MAIN })).toBe('form#apply');
    expect(labelOfForm({ isForm: true, id: '', name: 'search', place: MAIN })).toBe('form[name=search]');
    expect(labelOfForm({ isForm: true, id: 'taro@mail.example', name: '09012345678', place: MAIN })).toBe('form 2');
    expect(labelOfForm({ isForm: true, id: '', name: '', place: { frame: 2, index: 0 } })).toBe('form 1 in frame 2');
    expect(labelOfForm({ isForm: false, id: '', name: '', place: MAIN })).toBe('fields without a form');
  });

  it('count fields and buttons that have none', () => {
    expect(labelOfField({ id: 'mail', name: 'm', index: 0 }, 'form#apply')).toBe('#mail');
    expect(labelOfField({ id: '', name: 'mail', index: 0 }, 'form#apply')).toBe('[name=mail]');
    expect(labelOfField({ id: '', name: '霧雨', index: 2 }, 'form#apply')).toBe('field 3 of form#apply');
  });

  it.each([
    ['送信', 'button "送信"'],
    ['次へ »', 'button "次へ »"'],
    ['Sign in', 'button "Sign in"'],
    ['Kirisame', 'button 1 of form#apply'],
    ['霧雨さんに送る', 'button 1 of form#apply'],
  ])('print the text "%s" of a button as %s', (text, label) => {
    expect(labelOfButton({ id: '', name: '', index: 0, text }, 'form#apply')).toBe(label);
  });
});
