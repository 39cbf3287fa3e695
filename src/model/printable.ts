// Text from traffic, rules and configuration → text that cannot command a terminal or a build server, hide, or turn the reading direction.

// Controls, format characters (bidi overrides, zero widths, tags), lone surrogates, line and paragraph separators, and what no text
// holds. Unicode TR36 "Unicode Security Considerations" and TR9 section 6 list what they are abused for.
const HIDDEN = String.raw`\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}`;
// Build servers obey these wherever they stand in a line of a log: `##vso[task.complete …]` (Azure Pipelines), `##[set-output …]`
// (GitHub's older form, and Azure's formatting), `##teamcity[…]`.
const COMMAND = String.raw`#(?=#[A-Za-z]*\[)`;
// GitHub's runner obeys `::error …::` at the beginning of a line, spaces before it or not.
const LEADING_COMMAND = String.raw`:(?<=^\s*:)(?=:[A-Za-z][\w-]*(?: [^]*)?::)`;
const LEADS = new RegExp(LEADING_COMMAND, 'u');
// Marks without end climb over the lines above; no script piles up more than a few.
const FLOOD = String.raw`\p{M}(?<=\p{M}{9})`;

const TREACHEROUS_IN_LINE = new RegExp(`[${HIDDEN}]|${COMMAND}|${FLOOD}`, 'gu');
const TREACHEROUS = new RegExp(`${TREACHEROUS_IN_LINE.source}|${LEADING_COMMAND}`, 'gu');
const TREACHEROUS_IN_JSON = new RegExp(
  String.raw`[\u007f-\u009f\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]|${COMMAND}`,
  'gu',
);

// Most texts are this; nothing in them is to be looked for.
const HARMLESS = /^[!"$-9;-~][ !"$-~]*$/;
// Most lines of our documents are this: Latin letters, kana, kanji and what stands between them, no mark and nothing hidden.
const PLAIN_LINE = /^[ -~\u3000-\u3029\u3041-\u3094\u30a1-\u30fe\u4e00-\u9fff\uff01-\uff5e–’…·•]*$/;

/** Shows each treacherous character as `‹U+001B›`; a line break is one of them, so one text stays one line. */
export function printable(text: string): string {
  return HARMLESS.test(text) ? text : text.replace(TREACHEROUS, nameOf);
}

/** The same for a piece of a line that has something before it. */
export function printableInLine(text: string): string {
  return HARMLESS.test(text) ? text : text.replace(TREACHEROUS_IN_LINE, nameOf);
}

/** Would a build server take this line of a log for a command? Texts that are harmless alone may make one when they are put together. */
export function isLeadingCommand(line: string): boolean {
  return LEADS.test(line);
}

/** As `printable`, for a whole document whose line breaks are our own. */
export function printableLines(document: string): string {
  return document
    .split('\n')
    .map((line) => (PLAIN_LINE.test(line) && !line.includes('##') ? line : line.replace(TREACHEROUS_IN_LINE, nameOf)))
    .join('\n');
}

/** JSON in which the characters that JSON itself leaves alone are escaped too. Parsing it gives the value back unchanged. */
export function printableJson(value: unknown, indent?: number): string {
  return escapedJson(JSON.stringify(value, undefined, indent));
}

/** The same for JSON that somebody else wrote. */
export function escapedJson(json: string): string {
  return json.replace(TREACHEROUS_IN_JSON, (character) =>
    Array.from({ length: character.length }, (_, at) => `\\u${hex(character.charCodeAt(at))}`).join(''),
  );
}

function nameOf(character: string): string {
  return `‹U+${hex(character.codePointAt(0) ?? 0).toUpperCase()}›`;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}
