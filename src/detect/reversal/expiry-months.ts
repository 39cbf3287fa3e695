// Months of 2000 to 2059 as cards and forms write an expiry, with a sign between year and month; without one they are short numbers.
import type { ValueSpace } from './value-space.ts';

/** Self-contained: its text runs in a thread. */
export function createExpiryMonths(): ValueSpace {
  const two = (number: number): string => String(number % 100).padStart(2, '0');
  const forms: readonly ((year: number, month: number) => string)[] = [
    ...['/', '-', ' / '].map(
      (by) =>
        (y: number, m: number): string =>
          `${two(m)}${by}${two(y)}`,
    ),
    ...['/', '-', ' / '].map(
      (by) =>
        (y: number, m: number): string =>
          `${two(m)}${by}${y}`,
    ),
    ...['/', '-'].map(
      (by) =>
        (y: number, m: number): string =>
          `${two(y)}${by}${two(m)}`,
    ),
    ...['/', '-'].map(
      (by) =>
        (y: number, m: number): string =>
          `${y}${by}${two(m)}`,
    ),
  ];
  return {
    size: 60 * 12 * forms.length,
    valueAt: (index) => {
      const month = Math.floor(index / forms.length);
      return forms[index % forms.length]?.(2000 + Math.floor(month / 12), (month % 12) + 1) ?? '';
    },
  };
}
