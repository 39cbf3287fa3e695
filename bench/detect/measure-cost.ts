// What one request costs on one core: decode and detect together, on ordinary vendor requests and on a session recording of 2 MB.
import { gzipSync } from 'node:zlib';
import { siteOf } from '../../src/capture/site.ts';
import type { OutboundRequest } from '../../src/model/outbound-request.ts';
import { requestFromRecord, type RequestRecord } from '../../src/model/request-record.ts';
import { align } from './align.ts';
import { milliseconds, timed, timesOf, type Times } from './clock.ts';
import { describe, goal, type Description } from './goal.ts';
import { PLANTED_VALUES } from './matrix/planted-values.ts';
import { seededRandom, type SeededRandom } from './matrix/seeded-random.ts';
import type { Template } from './matrix/template.ts';
import { TEMPLATES } from './matrix/templates.ts';
import { assembleProduct } from './product.ts';

const REQUESTS = 4000;
/** Compiling and first look-ups are no part of a request's cost. */
const WARM_UP = 400;
const RECORDINGS = 9;
const RECORDING_BYTES = 2_000_000;

/** Milliseconds. */
const GOALS = { p50: 1, p95: 10, max: 200, recording: 250 };

export async function measureCost(seed: number): Promise<Description> {
  const random = seededRandom(seed);
  const product = await assembleProduct(PLANTED_VALUES);
  const time = (request: OutboundRequest): number => timed(() => product.examine(request)).elapsed;

  const kinds: readonly (readonly [string, (at: number) => RequestRecord])[] = [
    ['URL of 1 KB', (at) => queryOf(templateAt(at), random)],
    ['JSON of 1 KB', (at) => jsonOf(templateAt(at), random)],
  ];
  const rows = kinds.map(([name, make]) => {
    const requests = Array.from({ length: REQUESTS + WARM_UP }, (_, at) => build(make(at), `${name} ${at}`));
    return { name, times: timesOf(requests.map(time).slice(WARM_UP)) };
  });
  const all = rows.map(({ times }) => times);
  const texts: string[] = [];
  const recordings = [
    ['recording of 2 MB, plain', (text: string) => Buffer.from(text)] as const,
    ['recording of 2 MB, gzip', (text: string) => gzipSync(text)] as const,
  ].map(([name, pack]) => {
    const keep = (text: string): Uint8Array => pack(texts[texts.push(text) - 1] ?? '');
    const requests = Array.from({ length: RECORDINGS }, (_, at) => recordingOf(random, keep, `${name} ${at}`));
    return { name, times: timesOf(requests.map(time).slice(1)) };
  });
  // What the engine itself needs to read the same texts: how fast this machine is today.
  const parsing = { name: 'the same by JSON.parse', times: timesOf(texts.map((text) => timed(() => JSON.parse(text)).elapsed)) };
  const worst = Math.max(...recordings.map(({ times }) => times.max));
  const table = align([
    ['decode and detect, ms', 'p50', 'p95', 'max'],
    ...[...rows, ...recordings, parsing].map(({ name, times }) => cells(name, times)),
  ]);
  return describe(
    [...table, ''],
    [
      goal(
        `1 KB request, p50 <= ${GOALS.p50} ms`,
        all.every(({ p50 }) => p50 <= GOALS.p50),
      ),
      goal(
        `1 KB request, p95 <= ${GOALS.p95} ms`,
        all.every(({ p95 }) => p95 <= GOALS.p95),
      ),
      goal(
        `1 KB request, never above ${GOALS.max} ms`,
        all.every(({ max }) => max <= GOALS.max),
      ),
      goal(`session recording of 2 MB <= ${GOALS.recording} ms: ${milliseconds(worst)} ms`, worst <= GOALS.recording),
    ],
  );
}

function cells(name: string, { p50, p95, max }: Times): readonly string[] {
  return [name, milliseconds(p50), milliseconds(p95), milliseconds(max)];
}

function build(record: RequestRecord, id: string): OutboundRequest {
  return requestFromRecord(record, { id, siteOf, page: 'https://bank.example/entry' });
}

function templateAt(at: number): Template {
  return TEMPLATES[at % TEMPLATES.length] as Template;
}

/** The tag's own parameters, a page address as shops have them, and events until 1 KB is full. */
function queryOf(template: Template, random: SeededRandom): RequestRecord {
  const page = `https://www.bank.example/products/card-loan/${random.digits(4)}/?utm_source=news&utm_campaign=${random.digits(8)}&gclid=${random.text('ABCDEFGHabcdefgh0123456789_-', 60)}`;
  const own = template.params(random).map(([key, value]) => (key === template.pageKey ? [key, page] : [key, value]));
  const pairs = own.map(([key = '', value = '']) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  let url = `https://${template.host}${template.path(random)}?${pairs.join('&')}`;
  for (let at = 0; url.length < 1000; at += 1)
    url += `&ep.p${at}=${encodeURIComponent(random.pick(WORDS))}&epn.n${at}=${random.digits(6)}`;
  return { url, headers: { Referer: 'https://www.bank.example/', 'User-Agent': 'Mozilla/5.0', Accept: '*/*' } };
}

const WORDS = [
  'カードローン',
  'お申し込み',
  'scroll',
  'view_item_list',
  '90',
  'Tokyo',
  'campaign_2026',
  'ログイン',
  'top > loan > apply',
];

function jsonOf(template: Template, random: SeededRandom): RequestRecord {
  const events: unknown[] = [];
  while (JSON.stringify(events).length < 800)
    events.push({
      name: random.pick(WORDS),
      id: random.uuid(),
      at: 1_763_000_000_000 + random.below(1e8),
      props: { label: random.pick(WORDS), n: random.below(999) },
    });
  return {
    url: `https://${template.host}${template.path(random)}`,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ sent_at: 1_763_000_000_000, context: template.json('entry', random), events }),
  };
}

/** A page's tree and what its user did, as rrweb writes it. */
function recordingOf(random: SeededRandom, pack: (text: string) => Uint8Array, id: string): OutboundRequest {
  const events: string[] = [];
  let size = 0;
  for (let at = 0; size < RECORDING_BYTES; at += 1) {
    const event = JSON.stringify(at % 4 === 0 ? nodeEvent(random, at) : moveEvent(random, at));
    size += event.length + 1;
    events.push(event);
  }
  const body = pack(`[${events.join(',')}]`);
  const url = 'https://r.example/record?session=1';
  return build(
    { url, method: 'POST', headers: { 'Content-Type': 'application/json' }, bodyBase64: Buffer.from(body).toString('base64') },
    id,
  );
}

function nodeEvent(random: SeededRandom, at: number): unknown {
  const attributes = {
    class: `c${random.digits(4)} box`,
    id: `n${at}`,
    href: `/item/${random.digits(5)}?from=list`,
    style: 'color: rgb(12, 34, 56);',
  };
  const node = {
    type: 2,
    tagName: 'a',
    attributes,
    childNodes: [{ type: 3, textContent: `${random.pick(WORDS)} ${random.pick(WORDS)}`, id: at }],
    id: at,
  };
  return {
    type: 3,
    data: { source: 0, adds: [{ parentId: random.below(9000), nextId: null, node }] },
    timestamp: 1_763_000_000_000 + at,
  };
}

function moveEvent(random: SeededRandom, at: number): unknown {
  const positions = Array.from({ length: 12 }, () => ({
    x: random.below(1900),
    y: random.below(1000),
    id: random.below(900),
    timeOffset: -random.below(500),
  }));
  return { type: 3, data: { source: 1, positions }, timestamp: 1_763_000_000_000 + at };
}
