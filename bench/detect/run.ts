// `npm run bench:detect`: what is found in any form, and what is not; exits 1 when a figure of the goal is missed.
import { parseArgs } from 'node:util';
import { keepHeapSmall } from '../../src/platform/frugal-heap.ts';
import { measureClean } from './clean/measure-clean.ts';
import { describeFailures, describeRecall } from './describe-recall.ts';
import type { Description } from './goal.ts';
import { measureFuzz } from './measure-fuzz.ts';
import { measureCost } from './measure-cost.ts';
import { measureEnumerable } from './measure-enumerable.ts';
import { measureRecall } from './measure-recall.ts';
import { measureVectors } from './measure-vectors.ts';

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'recall,vectors,digests,clean,cost,fuzz' },
    seed: { type: 'string', default: '20261122' },
    requests: { type: 'string', default: '12000' },
    /** Requests of the parts of these names. */
    fuzzed: { type: 'string', default: '20000' },
    clean: { type: 'string', default: '20000' },
    /** One encoding: only chains that hold it. */
    only: { type: 'string' },
    /** Names the cells that were missed, of the development half alone. */
    failures: { type: 'boolean', default: false },
  },
});

// As src/cli/main.ts does.
keepHeapSmall();

const seeds = values.seed.split(',').map(Number);

const PARTS: Readonly<Record<string, () => Promise<Description>>> = {
  recall,
  vectors: measureVectors,
  digests: () => measureEnumerable(seeds[0] ?? 0),
  clean: () => measureClean({ seed: seeds[0] ?? 0, requests: Number(values.clean) }),
  cost: () => measureCost(seeds[0] ?? 0),
  fuzz: () => measureFuzz(seeds[0] ?? 0, Number(values.fuzzed)),
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);
let failures = 0;
for (const part of values.part.split(',')) {
  const measure = PARTS[part];
  if (measure === undefined) throw new Error(`no part ${part}; there are ${Object.keys(PARTS).join(', ')}`);
  process.stderr.write(`${part}\n`);
  const described = await measure();
  say(described.text);
  failures += described.failures;
}
say(failures === 0 ? 'every goal is met' : `${failures} goals are missed`);
process.exitCode = failures === 0 ? 0 : 1;

async function recall(): Promise<Description> {
  const only = values.only === undefined ? {} : { only: values.only };
  const measured = await measureRecall({ seeds, requests: Number(values.requests), ...only });
  if (values.failures) say(describeFailures(measured));
  return describeRecall(measured, seeds);
}
