import { describe, expect, it } from 'vitest';
import type { History } from '../../../src/history/history.ts';
import { aSeenRecipient, aMail, aSite, aSiteIncident, aSiteRun, anAbsent, anAudit, nightOf } from '../../support/a-site-run.ts';
import { DATABASES, histories } from '../../support/histories.ts';

const STALE = { staleAfter: 3 };

describe.each(DATABASES)('digests on %s', (kind) => {
  const { open, address } = histories(kind);

  it('lists all sites of the audit, most critical first and then by name, those without a run among them', async () => {
    const history = await open();
    const sites = [
      aSite('quiet', { criticality: 'low', owner: undefined, tags: ['old'] }),
      aSite('shop', { criticality: 'high' }),
      aSite('bank', { criticality: 'critical' }),
      aSite('card', { criticality: 'high' }),
    ];
    await history.beginAudit(anAudit(1, sites));
    await history.recordRun(aSiteRun(1, 'card', { endedAt: nightOf(1, 30) }));
    const digest = await history.digestOf('nightly-1', STALE);
    expect(digest).toMatchObject({ audit: 'nightly-1', plannedAt: nightOf(1), startedAt: nightOf(1), endedAt: nightOf(1, 30) });
    expect(digest.sites.map(({ site, run }) => [site, run?.outcome])).toEqual([
      ['bank', undefined],
      ['card', 'complete'],
      ['shop', undefined],
      ['quiet', undefined],
    ]);
    expect(digest.sites[3]).toMatchObject({ owner: undefined, criticality: 'low', tags: ['old'], changes: [], isStale: false });
    expect(digest.sites[1]?.run).toEqual(
      expect.objectContaining({ id: '1-card', site: 'card', pages: { planned: 3, visited: 3 }, directory: '/runs/1/card' }),
    );
    await history.finishAudit('nightly-1', nightOf(1, 45), []);
    expect((await history.digestOf('nightly-1', STALE)).endedAt).toBe(nightOf(1, 45));
  });

  it('says the same when it is asked again after other nights', async () => {
    const history = await open();
    const suppressions = [{ matches: 'rule=email', reason: 'agreed', owner: undefined, until: '2026-11-04' }];
    const nights = [
      { incidents: [aSiteIncident(1), aSiteIncident(2)], recipients: [aSeenRecipient('karte')], suppressions },
      { incidents: [aSiteIncident(1)], absent: [anAbsent(2, 'fixed' as const)], recipients: [aSeenRecipient('yjtag')] },
      { incidents: [aSiteIncident(1, { severity: 'critical' }), aSiteIncident(2)], reasons: [{ en: 'slow', ja: '遅延' }] },
      { outcome: 'not-scanned' as const },
      { absent: [anAbsent(1, 'fixed' as const), anAbsent(2, 'fixed' as const)] },
      { incidents: [aSiteIncident(2)] },
      { incidents: [aSiteIncident(1)], absent: [anAbsent(2, 'fixed' as const)] },
    ];
    const first = [];
    for (const [at, run] of nights.entries()) {
      const night = at + 1;
      await history.beginAudit(anAudit(night, [aSite('bank')]));
      await history.recordRun(aSiteRun(night, 'bank', run));
      await history.finishAudit(`nightly-${night}`, nightOf(night, 20), []);
      first.push(await history.digestOf(`nightly-${night}`, STALE));
    }
    const again = await Promise.all(nights.map((_, at) => history.digestOf(`nightly-${at + 1}`, STALE)));
    expect(again).toEqual(first);
    const life = first.map(({ sites }) =>
      sites[0]?.changes.map(({ change, incident }) => `${change} ${incident.reopenedAt?.slice(8, 10)}`),
    );
    expect(life[5]).toEqual(['reopened 06']);
    expect(life[6]).toEqual(['reopened 07', 'fixed 06']);
  });

  it('names suppressions that end within 14 days', async () => {
    const history = await open();
    const until = (date: string) => ({ matches: 'rule=email page=/contact', reason: 'agreed', owner: 'web team', until: date });
    await history.beginAudit(anAudit(1, [aSite('bank')]));
    const suppressions = [until('2026-11-01'), until('2026-11-15'), until('2026-11-16')];
    await history.recordRun(aSiteRun(1, 'bank', { suppressions }));
    const [site] = (await history.digestOf('nightly-1', STALE)).sites;
    expect(site?.ending).toEqual(suppressions.slice(0, 2));
    expect(site?.run?.suppressions).toEqual(suppressions);
  });

  it('says of a site that nobody saw whole for too long that it is stale', async () => {
    const history = await open();
    const seen = async (night: number, outcome: 'complete' | 'incomplete' | 'not-scanned') => {
      await history.beginAudit(anAudit(night, [aSite('bank')]));
      await history.recordRun(aSiteRun(night, 'bank', { outcome }));
      const [site] = (await history.digestOf(`nightly-${night}`, STALE)).sites;
      return [site?.lastComplete, site?.isStale];
    };
    expect(await seen(1, 'incomplete')).toEqual([undefined, false]);
    expect(await seen(2, 'not-scanned')).toEqual([undefined, false]);
    expect(await seen(5, 'incomplete')).toEqual([undefined, true]);
    expect(await seen(6, 'complete')).toEqual([nightOf(6, 9), false]);
    expect(await seen(9, 'incomplete')).toEqual([nightOf(6, 9), false]);
    expect(await seen(10, 'not-scanned')).toEqual([nightOf(6, 9), true]);
    const stale = async (): Promise<boolean | undefined> =>
      (await history.fleet({ since: nightOf(0), staleAfter: 3, now: nightOf(10) })).sites[0]?.isStale;
    expect(await stale()).toBe(true);
  });

  it('begins an audit once, knows it, and finishes it once with its messages', async () => {
    const where = await address();
    const history = await open(where);
    const other: History = await open(where);
    const start = anAudit(1, [aSite('bank'), aSite('shop')]);
    const begun = await Promise.all([history.beginAudit(start), other.beginAudit({ ...start, startedAt: nightOf(1, 3) })]);
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await history.knowsAudit('nightly-1')).toBe(true);
    expect(await history.knowsAudit('nightly-2')).toBe(false);
    expect(await history.lastPlanned('shop')).toBe(nightOf(1));
    expect(await history.lastPlanned('unknown')).toBeUndefined();

    const messages = [aMail('a'), aMail('b')];
    const ended = await Promise.all([history, other].map((one) => one.finishAudit('nightly-1', nightOf(1, 20), messages)));
    expect(ended.filter(Boolean)).toHaveLength(1);
    expect(await history.finishAudit('nightly-1', nightOf(1, 21), [aMail('c')])).toBe(false);
    expect(await history.outbox.counts()).toEqual({ waiting: 2, sending: 0, sent: 0, dead: 0 });
    expect(await history.openAudits()).toEqual([]);
    await expect(history.finishAudit('nightly-9', nightOf(1), [])).rejects.toMatchObject({ code: 'HISTORY_INVALID' });
    await expect(history.digestOf('nightly-9', STALE)).rejects.toMatchObject({ code: 'HISTORY_INVALID' });
  });

  it('does not take the last planned time back for an audit that is made up for', async () => {
    const history = await open();
    await history.beginAudit(anAudit(3, [aSite('bank')]));
    await history.beginAudit(anAudit(2, [aSite('bank')], { trigger: 'missed' }));
    expect(await history.lastPlanned('bank')).toBe(nightOf(3));
    expect(await history.openAudits()).toMatchObject([
      { id: 'nightly-3', trigger: 'schedule', plannedAt: nightOf(3), done: [] },
      { id: 'nightly-2', trigger: 'missed' },
    ]);
  });
});
