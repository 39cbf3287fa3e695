// Key phrases of all rules in one index, and the reading of a field's keys against it. Words become numbers on the way in, so
// nothing of an unknown key is kept: a key can be personal data too.
import type { Raw } from '../model/raw.ts';
import { foldRomaji } from './romaji.ts';
import { keyTokens } from './key-tokens.ts';

/** Number of a phrase (`koza no`) in an index. */
export type PhraseId = number;

/** Where a phrase stands in a chain of keys, in words. `last`: it ends in the innermost key. `end`: with that key's last word. */
export interface KeyRun {
  readonly phrase: PhraseId;
  readonly start: number;
  readonly length: number;
  readonly last: boolean;
  readonly end: boolean;
}

export interface KeyIndex {
  /** Adds a phrase, or finds it again under any of its spellings. `speaks: false` says that no rule has it for a key, only for a refusal. */
  add(phrase: string, speaks?: boolean): PhraseId;
  /** Runs of known phrases in a chain of keys, outermost key first. */
  read(keys: readonly Raw[]): readonly KeyRun[];
  /** Runs of known phrases in text that stands before `:` or `=`. */
  readLabel(text: string): readonly KeyRun[];
  /** Can a text that ends like this end with a phrase? Asked before anything else is read of a label: style sheets are full of colons. */
  mayEndLabel(lastWord: string): boolean;
}

/** Keys repeat from request to request; so many are remembered before the memory starts anew. */
const REMEMBERED_KEYS = 5_000;
const UNKNOWN = 0;

interface Phrase {
  readonly id: PhraseId;
  readonly words: readonly number[];
}

interface KeyWords {
  readonly words: readonly number[];
  /** Array positions (`phones[0]`) are transparent: they name nothing. */
  readonly named: boolean;
}

export function createKeyIndex(): KeyIndex {
  const vocabulary = new Map<string, number>();
  const phrases = new Map<string, Phrase>();
  const byFirstWord = new Map<number, Phrase[]>();
  const lastWords = new Set<number>();
  const remembered = new Map<string, KeyWords>();

  const add = (text: string, speaks = true): PhraseId => {
    const words = keyTokens(text).map((token) => {
      const word = foldRomaji(token);
      const known = vocabulary.get(word);
      if (known !== undefined) return known;
      vocabulary.set(word, vocabulary.size + 1);
      return vocabulary.size;
    });
    const spelling = words.join(' ');
    if (speaks) lastWords.add(words.at(-1) ?? UNKNOWN);
    const known = phrases.get(spelling);
    if (known !== undefined) return known.id;
    const phrase = { id: phrases.size, words };
    phrases.set(spelling, phrase);
    const [first = UNKNOWN] = words;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase]);
    remembered.clear();
    return phrase.id;
  };

  const wordsOf = (key: string): KeyWords => {
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const tokens = keyTokens(key);
    const words = tokens.map((token) => vocabulary.get(foldRomaji(token)) ?? UNKNOWN);
    const read = { words, named: tokens.some((token) => /\P{N}/u.test(token)) };
    if (remembered.size >= REMEMBERED_KEYS) remembered.clear();
    remembered.set(key, read);
    return read;
  };

  const read = (keys: readonly Raw[]): readonly KeyRun[] => {
    const chain: number[] = [];
    let last = 0;
    for (const key of keys) {
      key.ask((text): void => {
        for (const part of nestedParts(text)) {
          const { words, named } = wordsOf(part);
          if (named) last = chain.length;
          chain.push(...words);
        }
      });
    }
    return runsIn(chain, last, byFirstWord);
  };

  const readLabel = (text: string): readonly KeyRun[] => runsIn(wordsOf(text).words, 0, byFirstWord);

  // What is remembered of an unknown word would outlive the phrase that makes it known; all phrases are added before anything is read.
  const mayEndLabel = rememberAnswers((lastWord) => lastWords.has(wordsOf(lastWord).words.at(-1) ?? UNKNOWN));

  return { add, read, readLabel, mayEndLabel };
}

/**
 * `user[0][phone]` names what `user[0].phone` does: forms write objects so. Only the last part is the innermost key, and positions between
 * two names name nothing.
 */
function nestedParts(key: string): readonly string[] {
  if (!key.includes('[')) return [key];
  const parts = key.split(/[[\]]+/).filter((part) => part !== '');
  return parts.filter((part, at) => at === parts.length - 1 || !/^\d+$/.test(part));
}

function rememberAnswers(ask: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= REMEMBERED_KEYS) answers.clear();
    const answer = ask(word);
    answers.set(word, answer);
    return answer;
  };
}

function runsIn(chain: readonly number[], last: number, byFirstWord: ReadonlyMap<number, readonly Phrase[]>): readonly KeyRun[] {
  const runs: KeyRun[] = [];
  chain.forEach((first, start) => {
    if (first === UNKNOWN) return;
    for (const { id, words } of byFirstWord.get(first) ?? []) {
      if (!words.every((word, offset) => chain[start + offset] === word)) continue;
      const stop = start + words.length;
      runs.push({ phrase: id, start, length: words.length, last: stop > last, end: stop === chain.length });
    }
  });
  return runs;
}

/**
 * The run by which one of `keys` speaks for the innermost key, or undefined. A phrase of `notKeys` refuses a run that it overlaps,
 * and everything when it ends in the innermost key itself: `mail_magazine` is no address, `mail_magazine.mail` is one.
 */
export function speakingRun(
  runs: readonly KeyRun[],
  keys: ReadonlySet<PhraseId>,
  notKeys: ReadonlySet<PhraseId>,
): KeyRun | undefined {
  const refusing = runs.filter(({ phrase }) => notKeys.has(phrase));
  if (refusing.some(({ last }) => last)) return undefined;
  let best: KeyRun | undefined;
  for (const run of runs) {
    if (!run.last || !keys.has(run.phrase) || refusing.some((other) => overlap(run, other))) continue;
    if (best === undefined || run.length > best.length || (run.length === best.length && run.start > best.start)) best = run;
  }
  return best;
}

function overlap(a: KeyRun, b: KeyRun): boolean {
  return a.start < b.start + b.length && b.start < a.start + a.length;
}
