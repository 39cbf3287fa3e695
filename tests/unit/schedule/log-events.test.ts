import { expect, it } from 'vitest';
import { openLogger } from '../../../src/platform/logger.ts';
import { logEvents } from '../../../src/schedule/log-events.ts';

const lines: string[] = [];
const log = logEvents(openLogger('info', { write: (line) => lines.push(line) }));
const said = (): unknown => JSON.parse(lines.at(-1) ?? '');

it('says what happens as one line of JSON, and what was not looked at or not delivered as a warning', () => {
  log({ kind: 'site-begun', audit: 'a', site: 'みずうみ\nローン' });
  expect(said()).toMatchObject({ level: 30, msg: 'site-begun', site: 'みずうみ\nローン' });
  expect(lines.at(-1)?.trimEnd()).not.toContain('\n');
  const reason = { en: 'nobody answers', ja: '応答なし' };
  log({ kind: 'site-ended', audit: 'a', site: 'one', outcome: 'not-scanned', fresh: 0, incidents: 0, reason });
  expect(said()).toMatchObject({ level: 40, outcome: 'not-scanned', reason: 'nobody answers' });
  log({ kind: 'slot-skipped', site: 'one', planned: '2026-11-22T18:00:00.000Z', audit: 'a' });
  expect(said()).toMatchObject({ level: 40, msg: 'slot-skipped' });
  log({ kind: 'message-dead', key: 'k', attempts: 3, reason: '550' });
  expect(said()).toMatchObject({ level: 40, msg: 'message-dead', attempts: 3 });
});

it('keeps a digest out of the log, but for its figures', () => {
  const digest = { audit: 'a', plannedAt: '', startedAt: '', endedAt: '', sites: [] };
  log({ kind: 'audit-ended', audit: 'a', digest, messages: 2 });
  expect(said()).toMatchObject({ level: 30, audit: 'a', sites: 0, messages: 2 });
  expect(lines.at(-1)).not.toContain('digest');
});

it('names a secret only, where one is logged all the same', () => {
  openLogger('info', { write: (line) => lines.push(line) }).info('opened', { password: 'hunter2', file: 'x' });
  expect(said()).toMatchObject({ password: '[redacted]', file: 'x' });
});
