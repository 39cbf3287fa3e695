// A browser with nobody in between: no proxy, no watch, and of the DevTools Protocol no more than opening pages and clicking.
// (Playwright will not do: it turns prerendering and the back/forward cache off.)
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { FoundBrowser } from '../../../src/capture/browser/find-browser.ts';
import { PREFERENCES } from '../../../src/capture/launch-flags.ts';
import { pinOf } from '../../../src/platform/authority.ts';
import type { TruthServer } from './truth-server.ts';

export interface PlainPage {
  readonly open: (url: string) => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
}

export interface PlainBrowser {
  readonly newPage: (url: string) => Promise<PlainPage>;
  /** Closes every page, popups too. */
  readonly closePages: () => Promise<void>;
  /** Ends it, and gives its network log. */
  readonly close: () => Promise<string>;
}

type Send = <T>(method: string, params?: object, sessionId?: string) => Promise<T>;

/** Every host is the site's port, so that nothing leaves the machine. */
export async function openPlainBrowser({ path, args, env }: FoundBrowser, site: TruthServer): Promise<PlainBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'channels-'));
  const profile = join(folder, 'profile');
  const netLog = join(folder, 'net.json');
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), PREFERENCES);
  const flags = [
    '--headless',
    '--no-first-run',
    '--remote-debugging-port=0',
    // Errands of the browser's own.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=MAP * 127.0.0.1:${site.port}`,
    `--ignore-certificate-errors-spki-list=${pinOf(site.ca)}`,
    `--log-net-log=${netLog}`,
    ...args,
  ];
  const child = spawn(path, flags, { stdio: 'ignore', env: { ...process.env, ...env } });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const socket = await connect(join(profile, 'DevToolsActivePort'));
  const send = sender(socket);
  const pages = async (): Promise<readonly string[]> => {
    const { targetInfos } = await send<{ targetInfos: readonly { targetId: string; type: string }[] }>('Target.getTargets');
    return targetInfos.filter(({ type }) => type === 'page').map(({ targetId }) => targetId);
  };
  return {
    newPage: async (url) => {
      const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url });
      // Not before it is needed: a page with somebody attached is not allowed to prerender others.
      const attach = async (): Promise<string> =>
        (await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })).sessionId;
      let attached: Promise<string> | undefined;
      return {
        open: async (next) => send('Page.navigate', { url: next }, await (attached ??= attach())),
        click: async (selector) => {
          const sessionId = await (attached ??= attach());
          await click(selector, (method, params) => send(method, params, sessionId));
        },
      };
    },
    closePages: async () => {
      for (const targetId of await pages()) await send('Target.closeTarget', { targetId }).catch(() => undefined);
    },
    close: async () => {
      void send('Browser.close').catch(() => undefined);
      await ended;
      socket.close();
      const log = await readFile(netLog, 'utf8');
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      return log;
    },
  };
}

async function connect(portFile: string): Promise<WebSocket> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [port, path] = await readFile(portFile, 'utf8').then(
      (text) => text.split('\n'),
      () => [],
    );
    if (path !== undefined) {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
      return socket;
    }
    await sleep(100);
  }
  throw new Error('the browser did not come up');
}

function sender(socket: WebSocket): Send {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  socket.on('message', (data: Buffer) => {
    const { id, result, error } = JSON.parse(data.toString()) as { id?: number; result: never; error?: { message: string } };
    const one = waiting.get(id ?? 0);
    waiting.delete(id ?? 0);
    if (error === undefined) one?.resolve(result);
    else one?.reject(new Error(error.message));
  });
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params, sessionId }));
    });
}

// A real click, so that the page has its visitor's activation.
async function click(selector: string, send: (method: string, params: object) => Promise<unknown>): Promise<void> {
  const expression = `(({ left, top, width, height }) => [left + width / 2, top + height / 2])(document.querySelector('${selector}').getBoundingClientRect())`;
  const { result } = (await send('Runtime.evaluate', { expression, returnByValue: true })) as {
    result: { value?: [number, number] };
  };
  const [x = 0, y = 0] = result.value ?? [];
  for (const type of ['mousePressed', 'mouseReleased'])
    await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
}
