// A text or a key → the units that words are looked up by: Latin words (romaji folded), numbers, and single Japanese characters.
import { foldRomaji } from '../../model/romaji.ts';
import { WORD_EDGES } from '../../model/word-edges.ts';

/** One unit. `text` is folded; `starts` and `ends` say whether a separator stands on that side. */
export interface Unit {
  readonly text: string;
  readonly starts: boolean;
  readonly ends: boolean;
  readonly script: 'latin' | 'digit' | 'japanese';
}

const LATIN = /^[\p{Script=Latin}]+$/u;
const LONGEST_TEXT = 200;

/** One word in several spellings: with and without its inflected letters, kanji or kana. */
const PLAIN: Readonly<Record<string, string>> = {
  さま: '様',
  子ども: '子供',
  借り入れ: '借入',
  借入れ: '借入',
  申し込み: '申込',
  申込み: '申込',
  支払い: '支払',
  引き落とし: '引落',
  引落し: '引落',
  振り込み: '振込',
  振込み: '振込',
  届け出: '届出',
  受け取り: '受取',
  問い合わせ: '問合せ',
  問い合せ: '問合せ',
  問合わせ: '問合せ',
};
/** `Yrs. at job`. */
const SHORT: Readonly<Record<string, string>> = { yr: 'year', yrs: 'years', mos: 'months', mth: 'month', mths: 'months' };
const VARIANTS = new RegExp(`(?:${Object.keys(PLAIN).join('|')})(?!ざ)`, 'gu');

/** Everything but letters, digits, ー and 〒 separates; `driver's` reads `driver`, a `#` at the end `number`. */
export function unitsOf(text: string): readonly Unit[] {
  const runs = text
    .slice(0, LONGEST_TEXT)
    .normalize('NFKC')
    .replace(VARIANTS, (variant) => PLAIN[variant] ?? variant)
    .replace(/(?<=\p{L})['’]s(?!\p{L})|['’]/gu, '')
    .replace(/#(?=\s|:|$)/g, ' number ')
    .split(/[^\p{L}\p{M}\p{N}ー〒]+/u);
  return runs.filter((run) => run !== '').flatMap(unitsOfRun);
}

function unitsOfRun(run: string): readonly Unit[] {
  const texts = run
    .split(/(?<=[\p{Script=Latin}\p{N}])(?=[^\p{Script=Latin}\p{N}])|(?<=[^\p{Script=Latin}\p{N}])(?=[\p{Script=Latin}\p{N}])/u)
    .flatMap((part) => part.split(WORD_EDGES))
    .flatMap((part) => (/^[\p{Script=Latin}\p{N}]/u.test(part) ? [part] : Array.from(part)));
  return texts.map((text, place) => {
    const script = LATIN.test(text) ? 'latin' : /^\p{N}/u.test(text) ? 'digit' : 'japanese';
    const lower = text.toLowerCase();
    return {
      text: script === 'latin' ? singular(foldRomaji(Object.hasOwn(SHORT, lower) ? (SHORT[lower] ?? lower) : lower)) : lower,
      starts: place === 0,
      ends: place === texts.length - 1,
      script,
    };
  });
}

function singular(word: string): string {
  return word.length >= 5 ? word.replace(/(?<=[^s])s$/, '') : word;
}
