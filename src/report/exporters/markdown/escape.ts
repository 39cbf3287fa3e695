// Text → GitHub-flavoured Markdown that shows it and nothing else: no markup, no table cell, no link, no HTML, nobody mentioned.
// CommonMark 0.31 sections 2.4 and 6.1, GFM 0.29 sections 4.10 and 6.9; mentions and references are made after that, from plain text
// (docs.github.com "Autolinked references and URLs", docs.gitlab.com "GitLab-specific references").
import { printable } from '../../printable.ts';

// Longer names are told by their beginning; the other files hold them whole.
const LONGEST = 300;
const LONGEST_SENTENCE = 2000;
// GitHub's parser knows no code span between more than 80 backticks.
const MOST_BACKTICKS = 8;

/** As code: for addresses, places, host names and fingerprints. Nothing inside of it is looked at. */
export function code(text: string): string {
  const shown = clip(text, LONGEST);
  const run = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([ticks]) => ticks.length));
  if (shown.trim() === '' || run > MOST_BACKTICKS) return prose(text);
  const fence = '`'.repeat(run + 1);
  const space = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}

/** As words: for names and labels. */
export function prose(text: string): string {
  return escaped(clip(text, LONGEST));
}

/** As words that are ours but for the names in them. */
export function sentence(text: string): string {
  return escaped(clip(text, LONGEST_SENTENCE));
}

/** A row of a table; its cells are Markdown already. */
export function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
}

/** Head and delimiter of a table. */
export function head(names: readonly string[]): readonly string[] {
  return [row(names.map(prose)), `|${' --- |'.repeat(names.length)}`];
}

// Shows as nothing, and parts what would otherwise be read together.
const BREAK = '<!-- -->';
const MARKUP = /[\\`*_{}[\]<>&|~$^#!@]/g;
// Where a line may begin: a list, a heading's underline.
const MARKER = /^(\d{0,9})([-+=:.)])/;
// `@user`, `#12`, `!12`, `$12`, `%milestone`, `~label`, `&12`, `^alert`, `*iteration`; `https://`, `www.`; `GH-12`; `:emoji:`.
const REFERENCE =
  /[@#!$%~&^*](?=[\p{L}\p{N}_"'`])|:(?=\/\/)|\/(?=\/)|\bwww(?=\.)|\bGH-(?=\d)|:(?=[a-z0-9_+-]+:)|\[(?=[a-z_]+:)|\b(?:mailto|xmpp)(?=:)/giu;

function escaped(text: string): string {
  // A text of spaces alone would end the list or the row that it stands in.
  const shown = text.trim() === '' && text !== '' ? '␣' : text.trim();
  return shown.replace(REFERENCE, '$&\0').replace(MARKUP, '\\$&').replace(MARKER, '$1\\$2').replaceAll('\0', BREAK);
}

function clip(text: string, most: number): string {
  const shown = printable(text);
  return shown.length <= most ? shown : `${shown.slice(0, most).replace(/[\ud800-\udbff]$/, '')}… (+${shown.length - most})`;
}
