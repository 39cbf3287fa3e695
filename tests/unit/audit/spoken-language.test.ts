import { expect, it } from 'vitest';
import { spokenLanguage } from '../../../src/audit/spoken-language.ts';

it('is the one of the flag, else of the environment, else English', () => {
  expect(spokenLanguage('en', { TAGSPILL_LANG: 'ja' })).toBe('en');
  expect(spokenLanguage(undefined, { TAGSPILL_LANG: 'ja' })).toBe('ja');
  expect(spokenLanguage(undefined, { TAGSPILL_LANG: '' })).toBe('en');
  expect(spokenLanguage(undefined, {})).toBe('en');
});

it('refuses one that nobody speaks, and reads no other variable', () => {
  expect(() => spokenLanguage(undefined, { TAGSPILL_LANG: 'fr' })).toThrow('TAGSPILL_LANG: expected one of en, ja');
  expect(spokenLanguage(undefined, { TAGSPILL_MAX_PAGES: 'many' })).toBe('en');
});
