import { describe, expect, it } from 'vitest';
import { ScanError } from '../../../src/model/scan-error.ts';
import { parseCsv } from '../../../src/platform/csv-file.ts';

const rowsOf = (text: string): readonly (readonly string[])[] =>
  parseCsv('a.csv', text, 'CONFIG_INVALID').map(({ cells }) => cells);

describe('parseCsv', () => {
  it.each<[string, readonly (readonly string[])[]]>([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '\uFEFF"a ""q"", x",\r\n\r\n , \r\n"line\r\nbreak",y\r\n',
      [
        ['a "q", x', ''],
        ['line\nbreak', 'y'],
      ],
    ],
    ['a\rb,c\r', [['a'], ['b', 'c']]],
    ['a,,c', [['a', '', 'c']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it('knows where each cell stands, and where one would that is missing', () => {
    const [, row] = parseCsv('a.csv', 'x\r\n\r\n"a\r\n""b""","c",d\r\n', 'CONFIG_INVALID');
    expect([0, 1, 2, 3].map((cell) => row?.positionOf(cell))).toEqual([
      { file: 'a.csv', line: 3, column: 1 },
      { file: 'a.csv', line: 4, column: 8 },
      { file: 'a.csv', line: 4, column: 12 },
      { file: 'a.csv', line: 4, column: 13 },
    ]);
  });

  it.each([
    ['x\n"never closed, b\nc', 2],
    ['x\n\n"a"b,c', 3],
    ['x\na"b,c', 2],
  ])('%j has a quote in the wrong place', (text, line) => {
    const read = (): unknown => parseCsv('a.csv', text, 'CONFIG_INVALID');
    expect(read).toThrow(ScanError);
    expect(read).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID', position: { file: 'a.csv', line, column: 1 } }));
  });
});
