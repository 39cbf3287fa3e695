// The words found in a text and how they stand to each other: which one is the thing, whose it is, what is left over.
import { isDataCategory } from '../../model/data-category.ts';
import type { NamedPart } from './field-meaning.ts';
import type { Hit, ReadText } from './vocabulary.ts';
import type { Owner } from './words/word-list.ts';

/** Before them stands the thing, behind them what it is of. */
const RELATIONS = new Set(['of', 'on', 'for', 'from', 'used', 'at', 'in']);

const COUNT = /\b(?:number of|how many)\b/iu;

/** The thing that a phrase names, and how it stands to the rest. */
export interface PhraseHead {
  readonly head: Hit | undefined;
  /** Place of the word that says what it is of; -1 without one. */
  readonly relation: number;
  /** The hits before that word. */
  readonly before: readonly Hit[];
  /** `Number of dependants`: what is counted is the thing. */
  readonly isCounted: boolean;
}

/** Finds the thing: the last word, or the last one before what it is of. */
export function headOf(read: ReadText, text: string): PhraseHead {
  const { hits, units } = read;
  const relation = relationIn(read);
  const before = relation <= 0 ? [] : hits.filter(({ end }) => end <= relation);
  const counted = COUNT.test(text) ? hits.find(({ sense }) => sense === 'household' || sense === 'debt') : undefined;
  const word = units[relation]?.text ?? '';
  // `Type of accommodation`: which one.
  const isType = before.length === 1 && before[0]?.sense === '#type' && word === 'of';
  const isOfKnown = isType && hits.some((hit) => hit.start > relation && isCategory(hit));
  // `Contact in country`: where somebody is, and not what is asked.
  const isWhere = before.length > 0 && /^(?:in|at|on)$/u.test(word);
  const first = isOfKnown ? undefined : lastHead(before);
  const head = isOfKnown ? lastHead(hits) : (counted ?? wholeHead(first ?? (isWhere ? undefined : lastHead(hits)), hits));
  return { head, relation, before, isCounted: counted !== undefined };
}

function lastHead(hits: readonly Hit[]): Hit | undefined {
  return hits.findLast(({ sense }) => sense === '!' || sense.startsWith('#') || isDataCategory(sense.split('/')[0] ?? ''));
}

// `MM/YY` names two parts: the whole is meant.
export function partIn(hits: readonly Hit[]): NamedPart | undefined {
  const parts = new Set(hits.filter(({ sense }) => sense.startsWith('+')).map(({ sense }) => sense.slice(1) as NamedPart));
  return parts.size === 1 ? [...parts][0] : undefined;
}

// `電話` + `番号`, `unit` + `#`: the general word repeats what the one before it said; `mail` + `addr` is no street.
function wholeHead(head: Hit | undefined, hits: readonly Hit[]): Hit | undefined {
  const previous = hits.find(({ end }) => end === head?.start);
  if (head === undefined || previous === undefined) return head;
  const isCode = head.sense === '#code' && !/^(?:phone|email|address|name)/.test(previous.sense);
  const isRepeat = head.sense === '#number' || isCode || (head.sense === 'address' && previous.sense === 'email');
  return isRepeat && isDataCategory(previous.sense.split('/')[0] ?? '') ? { ...previous, end: head.end } : head;
}

export function last(hits: readonly Hit[], sign: string, from = 0): string | undefined {
  return hits.findLast(({ sense, start }) => sense.startsWith(sign) && start >= from)?.sense;
}

export function isCategory({ sense }: Hit): boolean {
  return isDataCategory(sense.split('/')[0] ?? '');
}

// `保証人勤務先名称` is the employer's, `勤務先担当者名` the person's: the nearest before the head; behind it only where none is (`name of bank`).
export function ownerIn(hits: readonly Hit[], head: Hit | undefined): Owner | undefined {
  const owners = hits.filter(({ sense }) => sense.startsWith('@'));
  const nearest = owners.findLast(({ start }) => head === undefined || start < head.start) ?? owners.at(-1);
  return nearest?.sense.slice(1) as Owner | undefined;
}

export function holdsUnknown({ units, hits }: ReadText): boolean {
  return units.some(
    ({ text, script }, place) =>
      !hits.some(({ start, end }) => start <= place && place < end) &&
      (script === 'latin' ? text.length > 1 : script === 'japanese' && /[\p{Script=Han}\p{Script=Katakana}]/u.test(text)),
  );
}

// `number to reach you on` is one word: a relation stands between two.
function relationIn({ units, hits }: ReadText): number {
  const isWithin = (place: number): boolean =>
    hits.some(({ sense, start, end }) => sense !== '-' && start <= place && place < end);
  return units.findIndex(({ text }, place) => RELATIONS.has(text) && !isWithin(place));
}

export function standsBefore({ end }: Hit, head: Hit, { units }: ReadText): boolean {
  return end === head.start || (end === head.start - 1 && units[end]?.text === 's');
}

export function goesOn({ units, hits }: ReadText, head: Hit): boolean {
  const next = units[head.end];
  if (next === undefined || next.starts || next.script !== 'japanese') return false;
  return !hits.some(({ start }) => start === head.end) && /[\p{Script=Han}\p{Script=Katakana}]/u.test(next.text);
}
