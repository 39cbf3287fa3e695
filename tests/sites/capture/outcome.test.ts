// How visits end when they do not end well: each way has a name and a printable reason.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HostMapping } from '../../../src/model/crawl-plan.ts';
import { address, captureOne, captureSite, text, type PlanChanges } from './capture-site.ts';
import { serveLoopback, type Loopback } from '../../support/loopback.ts';
import { Raw } from '../../../src/model/raw.ts';

const HOME = 'https://www.lender.example/';

describe('outcomes', () => {
  let site: Loopback;
  beforeAll(async () => {
    site = await serveLoopback({
      'www.lender.example/': '<!doctype html><input id="mail"><a id="broken" href="/broken">x</a><a id="pdf" href="/file">x</a>',
      'www.lender.example/broken': { status: 503, body: 'later' },
      'www.lender.example/missing': { status: 404, body: 'never' },
      'www.lender.example/dialogs':
        '<!doctype html><script>alert(1); confirm(2); onbeforeunload = () => "stay"</script><p id="p">x</p>',
      'www.lender.example/popup': '<!doctype html><a id="open" onclick="window.open(\'/popped?mail=a\')">x</a>',
      'www.lender.example/popped':
        '<!doctype html><script>navigator.sendBeacon("https://collect.vendor.test/popped", "p")</script>',
      'www.lender.example/file': { headers: { 'content-disposition': 'attachment' }, body: 'x' },
      'www.lender.example/hangs': '<!doctype html><img src="/never.gif"><p>x</p>',
      'www.lender.example/never.gif': { hangs: true },
      'www.lender.example/loops': `<!doctype html><script>
        navigator.sendBeacon('https://collect.vendor.test/before', 'x'); setTimeout(() => { for (;;); }, 50)</script>`,
      'www.lender.example/circle': { status: 302, headers: { location: '/circle' } },
    });
  });
  afterAll(() => site.close());

  const outcomeOf = async (url: string, changes: PlanChanges = {}) => (await captureOne(site, url, [], changes)).outcome;
  const at = (port: number): readonly HostMapping[] => [{ host: '*', ip: '127.0.0.1', port }];

  it('a server that refuses', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const place = closed.address();
    closed.close();
    const port = typeof place === 'object' && place !== null ? place.port : 1;
    expect(await outcomeOf(HOME, { hostMap: at(port) })).toEqual({
      kind: 'unreachable',
      reason: 'the server refuses connections (ECONNREFUSED)',
    });
  });

  it('a host that nobody knows', async () => {
    expect(await outcomeOf('https://nowhere.invalid/', { hostMap: [] })).toMatchObject({
      kind: 'unreachable',
      reason: expect.stringMatching(/^the host name is not known \(/),
    });
  });

  it('a certificate that nobody signed, until it is trusted or forgiven', async () => {
    expect(await outcomeOf(HOME, { trustedCa: [] })).toMatchObject({
      kind: 'certificate',
      reason: expect.stringMatching(/^the certificate is not trusted \(/),
    });
    expect(await outcomeOf(HOME, { trustedCa: [], ignoreHttpsErrors: true })).toEqual({ kind: 'visited' });
  });

  it('a server error, also after a step; not a missing page', async () => {
    const failure = { kind: 'unreachable', reason: 'HTTP 503' };
    expect(await outcomeOf(`${HOME}broken`)).toEqual(failure);
    expect((await captureOne(site, HOME, [{ kind: 'click', selector: '#broken' }])).outcome).toEqual(failure);
    expect(await outcomeOf(`${HOME}missing`)).toEqual({ kind: 'visited' });
  });

  it('a step whose element is missing, without the value that was to be typed', async () => {
    const visit = await captureOne(site, `${HOME}?mail=taro`, [
      { kind: 'fill', selector: '#absent', value: address('secret') },
      { kind: 'press', selector: '#absent', key: 'Enter' },
    ]);
    expect(visit.outcome).toEqual({ kind: 'step-failed', reason: 'fill #absent: no element matches' });
    expect(visit.requests.map(({ url }) => text(url))).toContain(`${HOME}?mail=taro`);
  });

  it('a download, dialogs and a page that asks not to be left do no harm', async () => {
    expect(await outcomeOf(`${HOME}file`)).toEqual({ kind: 'unreachable', reason: 'the address is a download' });
    expect((await captureOne(site, HOME, [{ kind: 'click', selector: '#pdf' }])).outcome).toEqual({ kind: 'visited' });
    expect((await captureOne(site, `${HOME}dialogs`, [{ kind: 'click', selector: '#p' }])).outcome).toEqual({ kind: 'visited' });
  });

  it('a popup is heard and closed', async () => {
    const visit = await captureOne(site, `${HOME}popup`, [{ kind: 'click', selector: '#open' }]);
    expect(visit.outcome).toEqual({ kind: 'visited' });
    expect(visit.documents.map(({ url, arrival }) => [new URL(text(url)).pathname, arrival])).toEqual([
      ['/popup', 'goto'],
      ['/popped', 'script'],
    ]);
    expect(visit.requests.map(({ url }) => text(url))).toContain('https://collect.vendor.test/popped');
  });

  it('a page that never finishes loading is still told', async () => {
    const visit = await captureOne(site, `${HOME}hangs`);
    expect(visit.outcome).toEqual({ kind: 'visited' });
    expect(visit.requests.map(({ url }) => text(url))).toContain(`${HOME}never.gif`);
  });

  it('a page whose script never ends is named, and what it sent is told', async () => {
    const visit = await captureOne(site, `${HOME}loops`);
    expect(visit.outcome).toEqual({ kind: 'timeout', reason: 'the page does not answer any more' });
    expect(visit.requests.map(({ url }) => text(url))).toContain('https://collect.vendor.test/before');
  });

  it('a redirect that never ends is named, and every hop of it told', async () => {
    const visit = await captureOne(site, `${HOME}circle`);
    expect(visit.outcome).toMatchObject({ kind: 'unreachable', reason: expect.stringContaining('ERR_TOO_MANY_REDIRECTS') });
    expect(visit.requests.length).toBeGreaterThan(10);
    expect(visit.requests.filter(({ wire }) => wire?.isJoined !== true)).toEqual([]);
  });

  it('a run whose time is spent leaves the rest unvisited', async () => {
    const budgets = { maxPages: 50, maxDepth: 0, maxDuration: 1, concurrency: 1 };
    const { visits } = await captureSite(site, [{ url: HOME }, { url: `${HOME}?2` }], { budgets });
    expect(visits.map(({ outcome }) => outcome)).toEqual([
      { kind: 'not-visited', reason: 'the time of the run was spent' },
      { kind: 'not-visited', reason: 'the time of the run was spent' },
    ]);
  });

  it('an interrupted run says so', async () => {
    const { visits } = await captureSite(site, [{ url: HOME }], { signal: AbortSignal.abort() });
    expect(visits.map(({ outcome }) => outcome)).toEqual([{ kind: 'not-visited', reason: 'the run was interrupted' }]);
  });

  it('a page that crashes is tried twice, both tries stay on record, and the run goes on', async () => {
    const { visits } = await captureSite(site, [
      { url: HOME, steps: [{ kind: 'goto', url: address('chrome://crash') }] },
      { url: `${HOME}?after` },
    ]);
    expect(visits.map(({ outcome }) => outcome)).toEqual([
      { kind: 'crashed', reason: 'the process of the page died' },
      { kind: 'visited' },
    ]);
    expect(site.arrivedAt('www.lender.example').filter((line) => line === 'GET /?after')).toHaveLength(1);
    const homes =
      visits[0]?.requests.filter(({ url, transport }) => transport === 'navigation' && url.equals(new Raw(HOME))) ?? [];
    expect(new Set(homes.map(({ id }) => id)).size).toBe(2);
  });

  it.skipIf(process.platform !== 'linux')('a browser that dies is replaced, and its visit is made again', async () => {
    const killer = setInterval(() => {
      // The browser is the only child of this process; it dies while the page is being looked at.
      if (site.arrivedAt('www.lender.example').at(-1) !== 'GET /?kill') return;
      clearInterval(killer);
      for (const pid of childrenOf(process.pid)) process.kill(pid, 'SIGKILL');
    }, 20);
    const { visits } = await captureSite(site, [{ url: `${HOME}?kill` }, { url: `${HOME}?after` }]);
    clearInterval(killer);
    expect(visits.map(({ outcome }) => outcome)).toEqual([{ kind: 'visited' }, { kind: 'visited' }]);
    expect(site.arrivedAt('www.lender.example').filter((line) => line === 'GET /?kill')).toHaveLength(2);
  });

  it('leaves no profile behind', async () => {
    // A folder of its own: other tests have browsers too.
    // Its path is short: the browser puts sockets there.
    vi.stubEnv('TMPDIR', mkdtempSync(join(tmpdir(), 'own-')));
    const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('tagspill-profile-'));
    const capturing = captureOne(site, HOME);
    await vi.waitUntil(() => folders().length > 0, 60_000);
    await capturing;
    expect(folders()).toEqual([]);
    vi.unstubAllEnvs();
  });
});

function childrenOf(pid: number): readonly number[] {
  return readdirSync(`/proc/${pid}/task`)
    .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' '))
    .filter((word) => word !== '')
    .map(Number);
}
