import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aMail, aSeenRecipient, aSite, aSiteIncident, aSiteRun, anAbsent, anAudit, nightOf } from '../../support/a-site-run.ts';
import { DATABASES, histories } from '../../support/histories.ts';

describe.each(DATABASES)('retention on %s', (kind) => {
  const { open, address } = histories(kind);

  it('removes what ended before a day; what is open stays, with when it was seen first', async () => {
    const history = await open();
    const sites = [aSite('bank'), aSite('shop')];
    await history.syncSites(sites);
    const reasons = [{ en: 'one page timed out', ja: '1ページが時間切れ' }];
    const nights = [
      { incidents: [aSiteIncident(1), aSiteIncident(2)], reasons },
      { incidents: [aSiteIncident(1)], absent: [anAbsent(2, 'fixed' as const)] },
      { incidents: [aSiteIncident(1), aSiteIncident(3)], recipients: [aSeenRecipient('karte')] },
      { incidents: [aSiteIncident(1)], absent: [anAbsent(3, 'fixed' as const)], reasons },
    ];
    for (const [at, run] of nights.entries()) {
      const night = at + 1;
      await history.beginAudit(anAudit(night, sites));
      await history.recordRun(aSiteRun(night, 'bank', run));
      await history.recordRun(aSiteRun(night, 'shop'));
      await history.finishAudit(`nightly-${night}`, nightOf(night, 20), [aMail(`mail-${night}`)]);
      await history.outbox.claim({ now: nightOf(night, 21), limit: 9, holder: 'host-a 1 1' });
      if (night !== 1)
        await history.outbox.settle(`mail-${night}`, { kind: 'sent' }, { now: nightOf(night, 22), holder: 'host-a 1 1' });
    }
    await history.outbox.settle('mail-1', { kind: 'refused', reason: '550' }, { now: nightOf(4, 23), holder: 'host-a 1 1' });

    const pruned = await history.prune({ before: nightOf(3) });
    expect(pruned).toEqual({ runs: 4, audits: 2, events: 3, incidents: 1, messages: 1 });
    expect(await history.prune({ before: nightOf(3) })).toEqual({ runs: 0, audits: 0, events: 0, incidents: 0, messages: 0 });
    expect(await history.counts()).toEqual({
      sites: 2,
      runs: 4,
      audits: { open: 0, finished: 2 },
      open: { critical: 0, high: 1, medium: 0, low: 0, info: 0 },
      suppressed: 0,
      messages: { waiting: 0, sending: 0, sent: 2, dead: 1 },
    });
    const fleet = await history.fleet({ since: nightOf(0), staleAfter: 3, now: nightOf(5) });
    const [bank] = fleet.sites;
    expect(bank?.incidents.map(({ firstSeen, events }) => [firstSeen, events.map((event) => event.kind)])).toEqual([
      [nightOf(1, 5), []],
      [nightOf(1, 5), ['new', 'fixed']],
    ]);
    expect(bank?.runs.map(({ audit, reasons: its }) => [audit, its])).toEqual([
      ['nightly-3', []],
      ['nightly-4', reasons],
    ]);
    expect(bank?.recipients).toHaveLength(1);
    expect(await history.lastPlanned('bank')).toBe(nightOf(4));
    // Everything that is gone was told in time; the digest of a night that is kept is whole.
    expect((await history.digestOf('nightly-4', { staleAfter: 3 })).sites[0]?.changes.map(({ change }) => change)).toEqual([
      'continuing',
      'fixed',
    ]);
    await expect(history.digestOf('nightly-2', { staleAfter: 3 })).rejects.toMatchObject({ code: 'HISTORY_INVALID' });
  });

  it('keeps the runs of an audit that is not finished', async () => {
    const history = await open();
    await history.beginAudit(anAudit(1, [aSite('bank'), aSite('shop')]));
    await history.recordRun(aSiteRun(1, 'bank', { incidents: [aSiteIncident(1)] }));
    expect(await history.prune({ before: nightOf(20) })).toMatchObject({ runs: 0, audits: 0 });
    expect(await history.openAudits()).toMatchObject([{ done: ['bank'] }]);
  });

  it('shows the sites of the inventory, and brings those back that return', async () => {
    const history = await open();
    await history.syncSites([aSite('bank', { target: 'https://user:hunter22@bank.example/apply?member=123456' }), aSite('shop')]);
    await history.syncSites([
      aSite('shop', { owner: 'shop team', tags: ['b2c'], criticality: 'high' }),
      aSite('app', { target: '/etc/audits/app.yaml' }),
    ]);
    const listed = async () => (await history.fleet({ since: nightOf(0), staleAfter: 3, now: nightOf(1) })).sites;
    expect(await listed()).toMatchObject([
      {
        site: 'shop',
        owner: 'shop team',
        tags: ['b2c'],
        criticality: 'high',
        target: { en: 'https://shop.example/' },
        isStale: false,
      },
      { site: 'app', target: { en: 'configuration app.yaml', ja: '設定ファイル app.yaml' } },
    ]);
    await history.syncSites([aSite('bank', { target: 'https://user:hunter22@bank.example/apply?member=123456' })]);
    expect(await listed()).toMatchObject([{ site: 'bank', target: { ja: 'https://bank.example/apply?member=•••' } }]);
    expect(await history.counts()).toMatchObject({ sites: 1 });
    await history.prune({ before: nightOf(1) });
    expect((await listed()).map(({ site }) => site)).toEqual(['bank']);
  });

  it.runIf(kind === 'sqlite')('gives the space back', async () => {
    const where = await address();
    const history = await open(where);
    await history.beginAudit(anAudit(1, [aSite('bank')]));
    await history.finishAudit('nightly-1', nightOf(1), [aMail('a', { html: 'x'.repeat(2_000_000) })]);
    await history.prune({ before: nightOf(0) });
    const full = statSync(where).size;
    await history.outbox.drop('a');
    await history.prune({ before: nightOf(0) });
    expect(full).toBeGreaterThan(2_000_000);
    expect(statSync(where).size).toBeLessThan(500_000);
  });
});
