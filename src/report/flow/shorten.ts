// Text → at most so many letters wide, for a picture that cannot break lines. The middle goes: both ends of a path tell it apart.

// East Asian wide characters (Unicode TR11) take the room of two letters.
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** `shorten('/members/unsubscribe/mail', 16)` is `/membe…ribe/mail`; `width` counts small Latin letters. */
export function shorten(text: string, width: number): string {
  const characters = Array.from(text);
  if (widthOf(characters) <= width) return text;
  const head = leading(characters, Math.floor((width - 1) / 2));
  const tail = leading(characters.toReversed(), width - 1 - widthOf(head)).toReversed();
  return [...head, '…', ...tail].join('');
}

function leading(characters: readonly string[], width: number): readonly string[] {
  let taken = 0;
  const end = characters.findIndex((character) => (taken += widthOf([character])) > width);
  return end < 0 ? characters : characters.slice(0, end);
}

function widthOf(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}
