// The cells of one run: every pair that matters is covered, the rest of each cell is drawn, and a fixed half is held out.
import { ALL_ENCODINGS } from '../encodings/all-encodings.ts';
import { UnwritableError, type Encoding } from '../encodings/encoding.ts';
import { CARRIERS, type Carrier } from './carriers.ts';
import { encodeChain, fitsValue, mayFollow, nameOf, type Chain } from './chain.ts';
import { PLANTED_VALUES, type PlantedValue } from './planted-values.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';
import type { Template } from './template.ts';
import { TEMPLATES } from './templates.ts';

export type Half = 'development' | 'held-out';

/** One request of the matrix, before it is written. */
export interface Cell {
  readonly value: PlantedValue;
  readonly chain: Chain;
  readonly carrier: Carrier;
  readonly template: Template;
  readonly half: Half;
  /** For all that the encodings and the template draw. */
  readonly seed: number;
}

/** Which half a cell belongs to never depends on the run's seed: what was held out once is held out for ever. */
const SPLIT_SEED = 'tagspill matrix 1';
const LONGEST = 3;

type Part = Partial<Pick<Cell, 'value' | 'chain' | 'carrier' | 'template'>>;

const INNERMOST = ALL_ENCODINGS.filter((encoding) => mayFollow(undefined, encoding));
const FOLLOWERS = new Map(ALL_ENCODINGS.map((inner) => [inner, ALL_ENCODINGS.filter((outer) => mayFollow(inner, outer))]));

/** At least `least` cells. Every value in every encoding first, then pairs: encoding and carrier, encoding and encoding, template and carrier. */
export function drawCells(seed: number, least: number, only?: string): readonly Cell[] {
  const random = seededRandom(seed);
  const covered = new Set<string>();
  const cells: Cell[] = [];
  const add = (part: Part, longest = LONGEST): void => {
    const cell = complete(part, random, longest);
    if (cell === undefined) return;
    if (only !== undefined && !cell.chain.some(({ id }) => id === only)) return;
    cells.push(cell);
    for (const pair of pairsOf(cell)) covered.add(pair);
  };
  for (const chain of ALL_ENCODINGS.map((encoding) => [encoding]))
    for (const value of PLANTED_VALUES) if (fitsValue(chain, value)) add({ chain, value }, 1);
  for (const [pair, part] of wantedPairs()) if (!covered.has(pair)) add(part);
  for (let tries = 0; cells.length < least && tries < least * 50; tries += 1) add({});
  return cells;
}

function* wantedPairs(): Generator<readonly [pair: string, part: Part]> {
  for (const template of TEMPLATES) for (const carrier of CARRIERS) yield [`${template.id} ${carrier.id}`, { template, carrier }];
  for (const encoding of ALL_ENCODINGS) {
    for (const carrier of CARRIERS) yield [`${encoding.id} ${carrier.id}`, { chain: [encoding], carrier }];
    for (const outer of FOLLOWERS.get(encoding) ?? []) yield [`${encoding.id} > ${outer.id}`, { chain: [encoding, outer] }];
  }
}

function pairsOf({ value, chain, carrier, template }: Cell): readonly string[] {
  return [
    `${template.id} ${carrier.id}`,
    ...chain.flatMap(({ id }) => [`${id} ${value.id}`, `${id} ${carrier.id}`]),
    ...chain.slice(1).map(({ id }, at) => `${chain[at]?.id ?? ''} > ${id}`),
  ];
}

// What the pair leaves open is drawn; a pair of encodings may get a third around it or below it.
function complete(part: Part, random: SeededRandom, longest: number): Cell | undefined {
  const chain = lengthen(part.chain ?? [random.pick(INNERMOST)], random, longest);
  const values = part.value === undefined ? PLANTED_VALUES.filter((value) => fitsValue(chain, value)) : [part.value];
  if (values.length === 0) return undefined;
  const value = random.pick(values);
  if (!fitsValue(chain, value) || !isWritable(chain, value)) return undefined;
  const carrier = part.carrier ?? random.pick(CARRIERS);
  const template = part.template ?? random.pick(TEMPLATES);
  const isHeldOut = seededRandom(`${SPLIT_SEED} ${value.id} ${nameOf(chain)}`).below(1000) < 500;
  return { value, chain, carrier, template, half: isHeldOut ? 'held-out' : 'development', seed: random.below(2 ** 31) };
}

function isWritable(chain: Chain, value: PlantedValue): boolean {
  try {
    encodeChain(chain, value, seededRandom(0));
    return true;
  } catch (error) {
    if (error instanceof UnwritableError) return false;
    throw error;
  }
}

function lengthen(chain: Chain, random: SeededRandom, longest: number): Chain {
  let made: Chain = chain;
  const length = made.length + random.below(longest + 1 - made.length);
  while (made.length < length) {
    const outer: readonly Encoding[] = FOLLOWERS.get(made.at(-1) as Encoding) ?? [];
    if (outer.length === 0) return made;
    made = [...made, random.pick(outer)];
  }
  return made;
}
