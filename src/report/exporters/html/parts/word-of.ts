// A word of the catalogue for a text that a stored run may have from another version.

/** The catalogue's word, or the text itself where this version knows none. */
export function wordOf(words: Readonly<Record<string, string>>, text: string): string {
  return Object.hasOwn(words, text) ? (words[text] ?? text) : text;
}
