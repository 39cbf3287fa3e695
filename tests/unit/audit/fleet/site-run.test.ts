import { describe, expect, it } from 'vitest';
import { notScanned, reasonOf } from '../../../../src/audit/fleet/not-scanned.ts';
import { siteRunOf } from '../../../../src/audit/fleet/site-run.ts';
import type { FindingId } from '../../../../src/model/finding.ts';
import type { KeyedDigest } from '../../../../src/model/evidence.ts';
import { ScanError } from '../../../../src/model/scan-error.ts';
import { aReport, anEmptyReport } from '../../../support/a-report.ts';
import { anAccepted } from '../../../support/an-incident.ts';

const PLACE = {
  audit: 'schedule-20261122T180000Z',
  site: 'bank-www',
  startedAt: '2026-11-22T18:00:00.000Z',
  endedAt: '2026-11-22T18:01:00.000Z',
  directory: '/runs/bank-www/20261122T180000Z',
};

describe('a report as the history takes it', () => {
  it('has the times of the fleet, the figures of the report, and one id however often it is made', () => {
    const run = siteRunOf(aReport(), PLACE);
    expect(run).toMatchObject({
      ...PLACE,
      outcome: 'incomplete',
      gaps: 1,
      pages: { planned: 3, visited: 2 },
      opaque: 2,
      tool: '0.1.0',
    });
    expect(run.reasons).toEqual([
      { en: expect.stringContaining('timeout') as string, ja: expect.stringContaining('時間切れ') as string },
    ]);
    expect(siteRunOf(aReport(), { ...PLACE, startedAt: '2026-11-22T19:00:00.000Z' }).id).toBe(run.id);
    expect(siteRunOf(aReport(), { ...PLACE, site: 'shop-www' }).id).not.toBe(run.id);
  });

  it('tells each incident in both languages, with who got it by product', () => {
    const { incidents } = siteRunOf(aReport(), PLACE);
    const report = aReport();
    expect(incidents.map(({ fingerprint }) => fingerprint)).toEqual(
      report.incidents.filter(({ state }) => state !== 'absent').map(({ fingerprint }) => fingerprint),
    );
    const [first] = incidents;
    expect(first?.sentence.en).toMatch(/^(?:The|On the|A) page|form/);
    expect(first?.sentence.ja).toContain('ページ');
    expect(first?.recipients.map(({ id }) => id)).toEqual([...new Set(first?.recipients.map(({ id }) => id))]);
  });

  it('says what holds an incident back, and what does no more', () => {
    const report = aReport();
    const held = { reason: 'until the relaunch', until: '2026-11-21', line: 3 };
    const incidents = report.incidents.slice(0, 1).map((incident) => ({ ...incident, expired: held }));
    const told = { reason: held.reason, until: held.until, owner: undefined };
    expect(siteRunOf({ ...report, incidents }, PLACE).incidents[0]).toMatchObject({ expired: told, suppression: undefined });
    const still = report.incidents.slice(0, 1).map((incident) => ({ ...incident, suppression: held }));
    const [first] = siteRunOf({ ...report, incidents: still }, PLACE).incidents;
    expect(first).toMatchObject({ suppression: told });
    expect(first).not.toHaveProperty('expired');
  });

  it('keeps digests of what nobody planted, and of nothing else', () => {
    const report = aReport();
    const [traced] = report.findings;
    if (traced === undefined) throw new Error('the report has findings');
    const digests = (certainty: 'canary' | 'shape'): readonly string[] => {
      const finding = {
        ...traced.finding,
        id: 'foreign' as FindingId,
        certainty,
        evidence: { ...traced.finding.evidence, digest: 'hmac:00112233aabbccdd' as KeyedDigest },
      };
      const incidents = report.incidents.slice(0, 1).map((incident) => ({ ...incident, findings: [finding.id] }));
      return siteRunOf({ ...report, incidents, findings: [{ ...traced, finding }] }, PLACE).incidents[0]?.digests ?? [];
    };
    expect(digests('shape')).toEqual(['hmac:00112233aabbccdd']);
    expect(digests('canary')).toEqual([]);
  });

  it('counts everybody else who was sent anything, with what was sent to each', () => {
    const report = aReport();
    const { recipients } = siteRunOf(report, PLACE);
    const requests = [...report.requests].filter(({ party, vendor }) => party === 'third' || vendor !== undefined);
    expect(recipients.reduce((sum, one) => sum + one.requests, 0)).toBe(requests.length);
    expect(recipients.find(({ id }) => id === 'counter')).toMatchObject({ name: 'Counter Four', country: 'US' });
    expect(recipients.some(({ categories }) => categories.includes('email'))).toBe(true);
  });

  it('is not scanned where no page was visited and nothing was met', () => {
    const empty = siteRunOf(anEmptyReport(), PLACE);
    expect([empty.outcome, empty.gaps, empty.reasons.length]).toEqual(['not-scanned', 1, 1]);
    const report = aReport({ incidents: [] });
    const pages = report.coverage.pages.map((page) => ({ ...page, outcome: 'unreachable' }));
    const dead = siteRunOf({ ...report, coverage: { ...report.coverage, pages } }, PLACE);
    expect([dead.outcome, dead.reasons[0]?.en]).toEqual(['not-scanned', report.coverage.gaps[0]?.en]);
  });

  it('shows no control character that a page sent', () => {
    const report = aReport();
    const gap = { en: 'https://x.example/\u001b[2J: timeout', ja: 'https://x.example/\u202e: 時間切れ' };
    const run = siteRunOf({ ...report, coverage: { ...report.coverage, gaps: [gap] } }, PLACE);
    expect(JSON.stringify(run)).not.toMatch(/\\u001b|\u202e/);
  });
});

describe('a site that could not be looked at', () => {
  it('keeps what is open as not seen, and says why in both languages', () => {
    const reason = reasonOf(new ScanError('BROWSER_LOST', 'it ended three times'));
    const baseline = { file: 'history', createdAt: undefined, incidents: [anAccepted()], bare: [] };
    const run = notScanned({ ...PLACE, directory: undefined }, reason, { tool: '0.1.0', baseline });
    expect(run.reasons).toEqual([
      {
        en: 'the browser could not be kept running: it ended three times',
        ja: 'ブラウザーを動かし続けられませんでした: it ended three times',
      },
    ]);
    expect([run.outcome, run.absent.map(({ how }) => how)]).toEqual(['not-scanned', ['not-seen']]);
  });

  it('says the place in a file, and never what an unexpected error says', () => {
    expect(
      reasonOf(new ScanError('CONFIG_INVALID', 'expected a URL', { position: { file: 'shop.yaml', line: 3, column: 2 } })).en,
    ).toBe('shop.yaml:3:2: configuration is not valid: expected a URL');
    const defect = reasonOf(new TypeError('cannot read taro@mail.example'));
    expect(defect).toEqual({ en: 'tagspill broke (TypeError)', ja: 'tagspill の内部で不具合が起きました（TypeError）' });
    expect(reasonOf('thrown')).toEqual({ en: 'tagspill broke', ja: 'tagspill の内部で不具合が起きました' });
  });
});
