import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { History } from '../../../src/history/history.ts';
import type { IncidentChange, SiteDigest } from '../../../src/model/fleet.ts';
import type { SiteRun } from '../../../src/model/site-run.ts';
import { aFingerprint } from '../../support/an-incident.ts';
import { aSeenRecipient, aSite, aSiteIncident, aSiteRun, anAbsent, anAudit, nightOf } from '../../support/a-site-run.ts';
import { DATABASES, histories } from '../../support/histories.ts';

const SINCE = nightOf(0);

/** A night of one site, and what its digest says of it. */
async function night(history: History, number: number, run: Partial<SiteRun>): Promise<SiteDigest | undefined> {
  await history.beginAudit(anAudit(number, [aSite('bank')]));
  await history.recordRun(aSiteRun(number, 'bank', run));
  await history.finishAudit(`nightly-${number}`, nightOf(number, 20), []);
  return (await history.digestOf(`nightly-${number}`, { staleAfter: 3 })).sites[0];
}

/** `new 1` for each change, in the order of fingerprints. */
function told(digest: SiteDigest | undefined): readonly string[] {
  return (digest?.changes ?? [])
    .map(({ change, incident }) => `${change} ${Number.parseInt(incident.fingerprint.slice(3), 16)}`)
    .sort();
}

