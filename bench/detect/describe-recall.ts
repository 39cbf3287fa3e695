// What the matrix came to, as text: recall by category, encoding, carrier, template and depth, in both halves.
import { align } from './align.ts';
import { ALL_ENCODINGS } from './encodings/all-encodings.ts';
import { describe, goal, type Description, type Goal } from './goal.ts';
import { CARRIERS } from './matrix/carriers.ts';
import { nameOf } from './matrix/chain.ts';
import { CLOSED_BODY, TOO_DEEP } from './matrix/detectable.ts';
import type { Half } from './matrix/draw-cells.ts';
import { PLANTED_VALUES } from './matrix/planted-values.ts';
import { TEMPLATES } from './matrix/templates.ts';
import type { Measured } from './measure-recall.ts';

/** Found and all, of the cells that count. */
interface Score {
  readonly found: number;
  readonly all: number;
}

const HALVES: readonly Half[] = ['development', 'held-out'];
const GOAL = 0.99;

type Test = (measured: Measured) => boolean;

export function describeRecall(measured: readonly Measured[], seeds: readonly number[]): Description {
  const counted = measured.filter(({ undetectable }) => undetectable === undefined);
  const shallow = counted.filter(({ cell }) => cell.chain.length <= 2);
  const heldOut = scoreOf(counted, inHalf('held-out'));
  const goals = [
    goal(`requests >= 8,000: ${measured.length}`, measured.length >= 8000),
    goal(`recall in the held-out half >= 99 %: ${percent(heldOut)}`, rateOf(heldOut) >= GOAL),
    ...HALVES.map((half) => {
      const score = scoreOf(shallow, inHalf(half));
      return goal(`chains of one and two, ${half}, 100 %: ${percent(score)}`, score.found === score.all);
    }),
    ...categoryGoals(counted),
    depthGoal(measured),
  ];
  const text = [
    `matrix: ${measured.length} requests, seeds ${seeds.join(', ')}; ${PLANTED_VALUES.length} values, ${ALL_ENCODINGS.length} encodings, ${CARRIERS.length} carriers, ${TEMPLATES.length} templates`,
    `found as the planted value itself: ${percent(scoreOf(counted, undefined, ({ recognised }) => recognised))}; by any rule: ${percent(scoreOf(counted))}`,
    '',
    ...table(
      'length of chain',
      [1, 2, 3].map((length) => [String(length), ({ cell }) => cell.chain.length === length]),
      counted,
    ),
    ...table(
      'category',
      categories().map((category) => [category, ({ cell }) => cell.value.category === category]),
      counted,
    ),
    ...table(
      'carrier',
      CARRIERS.map((carrier) => [carrier.id, ({ cell }) => cell.carrier === carrier]),
      counted,
    ),
    ...table(
      'template',
      TEMPLATES.map((template) => [template.id, ({ cell }) => cell.template === template]),
      counted,
    ),
    ...encodingTable(counted),
    ...undetectableTable(measured),
  ];
  return describe(text, goals);
}

/** Coordinates of the cells that were missed in the development half; nobody looks at those of the other. */
export function describeFailures(measured: readonly Measured[]): string {
  const missed = measured.filter(
    ({ undetectable, found, cell }) => undetectable === undefined && !found && cell.half === 'development',
  );
  const lines = missed
    .map(({ cell, incomplete }) =>
      [
        `${cell.chain.length}`,
        nameOf(cell.chain),
        cell.value.id,
        cell.carrier.id,
        cell.template.id,
        incomplete ? 'incomplete' : 'silent',
      ].join(' | '),
    )
    .sort();
  return [
    'missed in the development half: length | chain | value | carrier | template | what the report says',
    ...lines,
    '',
  ].join('\n');
}

function table(head: string, rows: readonly (readonly [string, Test])[], measured: readonly Measured[]): readonly string[] {
  const cells = rows.map(([name, test]) => [
    name,
    ...HALVES.map((half) => percent(scoreOf(measured, (one) => test(one) && inHalf(half)(one)))),
  ]);
  return [...align([[head, ...HALVES], ...cells]), ''];
}

/** Whole: nothing but this encoding; innermost, outer: in a chain with others. */
function encodingTable(measured: readonly Measured[]): readonly string[] {
  const places: readonly (readonly [string, (id: string) => Test])[] = [
    [
      'alone',
      (id) =>
        ({ cell }) =>
          cell.chain.length === 1 && cell.chain[0]?.id === id,
    ],
    [
      'innermost',
      (id) =>
        ({ cell }) =>
          cell.chain.length > 1 && cell.chain[0]?.id === id,
    ],
    [
      'around',
      (id) =>
        ({ cell }) =>
          cell.chain.slice(1).some((one) => one.id === id),
    ],
  ];
  const head = ['encoding', ...places.flatMap(([name]) => HALVES.map((half) => `${name}, ${half}`))];
  const rows = ALL_ENCODINGS.map(({ id }) => [
    id,
    ...places.flatMap(([, test]) =>
      HALVES.map((half) => percent(scoreOf(measured, (one) => test(id)(one) && inHalf(half)(one)))),
    ),
  ]);
  return [...align([head, ...rows]), ''];
}

function undetectableTable(measured: readonly Measured[]): readonly string[] {
  const reasons = new Set(measured.flatMap(({ undetectable }) => undetectable ?? []));
  const rows = [...reasons].map((reason) => {
    const own = measured.filter(({ undetectable }) => undetectable === reason);
    return [
      reason,
      String(own.length),
      String(own.filter(({ found }) => found).length),
      String(own.filter(({ found, incomplete }) => !found && incomplete).length),
    ];
  });
  return [...align([['not counted, because', 'requests', 'found', 'told as incomplete'], ...rows]), ''];
}

function categoryGoals(measured: readonly Measured[]): readonly Goal[] {
  const below = categories().filter(
    (category) => rateOf(scoreOf(measured, (one) => one.cell.value.category === category && inHalf('held-out')(one))) < GOAL,
  );
  return [
    goal(
      `each category in the held-out half >= 99 %${below.length === 0 ? '' : `: below are ${below.join(', ')}`}`,
      below.length === 0,
    ),
  ];
}

function depthGoal(measured: readonly Measured[]): Goal {
  const closed = measured.filter(({ undetectable }) => undetectable === TOO_DEEP || undetectable === CLOSED_BODY);
  const silent = closed.filter(({ found, incomplete }) => !found && !incomplete);
  return goal(
    `deeper than the limit or a closed body, found or told as incomplete: ${closed.length - silent.length} of ${closed.length}`,
    silent.length === 0,
  );
}

function categories(): readonly string[] {
  return [...new Set(PLANTED_VALUES.map(({ category }) => category))];
}

function inHalf(half: Half): Test {
  return ({ cell }) => cell.half === half;
}

function scoreOf(measured: readonly Measured[], test: Test = () => true, hit: Test = ({ found }) => found): Score {
  const own = measured.filter(test);
  return { found: own.filter(hit).length, all: own.length };
}

function rateOf({ found, all }: Score): number {
  return all === 0 ? 1 : found / all;
}

function percent(score: Score): string {
  if (score.all === 0) return '-';
  const rate = rateOf(score) * 100;
  // 99.96 % is not 100 %.
  return `${(Math.floor(rate * 10) / 10).toFixed(rate === 100 ? 0 : 1)} % (${score.found}/${score.all})`;
}
