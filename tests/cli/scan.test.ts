// `tagspill scan` against a real site on loopback, in a real browser, as a CI gate runs it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveLoopback, type Loopback } from '../support/loopback.ts';
import { runCli, type CliRun } from '../support/run-cli.ts';
import { PLANTED, suiteFolder } from '../support/suite-folder.ts';

const TAG = `new Image().src = 'https://t.vendor.test/c?dl=' + encodeURIComponent(location.href)`;
const page = (body: string): string =>
  `<!doctype html><html lang="ja"><title>試験ページ</title>${body}<script src="https://cdn.vendor.test/tag.js"></script></html>`;

const PAGES = {
  'www.lender.example/unsubscribe': page('<p>配信停止</p>'),
  'www.lender.example/top': page(
    '<a href="/about">about</a><a href="/logout">logout</a><a href="https://elsewhere.test/">out</a>',
  ),
  'www.lender.example/about': page('<p>about</p>'),
  'www.lender.example/form': page(
    '<form><input id="mail" name="mail"><input id="pin" name="ansho_no"><button>次へ</button></form>',
  ),
  'www.lender.example/dead-tag': '<!doctype html><script src="https://dead.vendor.test/t.js"></script>',
  'cdn.vendor.test/tag.js': { headers: { 'content-type': 'text/javascript' }, body: TAG },
  't.vendor.test/c': { status: 204 },
};

describe('tagspill scan', () => {
  let site: Loopback;
  let ca: string;

  const scan = (target: string, ...args: readonly string[]): Promise<CliRun> =>
    runCli(['scan', target, '--host-map', `*=127.0.0.1:${site.port}`, '--identity', PLANTED, '--out', 'run', ...args]);
  const trusting = (target: string, ...args: readonly string[]): Promise<CliRun> => scan(target, '--trust-ca', ca, ...args);
  const incidents = async ({ folder }: CliRun): Promise<readonly Record<string, unknown>[]> =>
    JSON.parse(await readFile(join(folder, 'run', 'incidents.json'), 'utf8')) as readonly Record<string, unknown>[];

  beforeAll(async () => {
    site = await serveLoopback(PAGES);
    ca = join(await suiteFolder('authority'), 'ca.pem');
    await writeFile(ca, site.ca);
  });
  afterAll(() => site.close());

  it('exits 1 and names the cause when a page hands an address on; the vendor gets only its own script request', async () => {
    const run = await trusting('https://www.lender.example/unsubscribe?mail={email}');
    expect(run.exit).toBe(1);
    expect(await incidents(run)).toMatchObject([
      {
        categories: ['email'],
        certainty: 'canary',
        cause: { kind: 'page-url', at: 'query.mail', page: '/unsubscribe' },
        recipients: [{ host: 't.vendor.test' }],
      },
    ]);
    expect(site.arrivedAt('t.vendor.test')).toEqual([]);
    expect(site.arrivedAt('cdn.vendor.test')).not.toEqual([]);
  });

  it('exits 0 on a clean page', async () => {
    const run = await trusting('https://www.lender.example/top');
    expect([run.exit, await incidents(run)]).toEqual([0, []]);
  });

  it('follows links of the same site to the given depth, and no logout', async () => {
    const run = await trusting('https://www.lender.example/top', '--max-depth', '1');
    const { coverage } = JSON.parse(await readFile(join(run.folder, 'run', 'run.json'), 'utf8')) as {
      coverage: { pages: { url: string }[] };
    };
    expect(coverage.pages.map(({ url }) => url)).toEqual(['https://www.lender.example/top', 'https://www.lender.example/about']);
  });

  it('drives steps of a configuration: Enter in a form without a method is a GET', async () => {
    const folder = await suiteFolder('steps');
    await writeFile(
      join(folder, 'tagspill.yaml'),
      `site: https://www.lender.example/\npages:\n  - name: Form\n    url: /form\n    steps:\n      - fill: { selector: '#mail', value: '{email}' }\n      - fill: { selector: '#pin', value: '{pin}' }\n      - press: { selector: '#pin', key: Enter }\n`,
    );
    const run = await trusting(join(folder, 'tagspill.yaml'));
    expect(await incidents(run)).toMatchObject([
      { label: 'Form', categories: ['email', 'pin'], severity: 'critical', cause: { kind: 'form-get', page: '/form' } },
    ]);
  });

  it('lets vendors receive what pages send with --no-seal, and says that it did', async () => {
    const run = await trusting('https://www.lender.example/unsubscribe?mail={email}', '--no-seal');
    expect(run.exit).toBe(1);
    expect(site.arrivedAt('t.vendor.test')).toHaveLength(1);
    expect(run.stdout).toMatch(/not sealed/);
  });

  it('exits 3 and says so when the certificate is not trusted, and passes with --ignore-https-errors', async () => {
    const refused = await scan('https://www.lender.example/top');
    expect(refused.exit).toBe(3);
    expect(refused.stdout).toMatch(/certificate not accepted[^]*--trust-ca/);
    expect((await scan('https://www.lender.example/top', '--ignore-https-errors')).exit).toBe(0);
  });

  it('exits 3 when nobody answers, and when the server fails', async () => {
    const silent = await runCli(['scan', 'https://www.lender.example/', '--host-map', '*=127.0.0.1:9', '--out', 'run']);
    expect([silent.exit, /unreachable[^]*--host-map/.test(silent.stdout)]).toEqual([3, true]);
  });

  it('exits 3 when a tag could not be loaded: what it would have sent was not seen', async () => {
    const run = await trusting('https://www.lender.example/dead-tag', '--host-map', 'dead.vendor.test=127.0.0.1:9');
    expect([run.exit, /scripts or frames of dead[.]vendor[.]test/.test(run.stdout)]).toEqual([3, true]);
  });

  it('exits 3 when a step cannot be done, 1 when something was found all the same', async () => {
    const folder = await suiteFolder('steps-failing');
    const config = (url: string): string =>
      `site: https://www.lender.example/\npages:\n  - url: ${url}\n    steps:\n      - click: { selector: '#nowhere' }\n`;
    await writeFile(join(folder, 'clean.yaml'), config('/top'));
    await writeFile(join(folder, 'leaking.yaml'), config('/unsubscribe?mail={email}'));
    expect((await trusting(join(folder, 'clean.yaml'))).exit).toBe(3);
    const both = await trusting(join(folder, 'leaking.yaml'));
    expect(both.exit).toBe(1);
    expect(JSON.parse(await readFile(join(both.folder, 'run', 'run.json'), 'utf8'))).toMatchObject({
      verdict: { kind: 'fail', incomplete: true },
    });
  });
});
