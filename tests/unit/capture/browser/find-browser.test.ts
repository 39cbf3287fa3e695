import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../../src/capture/browser/find-browser.ts';
import { lookForBrowser } from '../../../../src/capture/browser/look-for-browser.ts';
import { ScanError } from '../../../../src/model/scan-error.ts';
import type { Logger } from '../../../../src/platform/logger.ts';
import { aMachine } from './a-machine.ts';

const WORKS = 'echo "Chromium 120.0.1.2 built for tests"';
const LACKS_NSS = [
  'echo "$0: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory" >&2',
  'exit 127',
].join('\n');

async function errorLine(promise: Promise<unknown>): Promise<string> {
  const error = await promise.catch((reason: unknown) => reason);
  if (!(error instanceof ScanError)) throw new TypeError('a ScanError was expected');
  return error.toLine();
}

function recorder(): Logger & { readonly lines: string[] } {
  const lines: string[] = [];
  const write = (event: string, facts: object = {}): void => void lines.push(`${event} ${JSON.stringify(facts)}`);
  return { lines, debug: write, warn: write };
}

describe('findBrowser', () => {
  it('takes the path that was asked for', async () => {
    const machine = await aMachine();
    await machine.install('first/chromium', WORKS);
    const asked = await machine.install('elsewhere/chrome-headless-shell', WORKS);
    const found = await findBrowser({ browserPath: asked, machine });
    expect(found).toMatchObject({ path: asked, source: 'option', headlessShell: true, env: {} });
  });

  it('takes TAGSPILL_BROWSER where no path was asked for', async () => {
    const machine = await aMachine();
    const path = await machine.install('mine', WORKS);
    const found = await findBrowser({ machine: { ...machine, environment: { TAGSPILL_BROWSER: path } } });
    expect(found).toMatchObject({ path, source: 'option', headlessShell: false });
  });

  it('refuses a wrong path although another browser is there', async () => {
    const machine = await aMachine();
    await machine.install('first/chromium', WORKS);
    expect(await errorLine(findBrowser({ browserPath: '/nowhere/chrome', machine }))).toBe(
      'no browser found: /nowhere/chrome (from --browser-path or TAGSPILL_BROWSER) is not a program that can be run ' +
        '(`tagspill doctor` says what was tried and what is missing)',
    );
  });

  it('refuses a folder as a path', async () => {
    const machine = await aMachine();
    await expect(findBrowser({ browserPath: machine.folder, machine })).rejects.toThrow('is not a program that can be run');
  });

  it('finds a system browser by name, in the order of names and then of PATH', async () => {
    const machine = await aMachine();
    await machine.install('first/google-chrome', WORKS);
    const path = await machine.install('second/chromium', WORKS);
    await machine.install('second/chromium-browser', WORKS);
    expect(await findBrowser({ machine })).toMatchObject({ path, source: 'system', headlessShell: false });
  });

  it('passes over a browser that does not start, and says so in the log', async () => {
    const machine = await aMachine();
    const broken = await machine.install('first/chromium', LACKS_NSS);
    const path = await machine.install('first/google-chrome', WORKS);
    const logger = recorder();
    expect(await findBrowser({ machine, logger })).toMatchObject({ path });
    await machine.install('first/google-chrome', 'exit 1');
    await expect(findBrowser({ machine, logger })).rejects.toThrow('no browser found');
    expect(logger.lines).toContain(`browser passed over {"path":"${broken}","reason":"lacks libnss3.so"}`);
  });

  it('says what each source had when there is none', async () => {
    const machine = await aMachine();
    const broken = await machine.install('first/chromium', 'echo "needs the chromium snap" >&2; exit 1');
    expect(await errorLine(findBrowser({ machine }))).toBe(
      `no browser found: playwright: none installed; system: ${broken}: does not start (needs the chromium snap); ` +
        'packaged: the npm package has one for Linux x64 only ' +
        '(`tagspill doctor` says what was tried and what is missing)',
    );
  });
});

describe('lookForBrowser', () => {
  it('names the libraries that a found browser lacks', async () => {
    const machine = await aMachine();
    const path = await machine.install('first/chromium', LACKS_NSS);
    const attempts = [];
    for await (const attempt of lookForBrowser({ machine })) attempts.push(attempt);
    expect(attempts).toContainEqual({
      kind: 'unusable',
      source: 'system',
      path,
      reason: 'lacks libnss3.so',
      missingLibraries: ['libnss3.so'],
    });
  });

  it('says why the packaged browser could not be unpacked', async () => {
    const machine = await aMachine({ arch: 'x64' });
    const file = await machine.install('a-file', '');
    const attempts = [];
    const environment = { PATH: '', TAGSPILL_CACHE: join(file, 'cache') };
    for await (const attempt of lookForBrowser({ machine: { ...machine, environment } })) attempts.push(attempt);
    expect(attempts.at(-1)).toMatchObject({
      kind: 'absent',
      reason: expect.stringMatching(/^it could not be unpacked \(ENOTDIR: .*\): name a folder in TAGSPILL_CACHE$/),
    });
  });
});
