// The tables of a run: taken from the user's cache, or built in a thread and put there for the next run.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Raw } from '../../model/raw.ts';
import { startThread, type Thread } from '../../platform/thread.ts';
import { bucketBits, bucketOf } from './bucket-table.ts';
import { openTable, writeTable, type OpenTable } from './table-file.ts';
import { spaceOf, tableProgram, threadData, type Space, type SpaceName, type TableHash } from './table-source.ts';

/** Answers which value has a digest. */
export interface Table {
  readonly find: (digest: Buffer) => Promise<Raw | undefined>;
}

export interface TableStore {
  /** Opens or builds it, once; rejects when it could not be built or the store was closed before. */
  readonly table: (name: SpaceName, hash: TableHash) => Promise<Table>;
  /** Stops what is being built and gives all files back. */
  readonly close: () => Promise<void>;
}

/** `folders`: where tables may be kept, best first; where none can be written, a table lives in memory. `spaces` is for tests. */
export function openTableStore(folders: readonly string[], spaces: (name: SpaceName) => Space = spaceOf): TableStore {
  const tables = new Map<string, Promise<Table>>();
  const open: OpenTable[] = [];
  let building: Thread<Uint8Array> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const load = async (name: SpaceName, hash: TableHash): Promise<Table> => {
    const space = spaces(name);
    const paths = folders.map((folder) => join(folder, `digests-${name}-${hash}`));
    const hold = (table: OpenTable): OpenTable => {
      open.push(table);
      return table;
    };
    const kept = hold(firstTable(paths, space) ?? (await build(space, hash, paths)));
    let repaired: Promise<OpenTable> | undefined;
    return {
      find: async (digest) => {
        try {
          return find(kept, space, hash, digest);
        } catch {
          // A piece of the file is not what was written.
          repaired ??= build(space, hash, paths).then(hold);
          return find(await repaired, space, hash, digest);
        }
      },
    };
  };

  const build = async (space: Space, hash: TableHash, paths: readonly string[]): Promise<OpenTable> => {
    if (isClosed) throw new Error('the run has ended');
    building = startThread<Uint8Array>(tableProgram(space, hash, bucketBits(space.values.size)), threadData);
    const table = await building.result();
    return (await keep(paths, space, table)) ?? inMemory(table);
  };

  return {
    table: (name, hash) => {
      const key = `${name} ${hash}`;
      const known = tables.get(key);
      if (known !== undefined) return known;
      // One after the other: the browser needs the other cores.
      const table = last.then(() => load(name, hash));
      last = table.catch(() => undefined);
      tables.set(key, table);
      return table;
    },
    close: async () => {
      isClosed = true;
      await building?.stop();
      await last;
      for (const table of open.splice(0)) table.close();
    },
  };
}

function firstTable(paths: readonly string[], space: Space): OpenTable | undefined {
  for (const path of paths) {
    const table = openTable(path, space.values);
    if (table !== undefined) return table;
  }
  return undefined;
}

async function keep(paths: readonly string[], space: Space, table: Uint8Array): Promise<OpenTable | undefined> {
  for (const path of paths) {
    try {
      await writeTable(path, space.values, table);
    } catch {
      continue; // read-only, full, not ours: the next folder, or memory
    }
    return openTable(path, space.values);
  }
  return undefined;
}

function inMemory(table: Uint8Array): OpenTable {
  return { read: (position, length) => table.subarray(position, position + length), close: () => undefined };
}

function find({ read }: OpenTable, { values }: Space, hash: TableHash, digest: Buffer): Raw | undefined {
  for (const index of bucketOf(read, values.size, digest.readUInt32BE(0))) {
    const value = values.valueAt(index);
    if (createHash(hash).update(value, 'utf8').digest().equals(digest)) return new Raw(value);
  }
  return undefined;
}
