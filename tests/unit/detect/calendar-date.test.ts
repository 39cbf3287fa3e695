import { describe, expect, it } from 'vitest';
import { eraOf, isoDate, readDate } from '../../../src/detect/calendar-date.ts';

describe('readDate', () => {
  it.each([
    ['1985-04-12', '1985-04-12'],
    ['1985/4/12', '1985-04-12'],
    ['1985.04.12', '1985-04-12'],
    ['19850412', '1985-04-12'],
    ['1985年4月12日', '1985-04-12'],
    ['昭和60年4月12日', '1985-04-12'],
    ['昭60.4.12', '1985-04-12'],
    ['S60/4/12', '1985-04-12'],
    ['s600412', '1985-04-12'],
    ['平成元年1月8日', '1989-01-08'],
    ['令和1年5月1日', '2019-05-01'],
    ['大正15年12月24日', '1926-12-24'],
    ['4/12/1985', '1985-04-12'],
    ['1985-04-12T00:00:00+09:00', '1985-04-12'],
    ['１９８５－０４－１２', '1985-04-12'],
  ])('%s', (text, iso) => {
    const date = readDate(text);
    expect(date === undefined ? undefined : isoDate(date)).toBe(iso);
  });

  it.each([
    '1985-02-29',
    '昭和64年1月8日',
    '昭和65年1月1日',
    '平成元年1月7日',
    '1985-04/12',
    '20241341',
    '12',
    'today',
    '昭和年4月1日',
  ])('refuses %s', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

describe('eraOf', () => {
  it('changes on the day', () => {
    expect(eraOf({ year: 2019, month: 4, day: 30 })).toEqual({ name: '平成', letter: 'H', year: 31 });
    expect(eraOf({ year: 2019, month: 5, day: 1 })).toEqual({ name: '令和', letter: 'R', year: 1 });
    expect(eraOf({ year: 1800, month: 1, day: 1 })).toBeUndefined();
  });
});
