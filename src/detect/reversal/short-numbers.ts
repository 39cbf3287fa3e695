// Numbers of one to seven digits with their leading zeros: PINs, codes of banks and branches, account numbers, postal codes.
import type { ValueSpace } from './value-space.ts';

/** Self-contained: its text runs in a thread. */
export function createShortNumbers(): ValueSpace {
  // 10, 100, … 10⁷; a number with that added and its first digit taken away again has all its zeros.
  const sizes = [1, 2, 3, 4, 5, 6, 7].map((width) => 10 ** width);
  return {
    size: sizes.reduce((total, size) => total + size, 0),
    valueAt: (index) => {
      let rest = index;
      for (let place = sizes.length - 1; place >= 0; place--) {
        const size = sizes[place] as number;
        if (rest < size) return String(rest + size).slice(1);
        rest -= size;
      }
      return '';
    },
  };
}
