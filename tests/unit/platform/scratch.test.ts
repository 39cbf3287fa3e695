import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openScratchFolder } from '../../../src/platform/scratch.ts';

describe('openScratchFolder', () => {
  it('makes a folder for its user alone, and deletes it with its content', async () => {
    const folder = openScratchFolder('test');
    expect(statSync(folder.path).mode & 0o777).toBe(0o700);
    writeFileSync(join(folder.path, 'left'), 'behind');
    await folder.remove();
    await folder.remove();
    expect(existsSync(folder.path)).toBe(false);
  });

  it('deletes what is left when the process ends', async () => {
    const folder = openScratchFolder('test');
    const atExit = process.rawListeners('exit').at(-1) as () => void;
    atExit();
    expect(existsSync(folder.path)).toBe(false);
    await folder.remove();
  });
});
