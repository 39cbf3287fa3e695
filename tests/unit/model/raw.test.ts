import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Raw, RawBytes } from '../../../src/model/raw.ts';

const SECRET = 'taro.test@mail.example';

describe.each([
  ['Raw', new Raw(SECRET)],
  ['RawBytes', new RawBytes(Buffer.from(SECRET))],
])('%s', (_, raw) => {
  it.each([
    ['String()', () => String(raw)],
    // eslint-disable-next-line typescript/restrict-template-expressions -- printing it wrongly is the test
    ['a template literal', () => `${raw}`],
    ['JSON.stringify', () => JSON.stringify({ raw })],
    ['util.inspect, deep and with hidden members', () => inspect({ raw }, { depth: 9, showHidden: true, getters: true })],
    ['util.format', () => format('%s %o %j', raw, raw, raw)],
    // eslint-disable-next-line typescript/restrict-template-expressions -- printing it wrongly is the test
    ['an error message', () => new Error(`bad value ${raw}`).stack ?? ''],
    ['Object.entries', () => JSON.stringify(Object.entries(raw))],
    ['structuredClone', () => inspect(structuredClone(raw))],
  ])('cannot be printed by %s', (_name, print) => {
    expect(print()).not.toContain(SECRET);
    expect(print()).not.toContain('taro');
  });
});

describe('Raw', () => {
  it('answers questions, slices and compares', () => {
    const raw = new Raw(SECRET);
    expect(raw.ask((value) => value.includes('@'))).toBe(true);
    expect(raw.slice(0, 4).equals(new Raw('taro'))).toBe(true);
    expect(raw.length).toBe(SECRET.length);
  });
});
