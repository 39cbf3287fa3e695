import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DataCategory } from '../../../../src/model/data-category.ts';
import { Raw } from '../../../../src/model/raw.ts';
import { openReversal, type Reversal } from '../../../../src/detect/reversal/open-reversal.ts';
import type { PhoneSearch } from '../../../../src/detect/reversal/search-phones.ts';
import { openTableStore } from '../../../../src/detect/reversal/table-store.ts';
import { aSpace } from './a-space.ts';

const hex = (hash: string, text: string): string => createHash(hash).update(text).digest('hex');
const ask = (reversal: Reversal, digest: string, ...hints: readonly DataCategory[]): Promise<string> =>
  reversal
    .open({ digest: new Raw(digest), hints: new Set(hints), inside: [] })
    .then((opened) => (opened === undefined ? 'closed' : opened.by));

/** Knows one number and has tried a tenth. */
const phones: PhoneSearch = (_, digests) => ({
  result: () => {
    const known = hex('sha256', '09000000001');
    return Promise.resolve({ found: new Map(digests.has(known) ? [[known, new Raw('09000000001')]] : []), share: 0.1 });
  },
  stop: () => Promise.resolve(),
});
const aReversal = (): Reversal => openReversal(openTableStore([], aSpace), phones);

describe('the reversal', () => {
  it('opens digests of small values without knowing anything of them', async () => {
    const reversal = aReversal();
    expect(await ask(reversal, hex('sha256', '482'))).toBe('sha256');
    expect(await ask(reversal, hex('md5', '482'))).toBe('md5');
    expect(await ask(reversal, hex('sha1', '4829'))).toBe('closed');
    await reversal.close();
  });

  it('opens four-digit numbers under rare hashes', async () => {
    const reversal = aReversal();
    expect(await ask(reversal, hex('sha3-256', '4827'))).toBe('sha3-256');
    expect(await ask(reversal, hex('sha1', hex('md5', '4827')))).toBe('sha1 of md5');
    expect(await ask(reversal, hex('sha512', '4827'))).toBe('sha512');
    await reversal.close();
  });

  it('tries formatted postal codes where a key asks for them', async () => {
    const reversal = aReversal();
    expect(await ask(reversal, hex('sha256', '1-42'))).toBe('closed');
    expect(await ask(reversal, hex('sha256', '1-43'), 'postal')).toBe('sha256');
    await reversal.close();
  });

  it('opens days under rare hashes and phone numbers at the end, and says what stayed closed', { timeout: 60_000 }, async () => {
    const reversal = aReversal();
    const answers = [
      ask(reversal, hex('sha512', '1985-04-12')),
      ask(reversal, hex('sha3-256', '1985/04/12'), 'birthdate'),
      ask(reversal, hex('sha256', '09000000001'), 'phone'),
      ask(reversal, hex('sha256', '09012345678'), 'phone'),
    ];
    await reversal.finish();
    expect(await Promise.all(answers)).toEqual(['sha512', 'sha3-256', 'sha256', 'closed']);
    expect(reversal.tally()).toEqual({ tried: 4, opened: 3, untried: 0, phones: { closed: 1, share: 0.1 } });
  });

  it('leaves alone what would be slow to open in a token that is opened itself', { timeout: 60_000 }, async () => {
    const reversal = aReversal();
    const whole = new Raw(hex('sha256', '482'));
    const birthdate = new Set<DataCategory>(['birthdate']);
    const day = new Raw(hex('sha3-256', '1985/04/12'));
    const parts = [
      reversal.open({ digest: day, hints: birthdate, inside: [whole] }),
      reversal.open({ digest: day, hints: birthdate, inside: [new Raw(hex('sha256', 'long'))] }),
      reversal.open({ digest: whole, hints: birthdate, inside: [] }),
    ];
    await reversal.finish();
    expect((await Promise.all(parts)).map((opened) => opened?.by)).toEqual([undefined, 'sha3-256', 'sha256']);
  });

  it('counts what came too late as not tried', async () => {
    const reversal = aReversal();
    await reversal.close();
    expect(await ask(reversal, hex('sha256', '482'))).toBe('closed');
    expect(reversal.tally().untried).toBe(1);
  });
});
