import { describe, expect, it } from 'vitest';
import { formsSchema } from '../../../../src/plan/config/forms-schema.ts';
import { planForms } from '../../../../src/plan/forms/plan-forms.ts';

describe('the forms section', () => {
  it('submits nothing unless it says so', () => {
    expect(planForms(undefined, true)).toMatchObject({ fill: true, submit: false, maxPerForm: 20, maxDrives: 200 });
    expect(planForms({ submit: 'never' }, true).submit).toBe(false);
    expect(planForms({ submit: 'allowed' }, true).submit).toBe(true);
  });

  it('drives no forms of listed pages, unless it says so', () => {
    expect(planForms(undefined, false).fill).toBe(false);
    expect(planForms({ submit: 'allowed' }, false).fill).toBe(true);
    expect(planForms({ submit: 'allowed', fill: false }, false).fill).toBe(false);
  });

  it('says what fields mean', () => {
    expect(planForms({ fields: { '#code': 'customer_no' } }, true).fields.get('#code')).toBe('customer_no');
    expect(formsSchema.safeParse({ fields: { '#code': 'nonsense' } }).success).toBe(false);
    expect(formsSchema.safeParse({ submit: true }).success).toBe(false);
    expect(formsSchema.safeParse({ submit: 'allowed', skip: ['#a'], press: ['退会する'], maxDrives: 3 }).success).toBe(true);
  });
});
