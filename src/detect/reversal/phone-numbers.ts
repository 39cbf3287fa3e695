// Mobile numbers of Japan in the forms in which they are hashed. Too many for a table: they are searched for as long as the budget lasts.
import type { ValueSpace } from './value-space.ts';

/** Spellings before the last ten digits: E.164 with and without its sign, domestic. */
export const PHONE_SPELLINGS = ['81', '+81', '0'] as const;

/** 90, 80, 70 and 60 with eight digits, each in every spelling (総務省, 電気通信番号計画). Self-contained: its text runs in a thread. */
export function createPhoneNumbers(spellings: readonly string[]): ValueSpace {
  const areas = ['90', '80', '70', '60'];
  const starts = areas.flatMap((area) => spellings.map((spelling) => spelling + area));
  const count = 100_000_000;
  return {
    size: starts.length * count,
    valueAt: (index) => {
      const start = starts[index % starts.length] as string;
      return start + String(Math.floor(index / starts.length) + count).slice(1);
    },
  };
}
