// Several words in one place: a list in YAML, words with `;`, commas or spaces between them in a cell of a spreadsheet.
import { z } from 'zod';
import { isMailAddress } from './mail-address.ts';
import { wrongWithLine } from './printable-line.ts';

export type OneOrMore = string | readonly string[];

/** Widths and signs of both languages; a line break inside a cell separates as well. */
const BETWEEN = /[\s;,；，、]+/u;
const MOST_OF_TAG = 40;

/** The words, each once, in their order. */
export function wordsOf(written: OneOrMore): readonly string[] {
  const words = typeof written === 'string' ? written.split(BETWEEN) : written;
  return [...new Set(words.filter((word) => word !== '').map((word) => word.normalize('NFC')))];
}

function oneOrMore(what: string, isRight: (word: string) => boolean): z.ZodType<OneOrMore> {
  const error = `expected ${what}, or a list of such`;
  return z.union([z.string().min(1), z.array(z.string().min(1))], { error }).superRefine((written, context) => {
    for (const [index, word] of (typeof written === 'string' ? written.split(BETWEEN) : written).entries()) {
      if (word === '' || isRight(word)) continue;
      context.addIssue({ code: 'custom', path: typeof written === 'string' ? [] : [index], message: error });
      return;
    }
  });
}

export const addressesSchema: z.ZodType<OneOrMore> = oneOrMore('an address, as in web@bank.example', isMailAddress);

/** Words, because a cell of a spreadsheet separates them by spaces. */
export const tagsSchema: z.ZodType<OneOrMore> = oneOrMore(
  `a tag: one word of at most ${MOST_OF_TAG} characters, as in retail`,
  (word) => !BETWEEN.test(word) && wrongWithLine(word, MOST_OF_TAG) === undefined,
);
