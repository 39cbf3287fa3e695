import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { startBrowser, type BrowserProcess } from '../../../src/capture/browser-process.ts';

// Node plays the browser: commands on descriptor 3, events on 4. It ends when its commands do.
const BROWSER = `
  const { Socket } = require('node:net');
  const commands = new Socket({ fd: 3, readable: true, writable: false });
  const events = new Socket({ fd: 4, readable: false, writable: true });
  const say = (text) => events.write(text + '\\0');
  commands.on('end', () => process.exit());
  const listen = (onCommand) => {
    let begun = '';
    commands.setEncoding('utf8').on('data', (text) => {
      const parts = (begun + text).split('\\0');
      begun = parts.pop();
      parts.forEach(onCommand);
    });
  };
`;

const running: BrowserProcess[] = [];
const servers: Server[] = [];
afterEach(async () => {
  for (const browser of running.splice(0)) {
    if (browser.isAlive()) process.kill(-browser.pid, 'SIGKILL');
    await browser.ended;
  }
  for (const server of servers.splice(0)) server.close();
});

function start(script: string, env: Readonly<Record<string, string>> = {}): BrowserProcess {
  const browser = startBrowser({ path: process.execPath, args: ['-e', BROWSER + script], env: { ...process.env, ...env } });
  running.push(browser);
  return browser;
}

/** The first messages of a browser. */
function hear(browser: BrowserProcess, count: number): Promise<readonly string[]> {
  const heard: string[] = [];
  return new Promise((resolve, reject) => {
    browser.line.listen(
      (text) => {
        heard.push(text);
        if (heard.length === count) resolve(heard);
      },
      () => reject(new Error(`the line ended after ${heard.length} messages`)),
    );
  });
}

/** A port of ours, and the first who calls there: the line is cut when the caller dies. */
async function awaitCall(): Promise<{ readonly port: string; readonly caller: Promise<Socket> }> {
  const server = createServer().listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const caller = once(server, 'connection').then(([socket]) => (socket as Socket).on('error', () => undefined).resume());
  return { port: String((server.address() as AddressInfo).port), caller };
}

const CALL = `require('node:net').connect(Number(process.env.PORT), '127.0.0.1'); setInterval(() => undefined, 1000);`;

describe.skipIf(process.platform === 'win32')('the line to the browser', () => {
  it('carries messages to it and back, whole and in order', async () => {
    const browser = start(`listen((text) => say('heard ' + text));`);
    const heard = hear(browser, 3);
    for (const text of ['{"id":1}', '{"名":"太郎"}', '']) browser.line.send(text);
    expect(await heard).toEqual(['heard {"id":1}', 'heard {"名":"太郎"}', 'heard ']);
  });

  it('puts messages together wherever they were cut, in the middle of a character too', async () => {
    const browser = start(`
      const bytes = Buffer.from('{"名":"太郎"}\\0\\0{"b":2}\\0');
      let at = 0;
      const sayByte = () => at < bytes.length && events.write(bytes.subarray(at, ++at), () => setTimeout(sayByte, 1));
      sayByte();
    `);
    expect(await hear(browser, 3)).toEqual(['{"名":"太郎"}', '', '{"b":2}']);
  });

  it('takes messages apart that came together, and such as are far larger than a pipe', async () => {
    const browser = start(`events.write('a\\0b\\0' + 'あ'.repeat(300_000) + '\\0c\\0');`);
    const [a, b, large, c] = await hear(browser, 4);
    expect([a, b, c]).toEqual(['a', 'b', 'c']);
    expect(large === 'あ'.repeat(300_000)).toBe(true);
  });

  it('ends when the browser does, whatever had been begun', async () => {
    const browser = start(`events.write('whole\\0half', () => process.exit());`);
    await expect(hear(browser, 2)).rejects.toThrow('the line ended after 1 messages');
  });

  it('does not mind what is said to a browser that is gone', async () => {
    const browser = start(`process.exit();`);
    browser.line.send('a'.repeat(1_000_000));
    await browser.ended;
    browser.line.send('b');
    await new Promise((resolve) => setImmediate(resolve));
    expect(browser.isAlive()).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('the end of a browser', () => {
  it('comes with its last words', async () => {
    const browser = start(`console.error('first\\nno usable sandbox\\n'); process.exit(1);`);
    expect(browser.isAlive()).toBe(true);
    expect(await browser.ended).toBe('no usable sandbox');
    expect(browser.isAlive()).toBe(false);
  });

  it('comes without words when it had none', async () => {
    expect(await start(`process.exit();`).ended).toBe('');
  });

  it('comes at once when there is no such program', async () => {
    const browser = startBrowser({ path: '/nowhere/chromium', args: [], env: {} });
    expect(await browser.ended).toMatch(/ENOENT/);
    expect(browser.isAlive()).toBe(false);
    browser.line.send('a');
    await browser.end();
  });

  it('is waited for, so that a browser can put its things in order', async () => {
    const browser = start(`listen(() => setTimeout(() => { console.error('in order'); process.exit(); }, 100));`);
    browser.line.send('Browser.close');
    await browser.end();
    expect(await browser.ended).toBe('in order');
  });

  it('is brought about when it does not come by itself', { timeout: 60_000 }, async () => {
    const browser = start(`setInterval(() => undefined, 1000);`);
    await browser.end();
    expect(browser.isAlive()).toBe(false);
  });

  it('is the end of everything that it started', async () => {
    const { port, caller } = await awaitCall();
    const browser = start(
      `require('node:child_process').spawn(process.execPath, ['-e', process.env.CHILD], { stdio: 'ignore' });
       listen(() => process.exit());`,
      { PORT: port, CHILD: CALL },
    );
    const child = await caller;
    browser.line.send('Browser.close');
    await browser.end();
    if (!child.closed) await once(child, 'close');
    expect(child.closed).toBe(true);
  });
});
