// Whose a thing is decides its category: a number of a card is no number of a branch, a telephone at work is the employer's.
import type { DataCategory } from '../../model/data-category.ts';
import type { Kind, Owner } from './words/word-list.ts';

/** A category, or a person's name whose script the form decides. */
export type Concept = DataCategory | 'person';

const OWNED: Readonly<Record<Kind, Readonly<Partial<Record<Owner, Concept>>>>> = {
  name: {
    person: 'person',
    member: 'person',
    customer: 'person',
    employer: 'employer.name',
    corp: 'corp.name',
    bank: 'bank.name',
    branch: 'branch.name',
    account: 'account.holder_kana',
    card: 'name.romaji',
  },
  title: { employer: 'employer.name', corp: 'corp.name', bank: 'bank.name', branch: 'branch.name' },
  place: { employer: 'employer.address', corp: 'address', person: 'address', customer: 'address' },
  number: {
    card: 'card.pan',
    account: 'account.number',
    bank: 'bank.code',
    branch: 'branch.code',
    yucho: 'yucho.number',
    member: 'card.member_no',
  },
  code: { bank: 'bank.code', branch: 'branch.code' },
  type: { account: 'account.type' },
};

const TAKEN_OVER: Readonly<Partial<Record<Owner, Readonly<Partial<Record<Concept, Concept>>>>>> = {
  employer: {
    phone: 'employer.phone',
    address: 'employer.address',
    'name.kana': 'employer.name',
    'name.kanji': 'employer.name',
    'corp.name': 'employer.name',
  },
  corp: { 'name.kana': 'corp.name', 'name.kanji': 'corp.name' },
  bank: { 'name.kana': 'bank.name', 'name.kanji': 'bank.name' },
  branch: { 'name.kana': 'branch.name', 'name.kanji': 'branch.name' },
  account: { 'name.kana': 'account.holder_kana', 'name.kanji': 'account.holder_kana' },
  card: { 'account.holder_kana': 'name.romaji', person: 'name.romaji', 'account.number': 'card.pan' },
};

const OF_THINGS: ReadonlySet<string> = new Set(['address', 'phone', 'birthdate', 'gender']);

/** May a thing have it too: a shop's address, a pet's birthday? */
export function isThings(concept: string | undefined): boolean {
  return concept !== undefined && OF_THINGS.has(concept);
}

/** What is meant where only an owner is named: `勤務先`, `Company`, `銀行`. */
export const NAMED_ALONE: Readonly<Partial<Record<Owner, Concept>>> = {
  employer: 'employer.name',
  corp: 'corp.name',
  bank: 'bank.name',
  branch: 'branch.name',
};

/** Under a heading or a title of a section; a person has a name there too. */
export function underOwner(concept: Concept, owner: Owner | undefined): Concept {
  if (owner === 'employer' && concept === 'person') return 'employer.name';
  return concept === 'name.kanji' ? concept : categoryOf(concept, owner);
}

/** `番号` of a card; nothing where nobody is named, but a name is then a person's. */
export function ownedBy(kind: Kind, owner: Owner | undefined): Concept | undefined {
  if (owner !== undefined) return OWNED[kind][owner];
  return kind === 'name' ? 'person' : kind === 'place' ? 'address' : undefined;
}

/** A category under an owner: mostly itself. */
export function categoryOf(concept: Concept, owner: Owner | undefined): Concept {
  return (owner === undefined ? undefined : TAKEN_OVER[owner]?.[concept]) ?? concept;
}
