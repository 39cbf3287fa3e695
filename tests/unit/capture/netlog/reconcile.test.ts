import { describe, expect, it } from 'vitest';
import type { Fate, Sent } from '../../../../src/capture/netlog/ledger-facts.ts';
import { openReconciliation, type Reconciliation, type Seen } from '../../../../src/capture/netlog/reconcile.ts';
import { Raw } from '../../../../src/model/raw.ts';

const OUTLET = '127.0.0.1:4001';
const DEAD_END = '127.0.0.1:4000';
const NOW = 1_800_000_000_000;
const WHOLE = { logs: 1, blind: [], unreadable: 0, isCutOff: false };

const seen = (url: string, changes: Partial<Seen> = {}): Seen => ({
  kind: 'request',
  method: 'GET',
  url: new Raw(url),
  at: NOW,
  channel: 'image',
  ...changes,
});
const sent = (url: string, fate: Fate = 'answered', changes: Partial<Sent> = {}): Sent => ({
  kind: 'request',
  method: 'GET',
  url: new Raw(url),
  at: NOW,
  fate,
  endpoint: OUTLET,
  sender: 'page',
  log: 1,
  ...changes,
});
const open = (): Reconciliation =>
  openReconciliation({ deadEnd: DEAD_END, isOurs: (endpoint) => endpoint === OUTLET || endpoint === DEAD_END });

