// `tagspill audit`, told to stop while a page hangs: the site is given back, and the next audit makes its run before it begins one of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveLoopback } from '../../support/loopback.ts';
import { runCli } from '../../support/run-cli.ts';
import { PLANTED, suiteFolder } from '../../support/suite-folder.ts';

const MAIN = join(import.meta.dirname, '../../../dist/cli/main.js');

it('ends with 143, and loses nothing', async () => {
  let hangs = true;
  const asked: string[] = [];
  const folder = await suiteFolder('audit-stopped');
  const site = await serveLoopback({
    'www.slow.example/': () => {
      asked.push('slow');
      return hangs ? { hangs } : { body: '<!doctype html><title>slow</title>' };
    },
  });
  onTestFinished(() => site.close());
  await writeFile(join(folder, 'ca.pem'), site.ca);
  await writeFile(join(folder, 'sites.yaml'), "sites:\n  - { site: slow, url: 'https://www.slow.example/' }\n");
  const args = `audit sites.yaml --host-map *=127.0.0.1:${site.port} --trust-ca ca.pem --identity ${PLANTED} --max-depth 0`.split(
    ' ',
  );
  const first = spawn(process.execPath, [MAIN, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(first, 'close');
  let said = '';
  first.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  while (asked.length === 0 && first.exitCode === null) await new Promise((resolve) => void setTimeout(resolve, 20));
  first.kill('SIGTERM');
  expect([await ended, said]).toEqual([
    [143, null],
    expect.stringContaining('left to the next `tagspill audit` of all sites: slow'),
  ]);
  hangs = false;
  const { exit, stderr } = await runCli(args, { folder });
  expect([exit, stderr]).toEqual([0, expect.stringContaining('an audit of 1 site that was cut short goes on: 0 done')]);
  expect(stderr.match(/^slow: complete/gm)).toHaveLength(2);
});
