// Durations as people write them, `10m` or `400d` → a number and its unit.
import { z } from 'zod';

const MILLISECONDS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/** Nobody waits longer, and the number stays exact. */
const MOST_DIGITS = 6;

const pattern = (units: string): RegExp => new RegExp(`^\\d{1,${MOST_DIGITS}}[${units}]$`);

/** A whole number and one of `s`, `m`, `h`, `d`, `w`. */
export const durationSchema: z.ZodType<string> = z
  .string({ error: 'expected a duration with its unit, as in 10m' })
  .regex(pattern('smhdw'), { error: 'expected a whole number with its unit: 90s, 10m, 2h, 1d or 1w' });

/** A whole number of days or weeks, at least one. */
export const daysSchema: z.ZodType<string> = z
  .string({ error: 'expected days or weeks, as in 400d' })
  .regex(pattern('dw'), { error: 'expected a whole number of days or weeks, as in 400d or 8w' })
  .refine((text) => Number.parseInt(text, 10) > 0, { error: 'expected at least one day' });

/** Of a text that `durationSchema` took. */
export function millisecondsOf(duration: string): number {
  return Number.parseInt(duration, 10) * MILLISECONDS[duration.slice(-1) as keyof typeof MILLISECONDS];
}

/** Of a text that `daysSchema` took. */
export function daysOf(duration: string): number {
  return millisecondsOf(duration) / MILLISECONDS.d;
}
