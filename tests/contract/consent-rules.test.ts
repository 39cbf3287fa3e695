// What every rule for a consent tool must have; that it works is proved in tests/sites/consent/.
import { describe, expect, it } from 'vitest';
import { loadConsentRules, parseConsentRule } from '../../src/capture/consent/load-consent-rules.ts';

const rules = await loadConsentRules();

describe.each(rules)('$id', (rule) => {
  it('has an example of each: one that it answers, one that it leaves alone', () => {
    expect(rule.examples.some((example) => 'not' in example)).toBe(true);
    expect(rule.examples.some((example) => 'accept' in example && example.accept.length > 0)).toBe(true);
  });

  it('clicks only what it says', () => {
    const known = new Set([...rule.reject, ...rule.accept].flat());
    for (const example of rule.examples) {
      if ('not' in example) continue;
      for (const selector of [...example.reject, ...example.accept]) expect(known).toContain(selector);
      expect(example.reject.length > 0).toBe(rule.reject.length > 0);
    }
  });

  it('says where its markup is known from', () => {
    expect(rule.evidence === 'unverified' || rule.sources.length > 0).toBe(true);
  });
});

it('refuses a file under another name, with the place', () => {
  const text = JSON.stringify({ ...rules[0], id: 'other' });
  expect(() => parseConsentRule('rules/consent/name.yaml', text)).toThrow(
    expect.objectContaining({ code: 'CONSENT_RULE_INVALID' }),
  );
});

it('refuses an unknown key, with its line', () => {
  expect(() => parseConsentRule('rules/consent/x.yaml', 'id: x\nclicks: []\n')).toThrow(
    expect.objectContaining({ code: 'CONSENT_RULE_INVALID', position: expect.objectContaining({ line: expect.any(Number) }) }),
  );
});