describe.each(DATABASES)('runs on %s', (kind) => {
  const { open, address } = histories(kind);
  let history: History;
  beforeAll(async () => {
    history = await open();
  });

  it('leads an incident through its life: new, continuing, unseen, fixed, reopened', async () => {
    const its = await open();
    expect(told(await night(its, 1, { incidents: [aSiteIncident(1), aSiteIncident(2)] }))).toEqual(['new 1', 'new 2']);
    expect(told(await night(its, 2, { incidents: [aSiteIncident(1), aSiteIncident(2)] }))).toEqual([
      'continuing 1',
      'continuing 2',
    ]);
    const dead = await night(its, 3, { outcome: 'not-scanned', reasons: [{ en: 'nobody answers', ja: '応答なし' }] });
    expect(told(dead)).toEqual(['unseen 1', 'unseen 2']);
    expect(dead?.run).toMatchObject({ outcome: 'not-scanned', reasons: [{ en: 'nobody answers', ja: '応答なし' }] });
    const half = await night(its, 4, { outcome: 'incomplete', incidents: [aSiteIncident(1)], absent: [anAbsent(2, 'not-seen')] });
    expect(told(half)).toEqual(['continuing 1', 'unseen 2']);
    expect(half?.changes.find(({ change }) => change === 'unseen')?.incident.lastSeen).toBe(nightOf(2, 9));
    const repaired = await night(its, 5, { incidents: [aSiteIncident(1)], absent: [anAbsent(2, 'fixed')] });
    expect(told(repaired)).toEqual(['continuing 1', 'fixed 2']);
    expect(repaired?.changes.find(({ change }) => change === 'fixed')?.incident).toMatchObject({
      fixedAt: nightOf(5, 9),
      lastSeen: nightOf(2, 9),
    });
    expect(told(await night(its, 6, { incidents: [aSiteIncident(1)] }))).toEqual(['continuing 1']);
    const back = await night(its, 7, { incidents: [aSiteIncident(1), aSiteIncident(2, { firstSeen: nightOf(7, 3) })] });
    expect(told(back)).toEqual(['continuing 1', 'reopened 2']);
    expect(back?.changes.find(({ change }) => change === 'reopened')?.incident).toMatchObject({
      firstSeen: nightOf(1, 5),
      lastSeen: nightOf(7, 9),
      fixedAt: undefined,
      reopenedAt: nightOf(7, 9),
    });

    const [site] = (await its.fleet({ since: SINCE, staleAfter: 3, now: nightOf(8) })).sites;
    expect(site?.incidents.map(({ events }) => events)).toEqual([
      [{ kind: 'new', at: nightOf(1, 9) }],
      [
        { kind: 'new', at: nightOf(1, 9) },
        { kind: 'fixed', at: nightOf(5, 9) },
        { kind: 'reopened', at: nightOf(7, 9) },
      ],
    ]);
    expect(site?.trend.map(({ day, open: { high }, outcome }) => [day.slice(8), high, outcome])).toEqual([
      ['01', 2, 'complete'],
      ['02', 2, 'complete'],
      ['03', 2, 'not-scanned'],
      ['04', 2, 'incomplete'],
      ['05', 1, 'complete'],
      ['06', 1, 'complete'],
      ['07', 2, 'complete'],
    ]);
  });

  it('gives the next run its open incidents as a baseline, and nothing else of them', async () => {
    const its = await open();
    expect(await its.baselineOf('bank')).toEqual({ file: 'history', createdAt: undefined, incidents: [], bare: [] });
    await night(its, 1, { incidents: [aSiteIncident(1, { acted: true, consent: ['accepted'] }), aSiteIncident(2)] });
    await night(its, 2, { absent: [anAbsent(2, 'fixed')] });
    const {
      pages: _p,
      sentence: _s,
      recipients: _r,
      values: _v,
      digests: _d,
      isContract: _c,
      suppression: _u,
      ...accepted
    } = aSiteIncident(1);
    expect((await its.baselineOf('bank')).incidents).toEqual([{ ...accepted, acted: true, consent: ['accepted'] }]);
  });

  it('says that an incident became worse: a higher severity or more data', async () => {
    const its = await open();
    await night(its, 1, { incidents: [aSiteIncident(1, { severity: 'medium' })] });
    const rose = await night(its, 2, { incidents: [aSiteIncident(1, { severity: 'critical' })] });
    expect(rose?.changes[0]).toMatchObject({ change: 'continuing', incident: { severity: 'critical', isWorse: true } });
    const same = await night(its, 3, { incidents: [aSiteIncident(1, { severity: 'critical' })] });
    expect(same?.changes[0]?.incident.isWorse).toBe(false);
    const more = await night(its, 4, { incidents: [aSiteIncident(1, { severity: 'critical', categories: ['email', 'phone'] })] });
    expect(more?.changes[0]?.incident).toMatchObject({ isWorse: true, categories: ['email', 'phone'] });
    const [site] = (await its.fleet({ since: SINCE, staleAfter: 3, now: nightOf(8) })).sites;
    expect(site?.incidents[0]?.events.map((event) => event.kind)).toEqual(['new', 'worse', 'worse']);
  });

  it('learns from a run that did not see everything only that more is there', async () => {
    const its = await open();
    const bad = aSiteIncident(1, { severity: 'critical', categories: ['email', 'phone'] });
    await night(its, 1, { incidents: [bad] });
    const half = await night(its, 2, {
      outcome: 'incomplete',
      incidents: [aSiteIncident(1, { severity: 'low', categories: ['email'] })],
    });
    expect(half?.changes[0]?.incident).toMatchObject({ severity: 'critical', categories: ['email', 'phone'], isWorse: false });
    expect((await night(its, 3, { incidents: [bad] }))?.changes[0]?.incident.isWorse).toBe(false);
    const whole = await night(its, 4, { incidents: [aSiteIncident(1, { severity: 'low' })] });
    expect(whole?.changes[0]?.incident).toMatchObject({ severity: 'low', categories: ['email'], isWorse: false });
  });

  it('knows by which suppression an incident is held back no more, until that is renewed', async () => {
    const its = await open();
    const suppression = { reason: 'agreed until the relaunch', until: '2026-11-01', owner: 'web team' };
    await night(its, 1, { incidents: [aSiteIncident(1, { suppression })] });
    const ended = await night(its, 2, { incidents: [aSiteIncident(1, { expired: suppression })] });
    expect(ended).toMatchObject({ suppressed: 0, changes: [{ change: 'continuing', incident: { expired: suppression } }] });
    const renewed = await night(its, 3, { incidents: [aSiteIncident(1, { suppression })] });
    expect(renewed?.changes[0]?.incident).toMatchObject({ suppression });
    expect(renewed?.changes[0]?.incident).not.toHaveProperty('expired');
  });

  it('keeps suppressed incidents, and counts them as open and as suppressed', async () => {
    const its = await open();
    const suppression = { reason: 'agreed until the relaunch', until: '2026-12-01', owner: 'web team' };
    const digest = await night(its, 1, { incidents: [aSiteIncident(1, { suppression }), aSiteIncident(2)] });
    expect(digest).toMatchObject({ suppressed: 1 });
    expect(digest?.changes.map(({ incident }) => incident.suppression)).toEqual([suppression, undefined]);
    expect(await its.counts()).toMatchObject({ open: { high: 2, critical: 0 }, suppressed: 1 });
    expect((await its.baselineOf('bank')).incidents).toHaveLength(2);
    await night(its, 2, { incidents: [aSiteIncident(1), aSiteIncident(2)] });
    expect(await its.counts()).toMatchObject({ open: { high: 2 }, suppressed: 0 });
  });

  it('takes one run of a site and audit, however often and from wherever it comes', async () => {
    const where = await address();
    const [one, other] = [await open(where), await open(where)];
    await one.beginAudit(anAudit(1, [aSite('bank'), aSite('shop')]));
    const run = aSiteRun(1, 'bank', { incidents: [aSiteIncident(1)] });
    const answers = await Promise.all([one.recordRun(run), other.recordRun(run), one.recordRun({ ...run, id: 'again' })]);
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await other.recordRun(run)).toBe(false);
    expect(await one.counts()).toMatchObject({ runs: 1, open: { high: 1 } });
    expect(await other.openAudits()).toMatchObject([{ id: 'nightly-1', sites: ['bank', 'shop'], done: ['bank'] }]);
  });

  it('tells recipients that no earlier run had met, but not in the first one that looked', async () => {
    const its = await open();
    expect((await night(its, 1, { outcome: 'not-scanned' }))?.newRecipients).toEqual([]);
    expect((await night(its, 2, { recipients: [aSeenRecipient('karte')] }))?.newRecipients).toEqual([]);
    const added = aSeenRecipient('tiktok-pixel', { country: undefined, categories: ['email'] });
    expect((await night(its, 3, { recipients: [aSeenRecipient('karte'), added] }))?.newRecipients).toEqual([added]);
    expect((await night(its, 4, { recipients: [added] }))?.newRecipients).toEqual([]);
    const [site] = (await its.fleet({ since: SINCE, staleAfter: 3, now: nightOf(8) })).sites;
    expect(site?.recipients).toEqual([
      { ...aSeenRecipient('karte'), firstSeen: nightOf(2, 9), lastSeen: nightOf(3, 9) },
      { ...added, firstSeen: nightOf(3, 9), lastSeen: nightOf(4, 9) },
    ]);
  });

  it('refuses a run of an audit or site that it does not know', async () => {
    await history.beginAudit(anAudit(1, [aSite('bank')]));
    await expect(history.recordRun(aSiteRun(2, 'bank'))).rejects.toMatchObject({ code: 'HISTORY_INVALID' });
    await expect(history.recordRun(aSiteRun(1, 'unknown'))).rejects.toMatchObject({ code: 'HISTORY_INVALID' });
  });
});

