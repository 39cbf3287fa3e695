import { describe, expect, it } from 'vitest';
import { lastWordsIn, probeBrowser } from '../../../../src/capture/browser/probe-browser.ts';
import { aMachine } from './a-machine.ts';

const ESCAPE = String.fromCodePoint(27);

describe('probeBrowser', () => {
  it('gives the last words and the missing libraries of a browser that dies', async () => {
    const machine = await aMachine();
    const path = await machine.install(
      'chromium',
      'echo "chromium: error while loading shared libraries: libgbm.so.1: cannot open shared object file" >&2; exit 127',
    );
    expect(await probeBrowser({ path, source: 'option', headlessShell: false, args: ['--no-sandbox'], env: {} })).toEqual({
      kind: 'failed',
      lastWords: 'chromium: error while loading shared libraries: libgbm.so.1: cannot open shared object file',
      missingLibraries: ['libgbm.so.1'],
    });
  });
});

describe('lastWordsIn', () => {
  it('takes what the browser wrote last, without colours', () => {
    const message = [
      'browserType.launch: Target page, context or browser has been closed',
      `${ESCAPE}[2m  - [pid=7][err] first${ESCAPE}[22m`,
      `${ESCAPE}[2m  - [pid=7][err] No usable sandbox!${ESCAPE}[22m`,
      `${ESCAPE}[2m  - [pid=7] <process did exit: exitCode=1>${ESCAPE}[22m`,
    ].join('\n');
    expect(lastWordsIn(message)).toBe('No usable sandbox!');
  });

  it('takes the first line of the error when the browser wrote nothing', () => {
    expect(lastWordsIn('browserType.launch: spawn EACCES\nCall log:\n  - …')).toBe('browserType.launch: spawn EACCES');
  });
});
