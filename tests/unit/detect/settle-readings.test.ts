import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../src/detect/create-detector.ts';
import type { DecodedField } from '../../../src/model/decoded-request.ts';
import { Raw } from '../../../src/model/raw.ts';
import { aDecodedRequest, aField, aRuleSet } from './a-decoded.ts';

const rules = aRuleSet(['name', 'name.kanji', "  - key: [shimei]\n    value: { pattern: '[一-龯 ]{2,8}' }", 'primary: true\n']);
const planted = { 'name.kanji': [new Raw('試験仮名太')] };

const at = (value: string, start: number, end: number): DecodedField => ({ ...aField('shimei', value), span: { start, end } });
const count = (fields: readonly DecodedField[], identity = {}): number =>
  createDetector(rules, identity, new Uint8Array(32)).inspectRequest(aDecodedRequest(fields)).length;

describe('readings of one value', () => {
  it('count once', () => {
    expect(count([at('仮名', 0, 12), at('薔薇', 0, 12)])).toBe(1);
  });

  it('leave the word to the one that holds a planted value', () => {
    const [finding, ...rest] = createDetector(rules, planted, new Uint8Array(32)).inspectRequest(
      aDecodedRequest([at('薔薇薇薔', 0, 30), at('試験仮名太', 0, 30)]),
    );
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ certainty: 'canary' });
  });

  it('are not what a parameter sent twice holds', () => {
    expect(count([at('仮名', 0, 12), at('試験', 20, 32)])).toBe(2);
  });
});
