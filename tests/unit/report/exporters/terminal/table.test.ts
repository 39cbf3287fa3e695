import { describe, expect, it } from 'vitest';
import { print, span } from '../../../../../src/report/exporters/terminal/print.ts';
import { table, type Column } from '../../../../../src/report/exporters/terminal/table.ts';

function drawn(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): readonly string[] {
  return print(table({ columns, rows: rows.map((row) => row.map((text) => span(text))), indent: 1, width }), false)
    .trimEnd()
    .split('\n');
}

describe('table', () => {
  it('aligns wide characters', () => {
    expect(
      drawn(
        [{}, { side: 'right' }],
        [
          ['口座番号', '7'],
          ['PIN', '12'],
        ],
        40,
      ),
    ).toEqual([' 口座番号   7', ' PIN       12']);
  });

  it('wraps the widest column that may give, and keeps the others', () => {
    expect(drawn([{}, { least: 4 }, {}], [['a', 'one two three', 'end']], 16)).toEqual([' a  one two  end', '    three']);
  });

  it('does not narrow a column below its least', () => {
    expect(drawn([{ least: 5 }, { least: 5 }], [['aaaaaaaaaa', 'bbbbbbbbbb']], 4)).toEqual([' aaaaa  bbbbb', ' aaaaa  bbbbb']);
  });

  it('keeps a text with line breaks on its line', () => {
    expect(drawn([{}, {}], [['a\nb', 'c']], 40)).toEqual([' a‹U+000A›b  c']);
  });
});
