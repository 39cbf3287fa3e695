// Whatever stands in a list of sites: cells come out as they were written, and nothing that is accepted can become a second line.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMailAddress, mailboxSchema } from '../../src/plan/inventory/mail-address.ts';
import { addressesSchema, tagsSchema, wordsOf } from '../../src/plan/inventory/one-or-more.ts';
import { lineSchema } from '../../src/plan/inventory/printable-line.ts';
import { parseCsv } from '../../src/platform/csv-file.ts';
import { HOSTILE } from '../support/hostile-strings.ts';

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.array(fc.constantFrom('"', ',', '\n', 'a', 'サイト', ' ', ';', '\t'), { maxLength: 8 }).map((parts) => parts.join('')),
);
const written = (text: string, isQuoted: boolean): string =>
  isQuoted || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

it('cells of a CSV come out as they were written, and stand where they are said to stand', () => {
  const table = fc.array(fc.array(fc.record({ text: cell, quoted: fc.boolean() }), { minLength: 1, maxLength: 4 }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (rows, end, mark) => {
      const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
      const lines = rows.map((row) => row.map(({ text, quoted }) => written(plain(text), quoted)).join(','));
      const text = (mark ? '\uFEFF' : '') + lines.join('\n').replaceAll('\n', end);
      const expected = rows
        .map((row) => row.map(({ text: one }) => plain(one)))
        .filter((row) => row.some((one) => one.trim() !== ''));
      const read = parseCsv('sites.csv', text, 'INVENTORY_INVALID');
      expect(read.map(({ cells }) => cells)).toEqual(expected);
      const document = lines.join('\n').split('\n');
      for (const { cells, positionOf } of read) {
        for (const [index, one] of cells.entries()) {
          const { line = 0, column = 0 } = positionOf(index);
          const there = document[line - 1]?.slice(column - 1) ?? '';
          const [first = ''] = one.split('\n', 1);
          expect([written(first, false), `"${first.replaceAll('"', '""')}`].some((start) => there.startsWith(start))).toBe(true);
        }
      }
    }),
  );
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...HOSTILE),
  fc
    .tuple(fc.string(), fc.constantFrom('\r\nBcc: ', '\n', '\u2028', '\u0085', '\0', '\u202e', '\u001b[31m'), fc.string())
    .map((parts) => parts.join('')),
);
// Controls, format characters, separators of lines: one of them in a name would be a header, a command or a lie.
const TREACHEROUS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

it('a name that is accepted is one printable line', () => {
  const schema = lineSchema('a name', 80);
  fc.assert(
    fc.property(anyText, (text) => {
      const isLine = !TREACHEROUS.test(text.trim()) && Array.from(text.trim()).length <= 80;
      expect(isLine || !schema.safeParse(text).success).toBe(true);
    }),
  );
});

it('an address or a tag that is accepted ends no header and names nobody else', () => {
  const around = fc.oneof(
    anyText,
    fc
      .tuple(fc.oneof(anyText, fc.constant('Audit ')), fc.constantFrom('a@b.example', '<a@b.example>'), anyText)
      .map((parts) => parts.join('')),
  );
  const kinds: readonly (readonly [isAccepted: (text: string) => boolean, isHarmless: (text: string) => boolean])[] = [
    [isMailAddress, (text) => /^[!-~]+@[A-Za-z0-9.-]+$/.test(text)],
    [
      (text) => mailboxSchema.safeParse(text).success,
      (text) => !TREACHEROUS.test(text) && !/[,;]/.test(text.replace(/^"[^"]*"/, '')) && text.split('<').length <= 2,
    ],
    [(text) => addressesSchema.safeParse(text).success, (text) => wordsOf(text).every(isMailAddress)],
    [(text) => tagsSchema.safeParse(text).success, (text) => !wordsOf(text).some((tag) => TREACHEROUS.test(tag))],
  ];
  fc.assert(
    fc.property(around, (text) => {
      expect(kinds.filter(([isAccepted, isHarmless]) => isAccepted(text) && !isHarmless(text))).toEqual([]);
    }),
  );
});
