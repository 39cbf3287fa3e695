// Times of many calls, as little disturbed by other programs as can be, and the figures that the goals name.
import { performance } from 'node:perf_hooks';

/** Milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/**
 * What one core needs. On a busy machine the clock counts other programs, and the processor's time counts the compiler's and the collector's
 * threads beside this one: the call itself took no longer than either.
 */
export function timed<T>(work: () => T): { readonly result: T; readonly elapsed: number } {
  const used = process.cpuUsage();
  const start = performance.now();
  const result = work();
  const elapsed = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return { result, elapsed: Math.min(elapsed, (user + system) / 1000) };
}

export function timesOf(elapsed: readonly number[]): Times {
  const sorted = [...elapsed].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? 0 };
}

export function milliseconds(time: number): string {
  return time < 10 ? time.toFixed(2) : time.toFixed(0);
}
