import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeConfig, type InitRequest } from '../../../../src/audit/init/write-config.ts';
import { showPlan } from '../../../../src/audit/show-plan.ts';
import { loadInventory } from '../../../../src/plan/inventory/load-inventory.ts';
import { loadPlan } from '../../../../src/plan/load-plan.ts';
import { aFolderWith, lineOf } from '../../plan/a-config.ts';

const PAGES: Readonly<Record<string, string>> = {
  '/': '<title>Lender</title><a href="/contact">C</a><form id=apply><input name=mail></form><a href="/login">L</a>',
  '/robots.txt': 'User-agent: *\nSitemap: ORIGIN/pages.xml\n',
  '/pages.xml':
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>ORIGIN/a</loc></url><url><loc>ORIGIN/b</loc></url></urlset>',
};
const asked: string[] = [];
let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer((asking, answer) => {
    asked.push(asking.url ?? '');
    const page = PAGES[asking.url ?? ''];
    answer.statusCode = page === undefined ? 404 : 200;
    answer.end(page?.replaceAll('ORIGIN', origin));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

async function request(rest: Partial<InitRequest> = {}): Promise<InitRequest> {
  const { signal } = new AbortController();
  const folder = rest.folder ?? (await aFolderWith({ 'package.json': '{}' }));
  return {
    url: `${origin}/`,
    sitemap: undefined,
    plan: {},
    folder,
    out: 'tagspill.yaml',
    force: false,
    ignore: false,
    signal,
    ...rest,
  };
}

async function written(rest: Partial<InitRequest> = {}): Promise<{ file: string; text: string }> {
  const given = await request(rest);
  await writeConfig(given);
  const file = join(given.folder, given.out);
  return { file, text: await readFile(file, 'utf8') };
}

/** With every choice taken. */
const chosen = (text: string): string => text.replaceAll(/^#(?=[a-zA-Z]| {2})/gm, '');

describe('tagspill init', () => {
  it('writes a file that a plan is made of, with what the site showed as choices', async () => {
    const { file, text } = await written();
    const { plan } = await loadPlan(file, {});
    expect(plan.visits).toHaveLength(1);
    expect((await showPlan(file, {})).visits[0]?.url).toBe(`${origin}/`);
    expect(text).toContain('#  - /contact');
    expect(text).toContain('lists 2 pages in its sitemap');
    expect(text).toContain('form#apply (GET, 1 fields)');
    expect(text).toContain('A login seems to be at /login.');
  });

  it('asks for the first page, robots.txt and the sitemap, each once', async () => {
    asked.length = 0;
    await written();
    expect(asked.toSorted()).toEqual(['/', '/pages.xml', '/robots.txt']);
  });

  it('offers nothing that a configuration would not take', async () => {
    const { file, text } = await written();
    await writeFile(file, chosen(text));
    const environment = { LOGIN_USER: 'user-of-tests', LOGIN_PASSWORD: 'password-of-tests' };
    const { plan, webServer, itinerary } = await loadPlan(file, { environment });
    expect(plan.login).toBeDefined();
    expect(webServer?.command).toBe('npm start');
    expect(itinerary.sitemap).toBeDefined();
    expect(plan.visits.length).toBeGreaterThan(2);
  });

  it('names the schema where the package stands in the project', async () => {
    const { file, text } = await written({ out: 'ci/privacy/tagspill.yaml' });
    const schema = /^# yaml-language-server: \$schema=(.*)$/m.exec(text)?.[1] ?? '';
    expect(resolve(file, '..', schema)).toBe(resolve(file, '../../../node_modules/tagspill/crawl-configs/schema.json'));
    const top = await written();
    expect(top.text.split('\n')[0]).toBe('# yaml-language-server: $schema=./node_modules/tagspill/crawl-configs/schema.json');
  });

  it('never writes over a file unless it is told to', async () => {
    const { file } = await written();
    const again = await request({ folder: resolve(file, '..') });
    expect(await lineOf(writeConfig(again))).toMatch(/tagspill\.yaml: output cannot be written: the file exists already/);
    await writeConfig({ ...again, force: true });
  });

  it('goes on without the site, with its own host map and sitemap, and without a URL', async () => {
    const gone = await request({ url: 'http://127.0.0.1:1/' });
    expect((await writeConfig(gone)).look?.failure).toBe('ECONNREFUSED');
    const mapped = await written({
      url: 'http://www.lender.example/',
      plan: { hostMap: [`*=127.0.0.1:${new URL(origin).port}`] },
      sitemap: "https://www.lender.example/it's.xml",
    });
    const { plan, itinerary } = await loadPlan(mapped.file, {});
    expect(plan.hostMap).toHaveLength(1);
    expect(itinerary.sitemap?.source).toEqual({ kind: 'url', url: "https://www.lender.example/it's.xml" });
    expect((await written({ url: undefined })).text).toContain('site: https://www.lender.example/');
  });

  it('adds to .gitignore what it lacks, once', async () => {
    const folder = await aFolderWith({ '.gitignore': 'node_modules' });
    const all = ['tagspill-run/', 'tagspill-runs/', 'tagspill-history.sqlite*', 'tagspill-dashboard/'];
    expect((await writeConfig(await request({ folder }))).ignores).toEqual(all);
    await writeConfig(await request({ folder, force: true, ignore: true }));
    expect(await readFile(join(folder, '.gitignore'), 'utf8')).toBe(`node_modules\n${all.join('\n')}\n`);
    expect((await writeConfig(await request({ folder, force: true, ignore: true }))).ignores).toEqual([]);
  });

  it('keeps what an audit writes out of the repository, the key of its history too', async () => {
    const folder = await aFolderWith({ '.gitignore': '/tagspill-run\n', 'sites.csv': 'site,url\nLoans,https://l.example/\n' });
    await writeConfig(await request({ folder, ignore: true }));
    const { history, runs } = await loadInventory(join(folder, 'sites.csv'), {});
    const database = history.reveal((path) => path);
    await writeFile(database, '');
    const kept = [...['', '-wal', '-shm', '.key'].map((end) => `${database}${end}`), join(runs, 'Loans', 'run.json')];
    const git = promisify(execFile);
    await git('git', ['init', '--quiet', folder]);
    const { stdout } = await git('git', ['-C', folder, 'check-ignore', ...kept]);
    expect(stdout.trimEnd().split('\n')).toEqual(kept);
    expect((await readFile(join(folder, '.gitignore'), 'utf8')).match(/^\/?tagspill-run\/?$/gm)).toHaveLength(1);
  });
});
