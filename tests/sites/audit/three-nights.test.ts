// `tagspill audit` in life: four sites on loopback, three nights, a real browser, a real history, mail over SMTP; one site is down for a night.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveLoopback, type Loopback, type Routes } from '../../support/loopback.ts';
import { serveMail, type MailServer } from '../../support/mail-server.ts';
import { runCli, type CliRun } from '../../support/run-cli.ts';
import { PLANTED, suiteFolder } from '../../support/suite-folder.ts';

/** On which nights a site hands the address in its URL to a tag. */
const LEAKS: Readonly<Record<string, readonly number[]>> = { always: [0, 1, 2], again: [0, 2], clean: [], down: [0, 1, 2] };
const NAMES = Object.keys(LEAKS);
const DOWN = { site: 'down', night: 1 };

const TAG = `new Image().src = 'https://t.vendor.test/c?dl=' + encodeURIComponent(location.href)`;

interface NightRun {
  readonly run: CliRun;
  /** Mails of the night. */
  readonly mails: readonly Email[];
}

describe('tagspill audit over three nights', () => {
  let folder: string;
  let night = 0;
  let site: Loopback;
  let server: MailServer;
  const nights: NightRun[] = [];

  const pageOf =
    (name: string): Routes[string] =>
    () => {
      const tag = (LEAKS[name] ?? []).includes(night) ? '<script src="https://cdn.vendor.test/tag.js"></script>' : '';
      return { body: `<!doctype html><html lang="ja"><title>試験ページ</title><p>配信停止</p>${tag}` };
    };
  const connected = (): readonly string[] =>
    `--host-map *=127.0.0.1:${site.port} --trust-ca ca.pem --identity ${PLANTED} --max-depth 0`.split(' ');

  beforeAll(async () => {
    folder = await suiteFolder('audit');
    site = await serveLoopback({
      ...Object.fromEntries(NAMES.map((name) => [`www.${name}.example/unsubscribe`, pageOf(name)])),
      'cdn.vendor.test/tag.js': { headers: { 'content-type': 'text/javascript' }, body: TAG },
    });
    server = await serveMail();
    await writeFile(join(folder, 'ca.pem'), site.ca);
    const rows = NAMES.map((name) => `  - { site: ${name}, url: 'https://www.${name}.example/unsubscribe?mail={email}' }`);
    const mail = `mail: { host: 127.0.0.1, port: ${server.port}, security: none, from: audit@firm.example, rollUp: ciso@firm.example, language: ja }`;
    const defaults = 'defaults: { mail: web@firm.example, owner: Web team }';
    await writeFile(join(folder, 'sites.yaml'), ['sites:', ...rows, defaults, 'concurrency: 2', mail, ''].join('\n'));
    for (night = 0; night < 3; night += 1) {
      const down = night === DOWN.night ? ['--host-map', `www.${DOWN.site}.example=127.0.0.1:9`] : [];
      const before = server.taken.length;
      const run = await runCli(['audit', 'sites.yaml', ...connected(), ...down], { folder });
      const mails = await Promise.all(server.taken.slice(before).map(({ raw }) => PostalMime.parse(raw)));
      nights.push({ run, mails });
    }
    night = 2;
  });
  afterAll(async () => {
    await site.close();
    await server.close();
  });

  /** The cells of a site's line in the table, without the report. */
  const row = (at: number, name: string): readonly string[] =>
    (nights[at]?.run.stdout.split('\n').find((line) => line.startsWith(name)) ?? '').split(/ {2,}/).slice(1, 7);

  it('ends with 1 for what is new or back, and 3 where a site was not seen', () => {
    expect(nights.map(({ run }) => run.exit)).toEqual([1, 3, 1]);
  });

  it('prints what became of each site', () => {
    // Outcome, new, lapsed, continuing, fixed, not seen.
    expect(NAMES.map((name) => row(0, name))).toEqual([
      ['complete', '1', '0', '0', '0', '0'],
      ['complete', '1', '0', '0', '0', '0'],
      ['complete', '0', '0', '0', '0', '0'],
      ['complete', '1', '0', '0', '0', '0'],
    ]);
    expect(NAMES.map((name) => row(1, name))).toEqual([
      ['complete', '0', '0', '1', '0', '0'],
      ['complete', '0', '0', '0', '1', '0'],
      ['complete', '0', '0', '0', '0', '0'],
      ['not-scanned', '0', '0', '0', '0', '1'],
    ]);
    expect(NAMES.map((name) => row(2, name))).toEqual([
      ['complete', '0', '0', '1', '0', '0'],
      ['complete', '1', '0', '0', '0', '0'],
      ['complete', '0', '0', '0', '0', '0'],
      ['complete', '0', '0', '1', '0', '0'],
    ]);
  });

  it('tells the owner and the roll-up each night, in threads, and names the site that was not looked at', () => {
    for (const { mails } of nights)
      expect(mails.map(({ to }) => to?.[0]?.address ?? '').sort()).toEqual(['ciso@firm.example', 'web@firm.example']);
    expect(nights[0]?.mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('3'), expect.stringContaining('3')]);
    for (const { text } of nights[1]?.mails ?? []) expect(text).toContain('down');
    const ids = nights.flatMap(({ mails }) => mails.map(({ messageId }) => messageId));
    expect(new Set(ids).size).toBe(6);
  });

  it('writes a run directory for each look, in files that nobody else can read, with digests of one key', async () => {
    const keys = new Set<string>();
    for (const name of NAMES) {
      const runs = join(folder, 'tagspill-runs', name);
      const made = (await readdir(runs)).filter((one) => /^\d{8}T\d{6}Z$/.test(one));
      expect(made).toHaveLength(3);
      for (const one of made) {
        const { run } = JSON.parse(await readFile(join(runs, one, 'run.json'), 'utf8')) as { run?: { digestKey?: string } } & {
          digestKey?: string;
        };
        keys.add(run?.digestKey ?? 'none');
      }
    }
    expect(keys.size).toBe(1);
  });

  it('writes the dashboard, in which every site has its page', async () => {
    const { exit } = await runCli(['dashboard', 'sites.yaml', '--out', 'dashboard'], { folder });
    expect(exit).toBe(0);
    for (const name of NAMES)
      expect(await readFile(join(folder, 'dashboard', 'sites', name, 'index.html'), 'utf8')).toContain(name);
  });

  it('is the baseline of a build: what the history knows does not fail it', async () => {
    const scan = (...args: readonly string[]): Promise<CliRun> =>
      runCli(['scan', 'https://www.again.example/unsubscribe?mail={email}', ...connected(), ...args], { folder });
    expect((await scan('--out', 'alone')).exit).toBe(1);
    const known = await scan('--history', 'tagspill-history.sqlite', '--site', 'again', '--out', 'known');
    expect([known.exit, known.stdout.includes('1')]).toEqual([0, true]);
    expect((await scan('--history', 'tagspill-history.sqlite', '--site', 'clean', '--out', 'other')).exit).toBe(1);
  });
});
