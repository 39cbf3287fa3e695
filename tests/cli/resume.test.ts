// A scan that is killed goes on where it was: the same pages, the same incidents, and nobody reads its journal meanwhile.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveLoopback, type Answer, type Loopback } from '../support/loopback.ts';
import { runCli } from '../support/run-cli.ts';
import { PLANTED, suiteFolder } from '../support/suite-folder.ts';

const NAMES = ['apple', 'birch', 'cedar', 'daisy', 'elder', 'ferns', 'grape', 'hazel'];
// On both sides of the kill: a request of one part must not be taken for one of the other.
const LEAKING = new Set(['apple', 'daisy', 'hazel']);
const LEAK = `<script>fetch('http://t.vendor.test/c?m=taro.shiken@mail.example', { mode: 'no-cors' })</script>`;
const TAG = `<script>fetch('http://t.vendor.test/c?dl=' + encodeURIComponent(location.href), { mode: 'no-cors' })</script>`;

interface Seen {
  readonly pages: readonly string[];
  /** Fingerprint, requests, values. */
  readonly incidents: readonly (readonly unknown[])[];
}

describe('tagspill scan --resume', () => {
  let site: Loopback;
  let folder: string;
  let asked: string[] = [];
  let onPage = (): void => undefined;
  let disallowed = '/nothing';

  function page(name: string): Answer {
    asked.push(name);
    onPage();
    const links = name === 'top' ? NAMES.map((one) => `<a href="/${one}">${one}</a>`).join(' ') : '';
    return { body: `<!doctype html><title>Page</title>${links}${TAG}${LEAKING.has(name) ? LEAK : ''}` };
  }

  const seen = async (run: string): Promise<Seen> => {
    const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, run, file), 'utf8'));
    const { coverage } = (await read('run.json')) as { coverage: { pages: readonly { url: string; outcome: string }[] } };
    const incidents = (await read('incidents.json')) as readonly { fingerprint: string; requests: number; values: object }[];
    return {
      pages: coverage.pages.map(({ url, outcome }) => `${url} ${outcome}`).sort(),
      incidents: incidents.map(({ fingerprint, requests, values }) => [fingerprint, requests, values]),
    };
  };

  beforeAll(async () => {
    const host = 'www.lender.example';
    site = await serveLoopback(
      {
        [`${host}/robots.txt`]: () => ({ body: `User-agent: *\nDisallow: ${disallowed}\n` }),
        [`${host}/`]: () => page('top'),
        [`${host}/mail`]: () => page('mail'),
        ...Object.fromEntries(NAMES.map((name) => [`${host}/${name}`, () => page(name)])),
        't.vendor.test/c': { status: 204 },
      },
      'http',
    );
    folder = await suiteFolder('resume');
    await writeFile(
      join(folder, 'tagspill.yaml'),
      `site: http://${host}/\nlinks: [{ name: Mail, url: '/mail?m={email}' }]\nhostMap: ['*=127.0.0.1:${site.port}']\nconcurrency: 1\n`,
    );
  });
  afterAll(() => site.close());

  it('gives the report of a scan that nobody killed, and visits no page twice', async () => {
    expect((await runCli(['scan', 'tagspill.yaml', '--identity', PLANTED, '--out', 'whole'], { folder })).exit).toBe(1);
    expect((await seen('whole')).incidents).toHaveLength(1 + LEAKING.size);
    asked = [];
    const kill = new AbortController();
    onPage = () => void (asked.length >= 6 && kill.abort());
    const args = ['scan', 'tagspill.yaml', '--identity', PLANTED, '--out', 'killed'];
    expect((await runCli(args, { folder, kill: kill.signal })).exit).toBeUndefined();
    const inTheMiddle = await readdir(join(folder, 'killed'));
    expect(inTheMiddle).toEqual([expect.stringMatching(/^progress-[0-9a-f]{32}\.journal$/)]);
    onPage = () => undefined;
    const before = asked.splice(0);
    // The run has its answer, and keeps to it.
    disallowed = '/';

    const resumed = await runCli(['scan', '--resume', 'killed'], { folder });
    expect(resumed.exit).toBe(1);
    expect(resumed.stderr).toMatch(/goes on after \d+ visits?/);
    expect(await seen('killed')).toEqual(await seen('whole'));
    // The visit that was under way is made again, and no other; of the first pages some are looked at a second time, in real time.
    const again = asked.filter((name) => before.slice(0, -2).includes(name));
    expect(again).toEqual([]);
    expect(await readdir(join(folder, 'killed'))).not.toContain(inTheMiddle[0]);
  });

  it('has nothing to go on with when the run has ended', async () => {
    const run = await runCli(['scan', '--resume', 'killed'], { folder });
    expect([run.exit, run.stderr]).toEqual([2, expect.stringMatching(/run cannot be resumed: no unfinished run is there/)]);
  });
});
