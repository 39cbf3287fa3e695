import { describe, expect, it } from 'vitest';
import type { JsonScalar } from '../../../src/decode/json-tape.ts';
import { readJson } from '../../../src/decode/read-json.ts';

const scalarsOf = (text: string, most: number): readonly JsonScalar[] | undefined => {
  const reading = readJson(text, 0, most);
  return reading && Array.from({ length: reading.members.size }, (_, index) => reading.members.partAt(index));
};

const read = (text: string, most = 100): unknown[] | undefined =>
  scalarsOf(text, most)?.map(({ steps, content, group }) => [
    steps.map((step) => (step.kind === 'key' ? step.key : step.kind === 'index' ? step.index : step.carrier)).join('/'),
    content,
    group,
  ]);

describe('readJson', () => {
  it('gives scalars with their keys and the object they stand in', () => {
    expect(read('{"a":{"b":"x","c":[1,{"d":-2.5e3}]},"e":"y"}')).toEqual([
      ['a/b', 'x', 2],
      ['a/c/0', '1', 3],
      ['a/c/1/d', '-2.5e3', 4],
      ['e', 'y', 1],
    ]);
  });

  it('keeps numbers as they are written', () => {
    expect(read('[9999999999999999999,0738261]')).toEqual([
      ['0', '9999999999999999999', 1],
      ['1', '0738261', 1],
    ]);
  });

  it('undoes escapes, also those that JSON does not know', () => {
    expect(read(String.raw`["\u5c71\"\\\/\n","\ud83d\ude00","it\'s"]`)?.map((entry) => (entry as string[])[1])).toEqual([
      '山"\\/\n',
      '😀',
      "it's",
    ]);
  });

  it('keeps keys of members that say nothing', () => {
    expect(read('{"taro@x.example":null,"b":""}')).toEqual([
      ['taro@x.example', '', 1],
      ['b', '', 1],
    ]);
  });

  it.each(['{"a":"x","b":"y', '{"a":"x","b":', '{"a":"x","b', '{"a":"x",', '{"a":"x"'])('reads the beginning of %s', (text) => {
    expect(read(text)?.[0]).toEqual(['a', 'x', 1]);
    expect(readJson(text, 0, 9)?.whole).toBe(false);
  });

  it.each(['{a:1}', '{"a":1]', '{"a" 1}', '[1 2]', '{"a":undefined}', 'x', '"a"', '{,}'])('refuses %s', (text) => {
    expect(readJson(text, 0, 100)).toBeUndefined();
  });

  it('stops after as many scalars as asked for', () => {
    expect(read('[1,2,3,4]', 2)).toHaveLength(2);
  });

  it('gives what is nested too deep as text', () => {
    const text = `${'['.repeat(70)}"]"${']'.repeat(70)}`;
    expect(scalarsOf(text, 9)).toMatchObject([{ content: text.slice(64, -64), at: { start: 64 } }]);
  });
});
