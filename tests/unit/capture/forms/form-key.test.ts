import { describe, expect, it } from 'vitest';
import { keyOfForm } from '../../../../src/capture/forms/form-key.ts';
import { Raw } from '../../../../src/model/raw.ts';

const FORM = {
  isForm: true,
  method: 'post',
  action: new Raw('https://www.lender.example/apply/48213377?mail=taro@mail.example'),
  id: 'apply',
  name: '',
  fields: [{ tag: 'input', type: 'text', name: 'mail', id: 'f-1' }],
  buttons: [{ type: 'submit', name: '' }],
} as const;

describe('the key of a form', () => {
  it('holds nothing that changes from visit to visit', () => {
    const again = {
      ...FORM,
      action: new Raw('https://www.lender.example/apply/77213348?mail=hana@mail.example#x'),
      fields: [{ ...FORM.fields[0], id: 'f-2' }],
    };
    expect(keyOfForm(again)).toBe(keyOfForm(FORM));
    const numbered = (name: string): string => keyOfForm({ ...FORM, fields: [{ ...FORM.fields[0], name }] });
    expect(numbered('answer_48213')).toBe(numbered('answer_77213'));
    expect(numbered('q2')).not.toBe(numbered('mail'));
  });

  it('differs by address, method, name, fields and buttons', () => {
    const others = [
      { ...FORM, action: new Raw('https://www.lender.example/other') },
      { ...FORM, method: 'get' },
      { ...FORM, id: 'search' },
      { ...FORM, fields: [{ ...FORM.fields[0], type: 'email' }] },
      { ...FORM, buttons: [{ type: 'button', name: '' }] },
      { ...FORM, isForm: false },
    ] as const;
    expect(new Set([FORM, ...others].map(keyOfForm)).size).toBe(7);
  });

  it('shows nothing of what it is made of', () => {
    expect(keyOfForm(FORM)).toMatch(/^[0-9a-f]{12}-[0-9a-f]{12}$/);
  });
});
