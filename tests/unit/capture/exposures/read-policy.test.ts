import { expect, it } from 'vitest';
import { policyOf } from '../../../../src/capture/exposures/read-policy.ts';

it.each<readonly [referrers: readonly string[], policy: string | undefined]>([
  [[], undefined],
  [['no-referrer, strict-origin-when-cross-origin'], 'strict-origin-when-cross-origin'],
  [['strict-origin', 'unsafe-url'], 'unsafe-url'],
  [['unsafe-url', 'nonsense'], 'unsafe-url'],
  [[' Always '], 'unsafe-url'],
])('of %j holds %s', (referrers, policy) => {
  expect(policyOf(referrers, []).referrer).toBe(policy);
});

it.each<readonly [policies: readonly string[], limited: readonly string[] | undefined]>([
  [[], undefined],
  [["script-src 'self'"], []],
  [["default-src 'self'"], ['connect-src', 'img-src']],
  [["default-src 'self'; img-src https:; form-action 'self'"], ['connect-src', 'form-action']],
  [["default-src 'self'; connect-src *"], ['img-src']],
  [["default-src 'self'; connect-src 'none'; connect-src *"], ['connect-src', 'img-src']],
  [["img-src 'self', connect-src https://api.lender.example"], ['connect-src', 'img-src']],
])('%j limits %j', (policies, limited) => {
  expect(policyOf([], policies).limited).toEqual(limited);
});
