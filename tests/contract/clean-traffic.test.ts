// The rules together on traffic that holds nothing, on near misses, and on values under their keys: a seeded sample of `npm run bench:detect`.
import { describe, expect, it } from 'vitest';
import { runClean, type FalseAlarm } from '../../bench/detect/clean/measure-clean.ts';
import { CLEAN_TEMPLATES } from '../../bench/detect/clean/clean-requests.ts';
import { loadKnowledge } from '../../src/audit/knowledge.ts';

/** Planted values of four to six digits: coordinates and node numbers of session replays meet them by chance, 1 or 2 in 1,000 requests. */
const SHORT: ReadonlySet<string> = new Set(['pin', 'card-expiry', 'bank-code', 'yucho-symbol', 'one-time-password']);

/** Prime, so that each key comes in other forms than its neighbour. */
const KEYED_ONE_IN = 7;

const knowledge = await loadKnowledge();
const { alarms, keyed } = runClean({ seed: 4, requests: 3 * CLEAN_TEMPLATES.length, knowledge, keyedOneIn: KEYED_ONE_IN });

const told = (list: readonly FalseAlarm[]): readonly string[] =>
  list.map(({ rule, certainty, source, path }) => `${source}: ${rule} (${certainty}) at ${path}`);

describe('the rules together', () => {
  it('find nothing in clean traffic of every product', () => {
    expect(told(alarms.filter(({ set, identity, certainty }) => set === 'clean' && !identity && certainty !== 'name'))).toEqual(
      [],
    );
  });

  it('find nothing in near misses beyond what their lists allow', () => {
    expect(
      told(alarms.filter(({ set, identity, certainty }) => set === 'near miss' && !identity && certainty !== 'name')),
    ).toEqual([]);
  });

  it('find nothing more where an identity was planted elsewhere, but for short numbers met by chance', () => {
    const withIdentity = alarms.filter(({ identity, certainty }) => identity && certainty !== 'name');
    expect(told(withIdentity.filter(({ rule }) => !SHORT.has(rule)))).toEqual([]);
    expect(withIdentity.length).toBeLessThanOrEqual(4);
  });

  it('find what stands under its key: at least 95 % of values, and no category below 80 %', () => {
    const isFound = ({ request, findings }: (typeof keyed)[number]): boolean =>
      findings.some(({ category, certainty }) => category === request.category && certainty !== 'name');
    const missed = keyed.filter((outcome) => !isFound(outcome));
    expect(missed.length / keyed.length).toBeLessThan(0.05);
    const weak = [...new Set(missed.map(({ request }) => request.category))].filter((category) => {
      const of = keyed.filter(({ request }) => request.category === category);
      return of.filter(isFound).length < of.length * 0.8;
    });
    expect(weak).toEqual([]);
  });
});
