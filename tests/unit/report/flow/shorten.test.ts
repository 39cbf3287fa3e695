import { expect, it } from 'vitest';
import { shorten } from '../../../../src/report/flow/shorten.ts';

it.each([
  ['/members', 16, '/members'],
  ['/members/unsubscribe/mail', 16, '/member…ibe/mail'],
  ['口座番号の変更手続き', 20, '口座番号の変更手続き'],
  ['口座番号の変更手続き', 11, '口座…手続き'],
  ['', 4, ''],
])('%s to %i', (text, width, short) => {
  expect(shorten(text, width)).toBe(short);
});
