import { expect, it } from 'vitest';
import type { Cause, Incident } from '../../../src/model/incident.ts';
import { OUTWARD_DIRECTIVES } from '../../../src/model/page-policy.ts';
import { policySentences } from '../../../src/report/policy-sentences.ts';

const cause = (kind: Cause['kind']): Cause => ({
  kind,
  at: 'query.mail',
  keys: ['query.mail'],
  page: '/',
  site: 'x.example' as Cause['site'],
});
const say = (kind: Cause['kind'], policy: Incident['policy']): string =>
  policySentences({ cause: cause(kind), policy, exposure: 'sent' }, 'en').join(' ');

it('says that a policy hands the address on, where the value stands in it', () => {
  expect(say('page-url', { referrer: 'unsafe-url', limited: undefined })).toBe(
    'Its Referrer-Policy, unsafe-url, hands this whole address to every third party.',
  );
  expect(say('data-layer', { referrer: 'unsafe-url', limited: undefined })).toBe('');
  expect(say('page-url', { referrer: 'strict-origin', limited: undefined })).toBe('');
  expect(say('page-url', undefined)).toBe('');
});

it('says what a Content-Security-Policy limits', () => {
  expect(say('title', { referrer: undefined, limited: [] })).toMatch(/limits none of connect-src, img-src and form-action/);
  expect(say('title', { referrer: undefined, limited: ['connect-src'] })).toBe(
    'Its Content-Security-Policy limits connect-src to named hosts, and not img-src and form-action.',
  );
  expect(say('title', { referrer: undefined, limited: OUTWARD_DIRECTIVES })).toBe(
    'Its Content-Security-Policy limits connect-src, img-src and form-action to named hosts.',
  );
});

it('says the same in Japanese', () => {
  const policy = { referrer: 'unsafe-url', limited: ['connect-src'] } as const;
  expect(policySentences({ cause: cause('redirect'), policy, exposure: undefined }, 'ja')).toEqual([
    'Referrer-Policyが unsafe-url のため、このURL全体がすべての第三者に渡ります。',
    expect.stringContaining('img-src'),
  ]);
});
