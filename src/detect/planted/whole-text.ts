// Short planted values (a PIN, an expiry): recognised only where they are the whole text, and written as one number.
import { CANARY_VIEW } from '../canonical-form.ts';
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
  const formsByFolded = new Set(exact.map((entry) => fold(entry.text, CANARY_VIEW)));
  const lengths = new Set([...byFolded.keys(), ...formsByFolded].map((folded) => folded.length));
  return (text, { codes, length }) => {
    if (text.length > LONGEST || !lengths.has(length)) return undefined;
    let key = '';
    for (let at = 0; at < length; at++) key += String.fromCharCode(codes[at] ?? 0);
    const found = byFolded.get(key);
    if (found !== undefined && (!/^\d+$/.test(found.text) || ONE_NUMBER.test(text.normalize('NFKC')))) return found;
    // A form is written with signs that the folded text lacks; blanks do not count.
    if (!formsByFolded.has(key)) return undefined;
    return byForm.get(fold(text, ['nfkc', 'lower']).replace(/\s/g, ''));
  };
}
