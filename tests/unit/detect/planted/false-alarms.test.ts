// What clean traffic is full of must never look like a fresh person.
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCanarySearch } from '../../../../src/detect/canary.ts';
import { freshIdentity } from '../../../../src/plan/identity.ts';

const NOW = new Date('2026-05-01T00:00:00Z');

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): (max: number) => number {
  let count = 0;
  return (max) => {
    count += 1;
    return createHash('sha256').update(`${seed}:${count}`).digest().readUIntBE(0, 6) % max;
  };
}

const PEOPLE = Array.from({ length: 8 }, (_, seed) => createCanarySearch(freshIdentity(seeded(seed), NOW)));

const number = (min: number, max: number): fc.Arbitrary<string> => fc.integer({ min, max }).map(String);
const bytes = (size: number, encoding: 'hex' | 'base64' | 'base64url'): fc.Arbitrary<string> =>
  fc.uint8Array({ minLength: size, maxLength: size }).map((made) => Buffer.from(made).toString(encoding));
const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
const sentence = fc.string({
  unit: fc.constantFrom(...Array.from('東京都千代田区丸の内お申込確認山田花子サトウカード銀行支店0123456789-/・ ')),
  maxLength: 60,
});

const CLEAN: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'times in milliseconds': number(1_400_000_000_000, 1_900_000_000_000),
  'times in seconds': number(1_400_000_000, 1_900_000_000),
  'ids of nine digits and more': fc.bigInt({ min: 100_000_000n, max: 10n ** 18n }).map(String),
  fractions: fc.double({ min: 0, max: 1, noNaN: true }).map(String),
  'days of our years': day.map((date) => date.toISOString()),
  'months of our years': day.map((date) => date.toISOString().slice(0, 7)),
  'days in kanji': day.map((date) => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`),
  uuids: fc.uuid(),
  digests: bytes(32, 'hex'),
  'digests in base64url': bytes(32, 'base64url'),
  'bytes in base64': bytes(400, 'base64'),
  'Google client ids': fc
    .tuple(number(1, 2 ** 31), number(1_400_000_000, 1_900_000_000))
    .map(([id, time]) => `GA1.1.${id}.${time}`),
  sizes: fc.tuple(number(1, 3000), number(1, 3000)).map(([width, height]) => `${width}x${height}`),
  'lists of numbers': fc.array(fc.nat(2000), { maxLength: 60 }).map((list) => list.join(',')),
  'drawn paths': fc.array(fc.nat(9999), { maxLength: 60 }).map((list) => list.map((one) => (one / 100).toFixed(2)).join(' ')),
  'Japanese text': sentence,
};

describe('a fresh person is not met in', () => {
  it.each(Object.entries(CLEAN))('%s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const person of PEOPLE) expect(person.search(text)).toEqual([]);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });

  it('a number that holds the PIN', () => {
    const person = createCanarySearch(freshIdentity(seeded(1), NOW));
    const [pin] = freshIdentity(seeded(1), NOW).pin ?? [];
    const own = pin?.ask((text) => {
      const around = [
        `1${text}`,
        `${text}0`,
        `0.${text}`,
        `${text}.5`,
        `${text.slice(0, 1)},${text.slice(1)}`,
        `v${text}`,
        `at ${text} ms`,
        `${text}px`,
      ];
      return around.flatMap((one) => person.search(one)).length;
    });
    expect(own).toBe(0);
  });
});

describe('a fresh person in the clear', () => {
  /** Text that one value may share by its nature: the account holder of the name, amounts of one length, the terms of a loan. */
  const SHARED: ReadonlySet<string> = new Set(['gender', 'housing', 'account.type']);

  it('has values that are met as their own category and no other', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const identity = freshIdentity(seeded(seed), NOW);
      const person = createCanarySearch(identity);
      for (const [category, [value]] of Object.entries(identity)) {
        if (SHARED.has(category)) continue;
        const others = value?.ask(
          (text) => person.search(text).flatMap(({ planted }) => planted.filter((one) => one.category !== category)).length,
        );
        expect(others, `${category} of ${seed}`).toBe(0);
      }
    }
  });

  it('is met by everything that is long enough', () => {
    const identity = freshIdentity(seeded(7), NOW);
    const person = createCanarySearch(identity);
    const unmet = Object.entries(identity).filter(([, [value]]) => value?.ask((text) => person.search(text).length === 0));
    // Three digits, one kanji, counts and codes: only a rule's key can tell.
    expect(unmet.map(([category]) => category)).toEqual([
      'gender',
      'tenure',
      'household',
      'housing',
      'loan.start',
      'loan.term',
      'card.cvv',
      'bank.code',
      'branch.code',
      'account.type',
      'yucho.symbol',
    ]);
  });
});
