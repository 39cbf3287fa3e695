// The words of a key: `kouzaNo`, `bank[koza_no]`, `KOZA-NO` and `koza.no` all read koza, no. Matching by words, never by
// substring, is what keeps `sansho_no` from holding `ansho_no`, `hotel` from holding `tel`, `opinion` from holding `pin`.
import { WORD_EDGES } from '../model/word-edges.ts';

// Separators are all but letters, digits and 〒.
const EDGES = new RegExp(`[^\\p{L}\\p{M}\\p{N}〒]+|${WORD_EDGES.source}`, 'u');

/** Longer keys are data that was mistaken for a key; what follows is not read. */
const LONGEST_KEY = 256;

/** Words in lower case after NFKC, in order. A Japanese key is one word unless it holds a separator. */
export function keyTokens(key: string): readonly string[] {
  return key
    .slice(0, LONGEST_KEY)
    .normalize('NFKC')
    .split(EDGES)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
