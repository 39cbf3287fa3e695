// `tagspill audit --schedule` as a supervisor runs it: asked how it is, refused a second time, told to stop.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { suiteFolder } from '../support/suite-folder.ts';

const MAIN = join(import.meta.dirname, '../../dist/cli/main.js');

interface Daemon {
  readonly process: ChildProcess;
  readonly ended: Promise<readonly unknown[]>;
  /** What it has said so far. */
  readonly said: () => string;
  readonly saying: (words: string) => Promise<void>;
}

function startDaemon(folder: string): Daemon {
  const args = ['audit', 'sites.yaml', '--schedule', '--listen', '127.0.0.1:0'];
  const daemon = spawn(process.execPath, [MAIN, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  onTestFinished(() => void daemon.kill('SIGKILL'));
  let said = '';
  const { stderr } = daemon;
  stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const saying = async (words: string): Promise<void> => {
    while (!said.includes(words)) await once(stderr, 'data');
  };
  return { process: daemon, ended: once(daemon, 'close'), said: () => said, saying };
}

/** Of the line with this message, in milliseconds. */
function timeOf(message: string, daemon: Daemon): number {
  const lines = daemon.said().trim().split('\n');
  const told = lines.map((line) => JSON.parse(line) as { readonly msg: string; readonly time: number | string });
  return new Date(told.find(({ msg }) => msg === message)?.time ?? Number.NaN).getTime();
}

async function folderWithSites(): Promise<string> {
  const folder = await suiteFolder('schedule');
  await writeFile(join(folder, 'sites.yaml'), "sites:\n  - { site: Loans, config: ./none.yaml, schedule: '0 3 1 1 *' }\n");
  return folder;
}

it('serves its health, lets no second one work, and ends with 143 when it is told to', async () => {
  const folder = await folderWithSites();
  const daemon = startDaemon(folder);
  await daemon.saying('schedule-started');
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(daemon.said())?.[0] ?? '';
  const health = await fetch(`${url}/healthz`);
  expect([health.status, await health.text()]).toEqual([200, 'ok\n']);
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('\ntagspill_sites 1\n');
  const second = await runCli(['audit', 'sites.yaml'], { folder });
  expect([second.exit, second.stderr]).toEqual([3, expect.stringContaining('another tagspill works on this history')]);
  daemon.process.kill('SIGTERM');
  expect(await daemon.ended).toEqual([143, null]);
  for (const line of daemon.said().trim().split('\n'))
    expect(JSON.parse(line)).toMatchObject({ msg: expect.any(String) as string });
});

it('lets a second daemon wait, and take over when the first has gone', async () => {
  const folder = await folderWithSites();
  const first = startDaemon(folder);
  await first.saying('schedule-started');
  const second = startDaemon(folder);
  await second.saying('status-served');
  first.process.kill('SIGTERM');
  expect(await first.ended).toEqual([143, null]);
  await second.saying('schedule-started');
  second.process.kill('SIGTERM');
  expect(await second.ended).toEqual([143, null]);
  expect(timeOf('schedule-started', second)).toBeGreaterThanOrEqual(timeOf('schedule-stopped', first));
});
