// A named pipe that another program writes as if it were a file: what it writes comes here and never touches a disk.
import { closeSync, constants, openSync } from 'node:fs';
import type * as Files from 'node:fs';
import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type * as Threads from 'node:worker_threads';
import { runProgram } from './programs.ts';

/** The reading end. The other program opens `path` for writing, as often as it likes. */
export interface Fifo {
  readonly path: string;
  /**
   * Hands over all that is still in the pipe, then takes it away; a second call does nothing. Only when the other program is gone:
   * where there is no pipe any more, its next opening for writing would make a file.
   */
  readonly close: () => Promise<void>;
}

/**
 * Makes a pipe that only this user can open; undefined on a machine that has none (Windows) or no `mkfifo`. It is read in a thread of
 * its own: a pipe holds 64 KiB, and the writer would have to wait whenever this thread is busy.
 */
export async function openFifo(path: string, onChunk: (bytes: Uint8Array) => void): Promise<Fifo | undefined> {
  if ((await runProgram('mkfifo', ['-m', '600', path], { timeout: 5000 })).code !== 0) return undefined;
  // For writing as well: so there is always a writer, and no end of file while the other program has not come or comes again.
  const descriptor = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  const leave = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(`(${readPipe.toString()})(require('node:worker_threads'), require('node:fs'))`, {
    eval: true,
    workerData: { descriptor, leave },
  });
  thread.unref();
  thread.on('message', onChunk);
  const gone = new Promise<void>((resolve) => {
    thread.once('exit', () => resolve());
    thread.once('error', () => resolve()); // what is missing then is missed by whoever reads the bytes
  });
  let closing: Promise<void> | undefined;
  return {
    path,
    close: () => {
      closing ??= (async () => {
        thread.ref();
        Atomics.store(leave, 0, 1);
        Atomics.notify(leave, 0);
        await gone;
        closeSync(descriptor);
        await rm(path, { force: true });
      })();
      return closing;
    },
  };
}

// The thread's whole program: it is handed over as text and knows nothing of this file.
function readPipe({ parentPort, workerData }: typeof Threads, fs: typeof Files): void {
  const { descriptor, leave } = workerData as { readonly descriptor: number; readonly leave: Int32Array };
  const buffer = Buffer.allocUnsafe(64 * 1024);
  // A writer writes line by line, and waking up for every line costs more than reading it: so a pause between two looks, in
  // milliseconds, which gets shorter while the pipe is found full and longer while it is found empty. Full is less than all that
  // it can hold: its pages are not filled to the brim.
  const [shortest, longest] = [1, 40];
  let pause = shortest;
  for (;;) {
    const isLeaving = Atomics.load(leave, 0) === 1;
    let count = 0;
    try {
      count = fs.readSync(descriptor, buffer, 0, buffer.length, null);
    } catch (error) {
      // An empty pipe that would make others wait (open(2), O_NONBLOCK).
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
    const bytes = new Uint8Array(buffer.subarray(0, count));
    if (count > 0) parentPort?.postMessage(bytes, [bytes.buffer]);
    else if (isLeaving) return;
    if (count > buffer.length / 2) pause = Math.max(shortest, pause / 2);
    else if (count < buffer.length / 8) pause = Math.min(longest, pause * 2);
    if (!isLeaving) Atomics.wait(leave, 0, 0, pause);
  }
}
