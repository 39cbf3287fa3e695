// Inputs → further runs, in which some inputs are another person's, so that a field tells by staying or changing which of them it follows.
import type { DataCategory } from '../../model/data-category.ts';

/** Whose values are planted: those of `from` in the categories of `varied`, the first person's in the rest. */
export interface Mixture {
  readonly from: 'second' | 'third' | 'fourth';
  readonly varied: ReadonlySet<DataCategory>;
}

/** More inputs than these are not taken one by one. */
const MOST_SINGLE = 8;

/**
 * First a third and a fourth person, whom no set of two or three values can answer as well (a bucket, a page that says that something is wrong); then the first and the second again, against
 * what drifts with time or changes by chance. Then for each binary digit of the inputs' numbers two runs: those with a 1 varied, and those with a 0. A field
 * that follows one input stays in one run of each pair and changes in the other, and so spells that input's number. The first person ends the series.
 */
export function mixturesFor(inputs: readonly DataCategory[]): readonly Mixture[] {
  const bits = Math.max(1, Math.ceil(Math.log2(Math.max(1, inputs.length))));
  const pairs = Array.from({ length: bits }, (_, bit) =>
    [1, 0].map((digit): Mixture => ({
      from: 'second',
      varied: new Set(inputs.filter((_input, number) => ((number >> bit) & 1) === digit)),
    })),
  );
  const everybody = new Set(inputs);
  const nobody: Mixture = { from: 'second', varied: new Set() };
  return [
    { from: 'third', varied: everybody },
    { from: 'fourth', varied: everybody },
    nobody,
    { from: 'second', varied: everybody },
    ...pairs.flat(),
    nobody,
  ];
}

/** One run for each input that a field of several may follow; none where there are too many. */
export function singleMixtures(inputs: readonly DataCategory[]): readonly Mixture[] {
  if (inputs.length < 2 || inputs.length > MOST_SINGLE) return [];
  return inputs.map((input) => ({ from: 'second', varied: new Set([input]) }));
}
