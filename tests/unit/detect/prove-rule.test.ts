import { describe, expect, it } from 'vitest';
import { parseRule, type RuleSet } from '../../../src/detect/load-rules.ts';
import { proveRules } from '../../../src/detect/prove-rule.ts';
import type { DecodedRequest } from '../../../src/model/decoded-request.ts';
import type { RequestRecord } from '../../../src/model/request-record.ts';
import { aDecodedRequest, aField, ruleText } from './a-decoded.ts';

/** A decoder that knows query parameters only. */
function decode({ url }: RequestRecord): DecodedRequest {
  return aDecodedRequest([...new URL(url).searchParams].map(([key, value]) => aField(key, value)));
}

function provenWith(leak: readonly string[], clean: readonly string[]): RuleSet {
  const [head = ''] = ruleText('pin', 'pin', "  - key: [pin]\n    value: { pattern: '\\d{4}' }").split('examples:');
  const list = (urls: readonly string[]): string => urls.map((url) => `    - GET ${url}\n`).join('');
  const rule = parseRule('rules/test/pin.yaml', `${head}examples:\n  leak:\n${list(leak)}  clean:\n${list(clean)}`, 'test');
  return { rules: [rule], infos: [rule.info], knownKeys: new Set(), digest: '' };
}

const LEAK = 'https://t.example/c?pin=4827';
const CLEAN = 'https://t.example/c?opinion=4827';

describe('proveRules', () => {
  it('is content when each example does what its list says', () => {
    const [proof] = proveRules(provenWith([LEAK, LEAK, LEAK], [CLEAN, CLEAN, CLEAN, CLEAN, CLEAN]), decode);
    expect(proof).toEqual({ rule: 'pin', file: 'rules/test/pin.yaml', failures: [] });
  });

  it('names each example that fails, with its place in the file and what was found instead', () => {
    const [proof] = proveRules(provenWith([LEAK, CLEAN, LEAK], [CLEAN, CLEAN, CLEAN, CLEAN, LEAK]), decode);
    expect(proof?.failures).toEqual([
      { kind: 'leak', index: 1, position: { file: 'rules/test/pin.yaml', line: 13, column: 7 }, found: [] },
      { kind: 'clean', index: 4, position: { file: 'rules/test/pin.yaml', line: 20, column: 7 }, found: ['pin'] },
    ]);
  });
});
