// Sends every cell of the matrix through the product and keeps what came of it.
import { whyUndetectable } from './matrix/detectable.ts';
import { drawCells, type Cell } from './matrix/draw-cells.ts';
import { PLANTED_VALUES } from './matrix/planted-values.ts';
import { writeRequest } from './matrix/write-request.ts';
import { assembleProduct } from './product.ts';

export interface Measured {
  readonly cell: Cell;
  /** Why nobody could see it; undefined for a cell that counts. */
  readonly undetectable: string | undefined;
  /** Found under its category, by any rule that is sure of more than a key's name. */
  readonly found: boolean;
  /** Recognised as the planted value itself. */
  readonly recognised: boolean;
  /** Something of the request was told as not read. */
  readonly incomplete: boolean;
}

export interface RecallOptions {
  readonly seeds: readonly number[];
  readonly requests: number;
  /** One encoding: only chains that hold it. */
  readonly only?: string;
}

export async function measureRecall({ seeds, requests, only }: RecallOptions): Promise<readonly Measured[]> {
  const product = await assembleProduct(PLANTED_VALUES);
  const measured: Measured[] = [];
  for (const seed of seeds) {
    for (const [at, cell] of drawCells(seed, Math.ceil(requests / seeds.length), only).entries()) {
      const { decoded, findings } = product.examine(writeRequest(cell, `r${seed}.${at}`));
      const own = findings.filter(({ category }) => category === cell.value.category);
      measured.push({
        cell,
        undetectable: whyUndetectable(cell.value, cell.chain, cell.carrier),
        found: own.some(({ certainty }) => certainty !== 'name'),
        recognised: own.some(({ certainty }) => certainty === 'canary'),
        incomplete: decoded.leftovers.length > 0,
      });
    }
  }
  return measured;
}
