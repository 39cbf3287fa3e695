// Planned looks that were left out: told once, by the audit that comes next, and the same whenever it is asked.
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { History } from '../../../src/history/history.ts';
import type { AuditDigest, AuditStart } from '../../../src/model/fleet.ts';
import type { SkippedLook } from '../../../src/model/skipped-look.ts';
import { aSite, aSiteIncident, aSiteRun, anAudit, nightOf } from '../../support/a-site-run.ts';
import { DATABASES, histories } from '../../support/histories.ts';

const STALE = { staleAfter: 3 };
const SITES = [aSite('bank'), aSite('shop'), aSite('card')];

const missed = (site: string, of: number, look: Partial<SkippedLook> = {}) => ({
  site,
  plannedAt: nightOf(of),
  times: 1,
  why: 'missed' as const,
  ...look,
});

async function night(history: History, number: number, sites = SITES, audit: Partial<AuditStart> = {}): Promise<AuditDigest> {
  const start = anAudit(number, sites, audit);
  await history.beginAudit(start);
  for (const { name } of sites) await history.recordRun(aSiteRun(number, name));
  await history.finishAudit(start.id, nightOf(number, 20), []);
  return history.digestOf(start.id, STALE);
}

const told = ({ sites }: AuditDigest): readonly string[] =>
  sites.flatMap(({ site, run, skipped }) =>
    skipped.map(({ plannedAt, times, why }) => `${site} ${plannedAt.slice(8, 10)} ${times} ${why} ${run?.outcome ?? 'no run'}`),
  );

describe.each(DATABASES)('skipped looks on %s', (kind) => {
  const { open, address, server } = histories(kind);

  it('are told by the next audit and by no other, those of sites that it does not look at among them', async () => {
    const history = await open();
    await history.syncSites(SITES);
    await night(history, 1);
    await history.skipLooks([missed('bank', 2), missed('shop', 2, { times: 3, why: 'overlap' })], { now: nightOf(3) });
    const digest = await night(history, 4, [aSite('bank')]);
    expect(told(digest)).toEqual(['bank 02 1 missed complete', 'shop 02 3 overlap no run']);
    const [, shop] = digest.sites;
    expect(shop).toMatchObject({ site: 'shop', run: undefined, changes: [], lastComplete: nightOf(1, 9), owner: 'web team' });
    expect(told(await night(history, 5))).toEqual([]);
    expect(told(await history.digestOf('nightly-4', STALE))).toEqual(told(digest));
  });

  it('are told by an audit that somebody asked for where they are of its sites; the others wait for the daemon', async () => {
    const history = await open();
    await history.syncSites(SITES);
    await history.skipLooks([missed('bank', 2), missed('shop', 2)], { now: nightOf(3) });
    expect(told(await night(history, 4, [aSite('bank')], { trigger: 'command' }))).toEqual(['bank 02 1 missed complete']);
    expect(told(await night(history, 5, [aSite('card')]))).toEqual(['shop 02 1 missed no run']);
  });

  it('are kept once, deal with their time, and ask for a site that is known', async () => {
    const history = await open();
    await history.syncSites(SITES);
    await history.skipLooks([missed('bank', 2), missed('bank', 2, { why: 'overlap' }), missed('nobody', 2)], { now: nightOf(3) });
    await history.skipLooks([missed('bank', 2, { times: 9 })], { now: nightOf(3) });
    expect(await history.lastPlanned('bank')).toBe(nightOf(2));
    expect(await history.lastPlanned('shop')).toBeUndefined();
    const { sites } = await history.fleet({ since: nightOf(1), staleAfter: 3, now: nightOf(4) });
    expect(sites.map(({ site, skipped }) => [site, skipped])).toEqual([
      ['bank', [{ plannedAt: nightOf(2), times: 1, why: 'missed' }]],
      ['card', []],
      ['shop', []],
    ]);
    expect(told(await night(history, 4))).toEqual(['bank 02 1 missed complete']);
  });

  it('turn no incident, and go when their time has run out', async () => {
    const history = await open();
    await history.beginAudit(anAudit(1, [aSite('bank')]));
    await history.recordRun(aSiteRun(1, 'bank', { incidents: [aSiteIncident(1)] }));
    await history.finishAudit('nightly-1', nightOf(1, 20), []);
    await history.skipLooks([missed('bank', 2), missed('bank', 4)], { now: nightOf(4) });
    expect((await history.baselineOf('bank')).incidents).toHaveLength(1);
    await history.prune({ before: nightOf(3) });
    const [bank] = (await history.fleet({ since: nightOf(0), staleAfter: 3, now: nightOf(5) })).sites;
    expect(bank?.skipped.map(({ plannedAt }) => plannedAt)).toEqual([nightOf(4)]);
    expect(bank?.incidents).toHaveLength(1);
  });

  it('have a place in a history that was made before there was one', async () => {
    const where = await address();
    const old = await open(where);
    await night(old, 1);
    await old.close();
    // As the version before left it.
    const undo = ['drop table skips', "delete from tagspill_migration where name = '0002-skips'"];
    if (kind === 'sqlite') {
      const database = new Database(where);
      for (const statement of undo) database.exec(statement);
      database.close();
    } else {
      const [, schema = ''] = /search_path%3D(\w+)/.exec(where) ?? [];
      for (const statement of undo) await server()?.sql(`set search_path to ${schema}; ${statement}`);
    }
    const history = await open(where);
    await history.skipLooks([missed('bank', 2)], { now: nightOf(3) });
    expect(told(await night(history, 4))).toEqual(['bank 02 1 missed complete']);
    expect((await history.digestOf('nightly-1', STALE)).sites.map(({ run }) => run?.outcome)).toEqual(
      SITES.map(() => 'complete'),
    );
  });
});
