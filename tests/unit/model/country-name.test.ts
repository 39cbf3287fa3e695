import { expect, it } from 'vitest';
import { countryName } from '../../../src/model/country-name.ts';

it.each([
  ['JP', 'Japan', '日本'],
  ['US', 'United States', 'アメリカ合衆国'],
  ['', '', ''],
  ['jp', 'jp', 'jp'],
  ['<b>', '<b>', '<b>'],
])('%s', (code, english, japanese) => {
  expect(countryName(code, 'en')).toBe(english);
  expect(countryName(code, 'ja')).toBe(japanese);
});
