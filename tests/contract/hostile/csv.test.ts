// CSV with hostile texts in every field: read by a real parser it keeps its rows and columns, and no spreadsheet finds a formula in it.
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { printable } from '../../../src/report/printable.ts';
import { complaints, HARMLESS, renderWith, writing } from './render-hostile.ts';

const FORMULA = /^[\s"']*[=+\-@＝＋－＠]/u;

function read(csv: string): readonly (readonly string[])[] {
  return parse(csv, { bom: true, record_delimiter: '\r\n' });
}

function shape(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.length).join(' ');
}

// Apostrophes are what we add.
const bare = (text: string): string => text.replaceAll("'", '');

describe.each(writing('.csv'))('$id', (exporter) => {
  it('begins with a byte order mark, ends each row with CRLF and quotes every cell', () => {
    const output = renderWith(exporter, HARMLESS);
    expect(output.startsWith('\uFEFF"')).toBe(true);
    expect(output.endsWith('"\r\n')).toBe(true);
    expect(output.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('keeps its rows and columns, and holds no formula wherever a spreadsheet splits it', () => {
    const plain = shape(read(renderWith(exporter, HARMLESS)));
    expect(
      complaints((text, language) => {
        const output = renderWith(exporter, text, language);
        const rows = read(output);
        if (shape(rows) !== plain) return shape(rows);
        const split = output.split(/[;\t\r\n]/);
        return (rows.flat().find(isFormula) ?? split.slice(1).find(isFormula))?.slice(0, 80);
      }),
    ).toEqual([]);
  });
});

// A cell that begins with an apostrophe is text to every spreadsheet.
function isFormula(cell: string): boolean {
  return !/^[\s"]*'/u.test(cell) && FORMULA.test(cell);
}

describe('findings.csv', () => {
  it('gives each text back but for added apostrophes', () => {
    const [findings] = writing('findings.csv');
    if (findings === undefined) throw new Error('no exporter writes findings.csv');
    expect(
      complaints((text) => {
        const [head = [], ...rows] = read(renderWith(findings, text));
        const at = head.indexOf('visit');
        const visit = rows[0]?.[at] ?? '';
        return bare(visit) === bare(printable(text)) ? undefined : visit;
      }),
    ).toEqual([]);
  });
});
