import { expect, it } from 'vitest';
import { nearestPhrase } from '../../../../src/detect/explain/nearest-phrase.ts';
import { Raw } from '../../../../src/model/raw.ts';

const PHRASES = ['email', 'koza no', 'pin', 'account number', '口座番号', 'ansho no'];
const near = (...keys: readonly string[]): ReturnType<typeof nearestPhrase> =>
  nearestPhrase(
    PHRASES,
    keys.map((key) => new Raw(key)),
  );

it.each([
  ['emial', 'email', 'misspelt', 1],
  ['e-mail', 'email', 'misspelt', 0],
  ['koza_mo', 'koza no', 'misspelt', 1],
  ['userEmailx', 'email', 'misspelt', 1],
  ['accuontNumbr', 'account number', 'misspelt', 2],
  ['口座番合', '口座番号', 'misspelt', 1],
  ['sansho_no', 'ansho no', 'misspelt', 1],
  ['customeremailfield', 'email', 'inside', 0],
])('%s comes near %s (%s, %i)', (key, phrase, how, edits) => {
  expect(near(key)).toEqual({ phrase, how, edits });
});

it.each(['campaign', 'view', 'pan', 'pim', 'opinion', 'x', '0738261', ''])('%s comes near nothing', (key) => {
  expect(near(key)).toBeUndefined();
});

it('looks at the innermost key that is a name', () => {
  expect(near('emial', 'campaign')).toBeUndefined();
  expect(near('emial', '0')?.phrase).toBe('email');
  expect(nearestPhrase(PHRASES, [])).toBeUndefined();
});
