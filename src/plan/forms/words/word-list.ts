// How words are written down: what they mean, and the words, apart by `|`. Adding a word is adding it to its line.
import type { DataCategory } from '../../../model/data-category.ts';
import type { NamedPart, Script } from '../field-meaning.ts';

/** Whose a thing is: a number is nothing until it is a card's or a branch's. */
export type Owner =
  | 'person'
  | 'employer'
  | 'corp'
  | 'bank'
  | 'branch'
  | 'account'
  | 'card'
  | 'member'
  | 'customer'
  | 'policy'
  | 'yucho'
  | 'loan'
  | 'licence'
  | 'insurer'
  | 'birth';

/** What a thing is, said so generally that its owner decides the category. */
export type Kind = 'name' | 'title' | 'place' | 'number' | 'code' | 'type';

/**
 * The key of a line. `email`: the category. `address/city`: with its part. `@bank`: an owner. `#number`: a kind.
 * `+year`: a part of whatever is meant. `~kana`: a script. `!`: something else, no personal data. `-`: says nothing.
 */
export type Sense =
  | DataCategory
  | `${DataCategory}/${NamedPart}`
  | `@${Owner}`
  | `#${Kind}`
  | `+${NamedPart}`
  | `~${Script}`
  | '!'
  | '-';

/**
 * Sense → words. Latin words are whole words, several apart by a space (`post code` is also found in `postCode`, `post_code`, `postcode`);
 * romaji in Hepburn without long vowels stands for its other spellings. Japanese words are found anywhere. `=姓` only where nothing else is said.
 */
export type WordList = Readonly<Partial<Record<Sense, string>>>;
