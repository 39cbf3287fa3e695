// What a real browser's NetLog says was sent is what the sink saw: on every channel, and when things break.
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveLoopback, type Loopback } from '../../support/loopback.ts';
import { browsersHere, startLogged, type LoggedBrowser } from './logged-browser.ts';

const SCRIPT = { 'content-type': 'text/javascript' };
const PAGE = `<!doctype html><title>shop</title><link rel="icon" href="data:,">
<img src="https://img.vendor.example/p.gif?mail=taro@mail.example">
<script>
  const api = 'https://api.vendor.example/collect?x=1';
  const json = { 'content-type': 'application/json' };
  const socket = new WebSocket('wss://ws.vendor.example/s?k=v');
  const stopped = new AbortController();
  addEventListener('pagehide', () => navigator.sendBeacon('https://b.vendor.example/bye?u=1', 'bye'));
  window.done = Promise.all([
    fetch(api, { method: 'POST', headers: json, body: '{}' }),
    fetch('/kept').then((first) => first.text()).then(() => fetch('/kept')),
    fetch('/hop'),
    fetch('https://ka.vendor.example/k?a=1', { method: 'POST', keepalive: true, mode: 'no-cors', body: 'z' }),
    new Promise((resolve) => { new Worker('/worker.js').onmessage = resolve; }),
    navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready),
    new Promise((resolve) => { socket.onopen = () => { socket.send('one'); socket.send('two'); resolve(); }; }),
  ]);
  fetch('/slow', { signal: stopped.signal }).catch(() => undefined);
</script>`;
const ROUTES = {
  'www.shop.test/': PAGE,
  'www.shop.test/kept': { headers: { 'cache-control': 'max-age=600' }, body: 'kept' },
  'www.shop.test/hop': { status: 302, headers: { location: 'https://hop.vendor.example/end?h=1' } },
  'www.shop.test/slow': { hangs: true },
  'www.shop.test/worker.js': {
    headers: SCRIPT,
    body: `fetch('https://worker.vendor.example/w?y=2', { mode: 'no-cors' }).then(() => postMessage('done'))`,
  },
  'www.shop.test/sw.js': {
    headers: SCRIPT,
    body: `addEventListener('install', (e) => e.waitUntil(fetch('https://sw.vendor.example/own?x=1', { mode: 'no-cors' })))`,
  },
  'www.shop.test/busy': `<!doctype html><link rel="icon" href="data:,"><script>
    let n = 0; onload = () => setInterval(() => { new Image().src = 'https://t.vendor.example/p?' + n++; }, 5);
  </script>`,
};
const SENT = [
  'frame GET wss://ws.vendor.example/s?k=v',
  'frame GET wss://ws.vendor.example/s?k=v',
  'handshake GET wss://ws.vendor.example/s?k=v',
  'request GET https://hop.vendor.example/end?h=1',
  'request GET https://img.vendor.example/p.gif?mail=taro@mail.example',
  'request GET https://sw.vendor.example/own?x=1',
  'request GET https://worker.vendor.example/w?y=2',
  'request GET https://www.shop.test/?a=1',
  'request GET https://www.shop.test/hop',
  'request GET https://www.shop.test/kept',
  'request GET https://www.shop.test/slow',
  'request GET https://www.shop.test/sw.js',
  'request GET https://www.shop.test/worker.js',
  'request OPTIONS https://api.vendor.example/collect?x=1',
  'request POST https://api.vendor.example/collect?x=1',
  'request POST https://b.vendor.example/bye?u=1',
  'request POST https://ka.vendor.example/k?a=1',
];
const CLEAN = { log: 'whole', unexplained: 0, examples: [], escapes: [], lookups: 0 };

const browsers = process.platform === 'linux' ? await browsersHere() : [];
let site: Loopback;
beforeAll(async () => {
  site = await serveLoopback(ROUTES);
});
afterAll(() => site.close());

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(20);
}

async function visit({ browser }: LoggedBrowser, proxy: string, url: string): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ proxy: { server: proxy } });
  const page = await context.newPage();
  await page.goto(url);
  return [context, page];
}

/** The process that holds the sockets; a child of the browser that the test has started. */
function networkProcess(browser: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(browser)], { encoding: 'utf8' });
  const line = stdout.split('\n').find((one) => one.includes('network.mojom.NetworkService')) ?? '';
  return Number.parseInt(line, 10);
}

describe.each(browsers)('the NetLog of the $name browser', (build) => {
  it('tells what the sink saw, once each, on every channel', async () => {
    const logged = await startLogged(build, site);
    const outlet = await logged.openOutlet();
    const [context, page] = await visit(logged, outlet.proxy, 'https://www.shop.test/?a=1#fragment');
    const saw = (end: string) => (): boolean => outlet.log.records().some(({ url }) => url.ask((text) => text.endsWith(end)));
    await page.evaluate('window.done.then(() => undefined)');
    await until(saw('/slow'));
    await page.evaluate('stopped.abort()');
    await page.goto('about:blank');
    await until(saw('/bye?u=1'));
    await context.close();
    const { reconciled, sent, seen } = await logged.finish();
    expect(sent).toEqual(SENT);
    expect(seen).toEqual(SENT);
    expect(reconciled).toMatchObject(CLEAN);
  });

  it('agrees with the sink when pages are closed in the middle of everything', async () => {
    const logged = await startLogged(build, site);
    for (let round = 0; round < 5; round++) {
      const outlet = await logged.openOutlet();
      const [context] = await visit(logged, outlet.proxy, 'https://www.shop.test/busy');
      await until(() => outlet.log.records().length > 20 + round);
      await context.close();
      await outlet.close();
    }
    const { reconciled, seen } = await logged.finish();
    expect(seen.length).toBeGreaterThan(50);
    expect(reconciled).toMatchObject(CLEAN);
  });

  it('explains what breaks when an outlet is closed under a page', async () => {
    const logged = await startLogged(build, site);
    const outlet = await logged.openOutlet();
    const [context] = await visit(logged, outlet.proxy, 'https://www.shop.test/busy');
    await until(() => outlet.log.records().length > 50);
    await outlet.close();
    await context.close();
    const { reconciled } = await logged.finish();
    expect(reconciled).toMatchObject(CLEAN);
  });

  it.each(['browser', 'network process'])('accounts for what was sent until the %s is killed', async (victim) => {
    const logged = await startLogged(build, site);
    const outlet = await logged.openOutlet();
    await visit(logged, outlet.proxy, 'https://www.shop.test/busy');
    await until(() => outlet.log.records().length > 50);
    process.kill(victim === 'browser' ? logged.pid : networkProcess(logged.pid), 'SIGKILL');
    await sleep(500);
    const { reconciled } = await logged.finish(victim === 'browser');
    expect(reconciled).toMatchObject(CLEAN);
  });
});
