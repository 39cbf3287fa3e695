// Written and read back, traffic is what it was: the replay of a saved scan gives the scan's incidents.
import { gzipSync } from 'node:zlib';
import type { Har } from 'har-format';
import { describe, expect, it } from 'vitest';
import { har } from '../../../src/capture/sources/har.ts';
import { siteOf } from '../../../src/capture/site.ts';
import { writeHar, type HarFacts } from '../../../src/capture/write-har.ts';
import type { ActionLabel, Body, DocumentRef, OutboundRequest } from '../../../src/model/outbound-request.ts';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import type { VisitId } from '../../../src/model/crawl-plan.ts';
import { Raw, RawBytes } from '../../../src/model/raw.ts';
import { aRequest } from '../../support/a-request.ts';

const TOP: DocumentRef = {
  visit: 'v1',
  url: new Raw('https://lender.example/members/top?no=0000000#a'),
  site: siteOf('lender.example'),
  arrival: 'redirect',
};
const LOGIN: DocumentRef = { ...TOP, url: new Raw('https://lender.example/login'), arrival: 'goto' };

const bytes = (content: Uint8Array, contentType: string | undefined): Body => ({
  kind: 'bytes',
  bytes: new RawBytes(content),
  contentType,
});

function sent(id: number, more: Partial<OutboundRequest>): OutboundRequest {
  return {
    ...aRequest(`https://t.example/c?i=${id}`),
    document: TOP,
    sentAt: 1767225600000 + id,
    id: `r${id}` as OutboundRequest['id'],
    ...more,
  };
}

const REQUESTS: readonly OutboundRequest[] = [
  sent(1, {
    transport: 'image',
    consent: 'before',
    headers: ['a=1; b=2', 'c'].map((value) => ({ name: 'cookie', value: new Raw(value) })),
    initiator: { kind: 'parser', url: 'https://lender.example/login', line: 3 },
    document: LOGIN,
  }),
  sent(2, {
    transport: 'beacon',
    body: bytes(Buffer.from('{"氏名":"テスト\uFEFF\0"}'), 'application/json'),
    initiator: { kind: 'preflight' },
  }),
  sent(3, {
    transport: 'form',
    body: bytes(Uint8Array.of(0x83, 0x65, 0x83, 0x58, 0x83, 0x67), 'text/plain'),
    action: 'press Enter in #mail' as ActionLabel,
  }),
  sent(4, { transport: 'fetch', body: bytes(gzipSync('dl=1'), undefined) }),
  sent(5, {
    transport: 'websocket',
    url: new Raw('wss://chat.example/live'),
    sink: { host: 'chat.example', site: siteOf('chat.example'), party: 'third' },
    body: bytes(Buffer.from('hello'), undefined),
    initiator: {
      kind: 'script',
      frames: [
        { url: '•••', functionName: '', line: 1, column: 1 },
        { url: 'https://t.example/•••/lt.js', functionName: 'send', line: 20, column: 7 },
      ],
    },
  }),
  sent(6, { body: { kind: 'truncated', bytes: new RawBytes(Buffer.from('kept')), contentType: 'text/plain', sentBytes: 4000 } }),
  sent(7, {
    body: { kind: 'truncated', bytes: new RawBytes(Buffer.from('kept')), contentType: undefined, sentBytes: undefined },
  }),
];

const VISIT: PageVisit = {
  id: 'v1' as VisitId,
  label: 'Case 3: members',
  url: LOGIN.url,
  outcome: { kind: 'visited' },
  documents: [LOGIN, TOP],
  requests: REQUESTS,
  links: [],
  forms: [],
  exposures: [],
  unfetched: [],
};

const FACTS: HarFacts = {
  version: '0.0.0',
  browser: { name: 'Chromium', version: '1' },
  identity: { email: [new Raw('test.taro@mail.example')], pin: [new Raw('7306'), new Raw('7307')] },
};

// What a `Raw` holds, so that equality means equal values.
function open(value: unknown): unknown {
  if (value instanceof Raw) return value.reveal((text) => `raw ${text}`);
  if (value instanceof RawBytes) return value.reveal((held) => `bytes ${Buffer.from(held).toString('hex')}`);
  if (Array.isArray(value)) return value.map(open);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, open(member)]));
}

const written = writeHar([VISIT], FACTS);

describe('a HAR that was written', () => {
  it('gives the same requests when it is read back', () => {
    const { requests, gaps } = har.read('x/saved.har', written, { page: 'https://other.example/' });
    expect(gaps).toEqual([]);
    expect(open(requests)).toEqual(
      open(REQUESTS.map((request, entry) => ({ ...request, origin: { file: 'saved.har', entry } }))),
    );
  });

  it('gives the same documents, labels and planted values', () => {
    const { documents, labelOf, identity } = har.read('saved.har', written, {});
    expect(open(documents)).toEqual(open([LOGIN, TOP]));
    expect([labelOf('v1'), labelOf('v2')]).toEqual(['Case 3: members', undefined]);
    expect(identity).toEqual({ email: ['test.taro@mail.example'], pin: ['7306', '7307'] });
  });

  it('keeps what it knows when it breaks off', () => {
    const { requests, documents, identity, gaps } = har.read(
      'saved.har',
      written.slice(0, written.lastIndexOf('"_tagspill"')),
      {},
    );
    expect(requests).toHaveLength(REQUESTS.length - 1);
    expect(documents).toHaveLength(2);
    expect(Object.keys(identity ?? {})).toEqual(['email', 'pin']);
    expect(gaps).toHaveLength(1);
  });

  it('says which visits the scan itself did not see whole', () => {
    const cut: PageVisit = { ...VISIT, outcome: { kind: 'timeout', reason: 'the run ended during this visit' } };
    const { gaps } = har.read('saved.har', writeHar([cut], FACTS), {});
    expect(gaps).toEqual(['visit Case 3: members was recorded in part: timeout, the run ended during this visit']);
  });

  it('holds what HAR 1.2 demands of every file', () => {
    const { log } = JSON.parse(written) as Har;
    expect(log).toMatchObject({
      version: '1.2',
      creator: { name: 'tagspill', version: '0.0.0' },
      browser: { name: 'Chromium', version: '1' },
    });
    expect(log.pages).toEqual([
      { id: 'v1', startedDateTime: '2026-01-01T00:00:00.001Z', title: 'https://lender.example/login', pageTimings: {} },
    ]);
    for (const entry of log.entries) {
      expect(Object.keys(entry)).toEqual(
        expect.arrayContaining(['startedDateTime', 'time', 'request', 'response', 'cache', 'timings']),
      );
      expect(Object.keys(entry.request)).toEqual(
        expect.arrayContaining(['method', 'url', 'httpVersion', 'cookies', 'headers', 'queryString', 'headersSize', 'bodySize']),
      );
      expect(entry.response).toMatchObject({ status: 0, content: { size: 0 }, redirectURL: '' });
      expect(log.pages?.map(({ id }) => id)).toContain(entry.pageref);
    }
    expect(log.entries[0]?.request.queryString).toEqual([{ name: 'i', value: '1' }]);
    expect(log.entries[0]?.request.cookies).toEqual([
      { name: 'a', value: '1' },
      { name: 'b', value: '2' },
      { name: 'c', value: '' },
    ]);
  });

  it('of nothing is a HAR of nothing', () => {
    expect(har.read('saved.har', writeHar([], { ...FACTS, browser: undefined }), {}).gaps).toEqual([
      'saved.har: the recording holds no request',
    ]);
  });
});
