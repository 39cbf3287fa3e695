import { describe, expect, it, vi } from 'vitest';
import { claimPatiently } from '../../../src/capture/claim-patiently.ts';
import type { Claimant } from '../../../src/capture/claims.ts';
import type { ClaimedRecord } from '../../../src/capture/describe-request.ts';
import { aRecord } from './a-record.ts';

const visit = {} as Claimant;
const one = (order: number): ClaimedRecord => ({
  record: aRecord('https://t.example/bye', { order }),
  request: undefined,
  sender: undefined,
});

/** A log on which these ripen, one after the other look. */
function ripening(...orders: readonly number[]) {
  const left = orders.map(one);
  const taken: ClaimedRecord[] = [];
  return {
    taken,
    take: () => {
      const next = left.splice(0, 1);
      taken.push(...next);
      return next;
    },
    awaits: () => left.length > 0,
    claim: () => [] as readonly ClaimedRecord[],
  };
}

describe('claimPatiently', () => {
  const claim = async (claims: Parameters<typeof claimPatiently>[0], isOver = (): boolean => false) => {
    const claimed = await claimPatiently(claims, visit, isOver);
    return claimed.map(({ record }) => record.order);
  };

  it('waits until nothing is left that may be its own, and tells it in the order of the wire', async () => {
    expect(await claim(ripening(3, 1, 2))).toEqual([1, 2, 3]);
  });

  it('waits for nothing where nothing is left', async () => {
    const claims = { ...ripening(1), awaits: vi.fn<() => boolean>(() => false) };
    expect(await claim(claims)).toEqual([1]);
    expect(claims.awaits).toHaveBeenCalledTimes(1);
  });

  it('takes what is there when the run or the browser ends', async () => {
    expect(await claim({ ...ripening(1, 2), claim: () => [one(9)] }, () => true)).toEqual([1, 9]);
  });

  it('gives up at last, and takes what it may', async () => {
    const claims = { ...ripening(), awaits: vi.fn<() => boolean>(() => true), claim: () => [one(9)] };
    expect(await claim(claims)).toEqual([9]);
    expect(claims.awaits).toHaveBeenCalledTimes(6);
  });
});
