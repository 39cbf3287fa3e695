import { describe, expect, it } from 'vitest';
import { newJournal } from '../../../src/audit/journal/run-journal.ts';
import { sharedKeyOf } from '../../../src/platform/shared-key.ts';

const KEY = 'one key for the parts of a run';

describe('TAGSPILL_RUN_KEY', () => {
  it('gives every part the same key, name and seed, and another text others', () => {
    const one = sharedKeyOf({ TAGSPILL_RUN_KEY: KEY });
    expect(sharedKeyOf({ TAGSPILL_RUN_KEY: KEY })).toEqual(one);
    const other = sharedKeyOf({ TAGSPILL_RUN_KEY: `${KEY}!` });
    expect(other?.id).not.toBe(one?.id);
    expect(other?.digestKey).not.toEqual(one?.digestKey);
    expect(one?.digestKey).not.toEqual(one?.seed);
    expect(one?.id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is not there unless it is set, and refused where it could be guessed', () => {
    expect(sharedKeyOf({})).toBeUndefined();
    expect(sharedKeyOf({ TAGSPILL_RUN_KEY: '' })).toBeUndefined();
    expect(() => sharedKeyOf({ TAGSPILL_RUN_KEY: 'short' })).toThrow('TAGSPILL_RUN_KEY: expected at least 16 characters');
  });

  it('has the parts of a run invent the same, and runs without it never', () => {
    const of = { tool: '0', target: 'x', options: {}, folder: '/' };
    const drawn = (environment: Readonly<Record<string, string>>): readonly number[] => {
      const { random } = newJournal(of, environment);
      return Array.from({ length: 8 }, () => random(1_000_000));
    };
    expect(drawn({ TAGSPILL_RUN_KEY: KEY })).toEqual(drawn({ TAGSPILL_RUN_KEY: KEY }));
    expect(drawn({})).not.toEqual(drawn({}));
  });
});
