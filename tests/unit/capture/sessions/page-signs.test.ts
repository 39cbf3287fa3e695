// Addresses that are the same page, and those that are not.
import { expect, it } from 'vitest';
import { isSameAddress } from '../../../../src/capture/sessions/page-signs.ts';
import { Raw } from '../../../../src/model/raw.ts';

it.each([
  ['https://a.example/login', 'https://a.example/login', true],
  ['https://a.example/login/?next=%2Fmypage#top', 'https://a.example/login', true],
  ['https://a.example/', 'https://a.example', true],
  ['https://a.example/login2', 'https://a.example/login', false],
  ['https://b.example/login', 'https://a.example/login', false],
  ['http://a.example/login', 'https://a.example/login', false],
  ['https://a.example/#/mypage', 'https://a.example/#/login', false],
  ['https://a.example/#/login?x=1', 'https://a.example/#/login', true],
  ['about:blank', 'https://a.example/', false],
])('%s is at %s: %s', (here, there, same) => {
  expect(isSameAddress(new Raw(here), new Raw(there))).toBe(same);
});
