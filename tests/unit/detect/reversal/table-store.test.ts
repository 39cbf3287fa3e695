import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTableStore, type TableStore } from '../../../../src/detect/reversal/table-store.ts';
import type { SpaceName, TableHash } from '../../../../src/detect/reversal/table-source.ts';
import { aSpace } from './a-space.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tagspill-tables-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The spaces that were built are counted: a kept table needs no program. */
function aStore(folders: readonly string[]): { readonly store: TableStore; readonly built: () => number } {
  let count = 0;
  const store = openTableStore(folders, (name: SpaceName) => {
    const { values, program } = aSpace(name);
    return {
      values,
      get program() {
        count += 1;
        return program;
      },
    };
  });
  return { store, built: () => count };
}

async function found(store: TableStore, hash: TableHash, value: string, name: SpaceName = 'small'): Promise<boolean> {
  const digest = createHash(hash).update(value).digest();
  const table = await store.table(name, hash);
  const opened = await table.find(digest);
  return opened?.ask((text) => text === value) ?? false;
}

describe('a table store', () => {
  it.each(['md5', 'sha1', 'sha256'] as const)('opens every %s of its values and nothing else', async (hash) => {
    const { store } = aStore([folder]);
    const all = await Promise.all(Array.from({ length: 1000 }, (_, index) => found(store, hash, String(index + 1000).slice(1))));
    expect(all.every((each) => each)).toBe(true);
    expect(await found(store, hash, '1000')).toBe(false);
    expect(await found(store, hash, '1-7', 'postal')).toBe(true);
    await store.close();
  });

  it('keeps tables for its user alone, and takes them from there the next time', async () => {
    const [file = ''] = (await readdir(folder)).filter((name) => name === 'digests-small-sha256');
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    const { store, built } = aStore([folder]);
    expect(await found(store, 'sha256', '482')).toBe(true);
    expect(built()).toBe(0);
    await store.close();
  });

  it.each([
    ['a changed byte', (bytes: Buffer) => void bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)],
    ['another version', (bytes: Buffer) => void bytes.writeUInt32LE(99, 4)],
  ])('builds anew what %s has spoilt', async (_, spoil) => {
    const path = join(folder, 'digests-small-md5');
    const bytes = readFileSync(path);
    spoil(bytes);
    writeFileSync(path, bytes);
    const { store, built } = aStore([folder]);
    expect(await found(store, 'md5', '999')).toBe(true);
    expect(built()).toBe(1);
    await store.close();
  });

  it('builds anew what was cut off', async () => {
    writeFileSync(join(folder, 'digests-small-sha1'), readFileSync(join(folder, 'digests-small-sha1')).subarray(0, 1000));
    const { store, built } = aStore([folder]);
    expect(await found(store, 'sha1', '000')).toBe(true);
    expect(built()).toBe(1);
    await store.close();
  });

  it('works in memory where no folder can be written', async () => {
    const { store } = aStore([join(folder, 'digests-small-md5', 'no-folder')]);
    expect(await found(store, 'md5', '482')).toBe(true);
    await store.close();
  });

  it('refuses when it was closed before', async () => {
    const { store } = aStore([join(folder, 'other')]);
    await store.close();
    await expect(store.table('small', 'md5')).rejects.toThrow('ended');
  });
});
