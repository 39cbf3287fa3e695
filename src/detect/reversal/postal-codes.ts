// Postal codes as they are written: ten million, of which a hundred and twenty thousand are in use; the hyphen makes them values of their own.
import type { ValueSpace } from './value-space.ts';

/** `100-0001`. Self-contained: its text runs in a thread. */
export function createPostalCodes(): ValueSpace {
  return {
    size: 10_000_000,
    valueAt: (index) => {
      const digits = String(index + 10_000_000);
      return `${digits.slice(1, 4)}-${digits.slice(4)}`;
    },
  };
}
