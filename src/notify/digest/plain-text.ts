// A digest as text of 72 columns, which any mail program shows as it is; addresses and ids stay on one line.
import { displayWidth, pad } from '../../platform/display-width.ts';
import { wrap } from '../../platform/wrap.ts';
import type { DigestPage, Entry, Fact, Overview, Section } from './page-parts.ts';
import { DIGEST_WORDS } from './words.ts';

// RFC 5322, section 2.1.1 asks for at most 78; replies put marks before each line.
const COLUMNS = 72;
const INDENT = '   ';

export function plainText(page: DigestPage): string {
  const { lead, facts, overview, sections, link, notes } = page;
  const blocks: readonly (readonly string[])[] = [
    wrap(lead, COLUMNS),
    facts.flatMap((fact) => factLines(fact, page, '')),
    ...(overview === undefined ? [] : [overviewLines(overview, page)]),
    ...sections.flatMap((section) => sectionBlocks(section, page)),
    ...(link === undefined ? [] : [[link.label, link.url]]),
    ['-- ', ...notes.flatMap((note) => wrap(note, COLUMNS))],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function sectionBlocks({ title, lead, entries, more }: Section, page: DigestPage): readonly (readonly string[])[] {
  return [
    [title, '-'.repeat(Math.min(displayWidth(title), COLUMNS)), ...wrap(lead, COLUMNS)],
    ...entries.map((entry, at) => entryLines(entry, at + 1, page)),
    ...(more === undefined ? [] : [wrap(more, COLUMNS)]),
  ];
}

function entryLines({ marks, head, text, facts }: Entry, number: number, page: DigestPage): readonly string[] {
  const before = marks.length === 0 ? '' : `[${marks.join(page.language === 'ja' ? '・' : ', ')}] `;
  const first = pad(`${number}.`, INDENT.length, 'right');
  const [line = '', ...further] = wrap(`${before}${head}`, COLUMNS - INDENT.length);
  return [
    first + (first.endsWith(' ') ? '' : ' ') + line,
    ...[...further, ...text.flatMap((one) => wrap(one, COLUMNS - INDENT.length))].map((one) => INDENT + one),
    ...facts.flatMap((fact) => factLines(fact, page, INDENT)),
  ];
}

function factLines({ label, value, code, link }: Fact, { language }: DigestPage, indent: string): readonly string[] {
  const line = DIGEST_WORDS[language].labelled(label, value);
  const lines = code === true ? [line] : wrap(line, COLUMNS - indent.length - 2);
  const whole = link === undefined ? lines : [...lines, link];
  return whole.map((one, at) => (at === 0 ? indent + one : `${indent}  ${one}`));
}

function overviewLines({ rows, rest }: Overview, { language }: DigestPage): readonly string[] {
  const { label } = DIGEST_WORDS[language];
  const cells = rows.map(({ site, outcome, action, continuing, fixed }) => [
    site,
    outcome,
    `${label.action} ${action}`,
    `${label.continuing} ${continuing}`,
    `${label.fixed} ${fixed}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => displayWidth(row[column] ?? ''))));
  // A site with a long name pushes its own line alone.
  const width = (column: number): number => (column === 0 ? Math.min(widths[0] ?? 0, COLUMNS / 2) : (widths[column] ?? 0));
  const lines = cells.map((row) => row.map((cell, column) => pad(cell, width(column), 'right')).join('  '));
  return [...lines, ...(rest === undefined ? [] : wrap(rest, COLUMNS))];
}
