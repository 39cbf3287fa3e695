import { describe, expect, it } from 'vitest';
import { CAUSE_KINDS, type Cause } from '../../../src/model/incident.ts';
import { LANGUAGES } from '../../../src/model/language.ts';
import type { Site } from '../../../src/model/outbound-request.ts';
import { adviceFor } from '../../../src/report/advice.ts';

const cause: Cause = {
  kind: 'page-url',
  at: 'query.mail',
  keys: ['query.mail'],
  page: '/unsubscribe',
  site: 'lender.example' as Site,
};

describe.each(LANGUAGES)('advice (%s)', (language) => {
  it.each(CAUSE_KINDS)('goes from stop-gap to prevention for %s', (kind) => {
    const stages = adviceFor({ cause: { ...cause, kind }, categories: ['email'] }, language).map(({ stage }) => stage);
    expect(stages[0]).toBe('today');
    expect(stages).toEqual(['today', 'repair', 'clean-up', 'prevent']);
  });

  it.each(CAUSE_KINDS)('closes every code span for %s', (kind) => {
    for (const { text } of adviceFor({ cause: { ...cause, kind, at: 'query.a`b', page: '/`' }, categories: ['pin'] }, language)) {
      expect(text.split('`').length % 2).toBe(1);
    }
  });

  it('names the page and the key', () => {
    const text = adviceFor({ cause, categories: ['email'] }, language)
      .map((step) => step.text)
      .join(' ');
    expect(text).toContain('`/unsubscribe`');
    expect(text).toContain('`mail`');
    expect(text).toContain('history.replaceState');
  });

  it('tells the reason why Enter submits a form', () => {
    const [first] = adviceFor({ cause: { ...cause, kind: 'form-get' }, categories: ['pin'] }, language);
    expect(first?.text).toContain('method="post"');
    expect(first?.text).toContain('Enter');
  });

  it('asks for a change where deletion is not enough', () => {
    const steps = (category: 'pin' | 'email'): number => adviceFor({ cause, categories: [category] }, language).length;
    expect(steps('pin')).toBe(steps('email') + 1);
  });
});