/** What three incidents may do in a night, and whether anybody looked. */
const aNight = fc.record({
  outcome: fc.constantFrom('complete', 'incomplete', 'not-scanned'),
  seen: fc.tuple(...[1, 2, 3].map(() => fc.constantFrom('met', 'fixed', 'not-seen'))),
});

describe('any order of nights', () => {
  const { open } = histories('sqlite');

  it('leaves every incident in the state that its nights add up to', async () => {
    const history = await open();
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(aNight, { maxLength: 6 }), async (nights) => {
        const site = `site-${++tried}`;
        const lives = new Map<number, 'open' | 'fixed'>();
        for (const [at, { outcome, seen }] of nights.entries()) {
          const id = `${site}-${at}`;
          await history.beginAudit({ ...anAudit(at + 1, [aSite(site)]), id });
          const numbered = seen.map((how, index) => ({ how, number: index + 1 }));
          await history.recordRun({
            ...aSiteRun(at + 1, site, { id, audit: id, outcome }),
            incidents: numbered.filter(({ how }) => how === 'met').map(({ number }) => aSiteIncident(number)),
            absent: numbered.flatMap(({ how, number }) => (how === 'met' ? [] : [anAbsent(number, how as 'fixed')])),
          });
          const expected = numbered.flatMap(({ how, number }) =>
            turn(lives, number, outcome === 'not-scanned' ? 'not-seen' : how),
          );
          expect(told((await history.digestOf(id, { staleAfter: 3 })).sites[0])).toEqual(expected.sort());
        }
        const { incidents } = await history.baselineOf(site);
        const left = [...lives].filter(([, life]) => life === 'open').map(([number]) => aFingerprint(number));
        expect(incidents.map(({ fingerprint }) => fingerprint).sort()).toEqual(left.sort());
      }),
      { numRuns: 60 },
    );
  });
});

function turn(lives: Map<number, 'open' | 'fixed'>, number: number, how: string): readonly string[] {
  const before = lives.get(number);
  const tell = (change: IncidentChange): readonly string[] => [`${change} ${number}`];
  if (how === 'met') {
    lives.set(number, 'open');
    return tell(before === undefined ? 'new' : before === 'fixed' ? 'reopened' : 'continuing');
  }
  if (before !== 'open') return [];
  if (how !== 'fixed') return tell('unseen');
  lives.set(number, 'fixed');
  return tell('fixed');
}
