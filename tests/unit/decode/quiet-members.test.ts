import { describe, expect, it } from 'vitest';
import type { DecodeOptions } from '../../../src/decode/decode-request.ts';
import { LIMITS } from '../../../src/decode/limits.ts';
import type { DecodedField } from '../../../src/model/decoded-request.ts';
import { at, BARE, decoded, post } from '../../support/plain-fields.ts';

const ASKED = new Set(['pin', 'bank']);
const OPTIONS: DecodeOptions = { ...BARE, isQuiet: (keys) => !keys.some((key) => ASKED.has(key)) };
const recording = (events: number, last: unknown): string =>
  JSON.stringify([
    ...Array.from({ length: events }, (_, n) => ({ positions: [{ x: n % 997, y: 1.5, tag: 'div' }], on: true })),
    last,
  ]);
const textOf = (field: DecodedField | undefined): string | undefined => field?.value.reveal((text) => text);
const rowsOf = (fields: readonly DecodedField[]): readonly DecodedField[] => fields.filter(({ isRow }) => isRow === true);

describe('a crowded request', () => {
  const last = { phone: 9_000_001_234, pin: 4827, tag: 'taro@x.example', a: [73, 6] };
  const { fields, leftovers } = decoded(post(recording(30_000, last), 'application/json'), OPTIONS);

  it('is read to its end, with what says nothing in one row', () => {
    expect(leftovers).toEqual([]);
    expect(fields.length).toBeLessThan(LIMITS.partsUntilCrowded + 100);
    expect(rowsOf(fields).map(({ path, isNumber }) => [path, isNumber])).toEqual([['body', true]]);
  });

  it('still has a field for what a rule asks of, for long numbers and for new texts', () => {
    expect(textOf(at(fields, 'body[30000].pin'))).toBe('4827');
    expect(textOf(at(fields, 'body[30000].phone'))).toBe('9000001234');
    expect(textOf(at(fields, 'body[30000].tag'))).toBe('taro@x.example');
  });

  it('keeps neighbours neighbours in the row, which points to where they stand', () => {
    const [row] = rowsOf(fields);
    expect(textOf(row)?.endsWith(`;${29_999 % 997}|1.5|div;73|6`)).toBe(true);
    expect((row?.span?.end ?? 0) - (row?.span?.start ?? 0)).toBeGreaterThan(1_000_000);
  });
});

describe('members are fields of their own', () => {
  it('in an ordinary request', () => {
    expect(rowsOf(decoded(post(recording(100, {}), 'application/json'), OPTIONS).fields)).toEqual([]);
  });

  it('where nobody says which keys are quiet', () => {
    const { fields, leftovers } = decoded(post(recording(30_000, {}), 'application/json'));
    expect(rowsOf(fields)).toEqual([]);
    expect(leftovers.map(({ reason }) => reason)).toEqual(['too-many']);
  });

  it('under keys that are not printed', () => {
    const body = JSON.stringify(Array.from({ length: 4_000 }, () => ({ 'taro@x.example': 12 })));
    const { fields } = decoded(post(body, 'application/json'), OPTIONS);
    expect(fields.filter(({ path }) => path === 'body[3999].•••').length).toBe(1);
  });
});
