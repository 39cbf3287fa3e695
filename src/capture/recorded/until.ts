// Asks again and again, until there is an answer or patience ends.
import { setTimeout as sleep } from 'node:timers/promises';

const ASK_AGAIN = 50;

/** Undefined when `patience` (milliseconds) has ended; a question that fails has no answer yet. */
export async function until<T>(patience: number, ask: () => Promise<T | undefined>): Promise<T | undefined> {
  const deadline = performance.now() + patience;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined || performance.now() > deadline) return answer;
    await sleep(ASK_AGAIN);
  }
}
