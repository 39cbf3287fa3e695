// Several processes on one history, and processes that are killed in the middle of what they do.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aMail, nightOf } from '../../support/a-site-run.ts';
import { DATABASES, histories } from '../../support/histories.ts';

const dist = pathToFileURL(join(import.meta.dirname, '../../../dist/')).href;
const OPEN = `
  const { openHistory } = await import('${dist}history/open-history.js');
  const { thisHolder } = await import('${dist}history/holder.js');
  const { Raw } = await import('${dist}model/raw.js');
  const holder = thisHolder();
  const history = await openHistory(new Raw(process.env.WHERE), { patience: 60_000 });
  const say = (line) => process.stdout.write(line + '\\n');
`;

/** Runs `code` in a process of its own until it ends, or is killed after so many lines. */
async function lines(where: string, code: string, killAfter = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', OPEN + code], {
    env: { ...process.env, WHERE: where },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length >= killAfter) child.kill('SIGKILL');
  }
  const [exit, signal] = await ended;
  if (exit !== 0 && signal !== 'SIGKILL') throw new Error(`the process failed with ${exit ?? signal}`);
  return said;
}

// Begins, records and finishes one audit after the other; says what was answered.
const AUDIT = `
  const site = { name: 'bank', target: 'https://bank.example/', owner: undefined, mail: [], criticality: 'high', schedule: undefined, tags: [], language: 'en', line: 1 };
  const run = (audit, night) => ({
    id: audit + '-bank', audit, site: 'bank', startedAt: night, endedAt: night, outcome: 'complete', reasons: [], gaps: 0,
    pages: { planned: 1, visited: 1 }, requests: { total: 1, third: 1 }, opaque: 0, tool: '0', rules: '0', directory: undefined,
    incidents: [], absent: [], recipients: [], suppressions: [],
  });
  for (let number = Number(process.env.FROM ?? 1); number <= 400; number++) {
    const audit = 'audit-' + number;
    const night = new Date(Date.UTC(2026, 0, number)).toISOString();
    await history.beginAudit({ id: audit, plannedAt: night, startedAt: night, trigger: 'schedule', sites: [site] });
    say('begun ' + number);
    await history.recordRun(run(audit, night));
    say('recorded ' + number);
    const content = { kind: 'webhook', webhook: 'hook', contentType: 'text/plain', body: audit };
    await history.finishAudit(audit, night, [{ key: audit + '-a', content }, { key: audit + '-b', content }]);
    say('finished ' + number);
  }
`;

const DRAIN = `
  for (;;) {
    const claimed = await history.outbox.claim({ now: '2026-11-01T18:00:00.000Z', limit: 2, holder });
    if (claimed.length === 0) break;
    for (const { key } of claimed) {
      say(key);
      await history.outbox.settle(key, { kind: 'sent' }, { now: '2026-11-01T18:00:00.000Z', holder });
    }
  }
  await history.close();
`;

describe.each(DATABASES)('processes on %s', (kind) => {
  const { open, address } = histories(kind);

  it('lose nothing that was answered when they are killed, and leave nothing half done', async () => {
    const where = await address();
    const said: string[] = [];
    for (const killAfter of [1, 2, 3, 8, 13]) said.push(...(await lines(where, AUDIT, killAfter)));
    const history = await open(where);
    const numbers = (word: string): ReadonlySet<string> =>
      new Set(said.flatMap((line) => (line.startsWith(`${word} `) ? [`audit-${line.split(' ')[1]}`] : [])));
    const unfinished = new Map((await history.openAudits()).map(({ id, done }) => [id, done]));
    for (const id of numbers('begun')) expect(await history.knowsAudit(id)).toBe(true);
    for (const id of numbers('recorded')) expect(unfinished.get(id) ?? ['bank']).toEqual(['bank']);
    for (const id of numbers('finished')) expect(unfinished.has(id)).toBe(false);
    // Messages of an audit are there, all of them, if and only if it is finished.
    const waiting = await history.outbox.list({ states: ['waiting'] });
    const finished = (await history.counts()).audits.finished;
    expect(waiting).toHaveLength(2 * finished);
    expect(finished).toBeGreaterThanOrEqual(numbers('finished').size);
    expect(waiting.filter(({ key }) => unfinished.has(key.slice(0, -2)))).toEqual([]);
  });

  it('share an outbox: each message goes to one of them', async () => {
    const where = await address();
    const history = await open(where);
    const keys = Array.from({ length: 40 }, (_, number) => `mail-${number}`);
    await history.post(
      keys.map((key) => aMail(key)),
      { now: nightOf(1) },
    );
    const taken = await Promise.all([1, 2, 3].map(() => lines(where, DRAIN)));
    expect(taken.flat().sort()).toEqual([...keys].sort());
    expect(await history.outbox.counts()).toEqual({ waiting: 0, sending: 0, sent: 40, dead: 0 });
  });

  it('take over what a killed one had claimed, at once', async () => {
    const where = await address();
    const history = await open(where);
    await history.post([aMail('a'), aMail('b'), aMail('c')], { now: nightOf(1) });
    const lease = `await history.leases.acquire('daemon', holder, { now: '2026-11-01T18:00:00.000Z', ttl: 60_000 });`;
    await lines(
      where,
      `${lease}\n${DRAIN.replace('await history.outbox.settle', 'await new Promise(() => setInterval(() => {}, 1000)); await history.outbox.settle')}`,
      1,
    );
    expect(await history.outbox.counts()).toMatchObject({ sending: 2, waiting: 1 });
    expect(await history.leases.acquire('daemon', 'host-b 1 1', { now: nightOf(1), ttl: 60_000 })).toEqual({ kind: 'held' });
    expect((await lines(where, DRAIN)).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('make the tables once when they start at the same time', async () => {
    const where = await address();
    const said = await Promise.all([1, 2, 3].map(() => lines(where, `say((await history.key()).id); await history.close();`)));
    expect(new Set(said.flat()).size).toBe(1);
  });
});
