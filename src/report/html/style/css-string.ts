// Any text → a CSS string.

/** Letters and figures as they are, everything else by its number: no text can end the string, or the sheet. */
export function cssString(text: string): string {
  const escaped = Array.from(text, (character) =>
    /^[\p{L}\p{N} .:·_-]$/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
