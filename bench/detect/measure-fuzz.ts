// Requests that no tag meant to send: mutated, cut, random, and made to exhaust. Nothing may break, grow, or pass as read when it was not.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { siteOf } from '../../src/capture/site.ts';
import type { OutboundRequest } from '../../src/model/outbound-request.ts';
import { Raw, RawBytes } from '../../src/model/raw.ts';
import { requestFromRecord, type RequestRecord } from '../../src/model/request-record.ts';
import { align } from './align.ts';
import { milliseconds, timed, timesOf } from './clock.ts';
import { describe, goal, type Description } from './goal.ts';
import { drawCells } from './matrix/draw-cells.ts';
import { PLANTED_VALUES } from './matrix/planted-values.ts';
import { seededRandom, type SeededRandom } from './matrix/seeded-random.ts';
import { writeRequest } from './matrix/write-request.ts';
import { assembleProduct, type Product } from './product.ts';

const GROWTH = 256;
const BOMB_RUNS = 3;
/** Milliseconds of a first run after which one is enough. */
const SLOW = 2000;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const HOSTILE = '%&=;{}[]"\\/?#+@:.,|<>\r\n \0\u3000\ud800あ';

export async function measureFuzz(seed: number, requests: number): Promise<Description> {
  const product = await assembleProduct(PLANTED_VALUES);
  const watch = watchMemory();
  const fuzzed = fuzz(product, seed, requests, watch.note);
  const afterFuzz = watch.growth();
  const bombs = explode(product, seed, watch);
  const rows = bombs.map(({ id, times, fate, resident }) => [
    id,
    milliseconds(times.p50),
    milliseconds(times.p95),
    milliseconds(times.max),
    String(resident),
    fate,
  ]);
  const silent = bombs.filter(({ fate }) => fate === 'silent');
  const broken = bombs.filter(({ fate }) => fate.startsWith('threw'));
  const { times } = fuzzed;
  return describe(
    [
      `${requests} fuzzed requests, seed ${seed}: p50 ${milliseconds(times.p50)} ms, p95 ${milliseconds(times.p95)} ms, max ${milliseconds(times.max)} ms; resident growth ${afterFuzz} MB`,
      ...fuzzed.faults.map((fault) => `threw: ${fault}`),
      '',
      ...align([['bomb, ms', 'p50', 'p95', 'max', 'resident MB so far', 'the planted value at its end'], ...rows]),
      '',
    ],
    [
      goal(`fuzzed requests that broke it: ${fuzzed.faults.length} of ${requests}`, fuzzed.faults.length === 0),
      goal(`bombs that broke it: ${broken.length} of ${bombs.length}`, broken.length === 0),
      goal(
        `bombs whose end was neither read nor told as unread: ${silent.map(({ id }) => id).join('; ') || 'none'}`,
        silent.length === 0,
      ),
      goal(`resident growth <= ${GROWTH} MB: ${watch.growth()} MB`, watch.growth() <= GROWTH),
    ],
  );
}

interface Fuzzed {
  readonly times: ReturnType<typeof timesOf>;
  /** Names of errors, never their messages: those may quote. */
  readonly faults: readonly string[];
}

function fuzz(product: Product, seed: number, requests: number, note: () => void): Fuzzed {
  const random = seededRandom(seed);
  const cells = drawCells(seed, 4000).filter(({ half }) => half === 'development');
  const elapsed: number[] = [];
  const faults: string[] = [];
  for (let at = 0; at < requests; at += 1) {
    const whole = writeRequest(random.pick(cells), `r${at}`);
    const request = at % 10 === 0 ? ofRandomBytes(whole, random) : mutated(whole, random);
    try {
      elapsed.push(timed(() => product.examine(request)).elapsed);
    } catch (error) {
      faults.push(`${error instanceof Error ? error.name : 'something'} at request ${at}`);
    }
    if (at % 500 === 0) note();
  }
  return { times: timesOf(elapsed), faults };
}

/** One to four changes in the URL, a header or the body. */
function mutated(request: OutboundRequest, random: SeededRandom): OutboundRequest {
  let made = request;
  for (let change = random.below(4); change >= 0; change -= 1) {
    const { body } = made;
    const part = random.below(3);
    if (part === 0 && body.kind === 'bytes')
      made = { ...made, body: { ...body, bytes: body.bytes.reveal((bytes) => new RawBytes(mutateBytes(bytes, random))) } };
    else if (part === 1)
      made = { ...made, headers: made.headers.map(({ name, value }) => ({ name, value: mutateRaw(value, random) })) };
    else made = { ...made, url: mutateRaw(made.url, random) };
  }
  return made;
}

