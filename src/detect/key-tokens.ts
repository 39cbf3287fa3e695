// The words of a key: `kouzaNo`, `bank[koza_no]`, `KOZA-NO` and `koza.no` all read koza, no. Matching by words, never by
// substring, is what keeps `sansho_no` from holding `ansho_no`, `hotel` from holding `tel`, `opinion` from holding `pin`.

// Separators: all but letters, digits and 〒. Edges: camelCase (`kozaNo`), the end of an acronym (`URLPath`), letter against digit (`tel1`).
const EDGES =
  /[^\p{L}\p{M}\p{N}〒]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=[\p{L}\p{M}])(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

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
