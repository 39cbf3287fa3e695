// Digests of values that are few: no value is planted, and each must be opened by trying them all. Two runs share one folder of tables.
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJudge } from '../../src/audit/judge-traffic.ts';
import { siteOf } from '../../src/capture/site.ts';
import { createDetector } from '../../src/detect/create-detector.ts';
import { openReversal } from '../../src/detect/reversal/open-reversal.ts';
import { openTableStore } from '../../src/detect/reversal/table-store.ts';
import type { OutboundRequest } from '../../src/model/outbound-request.ts';
import { requestFromRecord } from '../../src/model/request-record.ts';
import { align } from './align.ts';
import { describe, goal, type Description } from './goal.ts';
import { knowledgeInPlace } from './knowledge-in-place.ts';
import { seededRandom, type SeededRandom } from './matrix/seeded-random.ts';

/** Values of each kind, for each algorithm and spelling. */
const DRAWN = 100;
/** Processor seconds for a run that finds the tables of an earlier one. */
const NEXT_RUN = 2;

const ALGORITHMS = ['md5', 'sha1', 'sha256'] as const;
const FORMS = ['hex', 'base64url'] as const;

interface Kind {
  readonly category: string;
  /** Keys that speak of it, and one that says nothing. */
  readonly keys: readonly string[];
  readonly draw: (random: SeededRandom) => string;
}

const two = (number: number): string => String(number).padStart(2, '0');

const KINDS: readonly Kind[] = [
  { category: 'pin', keys: ['pin', 'h'], draw: (random) => random.text('0123456789', 4) },
  {
    category: 'birthdate',
    keys: ['birthday', 'h'],
    draw: (random) => {
      const [year, month, day] = [String(1930 + random.below(78)), two(1 + random.below(12)), two(1 + random.below(28))];
      return random.pick([`${year}-${month}-${day}`, `${year}/${month}/${day}`, `${year}${month}${day}`]);
    },
  },
  { category: 'account.number', keys: ['koza_no', 'h'], draw: (random) => random.text('0123456789', 7) },
];

interface Sent {
  readonly request: OutboundRequest;
  readonly category: string;
  readonly algorithm: string;
  readonly row: string;
}

export async function measureEnumerable(seed: number): Promise<Description> {
  const folder = await mkdtemp(join(tmpdir(), 'tagspill-bench-'));
  try {
    const sent = drawDigests(seed);
    const runs = [await openAll(sent, folder), await openAll(sent, folder)];
    const [, next] = runs;
    const rows = [...new Set(sent.map(({ row }) => row))];
    const table = align([
      ['digest of', 'sent', 'first run', 'next run'],
      ...rows.map((row) => {
        const own = sent.filter((one) => one.row === row);
        return [row, String(own.length), ...runs.map(({ opened }) => String(own.filter((one) => opened.has(one)).length))];
      }),
    ]);
    const closed = sent.length - (next?.opened.size ?? 0);
    const busy = next?.busy ?? Infinity;
    const inWords = ({ seconds, busy: used }: Run): string => `${seconds.toFixed(1)} s (processor ${used.toFixed(1)} s)`;
    return describe(
      [...table, '', ...runs.map((run, at) => `${at === 0 ? 'first' : 'next'} run: ${inWords(run)}`), ''],
      [
        goal(`digests of PIN, birthdate, account number opened: ${sent.length - closed} of ${sent.length}`, closed === 0),
        goal(`within ${NEXT_RUN} s of the processor in the next run: ${busy.toFixed(1)} s`, busy <= NEXT_RUN),
      ],
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly opened: ReadonlySet<Sent>;
  readonly seconds: number;
  /** Processor seconds, threads included: what a busy machine does not change. */
  readonly busy: number;
}

async function openAll(sent: readonly Sent[], folder: string): Promise<Run> {
  const knowledge = await knowledgeInPlace();
  const start = Date.now();
  const cpu = process.cpuUsage();
  const judge = openJudge(
    knowledge,
    createDetector(knowledge.rules, {}, new Uint8Array(32)),
    undefined,
    openReversal(openTableStore([folder])),
  );
  judge.take({ requests: sent.map(({ request }) => request), documents: [] });
  const { findings } = await judge.conclude(() => undefined);
  const seconds = (Date.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  // `hashedBy` begins with the algorithm's name.
  const told = new Set(
    findings.map(({ finding }) => `${finding.request} ${finding.category} ${finding.hashedBy?.split(',')[0] ?? ''}`),
  );
  const isTold = ({ request, category, algorithm }: Sent): boolean => told.has(`${request.id} ${category} ${algorithm}`);
  return { opened: new Set(sent.filter(isTold)), seconds, busy: (user + system) / 1_000_000 };
}

function drawDigests(seed: number): readonly Sent[] {
  const random = seededRandom(seed);
  const sent: Sent[] = [];
  for (const { category, keys, draw } of KINDS)
    for (const algorithm of ALGORITHMS)
      for (const form of FORMS)
        for (let at = 0; at < DRAWN; at += 1) {
          const token = createHash(algorithm).update(draw(random)).digest(form);
          const url = `https://t.example/c?id=${random.digits(9)}&${random.pick(keys)}=${token}`;
          const request = requestFromRecord({ url }, { id: `r${sent.length}`, siteOf, page: 'https://bank.example/' });
          sent.push({ request, category, algorithm, row: `${category}, ${algorithm}, ${form}` });
        }
  return sent;
}
