// The daemon, killed as nothing else can end it, twenty times over three nights: no incident is lost, no mail is lost, none is accepted twice.
// One window is left out, because nobody can close it (two generals): between the first byte of a message's text and the sender's commit. What
// happens in it is the last test's.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { IncidentChange } from '../../../src/model/fleet.ts';
import type { DaemonOrder } from '../../support/fleet/daemon.ts';
import { lifeOf, NIGHTS, someSites } from '../../support/fleet/nights.ts';
import { DATABASES, histories } from '../../support/histories.ts';
import { serveCountedMail, type CountingMailServer } from '../../support/fleet/counting-mail-server.ts';
import { suiteFolder } from '../../support/suite-folder.ts';

const SITES = 20;
/** Fewer where the database is what other suites kill. */
const KILLS = { sqlite: 20, postgres: 8 } as const;
const DAEMON = join(import.meta.dirname, '../../support/fleet/daemon.ts');
const REGISTER = pathToFileURL(join(import.meta.dirname, '../../support/typescript-register.mjs')).href;
/** The roll-up and two owners. */
const READERS = 3;

interface Life {
  readonly process: ChildProcess;
  /** What it said. */
  readonly said: () => string;
  readonly ended: Promise<unknown>;
}

function live(order: DaemonOrder): Life {
  const child = spawn(process.execPath, ['--no-warnings', '--import', REGISTER, DAEMON, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return { process: child, said: () => said, ended: once(child, 'close') };
}

/** Numerical Recipes' linear congruential generator, so that a failure can be made again from what it printed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe.each(DATABASES)('a daemon on %s', (kind) => {
  const { open, address } = histories(kind);

  /** From six hours before the first night until an hour after the last of so many. */
  async function begin(nights: number): Promise<{ readonly server: CountingMailServer; readonly order: DaemonOrder }> {
    const server = await serveCountedMail();
    onTestFinished(() => server.close());
    const start = Date.parse(NIGHTS[0]) - 6 * 3_600_000;
    const end = Date.parse(NIGHTS[nights - 1] ?? '') + 3_600_000;
    const clock = join(await suiteFolder('clock'), 'now.txt');
    return { server, order: { history: await address(), mailPort: server.port, clock, start, end, sites: SITES } };
  }

  it('that is killed again and again does all its work, and none twice', async () => {
    const seed = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 32));
    process.stderr.write(`killed.test.ts on ${kind}: KILL_SEED=${seed}\n`);
    const random = numbersFrom(seed);
    const { server, order } = await begin(NIGHTS.length);
    const moments: string[] = [];
    while (moments.length < KILLS[kind]) moments.push(await killedLife(order, server, random() * 150));
    const last = live(order);
    await last.ended;
    expect(last.said(), `killed at ${moments.join()}`).toContain('schedule-stopped');
    expect(last.process.exitCode).toBe(0);
    expect(new Set(server.taken).size, `killed at ${moments.join()}`).toBe(server.taken.length);
    expect(server.taken, `killed at ${moments.join()}`).toHaveLength(READERS * NIGHTS.length);
    await expectAllDone(order);
  });

  async function expectAllDone({ history: where, end }: DaemonOrder): Promise<void> {
    const history = await open(where);
    expect(await history.openAudits()).toEqual([]);
    expect(await history.outbox.counts()).toMatchObject({ waiting: 0, sending: 0, dead: 0, sent: READERS * NIGHTS.length });
    const { sites } = await history.fleet({ since: NIGHTS[0], staleAfter: 7, now: new Date(end).toISOString() });
    const turns = sites.map(({ site, incidents }) => {
      const kinds = incidents.flatMap(({ events }) => events.map((event) => event.kind));
      return [site, kinds.sort()];
    });
    expect(Object.fromEntries(turns)).toEqual(Object.fromEntries(someSites(SITES).map(({ name }) => [name, turnsOf(name)])));
    for (const { site, runs } of sites) expect(runs, `site ${site}`).toHaveLength(NIGHTS.length);
  }

  it('that is killed when the server has a mail and it does not know so sends it again, as the same mail', async () => {
    const { server, order } = await begin(1);
    const first = live(order);
    server.onTaken = () => void first.process.kill('SIGKILL');
    await first.ended;
    expect(server.taken).toHaveLength(1);
    server.onTaken = () => undefined;
    const second = live(order);
    await second.ended;
    expect(second.process.exitCode).toBe(0);
    expect(server.taken).toHaveLength(READERS + 1);
    expect(new Set(server.taken).size).toBe(READERS);
  });
});

/** Lives so many milliseconds from when it works, and is killed where no message is in nobody's hands. What it said last. */
async function killedLife(order: DaemonOrder, server: CountingMailServer, milliseconds: number): Promise<string> {
  server.next();
  const { process: child, said, ended } = live(order);
  // A process that is killed while it loads proves nothing.
  while (!said().includes('schedule-started') && child.exitCode === null) await wait(5);
  await wait(milliseconds);
  while (server.begun() > said().split('message-sent').length - 1 && child.exitCode === null) await wait(1);
  expect(child.exitCode, `it ended by itself: ${said()}`).toBe(null);
  child.kill('SIGKILL');
  await ended;
  return said().trim().split('\n').at(-1) ?? '';
}

/** What happened to a site's incidents over the nights. */
function turnsOf(site: string): readonly IncidentChange[] {
  const turns: readonly IncidentChange[] = ['new', 'fixed', 'reopened'];
  return lifeOf(site)
    .changes.flat()
    .filter((change) => turns.includes(change))
    .sort();
}
