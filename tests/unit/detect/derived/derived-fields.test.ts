// What follows an input is found with that input, whatever hides it; what changes for any other reason is not.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataCategory } from '../../../../src/model/data-category.ts';
import { compareRuns, derivedIn, digest, streamed, type Sends } from './compared-runs.ts';

const ALL: readonly DataCategory[] = ['email', 'phone', 'postal', 'birthdate', 'pin', 'account.number', 'card.pan', 'income'];

describe('a field that is derived', () => {
  it('is reported with the one input that it follows', () => {
    const derivation = compareRuns((typed) => ({ h: digest(typed.email), p: digest(typed.pin) }), ['email', 'pin']);
    expect(derivedIn(derivation).toSorted()).toEqual(['query.h email', 'query.p pin']);
    expect(derivation.findings().findings[0]).toMatchObject({
      rule: 'derived-from-input',
      certainty: 'canary',
      severity: 'high',
      hashedBy: 'unknown transformation',
      evidence: { masked: '•••', length: 64 },
    });
  });

  it('is reported with each of several inputs that it follows, and with no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: ALL.length }), fc.integer({ min: 1, max: 255 }), (count, mask) => {
        const inputs = ALL.slice(0, count);
        const followed = inputs.filter((_, number) => ((mask >> number) & 1) === 1);
        const derivation = compareRuns((typed) => ({ h: digest(...followed.map((input) => typed[input])) }), inputs);
        expect(derivedIn(derivation).toSorted()).toEqual(followed.map((input) => `query.h ${input}`).toSorted());
      }),
      { numRuns: 30 },
    );
  });

  it('is told from its neighbours in a list, in any order', () => {
    const sends: Sends = (typed, run) => {
      const two = [digest(typed.email), digest(typed.pin)];
      return { list: JSON.stringify(run % 2 === 0 ? two : two.toReversed()) };
    };
    expect(
      derivedIn(compareRuns(sends, ['email', 'pin']))
        .map((line) => line.replace(/\d/, '0'))
        .toSorted(),
    ).toEqual(['query.list > [0] email', 'query.list > [0] pin']);
  });

  it('is the value itself where that is too short to be searched for', () => {
    const derivation = compareRuns((typed) => ({ years: typed.tenure ?? '' }), ['tenure']);
    expect(derivation.findings().findings).toMatchObject([{ category: 'tenure', hashedBy: undefined }]);
  });
});

describe('bytes that mean nothing', () => {
  // Some of them look like a path, like a few letters, like Shift_JIS: in one run and not in the next.
  const FORMS: Readonly<Record<string, (bytes: Buffer) => string>> = {
    hex: (bytes) => bytes.toString('hex'),
    base64: (bytes) => bytes.toString('base64'),
    base64url: (bytes) => bytes.toString('base64url'),
  };
  it.each(Object.keys(FORMS))('are reported in %s, however they read', (form) => {
    const missed = secrets(50).filter((secret) => {
      const length = 4 + ((secret.length * 7) % 40);
      const sends: Sends = (typed) => ({ q: FORMS[form]?.(streamed(typed.email, secret, length)) ?? '' });
      return derivedIn(compareRuns(sends, ['email', 'pin'])).length === 0;
    });
    expect(missed).toEqual([]);
  });

  it('are reported once as a body', () => {
    const odd = secrets(50).filter((secret) => {
      const length = 8 + ((secret.length * 7) % 56);
      const derivation = compareRuns(
        (typed) => ({ body: streamed(typed.email, secret, length).toString('base64') }),
        ['email', 'pin'],
      );
      return derivedIn(derivation).length !== 1 || derivation.state().unconfirmed > 0;
    });
    expect(odd).toEqual([]);
  });
});

describe('a field that is not', () => {
  const CLEAN: Readonly<Record<string, Sends>> = {
    constant: () => ({ f: 'G-0001' }),
    random: () => ({ f: digest(String(Math.random())) }),
    'a counter': (_, run) => ({ f: `visit ${run}` }),
    'what drifts after the first two runs': (_, run) => ({ f: `release ${Math.floor((run - 1) / 2)}` }),
    'what changes once and stays': (_, run) => ({ f: run < 3 ? 'before' : 'after' }),
    'two kinds of page, of which only one takes the first person': (typed) => ({
      f: typed.email?.startsWith('first') === true ? 'Members' : 'Wrong password',
    }),
    'a length': (typed) => ({ f: `length ${String(typed.email).length > 3}` }),
    'a digest under a nonce': (typed, run) => ({ f: digest(typed.email, String(run)) }),
    'what is missing when somebody else comes': (typed): Record<string, string> =>
      typed.email?.startsWith('first') === true ? { f: 'returning-visitor', g: 'x' } : { g: 'x' },
    'a flag': (typed) => ({
      f: typed.email?.startsWith('first') === true ? '1' : typed.email?.startsWith('second') === true ? '2' : '3',
    }),
  };
  it.each(Object.entries(CLEAN))('%s is not reported', (_name, sends) => {
    const derivation = compareRuns(sends, ['email', 'pin']);
    expect([derivedIn(derivation), derivation.state().unconfirmed]).toEqual([[], 0]);
  });

  // The worst is a field of four or five equally frequent values that has nothing to do with anything.
  it.each([2, 3, 4, 8, 32])('one of %i values by chance is reported in at most one of 1,000 comparisons', (kinds) => {
    let reported = 0;
    const next = seeded(kinds);
    for (let trial = 0; trial < 100; trial++) {
      const fields = (): Record<string, string> =>
        Object.fromEntries(Array.from({ length: 10 }, (_, field) => [`f${field}`, `kind-${next() % kinds}-of-it`]));
      reported += derivedIn(compareRuns(fields, ['email'])).length;
    }
    expect(reported).toBeLessThanOrEqual(1);
  });
});

describe('what cannot be told', () => {
  it('is unconfirmed where the proving runs did not reach the page', () => {
    const derivation = compareRuns(
      (typed) => ({ h: digest(typed.email) }),
      ['email'],
      (run) => run > 3,
    );
    expect(derivation.state()).toMatchObject({ candidates: 1, confirmed: 0, unconfirmed: 1 });
    expect(derivedIn(derivation)).toEqual([]);
  });

  it('is still exact where some of them failed', () => {
    const derivation = compareRuns(
      (typed) => ({ h: digest(typed.email) }),
      ['email', 'pin'],
      (run) => run === 6,
    );
    expect(derivedIn(derivation)).toEqual(['query.h email']);
  });

  it('counts places where nothing came twice', () => {
    const derivation = compareRuns((typed, run) => ({ a: digest(String(run)), b: digest(typed.email) }), ['email']);
    expect(derivation.state()).toMatchObject({ restless: 1, missing: 0, candidates: 1, confirmed: 1 });
  });

  it('counts places that were not there each time', () => {
    const sends: Sends = (typed, run) => ({ x: 'x', ...(run === 2 ? {} : { a: 'aaaa' }), ...(run === 3 ? {} : { b: 'bbbb' }) });
    expect(compareRuns(sends, ['email']).state()).toMatchObject({ missing: 2, candidates: 0 });
  });
});

function secrets(count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) => `secret${'!'.repeat(number)}`);
}

function seeded(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
