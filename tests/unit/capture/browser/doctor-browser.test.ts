import { describe, expect, it } from 'vitest';
import { doctorBrowser } from '../../../../src/capture/browser/doctor-browser.ts';
import { aMachine } from './a-machine.ts';

describe('doctorBrowser', () => {
  it('names the Debian packages that a browser lacks', async () => {
    const machine = await aMachine();
    const path = await machine.install(
      'first/chromium',
      'echo "x: error while loading shared libraries: libnss3.so: cannot open" >&2; exit 127',
    );
    expect(await doctorBrowser({ machine })).toEqual({
      checks: [
        { source: 'playwright', outcome: 'absent', detail: 'none installed' },
        { source: 'system', outcome: 'unusable', detail: `${path}: lacks libnss3.so` },
        { source: 'packaged', outcome: 'absent', detail: 'the npm package has one for Linux x64 only' },
      ],
      probe: undefined,
      packages: ['libnss3'],
      notes: [],
    });
  });

  it('stops at a wrong path, as a scan does', async () => {
    const machine = await aMachine();
    await machine.install('first/chromium', 'echo "Chromium 1.2.3"');
    const { checks, probe } = await doctorBrowser({ browserPath: '/nowhere', machine });
    expect(checks.map(({ source, outcome }) => `${source} ${outcome}`)).toEqual([
      'option absent',
      'playwright not-needed',
      'system not-needed',
      'packaged not-needed',
    ]);
    expect(probe).toBeUndefined();
  });

  it('starts what it found, and says what a browser that answers but cannot start said last', async () => {
    const machine = await aMachine();
    const path = await machine.install(
      'first/chromium',
      '[ "$1" = --version ] && echo "Chromium 1.2.3" && exit 0\necho "No usable sandbox!" >&2\nexit 1',
    );
    const { checks, probe } = await doctorBrowser({ machine });
    expect(checks).toContainEqual({ source: 'system', outcome: 'used', detail: path });
    expect(probe).toEqual({ kind: 'failed', lastWords: 'No usable sandbox!', missingLibraries: [] });
  });
});
