import { describe, expect, it } from 'vitest';
import { isTwin } from '../../../src/demo/lender.ts';
import { LENDERS } from '../../../src/demo/start-demo.ts';
import { loadPlan } from '../../../src/plan/load-plan.ts';
import { packagePath } from '../../../src/platform/package-root.ts';

describe.each([
  ['seven-incidents.yaml', false],
  ['seven-incidents-repaired.yaml', true],
])('%s', async (file, repaired) => {
  const { plan } = await loadPlan(packagePath('crawl-configs', file), {});

  it('visits the nine pages of the notice, sealed', () => {
    const numbers = plan.visits.map(({ label }) => /^Case (\d)/.exec(label ?? '')?.[1]);
    expect(numbers.join(' ')).toBe('1 2 2 3 5 4 6 6 7');
    expect([plan.seal, plan.budgets.maxDepth]).toEqual([true, 0]);
  });

  it('visits only pages that a lender of the stage has', () => {
    const standing = plan.visits.map(({ url }) =>
      url.ask((text) => {
        const { host, pathname } = new URL(text);
        const route = LENDERS.find((lender) => lender.host === host)?.routes[`GET ${pathname}`];
        return route !== undefined && isTwin(pathname) === repaired;
      }),
    );
    expect(standing).toEqual(plan.visits.map(() => true));
  });
});
