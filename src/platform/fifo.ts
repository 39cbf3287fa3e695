// A named pipe that another program writes as if it were a file: what it writes comes here and never touches a disk.
import { constants, openSync, readSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { runProgram } from './programs.ts';

/** The reading end. The other program opens `path` for writing, as often as it likes. */
export interface Fifo {
  readonly path: string;
  /** Hands over all that is in the pipe now: after the writer's exit nothing is left behind. */
  readonly drain: () => void;
  /**
   * Drains, then takes the pipe away; a second call does nothing. Only when the other program is gone: where there is no pipe any
   * more, its next opening for writing would make a file.
   */
  readonly close: () => Promise<void>;
}

/** A Linux pipe holds so much unless told otherwise (pipe(7)); a full one makes its writer wait. */
const CAPACITY = 64 * 1024;
/** Let pass between two looks into the pipe: a writer writes line by line, and waking up for every line costs more than reading it. */
const PAUSE = 20;

/**
 * Makes a pipe that only this user can open; undefined on a machine that has none (Windows) or no `mkfifo`. The bytes given to
 * `onChunk` are valid during the call only.
 */
export async function openFifo(path: string, onChunk: (bytes: Uint8Array) => void): Promise<Fifo | undefined> {
  if ((await runProgram('mkfifo', ['-m', '600', path], { timeout: 5000 })).code !== 0) return undefined;
  // For writing as well: so there is always a writer, and no end of file while the other program has not come or comes again.
  const descriptor = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  const buffer = Buffer.allocUnsafe(CAPACITY);
  let timer: NodeJS.Timeout | undefined;

  const take = (count: number): boolean => {
    if (count > 0) onChunk(buffer.subarray(0, count));
    if (count === CAPACITY) return true;
    timer = setTimeout(() => socket.resume(), PAUSE).unref();
    return false;
  };
  const options = { fd: descriptor, writable: false, onread: { buffer, callback: take } };
  const socket = new Socket(options).unref().resume();
  socket.on('error', () => socket.destroy()); // what is missing then is missed by whoever reads the bytes

  const drain = (): void => {
    if (socket.destroyed) return;
    for (let count = readSome(descriptor, buffer); count > 0; count = readSome(descriptor, buffer)) {
      onChunk(buffer.subarray(0, count));
    }
  };
  return {
    path,
    drain,
    close: async () => {
      drain();
      clearTimeout(timer);
      socket.destroy();
      await rm(path, { force: true });
    },
  };
}

// Does not block: an empty pipe is an error of its own (open(2), O_NONBLOCK).
function readSome(descriptor: number, buffer: Buffer): number {
  try {
    return readSync(descriptor, buffer, 0, buffer.length, null);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return 0;
    throw error;
  }
}
