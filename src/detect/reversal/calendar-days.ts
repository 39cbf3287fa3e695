// Days from 1900 to 2039 in the forms in which dates of birth are written, by era too.
import type { ERAS } from '../calendar-date.ts';
import type { ValueSpace } from './value-space.ts';

/** Self-contained: its text runs in a thread. */
export function createCalendarDays(eras: typeof ERAS): ValueSpace {
  type Form = (year: number, month: number, day: number) => string;
  const two = (number: number): string => String(number).padStart(2, '0');
  const byEra =
    (write: (era: (typeof eras)[number], year: number, month: number, day: number) => string): Form =>
    (year, month, day) => {
      const at = year * 10_000 + month * 100 + day;
      const era = eras.find(({ first }) => first.year * 10_000 + first.month * 100 + first.day <= at);
      return era === undefined ? '' : write(era, year - era.first.year + 1, month, day);
    };
  const forms: readonly Form[] = [
    ...['-', '/', '.', ''].map(
      (by): Form =>
        (y, m, d) =>
          `${y}${by}${two(m)}${by}${two(d)}`,
    ),
    ...['-', '/', '.'].map(
      (by): Form =>
        (y, m, d) =>
          `${y}${by}${m}${by}${d}`,
    ),
    (y, m, d) => `${y}年${m}月${d}日`,
    (y, m, d) => `${y}年${two(m)}月${two(d)}日`,
    ...['-', '/', '.', ''].map(
      (by): Form =>
        (y, m, d) =>
          `${two(d)}${by}${two(m)}${by}${y}`,
    ),
    ...['-', '/', ''].map(
      (by): Form =>
        (y, m, d) =>
          `${two(m)}${by}${two(d)}${by}${y}`,
    ),
    ...['-', '/'].map(
      (by): Form =>
        (y, m, d) =>
          `${m}${by}${d}${by}${y}`,
    ),
    // What `JSON.stringify` makes of a date, and what a database does.
    (y, m, d) => `${y}-${two(m)}-${two(d)}T00:00:00.000Z`,
    (y, m, d) => `${y}-${two(m)}-${two(d)} 00:00:00`,
    byEra((era, y, m, d) => `${era.name}${y}年${m}月${d}日`),
    byEra((era, y, m, d) => `${era.name}${two(y)}年${two(m)}月${two(d)}日`),
    byEra((era, y, m, d) => `${era.letter}${two(y)}${two(m)}${two(d)}`),
    ...['.', '/'].map((by) => byEra((era, y, m, d) => `${era.letter}${y}${by}${m}${by}${d}`)),
  ];
  const first = Date.UTC(1900, 0, 1);
  const length = 86_400_000;
  return {
    size: ((Date.UTC(2040, 0, 1) - first) / length) * forms.length,
    valueAt: (index) => {
      const date = new Date(first + Math.floor(index / forms.length) * length);
      return forms[index % forms.length]?.(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) ?? '';
    },
  };
}
