import { describe, expect, it } from 'vitest';
import { isHeadlessShell } from '../../../../src/capture/browser/browser-attempt.ts';
import { parseVersion } from '../../../../src/capture/browser/browser-version.ts';
import { shellBeside } from '../../../../src/capture/browser/playwright-browser.ts';
import { debianPackages, librariesNotFound } from '../../../../src/capture/browser/shared-libraries.ts';
import { systemBrowserPaths } from '../../../../src/capture/browser/system-browser.ts';
import { aMachine } from './a-machine.ts';

describe('systemBrowserPaths', () => {
  it('lists macOS applications of everyone and of the user', async () => {
    expect(systemBrowserPaths(await aMachine({ platform: 'darwin', home: '/Users/t' }))).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Users/t/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/t/Applications/Chromium.app/Contents/MacOS/Chromium',
    ]);
  });

  it('lists the program folders of Windows that are set', async () => {
    const environment = { PROGRAMFILES: String.raw`C:\Program Files` };
    expect(systemBrowserPaths(await aMachine({ platform: 'win32', environment }))).toEqual([
      String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
      String.raw`C:\Program Files\Chromium\Application\chrome.exe`,
    ]);
  });

  it('looks on Linux where a short PATH does not', async () => {
    const paths = systemBrowserPaths(await aMachine({ environment: { PATH: '/mine' } }));
    expect(paths.slice(0, 2)).toEqual(['/mine/chromium', '/usr/bin/chromium']);
    expect(paths).toContain('/opt/google/chrome/chrome');
  });
});

describe('shellBeside', () => {
  const full = '/c/ms-playwright/chromium-1255/chrome-linux64/chrome';

  it('stands beside the full browser of the same revision', () => {
    expect(shellBeside(full, { platform: 'linux', arch: 'x64' })).toBe(
      '/c/ms-playwright/chromium_headless_shell-1255/chrome-headless-shell-linux64/chrome-headless-shell',
    );
  });

  it('is not guessed for systems without one, or for other folders', () => {
    expect(shellBeside(full, { platform: 'freebsd', arch: 'x64' })).toBeUndefined();
    expect(shellBeside('/opt/chrome', { platform: 'linux', arch: 'x64' })).toBeUndefined();
  });
});

describe('isHeadlessShell', () => {
  it.each([
    ['/x/chrome-headless-shell', true],
    [String.raw`C:\x\chrome-headless-shell.exe`, true],
    ['/x/headless_shell', true],
    ['/x/headless-shell/chrome', false],
  ])('%s: %s', (path, expected) => {
    expect(isHeadlessShell(path)).toBe(expected);
  });
});

describe('parseVersion', () => {
  it.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', { name: 'Chromium', version: '156.0.8078.79' }],
    ['Google Chrome for Testing 159.0.8154.6 \n', { name: 'Google Chrome for Testing', version: '159.0.8154.6' }],
    ['a warning\nGoogle Chrome 140.0.1.2', { name: 'Google Chrome', version: '140.0.1.2' }],
    ['usage: false', undefined],
  ])('%j', (text, expected) => {
    expect(parseVersion(text)).toEqual(expected);
  });
});

describe('shared libraries', () => {
  it('are read from the listing and from the last words of a start', () => {
    const listing = '\tlibm.so.6 => /lib/libm.so.6 (0x7f)\n\tlibnss3.so => not found\n\tlibgbm.so.1 => not found';
    const words = '/x/chrome: error while loading shared libraries: libnspr4.so: cannot open shared object file';
    expect(librariesNotFound(`${listing}\n${words}`)).toEqual(['libgbm.so.1', 'libnspr4.so', 'libnss3.so']);
    expect(librariesNotFound('all is well')).toEqual([]);
  });

  it('map to Debian packages, each once, and stand for themselves where unknown', () => {
    expect(debianPackages(['libnss3.so', 'libnssutil3.so', 'libnew.so.9'])).toEqual(['libnew.so.9', 'libnss3']);
  });
});
