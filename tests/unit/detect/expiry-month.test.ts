import { describe, expect, it } from 'vitest';
import { readExpiry } from '../../../src/detect/expiry-month.ts';

describe('readExpiry', () => {
  it.each([
    ['12/27', '2027-12'],
    ['1227', '2027-12'],
    ['2712', '2027-12'],
    ['12 / 2027', '2027-12'],
    ['122027', '2027-12'],
    ['202712', '2027-12'],
    ['2027-12', '2027-12'],
    ['１２／２７', '2027-12'],
  ])('%s', (text, month) => {
    expect(readExpiry(text)).toBe(month);
  });

  it.each(['1399', '00/27', '13/27', '12/1999', '27', 'soon'])('refuses %s', (text) => {
    expect(readExpiry(text)).toBeUndefined();
  });
});
