// Text → the columns it takes in a terminal: East Asian wide and fullwidth characters take two, combining marks none.

// Unicode UAX #11, classes W and F, joined into ranges; unassigned neighbours are counted as the block around them.
const WIDE =
  /[\u{1100}-\u{115f}\u{231a}\u{231b}\u{2e80}-\u{303e}\u{3041}-\u{33ff}\u{3400}-\u{4dbf}\u{4e00}-\u{a4cf}\u{a960}-\u{a97f}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const MARK = /\p{Mn}|\p{Me}/u;
const ASCII = /^[ -~]*$/;

/** Columns of a printable text. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += MARK.test(character) ? 0 : isWide(character) ? 2 : 1;
  return width;
}

/** Two columns wide? Asks the first character. */
export function isWide(character: string): boolean {
  return WIDE.test(character);
}

/** `text` with spaces up to `width` columns, on the side named. */
export function pad(text: string, width: number, side: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? spaces + text : text + spaces;
}
