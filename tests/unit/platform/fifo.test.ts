import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFifo, type Fifo } from '../../../src/platform/fifo.ts';
import { openScratchFolder, type ScratchFolder } from '../../../src/platform/scratch.ts';

let folder: ScratchFolder;
beforeEach(async () => {
  folder = openScratchFolder('fifo');
});
afterEach(() => folder.remove());

/** Another process that writes to the pipe and ends. */
function write(path: string, script: string): Promise<void> {
  const child = spawn(process.execPath, [
    '-e',
    `const fs = require('fs'); const fd = fs.openSync(process.argv[1], 'w'); ${script}`,
    path,
  ]);
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

async function open(name = 'pipe'): Promise<{ readonly fifo: Fifo; readonly read: () => Buffer }> {
  const chunks: Buffer[] = [];
  const fifo = await openFifo(join(folder.path, name), (bytes) => chunks.push(Buffer.from(bytes)));
  if (fifo === undefined) throw new Error('no pipe on this machine');
  return { fifo, read: () => Buffer.concat(chunks) };
}

describe.skipIf(process.platform === 'win32')('openFifo', () => {
  it('makes a pipe, no file, for this user alone', async () => {
    const { fifo } = await open();
    const stat = statSync(fifo.path);
    expect(stat.isFIFO()).toBe(true);
    expect(stat.mode & 0o777).toBe(0o600);
    await fifo.close();
    await fifo.close();
    expect(existsSync(fifo.path)).toBe(false);
  });

  it('reads all that was written, far more than a pipe holds', async () => {
    const { fifo, read } = await open();
    await write(fifo.path, `for (let line = 0; line < 20000; line++) fs.writeSync(fd, 'line ' + line + '\\n');`);
    await fifo.close();
    const lines = read().toString().trimEnd().split('\n');
    expect(lines).toEqual(Array.from({ length: 20_000 }, (_, line) => `line ${line}`));
  });

  it('reads without being asked, and while this thread is busy', async () => {
    const { fifo, read } = await open();
    const writing = write(fifo.path, `fs.writeSync(fd, 'x'.repeat(1_000_000)); fs.writeFileSync(process.argv[1] + '.done', '');`);
    while (!existsSync(`${fifo.path}.done`)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    await writing;
    while (read().length < 1_000_000) await sleep(10);
    await fifo.close();
    expect(read().length).toBe(1_000_000);
  });

  it('outlives a writer that dies, and reads the next one', async () => {
    const { fifo, read } = await open();
    await write(fifo.path, `fs.writeSync(fd, 'torn'); process.kill(process.pid, 'SIGKILL');`);
    await write(fifo.path, `fs.writeSync(fd, ' and whole');`);
    await fifo.close();
    expect(read().toString()).toBe('torn and whole');
  });

  it('is undefined where no pipe can be made', async () => {
    expect(await openFifo(join(folder.path, 'missing', 'pipe'), () => undefined)).toBeUndefined();
  });
});
