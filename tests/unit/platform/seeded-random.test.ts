// Random numbers from a seed: the same ones again, within their bound, no number likelier than another.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/platform/seeded-random.ts';

const seed = Buffer.alloc(32, 7);
const draw = (random: (max: number) => number, count: number, max: number): readonly number[] =>
  Array.from({ length: count }, () => random(max));

describe('numbers from a seed', () => {
  it('come again', () => {
    expect(draw(seededRandom(seed), 3000, 1000)).toEqual(draw(seededRandom(seed), 3000, 1000));
    expect(draw(seededRandom(seed), 10, 1000)).not.toEqual(draw(seededRandom(Buffer.alloc(32, 8)), 10, 1000));
  });

  it.each([1, 2, 3, 7, 10, 2 ** 48])('stay below %i', (max) => {
    for (const number of draw(seededRandom(seed), 500, max)) {
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThan(max);
    }
  });

  it('are spread evenly', () => {
    const counts = [0, 0, 0, 0, 0, 0];
    for (const number of draw(seededRandom(seed), 60_000, 6)) counts[number] = (counts[number] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it.each([0, -1, 1.5, 2 ** 48 + 1])('refuse %d as a bound', (max) => {
    expect(() => seededRandom(seed)(max)).toThrow(RangeError);
  });
});
