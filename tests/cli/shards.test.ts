// A site scanned whole, and in three shards that are merged: the same incidents with the same recipients, the application started by each run.
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCli, type CliRun } from '../support/run-cli.ts';
import { PLANTED, suiteFolder } from '../support/suite-folder.ts';

const TAG = `<script>new Image().src = 'http://t.vendor.test/c?dl=' + encodeURIComponent(location.href)</script>`;
const PAGES: Readonly<Record<string, string>> = {
  '/': '<a href="/contact">contact</a> <a href="/about">about</a> <a href="/news/one">one</a> <a href="/news/two">two</a>',
  '/about': '<a href="/about/firm">firm</a>',
  '/about/firm': '<a href="/">top</a>',
  '/contact': '<form id="ask"><input name="mail" type="email" autocomplete="email"><button>ok</button></form>',
  '/news/one': '<p>one</p>',
  '/news/two': '<p>two</p>',
  '/unsubscribe': '<p>done</p>',
  '/invite': '<p>hello</p>',
};
/** The application as a script of its own, which `webServer` starts. */
const APPLICATION = `
const pages = ${JSON.stringify(PAGES)}, tag = ${JSON.stringify(TAG)};
require('node:http').createServer((request, answer) => {
  const page = pages[new URL(request.url, 'http://x').pathname];
  answer.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' });
  answer.end(page === undefined ? '' : '<!doctype html>' + page + tag);
}).listen(Number(process.env.APP_PORT), '127.0.0.1', () => console.log('ready'));
`;

interface Told {
  readonly fingerprint: string;
  readonly recipients: readonly { readonly host: string }[];
  readonly values: Readonly<Record<string, number>>;
  readonly requests: number;
}

let folder: string;

async function aPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const tagspill = (...args: readonly string[]): Promise<CliRun> =>
  runCli(args, { folder, env: { TAGSPILL_RUN_KEY: 'a key of these tests alone' } });
const read = async <T>(run: string, file: string): Promise<T> => JSON.parse(await readFile(join(folder, run, file), 'utf8')) as T;
const told = async (run: string): Promise<readonly object[]> =>
  (await read<Told[]>(run, 'incidents.json'))
    .map(({ fingerprint, recipients, values, requests }) => ({
      fingerprint,
      hosts: recipients.map(({ host }) => host),
      values,
      requests,
    }))
    .toSorted((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
const visited = async (run: string): Promise<readonly string[]> =>
  (await read<{ coverage: { pages: { url: string }[] } }>(run, 'run.json')).coverage.pages.map(({ url }) => url).toSorted();

beforeAll(async () => {
  folder = await suiteFolder('shards');
  const port = await aPort();
  await writeFile(join(folder, 'application.cjs'), APPLICATION);
  await writeFile(
    join(folder, 'tagspill.yaml'),
    [
      'site: http://www.lender.example/',
      `hostMap: ['www.lender.example=127.0.0.1:${port}', '*=127.0.0.1:9']`,
      `identity: ${JSON.stringify(PLANTED)}`,
      `webServer: { command: '"${process.execPath}" application.cjs', readyPattern: '^ready$', env: { APP_PORT: '${port}' } }`,
      'start: [/]',
      'links:',
      "  - { name: Unsubscribe, url: '/unsubscribe?mail={email}' }",
      "  - { name: Invite, url: '/invite?to={email}' }",
      'forms: { submit: allowed }',
      'coverage: { mustVisit: [/about/firm, /contact] }',
      '',
    ].join('\n'),
  );
});

describe('tagspill scan --shard and merge', () => {
  it('tell together what one run tells', async () => {
    expect((await tagspill('scan', '--out', 'whole')).exit).toBe(1);
    for (const shard of ['1/3', '2/3', '3/3']) {
      const run = await tagspill('scan', '--shard', shard, '--fail-on', 'never', '--out', `part-${shard[0]}`);
      expect([run.exit, run.stderr]).toEqual([0, expect.stringContaining('report:')]);
    }
    const merged = await tagspill('merge', 'part-3', 'part-1', 'part-2', '--out', 'merged');
    expect(merged.exit).toBe(1);
    expect(await told('merged')).toEqual(await told('whole'));
    expect((await told('whole')).length).toBeGreaterThanOrEqual(3);
    expect(await visited('merged')).toEqual(await visited('whole'));
    const { verdict, merged: from } = await read<{ verdict: object; merged: object }>('merged', 'run.json');
    expect(verdict).toMatchObject({ kind: 'fail', incomplete: false });
    expect(from).toEqual({ runs: 3, shards: { count: 3, missing: [] } });
  });

  it('is incomplete without a shard, and refuses one twice', async () => {
    const lacking = await tagspill('merge', 'part-1', 'part-3', '--out', 'lacking', '--fail-on', 'never');
    expect([lacking.exit, lacking.stdout]).toEqual([3, expect.stringContaining('shard 2/3 is missing')]);
    const twice = await tagspill('merge', 'part-1', 'part-1', '--out', 'twice');
    expect([twice.exit, twice.stderr]).toEqual([
      2,
      expect.stringMatching(/^tagspill: part-1: runs cannot be merged: it is named twice/),
    ]);
  });
});
