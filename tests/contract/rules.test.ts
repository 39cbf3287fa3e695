// Every rule proves itself through the real decoder; together they stay quiet where they should, and no category is forgotten.
import { describe, expect, it } from 'vitest';
import { checkRules } from '../../src/audit/check-rules.ts';
import { decodeOptions } from '../../src/audit/judge-traffic.ts';
import { loadKnowledge } from '../../src/audit/knowledge.ts';
import { siteOf } from '../../src/capture/site.ts';
import { decodeRequest } from '../../src/decode/decode-request.ts';
import { createDetector } from '../../src/detect/create-detector.ts';
import { DATA_CATEGORIES, type DataCategory } from '../../src/model/data-category.ts';
import { requestFromRecord, type RequestRecord } from '../../src/model/request-record.ts';

/** Clean for one rule, a leak for another, on purpose: `<rule>: <the critical rule that fires>`. */
const CLEAN_BUT_CRITICAL: readonly string[] = [];

/** Categories that only planted values and vendor declarations can tell, and why. */
const WITHOUT_RULE: Partial<Record<DataCategory, string>> = {};

const knowledge = await loadKnowledge();
const { rules, infos } = knowledge.rules;
const proofs = checkRules(knowledge);
const detector = createDetector(knowledge.rules, {}, new Uint8Array(32));
const options = decodeOptions(knowledge);

function rulesThatFire(record: RequestRecord): readonly string[] {
  const request = requestFromRecord(record, { id: 'example', siteOf, page: 'https://lender.example/' });
  const findings = detector.inspectRequest(decodeRequest(request, options));
  return [...new Set(findings.filter(({ severity }) => severity === 'critical').map(({ rule }) => String(rule)))];
}

describe('every rule', () => {
  it.each(proofs.map((proof) => [proof.rule, proof] as const))('%s keeps its examples', (_, { failures }) => {
    const told = failures.map(
      ({ kind, index, position, found }) =>
        `${position.file}:${position.line}: ${kind} ${index} (found: ${found.join(', ') || 'nothing'})`,
    );
    expect(told).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.info.id, rule] as const))('%s is clean for critical rules too', (id, { examples }) => {
    const told = examples.clean.flatMap(({ record, position }) =>
      rulesThatFire(record)
        .filter((other) => other !== id && !CLEAN_BUT_CRITICAL.includes(`${id}: ${other}`))
        .map((other) => `${position.file}:${position.line}: ${other}`),
    );
    expect(told).toEqual([]);
  });
});

describe('the rules together', () => {
  it('leave no category out but those that are listed with a reason', () => {
    const covered = new Set(infos.map(({ category }) => category));
    const missing = Object.keys(DATA_CATEGORIES).filter((category) => !covered.has(category as DataCategory));
    expect(missing.sort()).toEqual(Object.keys(WITHOUT_RULE).sort());
  });

  it('have exactly one that speaks for each category', () => {
    const silent = infos.filter(({ category }) => !rules.some((rule) => rule.primary && rule.info.category === category));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('cite sources and say why in both languages', () => {
    const bare = infos.filter(({ references, why }) => references.length === 0 || why.en === why.ja);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});
