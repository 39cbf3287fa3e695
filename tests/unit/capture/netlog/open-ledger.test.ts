import { describe, expect, it } from 'vitest';
import { openLedger } from '../../../../src/capture/netlog/open-ledger.ts';
import { excerpt, ledgerOf } from '../../../support/netlog/ledger-of.ts';

const PAGE = [
  'request GET https://www.shop.test/?a=1 answered',
  'request GET https://www.shop.test/cached answered',
  'request GET https://www.shop.test/hop answered',
  'request GET https://hop.vendor.example/end?h=1 answered',
  'request GET https://www.shop.test/reset resent',
  'request GET https://www.shop.test/reset answered',
  'request OPTIONS https://api.vendor.example/collect?x=1 answered',
  'request POST https://api.vendor.example/collect?x=1 answered',
  'request GET https://www.shop.test/slow unanswered',
  'handshake GET wss://ws.vendor.example/s?k=v answered',
  'frame GET wss://ws.vendor.example/s?k=v unanswered',
  'frame GET wss://ws.vendor.example/s?k=v unanswered',
  'request POST https://b.vendor.example/beacon?u=1 answered',
  'request GET http://plain.shop.test/?p=2 answered',
];

describe('openLedger', () => {
  // The page was opened with a fragment; `/cached` was asked for twice; `/hop` leads to another host; `/reset` broke a kept connection.
  it.each(['chromium-156', 'headless-shell-147'])('tells every writing to a connection once (%s)', (name) => {
    const { lines, end } = ledgerOf([excerpt(name)]);
    expect(lines).toEqual(PAGE);
    expect(end).toEqual({ logs: 1, blind: [], unreadable: 0, isCutOff: false });
  });

  it.each(['chromium-156', 'headless-shell-147', 'http2-156'])('tells which proxy each connection led to (%s)', (name) => {
    const { sent, sockets } = ledgerOf([excerpt(name)]);
    const [{ endpoint } = {}] = sockets;
    expect(endpoint).toMatch(/^127\.0\.0\.1:\d+$/);
    expect(sent.filter((one) => one.endpoint !== endpoint)).toEqual([]);
    expect(sockets.filter((use) => use.endpoint !== endpoint || use.protocol !== 'tcp')).toEqual([]);
  });

  it('gives times of the Unix epoch', () => {
    const [first] = ledgerOf([excerpt('chromium-156')]).sent;
    expect(new Date(first?.at ?? 0).toISOString()).toMatch(/^2026-11-22T/);
  });

  it('reads HTTP/2, and leaves out credentials and what Chromium writes in their place', () => {
    expect(ledgerOf([excerpt('http2-156')]).lines).toEqual([
      'request GET https://www.shop.test/ answered',
      'request GET https://www.shop.test/f?0 answered',
      'request GET https://www.shop.test/reset?1 unanswered',
      'request GET https://www.shop.test/f?0 answered',
      'request GET https://www.shop.test/goaway?1 answered',
      'request GET https://www.shop.test/f?0 answered',
      'request GET https://www.shop.test/f?0 answered',
      'request GET https://www.shop.test:8443/?a=2 answered',
    ]);
  });

  it('does not take a stream of HTTP/2 for sent that was given up before its turn', () => {
    const lines = excerpt('http2-156').toString('latin1').split('\n');
    const written = lines.findIndex((line) => line.includes('":path: /goaway?1"') && line.includes('"stream_id"'));
    const facts = ledgerOf([Buffer.from(lines.toSpliced(written, 1).join('\n'), 'latin1')]);
    expect(facts.lines.filter((line) => line.includes('goaway'))).toEqual([]);
    expect(facts.lines).toHaveLength(7);
  });

  it('tells what leaves past every proxy: WebRTC, WebTransport, lookups; a UDP socket that sends nothing is none', () => {
    const log = excerpt('escapes-156');
    expect(log.includes('[2001:4860:4860::8888]:443')).toBe(true);
    const { sockets, lookups } = ledgerOf([log]);
    const uses = new Set(sockets.map(({ protocol, endpoint }) => `${protocol} ${endpoint}`));
    expect([...uses]).toEqual(['tcp [::1]:8088', 'tcp 127.0.0.1:8088', 'udp 192.0.2.78:4433', 'udp 192.0.2.77:3478']);
    expect(new Set(lookups)).toEqual(new Set(['https://leak.vendor.example']));
  });

  it('leaves what is under way as open when the log ends, and says from when on it is blind', () => {
    const log = excerpt('chromium-156');
    const written = log.indexOf('GET /slow HTTP/1.1');
    const begun = log.subarray(0, log.indexOf('\n', written) + 50);
    const died = ledgerOf([begun], true);
    expect(died.lines).toEqual([...PAGE.slice(0, 8), 'request GET https://www.shop.test/slow open']);
    expect(died.end).toMatchObject({ logs: 1, unreadable: 0, isCutOff: false });
    expect(died.end.blind.map(({ from }) => from)).toEqual([died.sent.at(-1)?.at]);
    expect(ledgerOf([begun]).end).toEqual({ logs: 1, blind: [], unreadable: 0, isCutOff: true });
  });

  it('waits for the last line, and not for ever', async () => {
    const log = excerpt('chromium-156');
    const ledger = openLedger({ onSent: () => undefined, onSocket: () => undefined, onLookup: () => undefined });
    ledger.take(log.subarray(0, -100));
    await ledger.finished(20);
    setTimeout(() => ledger.take(log.subarray(-100)), 20);
    await ledger.finished(60_000);
    expect(ledger.end()).toMatchObject({ isCutOff: false });
  });

  it('goes on with the log of a network process that came in a dead one’s place', () => {
    const log = excerpt('headless-shell-147');
    const dead = log.subarray(0, log.indexOf('/collect?x=1'));
    const { sent, lines, end, replaced } = ledgerOf([dead, log]);
    expect(lines).toEqual([...PAGE.slice(0, 6), ...PAGE]);
    expect(sent.map(({ log: number }) => number)).toEqual([...PAGE.slice(0, 6).map(() => 1), ...PAGE.map(() => 2)]);
    expect(replaced).toBe(1);
    expect(end).toMatchObject({ logs: 2, unreadable: 0 });
    expect(end.blind).toHaveLength(1);
    expect(end.blind[0]?.to).toBeLessThan(Infinity);
  });

  it('has no ledger when the build has other names for what is needed', () => {
    const renamed = excerpt('chromium-156').toString('latin1').replace('"HTTP_TRANSACTION_SEND_REQUEST_HEADERS"', '"SENT"');
    const { sent, end } = ledgerOf([Buffer.from(renamed, 'latin1')]);
    expect(sent).toEqual([]);
    expect(end.logs).toBe(0);
  });

  it('counts lines that it cannot read', () => {
    const [first = '', ...rest] = excerpt('chromium-156').toString('latin1').split('\n');
    const log = Buffer.from([first, 'gibberish', ...rest].join('\n'), 'latin1');
    expect(ledgerOf([log]).end.unreadable).toBe(1);
  });

  it('prints nothing of the traffic', () => {
    const { sent } = ledgerOf([excerpt('chromium-156')]);
    expect(JSON.stringify(sent)).not.toContain('vendor.example');
  });
});
