// Short planted values (a PIN, an expiry): recognised only where they are the whole text, and written as one number.
import { fold } from '../text-view.ts';
import type { FoldedText } from './folded-text.ts';
import type { Entry, Lexicon } from './lexicon.ts';

/** `7306`, `73-06`, ` 7306 `; not `7,306` nor `73.06`, which are amounts, and not `7/306`. */
const ONE_NUMBER = /^[\d\s-]+$/;
const LONGEST = 32;

/** The entry that `text` is, if any. */
export function createWholeTextSearch({ alone, exact }: Lexicon): (text: string, folded: FoldedText) => Entry | undefined {
  const byFolded = new Map(alone.map((entry) => [entry.text, entry]));
  const byForm = new Map(exact.map((entry) => [entry.text, entry]));
  const lengths = new Set(alone.map(({ text }) => text.length));
  const forms = new Set(exact.map(({ text }) => text.length));
  return (text, { codes, length }) => {
    if (text.length > LONGEST) return undefined;
    const found = lengths.has(length) ? byFolded.get(String.fromCharCode(...codes.subarray(0, length))) : undefined;
    if (found !== undefined && (!/^\d+$/.test(found.text) || ONE_NUMBER.test(text.normalize('NFKC')))) return found;
    // Blanks do not count, so that a form is never longer than the text.
    if (forms.size === 0 || !(forms.has(text.length) || /\s/.test(text))) return undefined;
    return byForm.get(fold(text, ['nfkc', 'lower']).replace(/\s/g, ''));
  };
}
