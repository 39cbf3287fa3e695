import { describe, expect, it } from 'vitest';
import type { SiteHistory } from '../../../../src/model/fleet.ts';
import { viewFleet } from '../../../../src/report/dashboard/views/fleet-view.ts';
import { recipientStanding } from '../../../../src/report/dashboard/views/recipient-standing.ts';
import { viewSite } from '../../../../src/report/dashboard/views/site-view.ts';
import { aFleet, aSite, TAKEN } from '../../../support/a-fleet.ts';
import { aLivedSite, type Leak, type Life } from '../../../support/a-lived-site.ts';

const LEAK: Leak = {
  from: 200,
  severity: 'high',
  kind: 'page-url',
  page: '/a',
  categories: ['email'],
  recipients: ['counter.example'],
};

function lived(life: Partial<Life>, overrides: Partial<SiteHistory> = {}): SiteHistory {
  const end = '2026-11-22T17:04:00.000Z';
  const past = aLivedSite({ site: 'a', number: 1, end, days: 300, leaks: [], others: {}, outcome: () => 'complete', ...life });
  return aSite('a', { ...past, ...overrides });
}

const statesOf = (site: SiteHistory): readonly string[] => viewSite(site, TAKEN).states;

describe('states', () => {
  it('are of the closed list, one of each in the fleet', () => {
    const states = Object.fromEntries(viewFleet(aFleet()).sites.map(({ history, states: own }) => [history.site, own]));
    expect(states).toEqual({
      'bank-www': ['clean'],
      'lender-www': ['fresh'],
      shop: ['not-scanned', 'open'],
      オンライン申込: ['incomplete', 'open'],
      'campaign-2027': ['never'],
      careers: ['stale'],
      corporate: ['clean'],
      'intranet-help': ['open'],
    });
  });

  it('never call a site clean that was not seen whole', () => {
    expect(statesOf(lived({ outcome: () => 'incomplete' }))).toEqual(['incomplete']);
    expect(statesOf(lived({ outcome: () => 'not-scanned' }))).toEqual(['not-scanned']);
    expect(statesOf(lived({}, { isStale: true }))).toEqual(['stale']);
    expect(statesOf(aSite('a'))).toEqual(['never']);
    // Its runs are older than what was asked for.
    expect(statesOf(aSite('a', { lastComplete: '2025-01-01T00:00:00.000Z' }))).toEqual(['stale']);
  });

  it('say that a planned look was left out, until somebody has looked again', () => {
    const site = lived({});
    const last = site.runs.at(-1)?.startedAt ?? '';
    const skippedAt = (plannedAt: string) => ({ ...site, skipped: [{ plannedAt, times: 1, why: 'missed' as const }] });
    expect(statesOf(skippedAt(new Date(Date.parse(last) + 3_600_000).toISOString()))).toEqual(['skipped']);
    expect(statesOf(skippedAt(new Date(Date.parse(last) - 3_600_000).toISOString()))).toEqual(['clean']);
    expect(statesOf({ ...skippedAt(last), runs: [], trend: [], lastComplete: undefined })).toEqual(['never', 'skipped']);
  });

  it('tell both, what is new and what was not seen', () => {
    const outcome: Life['outcome'] = (ago) => (ago === 0 ? 'incomplete' : 'complete');
    expect(statesOf(lived({ leaks: [{ ...LEAK, from: 0 }], outcome }))).toEqual(['fresh', 'incomplete']);
  });
});

describe('what is fresh', () => {
  const turnOf = (leak: Partial<Leak>, life: Partial<Life> = {}): string | undefined =>
    viewSite(lived({ ...life, leaks: [{ ...LEAK, ...leak }] }), TAKEN).open[0]?.turn;

  it('came within a week, or with the last run that saw anything', () => {
    expect(turnOf({ from: 5 })).toBe('new');
    expect(turnOf({ from: 9 })).toBeUndefined();
    const monthly: Life['outcome'] = (ago) => (ago % 30 === 20 ? 'complete' : ago === 1 ? 'not-scanned' : undefined);
    expect(turnOf({ from: 20 }, { outcome: monthly })).toBe('new');
    expect(turnOf({ from: 50 }, { outcome: monthly })).toBeUndefined();
  });

  it('has come back, or has become worse', () => {
    expect(turnOf({ fixed: 20, back: 2 })).toBe('reopened');
    expect(turnOf({ fixed: 40, back: 30 })).toBeUndefined();
    expect(turnOf({ worse: 1 })).toBe('worse');
    expect(turnOf({ from: 3, worse: 1 })).toBe('new');
  });

  it('stands first, and leaves what is held back or fixed alone', () => {
    const suppression = { reason: 'agreed', until: '2027-01-01', owner: undefined };
    const leaks: readonly Leak[] = [
      { ...LEAK, severity: 'critical' },
      { ...LEAK, severity: 'low', from: 1 },
      { ...LEAK, from: 0, suppression },
      { ...LEAK, fixed: 1 },
    ];
    const { open, suppressed, fixed, bySeverity } = viewSite(lived({ leaks }), TAKEN);
    expect(open.map(({ incident, turn }) => [incident.severity, turn])).toEqual([
      ['low', 'new'],
      ['critical', undefined],
    ]);
    expect([suppressed.length, fixed.length]).toEqual([1, 1]);
    expect(bySeverity).toEqual({ critical: 1, high: 0, medium: 0, low: 1, info: 0 });
  });
});

describe('recipients', () => {
  it('are new where somebody had looked before, and gone where a whole run met them no more', () => {
    const view = viewSite(lived({ others: { early: 299, late: 2 } }), TAKEN);
    const standing = Object.fromEntries(view.history.recipients.map((one) => [one.id, recipientStanding(one, view)]));
    expect(standing).toEqual({ early: 'known', late: 'new' });
    const gone = { firstSeen: '2026-02-01T00:00:00.000Z', lastSeen: '2026-10-01T00:00:00.000Z' };
    expect(recipientStanding(gone, view)).toBe('gone');
    expect(recipientStanding(gone, viewSite(lived({ outcome: () => 'incomplete' }), TAKEN))).toBe('known');
  });

  it('are not new in a first run', () => {
    const view = viewSite(lived({ days: 1, others: { first: 0 } }), TAKEN);
    expect(view.history.recipients.map((one) => recipientStanding(one, view))).toEqual(['known']);
  });
});
