import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { unpackOnce, unpackProgram } from '../../../src/platform/unpack.ts';

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tagspill-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('unpackOnce', () => {
  it('makes the folder and its parents for the user alone', async () => {
    const cache = join(await aFolder(), 'a', 'cache');
    await unpackOnce(join(cache, 'thing'), async (temporary) => writeFile(join(temporary, 'file'), 'x'));
    expect(await readFile(join(cache, 'thing', 'file'), 'utf8')).toBe('x');
    expect((await stat(join(cache, 'thing'))).mode & 0o777).toBe(0o700);
    expect((await stat(cache)).mode & 0o777).toBe(0o700);
  });

  it('fills the folder once for many at the same time, and leaves nothing beside it', async () => {
    const cache = await aFolder();
    await Promise.all(
      [1, 2, 3, 4].map((n) =>
        unpackOnce(join(cache, 'thing'), async (temporary) => {
          await writeFile(join(temporary, 'one'), String(n));
          await setTimeout(n);
          await writeFile(join(temporary, 'two'), String(n));
        }),
      ),
    );
    expect(await readdir(cache)).toEqual(['thing']);
    expect(await readFile(join(cache, 'thing', 'one'), 'utf8')).toBe(await readFile(join(cache, 'thing', 'two'), 'utf8'));
    await unpackOnce(join(cache, 'thing'), () => Promise.reject(new Error('must not be asked again')));
  });

  it('leaves nothing when filling fails', async () => {
    const cache = await aFolder();
    await expect(unpackOnce(join(cache, 'thing'), () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    expect(await readdir(cache)).toEqual([]);
  });

  it('sweeps what a killed process left an hour ago, and nothing younger', async () => {
    const cache = await aFolder();
    await mkdir(join(cache, '.thing.part-old'));
    await mkdir(join(cache, '.thing.part-new'));
    const past = new Date(Date.now() - 2 * 3_600_000);
    await utimes(join(cache, '.thing.part-old'), past, past);
    await unpackOnce(join(cache, 'thing'), async () => undefined);
    expect((await readdir(cache)).toSorted()).toEqual(['.thing.part-new', 'thing']);
  });

  it('refuses a folder that others can write', async () => {
    const cache = await aFolder();
    await chmod(cache, 0o777);
    await expect(unpackOnce(join(cache, 'thing'), async () => undefined)).rejects.toThrow(
      `${cache} can be written by other users`,
    );
  });
});

describe('unpackProgram', () => {
  it('writes what the archive holds, to run by its owner only', async () => {
    const folder = await aFolder();
    await writeFile(join(folder, 'a.br'), brotliCompressSync('#!/bin/sh\n'));
    await unpackProgram(join(folder, 'a.br'), join(folder, 'a'));
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('#!/bin/sh\n');
    expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(0o700);
  });

  it('fails on a broken archive', async () => {
    const folder = await aFolder();
    await writeFile(join(folder, 'a.br'), 'not brotli');
    await expect(unpackProgram(join(folder, 'a.br'), join(folder, 'a'))).rejects.toThrow('Decompression failed');
  });
});
