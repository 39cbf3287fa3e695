import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../src/plan/load-plan.ts';
import { lineOf } from './a-config.ts';

const SITE = 'https://www.lender.example/';

describe('--shard', () => {
  it('wins over TAGSPILL_SHARD', async () => {
    const environment = { TAGSPILL_SHARD: '1/2' };
    expect((await loadPlan(SITE, { environment })).itinerary.shard).toEqual({ index: 1, count: 2 });
    expect((await loadPlan(SITE, { environment, shard: '3/4' })).itinerary.shard).toEqual({ index: 3, count: 4 });
    expect((await loadPlan(SITE, {})).itinerary.shard).toBeUndefined();
  });

  it.each(['0/3', '4/3', '1', '1/0', '-1/3', '1/3/5', 'a/b', '1.5/3', '1/2000', ''])('is not %j', async (shard) => {
    expect(await lineOf(loadPlan(SITE, { shard }))).toMatch(/--shard: expected <index>\/<count>, as in 2\/3/);
  });

  it('names the variable where that is wrong', async () => {
    expect(await lineOf(loadPlan(SITE, { environment: { TAGSPILL_SHARD: '5' } }))).toContain('TAGSPILL_SHARD: expected');
  });
});
