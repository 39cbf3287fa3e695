import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../../src/capture/browser/find-browser.ts';
import { hasPackagedBrowser, packagedBrowser } from '../../../../src/capture/browser/packaged-browser.ts';
import { probeBrowser } from '../../../../src/capture/browser/probe-browser.ts';
import { aMachine } from './a-machine.ts';

const HERE = { platform: process.platform, arch: process.arch };

describe.skipIf(!hasPackagedBrowser(HERE))('the packaged browser', { timeout: 120_000 }, () => {
  it('is unpacked for its user alone, starts, and reads no font settings but its own', async () => {
    const machine = await aMachine(HERE);
    const found = await findBrowser({ machine });
    expect(found).toMatchObject({ source: 'packaged', headlessShell: true });
    expect(found.path).toBe(join(machine.home, '.cache/tagspill', 'chromium-147.0.0', 'chromium'));
    expect(found.env['FONTCONFIG_FILE']).toBe(join(dirname(found.path), 'fonts.conf'));
    expect((await stat(dirname(found.path))).mode & 0o777).toBe(0o700);
    expect((await stat(join(dirname(found.path), 'nss/lib/libnss3.so'))).uid).toBe(process.getuid?.());
    expect(await probeBrowser(found)).toMatchObject({
      kind: 'ok',
      name: 'Chromium headless shell',
      version: expect.stringMatching(/^147\./),
    });

    const again = await packagedBrowser({ ...machine, environment: { FONTCONFIG_FILE: '/mine', LD_LIBRARY_PATH: '/own' } });
    expect(again.env).toEqual({});
    expect(again.envWithLibraries).toEqual({ LD_LIBRARY_PATH: `/own:${join(dirname(found.path), 'nss/lib')}` });
    expect(await probeBrowser({ ...found, env: (await packagedBrowser(machine)).envWithLibraries })).toMatchObject({
      kind: 'ok',
    });
  });
});
