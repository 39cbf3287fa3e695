// How much a text tells: the lighter, the likelier it is met by chance.

/** One for each character of ASCII, two for any other: a kanji tells about twice as much as a letter or a digit. */
export function weightOf(text: string): number {
  let weight = 0;
  for (const character of text) weight += character <= '\u007F' ? 1 : 2;
  return weight;
}
