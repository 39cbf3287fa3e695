// A sample of the recall matrix (bench/detect): what a tag does to a planted value in one or two steps is seen, in every carrier.
import { describe, expect, it } from 'vitest';
import { nameOf } from '../../bench/detect/matrix/chain.ts';
import { whyUndetectable } from '../../bench/detect/matrix/detectable.ts';
import { drawCells, type Cell } from '../../bench/detect/matrix/draw-cells.ts';
import { PLANTED_VALUES } from '../../bench/detect/matrix/planted-values.ts';
import { writeRequest } from '../../bench/detect/matrix/write-request.ts';
import { assembleProduct } from '../../bench/detect/product.ts';

const SEED = 4_711;
/** One of so many cells: a second or two. */
const SHARE = 9;

/** The development half alone: the other half is measured and never looked at. */
const sample = drawCells(SEED, 0)
  .filter(({ value, chain, carrier, half }) => {
    return half === 'development' && chain.length <= 2 && whyUndetectable(value, chain, carrier) === undefined;
  })
  .filter((_, at) => at % SHARE === 0);

describe('a planted value in one or two encodings', () => {
  it('is found', async () => {
    const product = await assembleProduct(PLANTED_VALUES);
    const isFound = (cell: Cell, at: number): boolean =>
      product
        .examine(writeRequest(cell, `r${at}`))
        .findings.some(({ category, certainty }) => category === cell.value.category && certainty !== 'name');
    const missed = sample.filter((cell, at) => !isFound(cell, at));
    expect(sample.length).toBeGreaterThan(300);
    expect(missed.map(({ value, chain, carrier }) => `${nameOf(chain)}: ${value.id} in ${carrier.id}`)).toEqual([]);
  });
});
