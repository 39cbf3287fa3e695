import { describe, expect, it } from 'vitest';
import { Raw } from '../../../src/model/raw.ts';
import { noteWork } from '../../../src/platform/work-clock.ts';
import { createDetector } from '../../../src/detect/create-detector.ts';
import { aDecodedRequest, aField, aRuleSet } from './a-decoded.ts';

const rules = aRuleSet([
  'email',
  'email',
  "  - value: { pattern: '[a-z0-9]{1,9}@[a-z.]{1,20}', boundary: token }",
  'primary: true\n',
]);
const phones = aRuleSet(['phone', 'phone', '  - key: [tel]', 'primary: true\n']);
const fields = Array.from({ length: 100 }, (_, number) => aField(`k${number}`, `u${number}@b.example`));
const inspect = (step: number, used = 0): readonly [number, readonly string[]] => {
  let now = 0;
  const detector = createDetector(rules, {}, new Uint8Array(32), () => () => (now += step));
  const decoded = aDecodedRequest(fields);
  noteWork(decoded.fields, used);
  return [
    detector.inspectRequest(decoded).length,
    detector.gapsOf(decoded).map(({ path, reason, bytes }) => `${path} ${reason} ${bytes}`),
  ];
};

describe('the time that a request’s fields may take', () => {
  it('ends, and what was not asked is told', () => {
    const [found, gaps] = inspect(150);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(100);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatch(/^query\.k\d+ too-slow \d+$/);
  });

  it('is what decoding left of it', () => {
    const [found] = inspect(30, 450);
    expect(found).toBeLessThan(inspect(30)[0]);
  });

  it('does not hide a planted value', () => {
    const planted = { phone: [new Raw('09000001234')] };
    let now = 0;
    const detector = createDetector(phones, planted, new Uint8Array(32), () => () => (now += 150));
    const decoded = aDecodedRequest([...fields, aField('z', '090-0000-1234'), aField('zz', '1')]);
    expect(detector.inspectRequest(decoded).map(({ field }) => field.path)).toContain('query.z');
  });

  it('is enough for an ordinary one', () => {
    expect(inspect(0)).toEqual([100, []]);
  });
});