function mutateRaw(value: Raw, random: SeededRandom): Raw {
  return value.reveal((text) => {
    const at = random.below(text.length + 1);
    switch (random.below(5)) {
      case 0:
        return new Raw(text.slice(0, at));
      case 1:
        return new Raw(text.slice(0, at) + random.text(HOSTILE, 1 + random.below(12)) + text.slice(at));
      case 2:
        return new Raw(text.slice(0, at) + text.slice(at + 1 + random.below(8)));
      case 3:
        return new Raw(text.slice(0, at) + text.slice(random.below(text.length + 1)));
      default:
        return new Raw(text.slice(0, at) + random.text(LETTERS, 1) + text.slice(at + 1));
    }
  });
}

function mutateBytes(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const made = Uint8Array.from(bytes);
  const at = random.below(made.length + 1);
  switch (random.below(4)) {
    case 0:
      return made.subarray(0, at);
    case 1:
      return Buffer.concat([made.subarray(0, at), random.bytes(1 + random.below(16)), made.subarray(at)]);
    case 2:
      return Buffer.concat([made.subarray(0, at), made.subarray(random.below(made.length + 1))]);
    default:
      for (let flips = 1 + random.below(4); flips > 0; flips -= 1) made[random.below(made.length)] = random.below(256);
      return made;
  }
}

function ofRandomBytes(request: OutboundRequest, random: SeededRandom): OutboundRequest {
  const magic = random.pick(['', '1f8b0800', '789c', '2d2d', '7b22', '5b', '0a', '82', 'ffd8', '3c3f']);
  const bytes = Buffer.concat([Buffer.from(magic, 'hex'), random.bytes(random.below(2000))]);
  return {
    ...request,
    body: {
      kind: 'bytes',
      bytes: new RawBytes(bytes),
      contentType: random.pick(['application/octet-stream', 'application/json', 'text/plain']),
    },
  };
}

interface BuiltBomb {
  readonly id: string;
  readonly record: RequestRecord;
}

interface Exploded {
  readonly id: string;
  readonly times: ReturnType<typeof timesOf>;
  readonly fate: string;
  /** Megabytes above the start, at the highest so far. */
  readonly resident: number;
}

function explode(product: Product, seed: number, watch: MemoryWatch): readonly Exploded[] {
  const exploded: Exploded[] = [];
  for (let number = 0; ; number += 1) {
    const bomb = buildBomb(number, seed);
    if (bomb === null) return exploded;
    // Told first: a bomb that never ends has a name then.
    process.stderr.write(`bomb: ${bomb.id}`);
    const one = explodeOne(product, bomb);
    process.stderr.write(`: ${milliseconds(one.times.max)} ms, ${one.fate}\n`);
    exploded.push({ ...one, resident: watch.growth() });
  }
}

function buildBomb(number: number, seed: number): BuiltBomb | null {
  const program = fileURLToPath(new URL('write-bomb.js', import.meta.url));
  const made = execFileSync(process.execPath, [program, String(number), String(seed)], { maxBuffer: 64 * 1_048_576 });
  return JSON.parse(made.toString('utf8')) as BuiltBomb | null;
}

function explodeOne(product: Product, { id, record }: BuiltBomb): Omit<Exploded, 'resident'> {
  const request = requestFromRecord(record, { id, siteOf, page: 'https://bank.example/entry' });
  const elapsed: number[] = [];
  let fate = '';
  for (let run = 0; run < BOMB_RUNS && (elapsed[0] ?? 0) < SLOW; run += 1) {
    try {
      const { result, elapsed: time } = timed(() => product.examine(request));
      elapsed.push(time);
      const reasons = [...new Set(result.decoded.leftovers.map(({ reason }) => reason))];
      const isFound = result.findings.some((finding) => finding.category === PLANTED_VALUES[0]?.category);
      fate = isFound ? 'found' : reasons.length > 0 ? `told: ${reasons.join(', ')}` : 'silent';
    } catch (error) {
      fate = `threw ${error instanceof Error ? error.name : 'something'}`;
    }
  }
  return { id, times: timesOf(elapsed), fate };
}

interface MemoryWatch {
  readonly note: () => void;
  readonly growth: () => number;
}

/** Megabytes that the process holds above what it held at the start. */
function watchMemory(): MemoryWatch {
  const start = process.memoryUsage.rss();
  let peak = start;
  const note = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  return {
    note,
    growth: () => {
      note();
      return Math.round((peak - start) / 1_048_576);
    },
  };
}
