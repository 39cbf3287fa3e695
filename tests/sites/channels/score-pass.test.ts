// The scorer itself: it finds what is missing, changed or let out, or its silence would prove nothing.
import { describe, expect, it } from 'vitest';
import type { OutboundRequest } from '../../../src/model/outbound-request.ts';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import type { Reconciliation } from '../../../src/model/reconciliation.ts';
import { aRequest } from '../../support/a-request.ts';
import type { Arrival } from './arrival.ts';
import type { Pass } from './capture-channels.ts';
import { channel } from './channel.ts';
import { judgeChannel } from './judge-channel.ts';
import { scorePass, type ChannelScore } from './score-pass.ts';
import { strayOf } from './stray.ts';

const CHANNEL = channel('a_channel', () => ({ page: '', carries: ['url', 'body'], protocol: 'stun' }));
const URL_SENT = 'https://a-channel.vendor.test/c?u=url-a-channel-zz';
const BODY = 'mail=body-a-channel-zz';
const HEADERS = { referer: 'https://www.lender.example/', 'sec-fetch-mode': 'cors' };

const arrival = (changes: Partial<Arrival> = {}): Arrival => ({
  kind: 'request',
  method: 'POST',
  url: URL_SENT,
  headers: { host: 'a-channel.vendor.test', connection: 'keep-alive', ...HEADERS },
  httpVersion: '1.1',
  body: Buffer.from(BODY),
  whole: true,
  ...changes,
});
const captured = (changes: object = {}): OutboundRequest =>
  aRequest({ url: URL_SENT, method: 'POST', headers: HEADERS, body: BODY, ...changes });

function score(arrivals: readonly Arrival[], requests: readonly OutboundRequest[], changes: Partial<Pass> = {}): ChannelScore {
  const visit = { outcome: { kind: 'visited' }, requests } as unknown as PageVisit;
  const truth = { arrivals, connections: [], strays: [], ...changes.truth };
  const reconciliation = {} as Reconciliation;
  const visits = new Map([[CHANNEL.id, visit]]);
  const pass = {
    seal: false,
    channels: [CHANNEL],
    visits,
    late: [],
    reconciliation,
    browser: { name: 'Chromium', version: '1', source: 'system' } as const,
    ...changes,
    truth,
  };
  const [first] = scorePass(pass);
  if (first === undefined) throw new Error('no score');
  return first;
}

describe('an open pass', () => {
  it('is content with what agrees', () => {
    expect(score([arrival()], [captured()])).toMatchObject({
      arrived: 1,
      bodies: 1,
      missedUrls: [],
      missedBodies: [],
      missedHeaders: [],
      escaped: [],
      marks: [
        { carrier: 'url', onWire: true, captured: true },
        { carrier: 'body', onWire: true, captured: true },
      ],
    });
  });

  it.each([
    ['nothing', [arrival()], [], { missedUrls: 1, missedBodies: 1 }],
    ['one of two', [arrival(), arrival()], [captured()], { missedUrls: 1, missedBodies: 1 }],
    ['another body', [arrival()], [captured({ body: `${BODY}x` })], { missedUrls: 0, missedBodies: 1 }],
    ['no body', [arrival()], [captured({ body: undefined })], { missedUrls: 0, missedBodies: 1 }],
    ['another address', [arrival()], [captured({ url: `${URL_SENT}x` })], { missedUrls: 1, missedBodies: 1 }],
    ['another Referer', [arrival()], [captured({ headers: { ...HEADERS, referer: 'x' } })], { missedHeaders: 1 }],
    ['fewer headers', [arrival()], [captured({ headers: {} })], { missedHeaders: 1 }],
  ])('finds that %s was captured', (_, arrivals, requests, expected) => {
    const found = score(arrivals, requests);
    const lengths = Object.fromEntries(Object.keys(expected).map((list) => [list, found[list as 'missedUrls'].length]));
    expect(lengths).toEqual(expected);
  });

  it('takes what arrived of an upload that was broken off for its beginning', () => {
    expect(score([arrival({ whole: false, body: Buffer.from('mail=') })], [captured()]).missedBodies).toEqual([]);
  });

  it('finds a host that was only connected to, and bytes that are no HTTP', () => {
    const truth = { arrivals: [], connections: ['b.a-channel.vendor.test'], strays: [strayOf('udp', binding())] };
    const found = score([], [], { truth });
    expect(found.missedUrls).toEqual(['TLS handshake with b.a-channel.vendor.test']);
    expect(found.escaped).toEqual(['udp stun, 20 bytes']);
    const given = captured({ url: 'https://b.a-channel.vendor.test/given-up' });
    expect(score([], [given], { truth }).missedUrls).toEqual([]);
  });
});

describe('a sealed pass', () => {
  const sealed = { seal: true };

  it('calls any request of the browser an escape, and none that the sink makes itself', () => {
    const bare = arrival({ method: 'GET', headers: { host: 'a-channel.vendor.test', 'user-agent': 'x' }, body: Buffer.alloc(0) });
    expect(score([arrival()], [captured()], sealed).escaped).toEqual([`POST ${URL_SENT} (${BODY.length} bytes)`]);
    expect(score([bare], [], sealed)).toMatchObject({ escaped: [], bare: 1, missedUrls: [] });
    expect(score([{ ...bare, headers: { cookie: 'id=1' } }], [], sealed).escaped).toHaveLength(1);
  });

  it('is compared with the open one', () => {
    const open = score([arrival()], [captured()]);
    const silent = score([], [], sealed);
    expect(judgeChannel(CHANNEL, { open, sealed: silent }, () => true)).toMatchObject({
      unsent: [],
      quiet: [/url/, /body/].map(containing),
    });
    expect(judgeChannel(CHANNEL, { open: silent, sealed: silent }, () => true).unsent).toHaveLength(2);
    const heldBack = { ...CHANNEL, heldBack: 'it runs past the visit' };
    expect(judgeChannel(heldBack, { open, sealed: silent }, () => true).quiet).toEqual([]);
  });
});

function containing(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

function binding(): Buffer {
  return Buffer.concat([Buffer.from([0, 1, 0, 0, 0x21, 0x12, 0xa4, 0x42]), Buffer.alloc(12)]);
}
