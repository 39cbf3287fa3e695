// The words as data: each means one thing, whatever list it stands in.
import { expect, it } from 'vitest';
import { WORD_LISTS } from '../../../../src/plan/forms/vocabulary.ts';
import { unitsOf } from '../../../../src/plan/forms/words-of-text.ts';

it('no word has two meanings, and none stands twice', () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const [sense, words] of WORD_LISTS.flatMap((list) => Object.entries(list))) {
    for (const word of words.split('|')) {
      const sign = word.startsWith('=') ? '=' : '';
      const units = unitsOf(word.replace(/^=/, '')).map(({ text }) => text);
      const key = sign + units.join(' ');
      const known = seen.get(key);
      if (known !== undefined) twice.push(`${word}: ${known} and ${sense}`);
      seen.set(key, sense);
    }
  }
  expect(twice).toEqual([]);
});
