import { describe, expect, it } from 'vitest';
import { domesticDigits } from '../../../src/detect/phone-number.ts';

describe('domesticDigits', () => {
  it.each([
    '09000001234',
    '090-0000-1234',
    '+81 90 0000 1234',
    '819000001234',
    '+81(0)90-0000-1234',
    '０９０ー００００ー１２３４',
    'tel:+819000001234',
    '0081-90-0000-1234',
  ])('gives one spelling for %s', (text) => {
    expect(domesticDigits(text)).toBe('09000001234');
  });

  it.each(['1234', 'GS1.1.1700000000.1', '+1 650 555 1212', '0000000000', 'call 09000001234', ''])('refuses %s', (text) => {
    expect(domesticDigits(text)).toBeUndefined();
  });
});
