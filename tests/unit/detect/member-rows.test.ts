// Planted values that were cut over members which the decoder gathered into a row.
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../src/detect/create-detector.ts';
import { quietKeys } from '../../../src/detect/quiet-keys.ts';
import type { FieldPath } from '../../../src/model/decoded-request.ts';
import { Raw } from '../../../src/model/raw.ts';
import { aDecodedRequest, aField, aRuleSet } from './a-decoded.ts';

const rules = aRuleSet(
  ['phone', 'phone', '  - key: [tel]', 'primary: true\n'],
  ['birthdate', 'birthdate', '  - key: [birth]', 'primary: true\n'],
);
const identity = { phone: [new Raw('09000001234')], birthdate: [new Raw('1971-08-23')] };
const found = (row: string): unknown => {
  const field = { ...aField('x', row), keys: [], path: 'body' as FieldPath, isRow: true, isNumber: true };
  const detector = createDetector(rules, identity, new Uint8Array(32));
  return detector.inspectRequest(aDecodedRequest([field])).map(({ category, certainty }) => `${category} ${certainty}`);
};

describe('a row of members', () => {
  it.each([
    ['12|7;90|0000|1234;5', ['phone canary']],
    // Seven digits are met by chance in a long row.
    ['12;1971|8|23;9', []],
    ['12;1971;8|23;9', []],
    ['1|219|71|8|23', []],
    ['719|71|82|3', []],
  ])('%s', (row, expected) => {
    expect((found(row) as string[]).toSorted()).toEqual(expected.toSorted());
  });
});

describe('quiet keys', () => {
  const isQuiet = quietKeys(rules.rules);

  it.each([['x'], ['positions', 'y'], ['id'], ['node', 'type'], ['timeOffset'], ['date', 'm']])('%s %s', (...keys) => {
    expect(isQuiet(keys.filter((key) => key !== undefined))).toBe(true);
  });

  it.each([['tel'], ['month'], ['date', 'day'], ['birth', 'y'], ['birth_month'], ['tel2'], ['tel', '0']])(
    'not %s %s',
    (...keys) => {
      expect(isQuiet(keys.filter((key) => key !== undefined))).toBe(false);
    },
  );
});
