// Markdown with hostile texts in every field: a real parser with HTML and links enabled finds the same headings, tables and lists as with
// harmless ones, no link, no image, no HTML; and nobody is mentioned.
import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { printable } from '../../../src/report/printable.ts';
import { complaints, HARMLESS, renderWith, writing } from './render-hostile.ts';

const BREAK = '<!-- -->';
// What GitHub and GitLab make of plain text after the parser is done.
const REFERENCE =
  /(?<!\w)@[\w-]|(?<!\w)[#!$%~&^]["\w]|\bGH-\d|\b(?:https?|ftp):\/\/|\bwww\.|\b(?:mailto|xmpp):|[\w.+-]+@[\w-]+\.|:[a-z0-9_+-]+:/iu;

const parser = new MarkdownIt({ html: true, linkify: true }).enable(['table', 'strikethrough']);
parser.linkify.set({ fuzzyLink: false });

const TEXTS = new Set(['text', 'text_special', 'code_inline']);

function shape(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => {
    if (token.type === 'inline') return shape(token.children ?? []);
    if (TEXTS.has(token.type) || (token.type === 'html_inline' && token.content === BREAK)) return [];
    return [`${token.type} ${token.tag} ${token.level} ${token.markup} ${(token.attrs ?? []).join(' ')}`];
  });
}

/** Runs of plain text, as a later filter sees them: code and comments end a run. */
function runs(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ children }) => {
    const parts = (children ?? []).map(({ type, content }) => (TEXTS.has(type) && type !== 'code_inline' ? content : '\n'));
    return parts.join('').split('\n');
  });
}

describe.each(writing('.md'))('$id', (exporter) => {
  it('keeps its structure', () => {
    const plain = shape(parser.parse(renderWith(exporter, HARMLESS), {})).join('\n');
    expect(plain).toContain('table_open');
    expect(plain).not.toMatch(/html|link|image/);
    expect(
      complaints((text, language) => {
        const own = shape(parser.parse(renderWith(exporter, text, language), {})).join('\n');
        return own === plain ? undefined : difference(plain, own);
      }),
    ).toEqual([]);
  });

  it('mentions and references nobody and nothing', () => {
    expect(
      complaints((text, language) =>
        runs(parser.parse(renderWith(exporter, text, language), {})).find((run) => REFERENCE.test(run)),
      ),
    ).toEqual([]);
  });
});

describe('summary.md', () => {
  const [summary] = writing('summary.md');
  if (summary === undefined) throw new Error('no exporter writes summary.md');

  it('shows each text as it is, whatever it means to Markdown', () => {
    const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
    expect(
      complaints((text) => {
        const tokens = parser.parse(renderWith(summary, text), {});
        const cells = tokens.flatMap((token, at) => (tokens[at - 1]?.type === 'td_open' ? [contentOf(token)] : []));
        const expected = tidy(printable(text));
        if (expected === '' || expected.length > 300) return undefined;
        return tidy(cells[3] ?? '') === expected ? undefined : cells[3];
      }),
    ).toEqual([]);
  });
});

function contentOf({ children }: Token): string {
  return (children ?? [])
    .filter(({ type }) => TEXTS.has(type))
    .map(({ content }) => content)
    .join('');
}

function difference(plain: string, own: string): string {
  const [a, b] = [plain.split('\n'), own.split('\n')];
  const at = b.findIndex((line, index) => line !== a[index]);
  return `token ${at}: ${a[at]} became ${b[at]}`;
}
