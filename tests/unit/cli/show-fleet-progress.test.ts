import { expect, it } from 'vitest';
import type { FleetEvent } from '../../../src/audit/fleet/fleet-events.ts';
import { showFleetProgress, type FleetProgress } from '../../../src/cli/show-fleet-progress.ts';

const EVENTS: readonly FleetEvent[] = [
  { kind: 'audit-begun', audit: 'a', sites: 2, isTakenUp: false, done: 0 },
  { kind: 'audit-begun', audit: 'a', sites: 2, isTakenUp: true, done: 1 },
  { kind: 'site-begun', audit: 'a', site: 'loan' },
  {
    kind: 'site-ended',
    audit: 'a',
    site: 'loan',
    outcome: 'not-scanned',
    fresh: 1,
    incidents: 3,
    reason: { en: 'nobody answers', ja: '応答がありません' },
  },
  { kind: 'site-given-back', audit: 'a', site: 'loan' },
  { kind: 'message-deferred', key: 'k', attempts: 1, reason: 'HTTP 429', nextTry: '2026-11-22T18:05:00.000Z' },
  { kind: 'message-dead', key: 'k', attempts: 3, reason: '550' },
];

function linesOf(settings: FleetProgress): readonly string[] {
  const lines: string[] = [];
  EVENTS.forEach(showFleetProgress({ note: (line) => void lines.push(line) }, settings));
  return lines;
}

it('speaks one language, whichever a site is written to in', () => {
  const english = linesOf({ language: 'en', quiet: false });
  expect(english).toHaveLength(EVENTS.length);
  expect(english).toContain('loan: not-scanned, 3 incidents, 1 new; nobody answers');
  expect(english.join('\n')).not.toMatch(/\p{Script=Han}|\p{Script=Hiragana}/u);
  const japanese = linesOf({ language: 'ja', quiet: false });
  expect(japanese).toContain('loan：検査できず、検出3件（新規1件）：応答がありません');
  for (const line of japanese) expect(line).toMatch(/\p{Script=Han}/u);
});

it('says what nobody will ever get also where it is to be quiet', () => {
  expect(linesOf({ language: 'en', quiet: true })).toEqual(['message k was refused for good: 550']);
});
