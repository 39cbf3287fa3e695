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

describe.each([
  ['seven-incidents-driven.yaml', '/', false],
  ['seven-incidents-driven-repaired.yaml', '/repaired/', true],
])('%s', async (file, top, repaired) => {
  const { plan, forms } = await loadPlan(packagePath('crawl-configs', file), {});

  it('names the top page of each lender, one link of its mails, and nothing else', () => {
    const hosts = LENDERS.map(({ host }) => host);
    const hostOf = ({ url }: (typeof plan.visits)[number]): string => url.reveal((text) => new URL(text).host);
    const tops = plan.visits.filter(({ url }) => url.ask((text) => new URL(text).pathname === top && !text.includes('?')));
    const mails = plan.visits.filter((visit) => !tops.includes(visit));
    expect(tops.map(hostOf)).toEqual(hosts);
    expect(mails.map(hostOf)).toEqual(hosts);
    expect(mails.every(({ label }) => label !== undefined)).toBe(true);
    expect(plan.visits.every(({ steps }) => steps.length === 0)).toBe(true);
    expect([forms.fill, forms.submit]).toEqual([true, true]);
  });

  it('begins at addresses that a lender of the stage answers', () => {
    for (const { url } of plan.visits) {
      const { host, pathname } = url.reveal((text) => new URL(text));
      expect(LENDERS.find((lender) => lender.host === host)?.routes[`GET ${pathname}`]).toBeDefined();
      expect(isTwin(pathname)).toBe(repaired);
    }
  });
});

describe('the campaign mail of lender A', () => {
  const lender = LENDERS[0];
  const shown = (path: string, address: string | undefined): string => {
    const fields = new Map(address === undefined ? [] : [['mail', address]]);
    const answer = lender?.routes[`GET ${path}`]?.({ path, fields, inSession: false });
    return answer?.kind === 'page' ? answer.main.markup : '';
  };

  it('opens a page that hands the address on to the unsubscribe link; its twin hands on an id', () => {
    expect(shown('/', 'a@mail.example')).toContain('href="/mail/stop?mail=a%40mail.example"');
    expect(shown('/', undefined)).not.toContain('/mail/stop');
    expect(shown('/repaired/', 'a@mail.example')).toMatch(/href="\/repaired\/mail\/stop\/link\/\w+"/);
    expect(shown('/repaired/', 'a@mail.example')).not.toContain('mail.example');
  });
});
