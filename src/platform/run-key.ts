// The key of a run's journal: in the user's state folder, apart from the run, and in one process's hands at a time.
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readBytes, readText, writePrivate } from './files.ts';
import { isRunning } from './is-running.ts';
import { KEY_BYTES } from './sealed-log.ts';
import { stateFolder } from './state-folder.ts';

export interface RunKey {
  /** 32 hexadecimal digits; names the key and what it opens. */
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Another process may take it. */
  readonly release: () => void;
  /** Deletes the key, and the file that nobody can open any more. */
  readonly forget: (file: string) => Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A new key, on disk before it is used. */
export async function createRunKey(environment: Environment): Promise<RunKey> {
  const id = randomBytes(16).toString('hex');
  const bytes = randomBytes(KEY_BYTES);
  const file = fileOf(id, environment);
  await writePrivate(file, bytes);
  return hold(id, bytes, file);
}

/** The key with this id; `in use` while the process that holds it runs. */
export async function openRunKey(id: string, environment: Environment): Promise<RunKey | 'missing' | 'in use'> {
  const file = fileOf(id, environment);
  const bytes = await readBytes(file).catch(() => undefined);
  if (bytes?.length !== KEY_BYTES) return 'missing';
  const holder = Number(await readText(`${file}.pid`));
  return holder > 0 && holder !== process.pid && isRunning(holder) ? 'in use' : hold(id, bytes, file);
}

function hold(id: string, bytes: Uint8Array, file: string): RunKey {
  const claim = `${file}.pid`;
  writeFileSync(claim, String(process.pid), { mode: 0o600 });
  const release = (): void => rmSync(claim, { force: true });
  return {
    id,
    bytes,
    release,
    forget: async (sealed) => {
      release();
      await rm(sealed, { force: true });
      await rm(file, { force: true });
    },
  };
}

function fileOf(id: string, environment: Environment): string {
  return join(stateFolder(environment), 'runs', `${id}.key`);
}
