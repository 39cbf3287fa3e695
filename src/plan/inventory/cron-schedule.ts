// Times at which sites are looked at, as cron writes them, and in which time zone.
import { Cron, CronPattern } from 'croner';
import { z } from 'zod';

const FIELDS: readonly (readonly [name: string, range: string])[] = [
  ['minute', '0 to 59'],
  ['hour', '0 to 23'],
  ['day of month', '1 to 31 or L'],
  ['month', '1 to 12 or JAN to DEC'],
  ['day of week', '0 to 7 or SUN to SAT'],
];
const SECOND: (typeof FIELDS)[number] = ['second', '0 to 59'];
const MODE = '5-or-6-parts';

/** In the place of a schedule: only the command line starts it. */
export const NEVER = 'never';

/** What is wrong with a schedule, its field by name; undefined where nothing is. */
export function wrongWithSchedule(schedule: string): string | undefined {
  const parts = schedule.trim().split(/\s+/);
  if (parts.length !== FIELDS.length && parts.length !== FIELDS.length + 1)
    return "expected five fields, as in '0 2 * * *' (minute, hour, day of month, month, day of week), six with seconds before them, or never";
  const fields = parts.length === FIELDS.length ? FIELDS : [SECOND, ...FIELDS];
  // Each field alone: the parser's own words repeat what was written, and do not always say where.
  const wrong = fields.find((_, at) => !isPattern(fields.map((_field, other) => (other === at ? parts[at] : '*')).join(' ')));
  if (wrong !== undefined) return `expected ${wrong[1]}, or * in the field for the ${wrong[0]}`;
  if (!isPattern(parts.join(' '))) return "expected a cron expression, as in '0 2 * * *'";
  const next = new Cron(parts.join(' '), { paused: true, mode: MODE, timezone: 'UTC' }).nextRun();
  return next === null ? 'names a day that never comes' : undefined;
}

function isPattern(pattern: string): boolean {
  try {
    return new CronPattern(pattern, undefined, { mode: MODE }).pattern !== '';
  } catch {
    return false;
  }
}

/** Five or six fields, or `never`. */
export const scheduleSchema: z.ZodType<string> = z
  .string({ error: "expected a schedule, as in '0 2 * * *'" })
  .superRefine((text, context) => {
    const wrong = text.trim() === NEVER ? undefined : wrongWithSchedule(text);
    if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong });
  });

/** Undefined for `never` and for nothing. */
export function scheduleOf(written: string | undefined): string | undefined {
  const schedule = written?.trim().replaceAll(/\s+/g, ' ');
  return schedule === NEVER ? undefined : schedule;
}

/** A name of the IANA time zone database; an offset such as +09:00 knows no summer. */
export const timezoneSchema: z.ZodType<string> = z
  .string({ error: 'expected a time zone, as in Asia/Tokyo' })
  .refine(isTimezone, { error: 'expected the IANA name of a time zone, as in Asia/Tokyo or Europe/Berlin' });

function isTimezone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
