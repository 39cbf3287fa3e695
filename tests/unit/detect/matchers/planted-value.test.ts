import { describe, expect, it } from 'vitest';
import { createCanarySearch } from '../../../../src/detect/canary.ts';
import { matchPlantedValue } from '../../../../src/detect/matchers/planted-value.ts';
import { indexRules } from '../../../../src/detect/rule-index.ts';
import { viewsOf } from '../../../../src/detect/text-view.ts';
import { Raw } from '../../../../src/model/raw.ts';
import { aField, aRuleSet, type FieldOptions } from '../a-decoded.ts';

const canaries = createCanarySearch({ pin: [new Raw('7306')], email: [new Raw('test.zq7v@mail.example')] });
const index = indexRules(aRuleSet(['card-pin', 'pin', '  - key: [pin]']).rules);

function categories(keys: string, text: string, options: FieldOptions = {}): readonly string[] {
  const field = aField(keys, text, options);
  const subject = { field, vendor: undefined, text, views: viewsOf(text), runs: [] };
  return matchPlantedValue(subject, index, canaries).map(({ rule, certainty }) => `${rule.category} ${certainty}`);
}

describe('matchPlantedValue', () => {
  it.each(['v', 'x', 'cd[anno]', 'ep.step', 'timezone'])('meets a PIN under %s', (key) => {
    expect(categories(key, '7306')).toEqual(['pin canary']);
  });

  it.each(['width', 'perf.duration', 'scrollTop', 'timing[ttfb]', 'innerHeight', 'load_time', 'client.scrollY'])(
    'takes four digits under %s for what they are',
    (key) => {
      expect(categories(key, '7306')).toEqual([]);
      expect(categories(key, 'test.zq7v@mail.example')).toContain('email canary');
    },
  );

  it('takes four digits of a header or of an identifier for what they are', () => {
    expect(categories('content-length', '7306', { carrier: 'header' })).toEqual([]);
    expect(categories('tid', '7306', { meaning: 'identifier' })).toEqual([]);
    expect(categories('tid', 'test.zq7v@mail.example', { meaning: 'identifier' })).toContain('email canary');
  });

  it('takes four digits that are no string for a position, a count or an id', () => {
    expect(categories('v', '7306', { isNumber: true })).toEqual([]);
  });
});
