import { expect, it } from 'vitest';
import { limitsOfEnumeration, untriedDigests } from '../../../src/audit/limits-of-enumeration.ts';

const tally = { tried: 3, opened: 1, untried: 0, phones: { closed: 0, share: 1 } };

it('says nothing when everything was tried', () => {
  expect([untriedDigests(tally), limitsOfEnumeration(tally), untriedDigests(undefined)]).toEqual([[], [], []]);
});

it('digests that were not tried are a gap', () => {
  expect(untriedDigests({ ...tally, untried: 2 })[0]?.en).toMatch(/^2 digests were not enumerated/);
});

it.each([
  [0.0312, '3 %'],
  [0.004, '0.4 %'],
])('says how far the search for phone numbers went (%d)', (share, text) => {
  expect(limitsOfEnumeration({ ...tally, phones: { closed: 1, share } })[0]?.en).toContain(text);
});
