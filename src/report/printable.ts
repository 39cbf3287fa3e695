// Text from traffic, rules and configuration → text that cannot command a terminal, hide, or turn the reading direction.

// Controls, format characters (bidi overrides, zero widths, tags), lone surrogates, line and paragraph separators.
// Unicode TR36 "Unicode Security Considerations" and TR9 section 6 list what they are abused for.
const TREACHEROUS = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const TREACHEROUS_IN_JSON = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Shows each treacherous character as `‹U+001B›`; a line break is one of them, so one text stays one line. */
export function printable(text: string): string {
  return text.replace(TREACHEROUS, nameOf);
}

/** As `printable`, for a whole document whose line breaks are our own. */
export function printableLines(document: string): string {
  return document.replace(TREACHEROUS, (character) => (character === '\n' ? character : nameOf(character)));
}

/** JSON in which the characters that JSON itself leaves alone are escaped too. Parsing it gives the value back unchanged. */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(TREACHEROUS_IN_JSON, (character) =>
    Array.from({ length: character.length }, (_, at) => `\\u${hex(character.charCodeAt(at))}`).join(''),
  );
}

function nameOf(character: string): string {
  return `‹U+${hex(character.codePointAt(0) ?? 0).toUpperCase()}›`;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}
