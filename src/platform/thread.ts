// A function that computes for seconds, in a thread of its own. It is handed over as text, so it needs neither a file nor a loader.
import { Worker } from 'node:worker_threads';

/** A computation under way. It does not keep the process alive until somebody waits for it. */
export interface Thread<T> {
  /** Waits for the result; rejects when the computation failed or was stopped. */
  readonly result: () => Promise<T>;
  readonly stop: () => Promise<void>;
}

/** Runs `program`, the text of a function from `data` to a result that can be cloned. What it calls must stand in the text too. */
export function startThread<T>(program: string, data: unknown): Thread<T> {
  const worker = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads');
     const made = (${program})(workerData);
     parentPort.postMessage(made, made instanceof Uint8Array ? [made.buffer] : []);`,
    { eval: true, workerData: data },
  );
  worker.unref();
  const result = new Promise<T>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without a result')));
  });
  result.catch(() => undefined); // told to whoever waits, and to nobody else
  return {
    result: () => {
      worker.ref();
      return result;
    },
    stop: async () => void (await worker.terminate()),
  };
}
