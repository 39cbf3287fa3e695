import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../src/detect/create-detector.ts';
import { aDecodedRequest, aField, aRuleSet } from './a-decoded.ts';

const rules = aRuleSet([
  'email',
  'email',
  "  - value: { pattern: '[a-z0-9]{1,9}@[a-z.]{1,20}', boundary: token }",
  'primary: true\n',
]);
const gapsOf = (values: number): unknown => {
  const detector = createDetector(rules, {}, new Uint8Array(32));
  const list = Array.from({ length: values }, (_, number) => `u${number}@b.example`).join(' ');
  const decoded = aDecodedRequest([aField('list', list), aField('v', '1')]);
  detector.inspectRequest(decoded);
  return detector.gapsOf(decoded).map(({ path, reason }) => `${path} ${reason}`);
};

describe('a field of more values than are told', () => {
  it('is said to be cut off', () => {
    expect(gapsOf(1_500)).toEqual(['query.list too-many']);
  });

  it('is complete below the limit', () => {
    expect(gapsOf(900)).toEqual([]);
  });
});
