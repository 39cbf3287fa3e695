// An answer that is waited for so long and no longer.
import { setTimeout as sleep } from 'node:timers/promises';

/** The answer, or undefined when `patience` (milliseconds) has passed or the browser is lost; throws what the answer throws. */
export async function within<T>(patience: number, answer: Promise<T>, lost: Promise<unknown>): Promise<T | undefined> {
  const gone = lost.then(
    () => undefined,
    () => undefined,
  );
  return Promise.race([answer, gone, sleep(patience, undefined, { ref: false })]);
}
