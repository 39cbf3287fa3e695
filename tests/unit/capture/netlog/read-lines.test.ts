import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/capture/netlog/read-lines.ts';

function linesOf(chunks: readonly string[]): { readonly lines: readonly string[]; readonly lost: number } {
  const lines: string[] = [];
  let lost = 0;
  const take = readLines({
    onLine: (bytes, start, end) => lines.push(bytes.toString('utf8', start, end)),
    onLost: () => (lost += 1),
  });
  for (const chunk of chunks) take(Buffer.from(chunk));
  return { lines, lost };
}

describe('readLines', () => {
  it('cuts at newlines, wherever the portions end', () => {
    expect(linesOf(['one\ntwo\n\nth', 're', 'e\nfo', 'ur\n', 'not ended']).lines).toEqual(['one', 'two', '', 'three', 'four']);
  });

  it('does not keep the portions that it is given', () => {
    const lines: string[] = [];
    const take = readLines({ onLine: (bytes, start, end) => lines.push(bytes.toString('utf8', start, end)), onLost: () => 0 });
    const reused = Buffer.from('abc');
    take(reused);
    reused.write('xyz');
    take(Buffer.from('\n'));
    expect(lines).toEqual(['abc']);
  });

  it('gives up a line that is longer than any of Chromium, and reads on behind it', () => {
    const megabyte = 'x'.repeat(1024 * 1024);
    expect(linesOf(['a\n', ...Array.from({ length: 33 }, () => megabyte), '\nb\n'])).toEqual({ lines: ['a', 'b'], lost: 1 });
  });
});