describe('openReconciliation', () => {
  it('lets equals cancel out, in whatever order they come', () => {
    const run = open();
    run.onSeen(seen('https://t.example/a'));
    run.onSent(sent('https://t.example/b'));
    run.onSent(sent('https://t.example/a'));
    run.onSeen(seen('https://t.example/b', { channel: 'beacon' }));
    run.onSeen(seen('https://t.example/b'));
    run.onSent(sent('https://t.example/b'));
    run.onLedgerEnd(WHOLE);
    expect(run.settle()).toEqual({
      log: 'whole',
      channels: {
        image: { wire: 2, sent: 2, explained: 0, unexplained: 0 },
        beacon: { wire: 1, sent: 1, explained: 0, unexplained: 0 },
      },
      explained: { errand: 0, resent: 0, 'outlet-closed': 0, 'browser-died': 0 },
      unexplained: 0,
      examples: [],
      escapes: [],
      lookups: 0,
    });
  });

  it('tells kinds and methods apart', () => {
    const run = open();
    run.onSeen(seen('https://t.example/a'));
    run.onSent(sent('https://t.example/a', 'answered', { method: 'OPTIONS' }));
    run.onSeen(seen('wss://t.example/s', { kind: 'frame' }));
    run.onSent(sent('wss://t.example/s', 'answered', { kind: 'handshake' }));
    run.onLedgerEnd(WHOLE);
    expect(run.settle().unexplained).toBe(4);
  });

  it('says what each side lacks, with redacted URLs', () => {
    const run = open();
    run.onSeen(seen('https://t.example/c?mail=hanako@mail.example'));
    run.onSent(sent('https://u.example/c?mail=taro@mail.example', 'answered', { method: 'POST' }));
    run.onLedgerEnd(WHOLE);
    const { examples, channels } = run.settle();
    const common = { kind: 'request', at: NOW };
    expect(examples).toEqual([
      {
        ...common,
        missingFrom: 'netlog',
        channel: 'image',
        method: 'GET',
        url: 'https://t.example/c?mail=•••',
        endpoint: undefined,
        fate: undefined,
      },
      {
        ...common,
        missingFrom: 'wire',
        channel: 'unseen',
        method: 'POST',
        url: 'https://u.example/c?mail=•••',
        endpoint: OUTLET,
        fate: 'answered',
      },
    ]);
    expect(channels).toEqual({
      image: { wire: 1, sent: 0, explained: 0, unexplained: 1 },
      unseen: { wire: 0, sent: 1, explained: 0, unexplained: 1 },
    });
  });

  it('keeps few examples and counts all', () => {
    const run = open();
    for (let at = 0; at < 200; at++) run.onSent(sent(`https://t.example/${at}`));
    run.onLedgerEnd(WHOLE);
    const { unexplained, examples } = run.settle();
    expect(unexplained).toBe(200);
    expect(examples.length).toBeLessThan(200);
  });

  it('explains a broken try that did not arrive, and never the one that was answered', () => {
    const run = open();
    for (const fate of ['resent', 'answered'] as const) run.onSent(sent('https://t.example/a', fate));
    run.onSeen(seen('https://t.example/a'));
    for (const fate of ['resent', 'answered'] as const) run.onSent(sent('https://t.example/both', fate));
    for (let times = 0; times < 2; times++) run.onSeen(seen('https://t.example/both'));
    for (const fate of ['resent', 'answered'] as const) run.onSent(sent('https://t.example/none', fate));
    run.onLedgerEnd(WHOLE);
    expect(run.settle()).toMatchObject({ unexplained: 1, explained: { resent: 2 } });
  });

  it('knows the browser’s own errands by their sender and the proxy that they went to', () => {
    const run = open();
    run.onSent(sent('https://errand.example/', 'answered', { endpoint: DEAD_END, sender: 'browser' }));
    run.onSent(sent('https://errand.example/', 'answered', { sender: 'browser' }));
    run.onSent(sent('https://www.example/', 'answered', { endpoint: DEAD_END }));
    run.onLedgerEnd(WHOLE);
    expect(run.settle()).toMatchObject({ unexplained: 2, explained: { errand: 1 } });
  });

  it('does not blame a later visit of the same page for what an earlier one has lost', () => {
    const run = open();
    run.onOutletClosed(OUTLET, NOW + 10);
    run.onSent(sent('https://t.example/a', 'unanswered'));
    run.onSeen(seen('https://t.example/a', { at: NOW + 1000 }));
    run.onSent(sent('https://t.example/a', 'answered', { at: NOW + 1000, endpoint: '127.0.0.1:4002' }));
    run.onSeen(seen('https://t.example/b'));
    run.onSeen(seen('https://t.example/b', { at: NOW + 5000 }));
    run.onSent(sent('https://t.example/b', 'answered', { at: NOW + 4999 }));
    run.onLedgerEnd({ ...WHOLE, blind: [{ from: NOW - 1, to: NOW + 100 }] });
    expect(run.settle()).toMatchObject({ unexplained: 0, explained: { 'outlet-closed': 1, 'browser-died': 1 } });
  });

  it('pairs what is far apart when nothing nearer has come', () => {
    const run = open();
    run.onSeen(seen('https://t.example/a', { at: NOW + 60_000 }));
    run.onSent(sent('https://t.example/a'));
    run.onLedgerEnd(WHOLE);
    expect(run.settle().unexplained).toBe(0);
  });

  it('knows the pages that a new network process sends to the wrong proxy', () => {
    const run = open();
    run.onSent(sent('https://www.example/', 'answered', { endpoint: DEAD_END, log: 2 }));
    run.onLedgerEnd({ ...WHOLE, logs: 2 });
    expect(run.settle()).toMatchObject({ unexplained: 0, explained: { 'browser-died': 1 } });
  });

  it('explains what was on its way to an outlet when that was closed, but nothing that was answered or is older', () => {
    const run = open();
    run.onSent(sent('https://t.example/late', 'unanswered'));
    run.onSent(sent('https://t.example/open', 'open'));
    run.onSent(sent('https://t.example/answered', 'answered'));
    run.onSent(sent('https://t.example/old', 'unanswered', { at: NOW - 60_000 }));
    run.onSent(sent('https://t.example/elsewhere', 'unanswered', { endpoint: undefined }));
    run.onOutletClosed(OUTLET, NOW + 10);
    run.onLedgerEnd(WHOLE);
    const { explained, examples } = run.settle();
    expect(explained['outlet-closed']).toBe(2);
    expect(examples.map(({ url }) => url).sort()).toEqual([
      'https://t.example/answered',
      'https://t.example/elsewhere',
      'https://t.example/old',
    ]);
  });

  it('explains what a dead browser could no longer write down, and nothing before or long after', () => {
    const run = open();
    for (const at of [NOW - 1, NOW, NOW + 99, NOW + 60_000]) run.onSeen(seen('https://t.example/a', { at }));
    run.onLedgerEnd(WHOLE);
    run.onLedgerEnd({ ...WHOLE, blind: [{ from: NOW, to: NOW + 100 }] });
    const { explained, examples } = run.settle();
    expect(explained['browser-died']).toBe(2);
    expect(examples.map(({ at }) => at)).toEqual([NOW - 1, NOW + 60_000]);
  });

  it('explains what a dying browser no longer brought onto the wire, unless it is long before', () => {
    const run = open();
    for (const at of [NOW - 60_000, NOW - 5]) run.onSent(sent('https://t.example/a', 'open', { at }));
    run.onSent(sent('https://t.example/a', 'unanswered', { at: NOW - 5 }));
    run.onLedgerEnd({ ...WHOLE, blind: [{ from: NOW, to: NOW + 100 }] });
    expect(run.settle()).toMatchObject({ unexplained: 2, explained: { 'browser-died': 1 } });
  });

  it('lists connections that led elsewhere, and counts lookups', () => {
    const run = open();
    run.onSocket({ protocol: 'tcp', endpoint: OUTLET });
    run.onSocket({ protocol: 'tcp', endpoint: DEAD_END });
    for (let times = 0; times < 3; times++) run.onSocket({ protocol: 'udp', endpoint: '192.0.2.77:3478' });
    run.onLookup(new Raw('https://leak.example'));
    run.onLedgerEnd(WHOLE);
    expect(run.settle()).toMatchObject({ escapes: [{ protocol: 'udp', endpoint: '192.0.2.77:3478', times: 3 }], lookups: 1 });
  });

  it.each([
    ['no ledger has ended', [], 'none'],
    ['a browser wrote no log', [WHOLE, { ...WHOLE, logs: 0 }], 'none'],
    ['a log could not be read whole', [{ ...WHOLE, unreadable: 1 }], 'cut'],
    ['a log has no end', [{ ...WHOLE, isCutOff: true }], 'cut'],
  ] as const)('proves nothing when %s', (_name, ends, log) => {
    const run = open();
    for (const end of ends) run.onLedgerEnd(end);
    expect(run.settle().log).toBe(log);
  });
});
