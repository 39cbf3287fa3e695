// Stands in for `node:timers/promises`, which fake timers do not reach: it sleeps by whatever clock the global timers follow.
// To use it: `vi.mock('node:timers/promises', () => import('./fake-sleep.ts'))`.
export function setTimeout<T>(delay?: number, value?: T): Promise<T | undefined> {
  return new Promise((resolve) => globalThis.setTimeout(() => resolve(value), delay));
}
