// The words of `words/` as one index, and the reading of a text against it: the longest word wins at each place.
import { CONTACT_WORDS } from './words/contact.ts';
import { lazily } from '../../platform/lazily.ts';
import { MONEY_WORDS } from './words/money.ts';
import { PERSON_WORDS } from './words/person.ts';
import { SECRET_WORDS } from './words/secret.ts';
import { TEXT_WORDS } from './words/text.ts';
import { WORK_WORDS } from './words/work.ts';
import type { Sense, WordList } from './words/word-list.ts';
import { unitsOf, type Unit } from './words-of-text.ts';

/** A word found in a text. */
export interface Hit {
  readonly sense: Sense;
  /** Place among the units of the text. */
  readonly start: number;
  readonly end: number;
}

/** What is left between hits counts: `ホテル名` holds 名, and is nobody's name. */
export interface ReadText {
  readonly units: readonly Unit[];
  readonly hits: readonly Hit[];
}

/** Every list, in order. */
export const WORD_LISTS: readonly WordList[] = [CONTACT_WORDS, PERSON_WORDS, WORK_WORDS, MONEY_WORDS, SECRET_WORDS, TEXT_WORDS];

const JOIN = ' ';
const LONGEST_WORD = 16;
/** Within a word of several they change nothing: `years with your current employer`. */
const FILLERS: ReadonlySet<string> = new Set([
  'your',
  'my',
  'our',
  'their',
  'the',
  'this',
  'a',
  'an',
  'current',
  'present',
  'will',
  'do',
  'currently',
  'usually',
  'also',
  'now',
]);
// Made when the first field is read: half of the commands read none.
const indexed = lazily(index);

/** Reads a label, a name or an id. */
export function readText(text: string): ReadText {
  const units = unitsOf(text).flatMap(splitJoined);
  const hits: Hit[] = [];
  for (let start = 0; start < units.length; start++) {
    const longest = longestAt(units, start);
    if (longest === undefined) continue;
    const hit = longest.sense === '-' ? cutShort(longest, units) : longest;
    hits.push(hit);
    start = hit.end - 1;
  }
  return { units, hits };
}

// `ご希望` says nothing, `希望限度額` does: a word that goes further than an empty one takes its place.
function cutShort(hit: Hit, units: readonly Unit[]): Hit {
  for (let start = hit.start + 1; start < hit.end; start++) {
    const other = longestAt(units, start);
    if (other !== undefined && other.sense !== '-' && other.end > hit.end) return { ...hit, end: start };
  }
  return hit;
}

function longestAt(units: readonly Unit[], start: number): Hit | undefined {
  for (let end = Math.min(units.length, start + LONGEST_WORD); end > start; end--) {
    const words = units.slice(start, end).map(({ text }) => text);
    const key = words.join(JOIN);
    // Latin words stand apart anyway: alone they are where nothing else is said.
    const isWhole = end - start === units.length || units[start]?.script !== 'latin';
    const isAlone = isWhole && units[start]?.starts === true && units[end - 1]?.ends === true;
    const { alone, anywhere } = indexed();
    const sense = (isAlone ? alone.get(key) : undefined) ?? anywhere.get(key) ?? anywhere.get(plain(words));
    if (sense !== undefined) return { sense, start, end };
  }
  return undefined;
}

function plain(words: readonly string[]): string {
  return words.filter((word, place) => place === 0 || place === words.length - 1 || !FILLERS.has(word)).join(JOIN);
}

// `kinmusakitel`: a word that is none, and that known words cover from end to end.
function splitJoined(unit: Unit): readonly Unit[] {
  if (unit.script !== 'latin' || unit.text.length < 5 || indexed().latin.has(unit.text)) return [unit];
  const pieces = cover(unit.text);
  if (pieces === undefined) return [unit];
  return pieces.map((text, place) => ({
    text,
    script: 'latin',
    starts: unit.starts && place === 0,
    ends: unit.ends && place === pieces.length - 1,
  }));
}

/** Fewest known words that make up the text; two-letter ones only at its end (`kozano`). */
function cover(text: string): readonly string[] | undefined {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - 14); start < end; start++) {
      const before = best[start];
      const word = text.slice(start, end);
      const isLongEnough = word.length >= 3 || (word.length === 2 && end === text.length && start > 0);
      if (before === undefined || !isLongEnough || !indexed().latin.has(word)) continue;
      const known = best[end];
      if (known === undefined || known.length > before.length + 1) best[end] = [...before, word];
    }
  }
  return best[text.length];
}

function index(): {
  readonly anywhere: ReadonlyMap<string, Sense>;
  readonly alone: ReadonlyMap<string, Sense>;
  readonly latin: ReadonlySet<string>;
} {
  const maps = { anywhere: new Map<string, Sense>(), alone: new Map<string, Sense>() };
  const words = new Set<string>();
  for (const list of WORD_LISTS) {
    for (const [sense, text] of Object.entries(list)) {
      for (const word of text.split('|')) {
        const units = unitsOf(word.replace(/^=/, ''));
        const key = units.map((unit) => unit.text).join(JOIN);
        const map = word.startsWith('=') ? maps.alone : maps.anywhere;
        map.set(key, sense as Sense);
        for (const unit of units) if (unit.script === 'latin') words.add(unit.text);
      }
    }
  }
  return { ...maps, latin: words };
}
