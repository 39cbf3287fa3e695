// What the keys of several parts have in common, as the key of the whole.
import { Raw } from '../model/raw.ts';
import type { KeyedRules } from './rule-index.ts';

/** The boxes of a card number are often called `card1` to `card4`, or `card[]` each. */
const CARD = /(?:^|\s)(?:card|cc|credit|カード)(?:\[\])?$/;
const CARD_NUMBER = 'no';

/** The keys above the parts, and what their own keys share with `word` behind it: in one key, so that a rule's `notKey` sees both. */
export function keysOf(stem: string, word: string): readonly Raw[] {
  const keys = stem.split('\n');
  const own = `${keys.pop() ?? ''} ${word}`.trim();
  return [...keys, own].filter((key) => key !== '').map((key) => new Raw(key));
}

/** The keys of a whole whose parts are numbered. The stem of a list's members is their own chain of keys, which ends with a line break. */
export function numberedKeys(stem: string): readonly Raw[] {
  const chain = stem.replace(/\n$/, '');
  return keysOf(chain, CARD.test(chain) ? CARD_NUMBER : '');
}

/** Does a rule know the key of the whole? Analytics numbers its own dimensions up to 200. */
export function isKnownStem(stem: string, index: KeyedRules): boolean {
  return index.keys.read(numberedKeys(stem)).some(({ phrase, last }) => last && index.byPhrase.has(phrase));
}
