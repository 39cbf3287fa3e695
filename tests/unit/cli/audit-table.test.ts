import { expect, it } from 'vitest';
import { auditTable } from '../../../src/cli/audit-table.ts';
import type { AuditDigest } from '../../../src/model/fleet.ts';
import { notScanned } from '../../../src/audit/fleet/not-scanned.ts';
import { aChange, anAuditDigest, aSiteDigest } from '../../support/a-digest.ts';

const PLACE = { audit: 'a', startedAt: '2026-11-22T18:00:00.000Z', endedAt: '2026-11-22T18:01:00.000Z', directory: undefined };
const baseline = { file: 'history', createdAt: undefined, incidents: [], bare: [] };

it('keeps its columns where names are wide, and shows no name that commands a terminal', () => {
  const run = notScanned({ ...PLACE, site: 'x' }, { en: 'nobody answers', ja: '応答なし' }, { tool: '0.1.0', baseline });
  const digest: AuditDigest = {
    audit: 'a',
    plannedAt: PLACE.startedAt,
    startedAt: PLACE.startedAt,
    endedAt: PLACE.endedAt,
    sites: [
      aSiteDigest('みずうみローン', {
        run: { ...run, outcome: 'complete', reasons: [], directory: '/runs/loan/20261122T180000Z' },
      }),
      aSiteDigest('x\u001b[2J', { run }),
      aSiteDigest('left', { run: undefined }),
    ],
  };
  expect(auditTable(digest, 'en')).toEqual([
    'site            outcome      new  lapsed  continuing  fixed  not seen  report',
    'みずうみローン  complete       0       0           0      0         0  /runs/loan/20261122T180000Z/report.html',
    'x‹U+001B›[2J    not-scanned    0       0           0      0         0  nobody answers',
    'left            not-scanned    0       0           0      0         0',
  ]);
  expect(auditTable(digest, 'ja')).toEqual([
    'サイト          検査        新規  期限切れ  継続  解消  未確認  レポート',
    'みずうみローン  完了           0         0     0     0       0  /runs/loan/20261122T180000Z/report.html',
    'x‹U+001B›[2J    検査できず     0         0     0     0       0  応答なし',
    'left            検査できず     0         0     0     0       0',
  ]);
});

it('tells what counts again from what only continues, and says what that means', () => {
  const expired = { reason: 'until the relaunch', until: '2026-11-20', owner: undefined };
  const changes = [aChange('continuing', 1), aChange('continuing', 2, { expired }), aChange('unseen', 3, { expired })];
  const digest = anAuditDigest([aSiteDigest('one', { changes, run: undefined })]);
  expect(auditTable(digest, 'en')).toEqual([
    'site  outcome      new  lapsed  continuing  fixed  not seen  report',
    'one   not-scanned    0       1           1      0         1',
    'lapsed: 1 incident whose suppression has ended: each counts again',
  ]);
  expect(auditTable(digest, 'ja').at(-1)).toBe('期限切れ：抑制の期限が切れ、再び対象となった項目が1件あります');
});

it('names what nobody looked at when it was planned', () => {
  const skipped = [{ plannedAt: '2026-11-21T17:00:00.000Z', times: 3, why: 'missed' as const }];
  const digest = anAuditDigest([aSiteDigest('one', { skipped })]);
  expect(auditTable(digest, 'en').at(-1)).toBe(
    'not looked at: one. Planned 3 times, last for 2026-11-21T17:00:00.000Z, and not made: nothing was running then.',
  );
  expect(auditTable(digest, 'ja').at(-1)).toMatch(/^検査見送り：one。予定していた検査3回/);
});
