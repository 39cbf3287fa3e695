import { describe, expect, it } from 'vitest';
import { ERAS } from '../../../../src/detect/calendar-date.ts';
import { createCalendarDays } from '../../../../src/detect/reversal/calendar-days.ts';
import { createExpiryMonths } from '../../../../src/detect/reversal/expiry-months.ts';
import { createPhoneNumbers, PHONE_SPELLINGS } from '../../../../src/detect/reversal/phone-numbers.ts';
import { createShortNumbers } from '../../../../src/detect/reversal/short-numbers.ts';
import { createSmallWords } from '../../../../src/detect/reversal/small-words.ts';
import { spaceOf, threadData } from '../../../../src/detect/reversal/table-source.ts';
import type { ValueSpace } from '../../../../src/detect/reversal/value-space.ts';
import { startThread } from '../../../../src/platform/thread.ts';

function missingIn({ size, valueAt }: ValueSpace, wanted: string): readonly string[] {
  const missing = new Set(wanted.split(' '));
  for (let index = 0; index < size && missing.size > 0; index++) missing.delete(valueAt(index));
  return [...missing];
}

describe('the small values', () => {
  it('hold days in the forms in which they are written, by era too', () => {
    const days = createCalendarDays(ERAS);
    const wanted =
      '1985-04-12 1985/04/12 19850412 1985/4/12 1985年4月12日 1985年04月12日 04/12/1985 12041985 4/12/1985 1900-01-01 2024-02-29 昭和60年4月12日 S600412 S60.4.12 R1.5.1';
    expect(missingIn(days, wanted)).toEqual([]);
    expect(missingIn(days, '1985-02-29 1899-12-31')).toEqual(['1985-02-29', '1899-12-31']);
  });

  it('hold expiries, genders, and what stands for nothing', () => {
    expect(missingIn(createExpiryMonths(), '12/27 12/2027 2027-12 01-30')).toEqual([]);
    expect(missingIn(createSmallWords(), '男 female m null undefined')).toEqual([]);
    expect(createSmallWords().valueAt(0)).toBe('');
  });

  it('hold every number of one to seven digits once, with its zeros', () => {
    const { size, valueAt } = createShortNumbers();
    expect(size).toBe(11_111_110);
    expect(missingIn({ size: 1_111_110, valueAt: (index) => valueAt(size - 1 - index) }, '0 9 00 0000 4827 038261')).toEqual([]);
    const sevens = new Set(Array.from({ length: 1000 }, (_, index) => valueAt(index * 10_000)));
    expect([sevens.size, [...sevens].every((text) => /^\d{7}$/.test(text))]).toEqual([1000, true]);
  });

  it('fit into indices of three bytes, and are the same where only their program is known', async () => {
    const { values, program } = spaceOf('small');
    expect(values.size).toBeLessThan(2 ** 24);
    const samples = Array.from({ length: 200 }, (_, sample) => Math.floor((sample * (values.size - 1)) / 199));
    const told = await startThread<readonly string[]>(
      `(data) => { const space = ${program}; return ${JSON.stringify(samples)}.map((index) => space.valueAt(index)); }`,
      threadData,
    ).result();
    expect(told).toEqual(samples.map((index) => values.valueAt(index)));
  });
});

it('postal codes have their hyphen', () => {
  const { values } = spaceOf('postal');
  expect([values.valueAt(0), values.valueAt(1_000_001), values.valueAt(9_999_999)]).toEqual(['000-0000', '100-0001', '999-9999']);
});

it('mobile numbers come in every spelling', () => {
  const { valueAt } = createPhoneNumbers(PHONE_SPELLINGS);
  const first = Array.from({ length: 12 }, (_, index) => valueAt(index));
  expect(first).toEqual(expect.arrayContaining(['09000000000', '+819000000000', '819000000000', '06000000000', '+817000000000']));
  expect(valueAt(12)).toMatch(/00000001$/);
});
