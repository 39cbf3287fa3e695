// The sink's record and a browser's own log balance, and what neither explains is counted.
import { describe, expect, it } from 'vitest';
import { keepAccounts, type AccountedSink, type Accounts } from '../../../src/capture/keep-accounts.ts';
import type { Sent } from '../../../src/capture/netlog/ledger-facts.ts';
import { ERRAND } from '../../../src/capture/sink/wire-witness.ts';
import { excerpt, ledgerOf } from '../../support/netlog/ledger-of.ts';

/** A log of one page, and what it says was sent. */
const LOG = excerpt('http2-156');
const { sent: SENT } = ledgerOf([LOG]);
const OUTLET = SENT[0]?.endpoint ?? '';
const NOTHING = (): void => undefined;

const aSink = (changes: Partial<AccountedSink> = {}): AccountedSink => ({
  deadEnd: 'http://127.0.0.1:1',
  isOurs: () => true,
  ...changes,
});

/** The sink sees it, and hands it on so many times. */
function see({ witness }: Accounts, { kind, method, url, at }: Sent, channel = 'image', taken = 1): void {
  witness.onSeen({ kind, method, url, at, channel });
  for (let time = 0; time < taken; time += 1) witness.onTaken(channel);
}

/** A browser that writes this log and is gone. */
function browse(accounts: Accounts, log: Uint8Array, hasDied = false): void {
  const ledger = accounts.openLedger(NOTHING);
  ledger.take(log);
  ledger.close(hasDied);
}

describe('keepAccounts', () => {
  it('finds nothing to explain when the sink saw what the browser says it sent, and all was handed on', () => {
    const accounts = keepAccounts(aSink);
    SENT.forEach((one, at) => see(accounts, one, at === 0 ? 'navigation' : 'fetch'));
    browse(accounts, LOG);
    const { log, channels, unexplained, examples, escapes } = accounts.settle();
    expect({ log, unexplained, examples, escapes }).toEqual({ log: 'whole', unexplained: 0, examples: [], escapes: [] });
    const rest = SENT.length - 1;
    expect(Object.entries(channels)).toEqual([
      ['fetch', { wire: rest, sent: rest, captured: rest, explained: 0, unexplained: 0 }],
      ['navigation', { wire: 1, sent: 1, captured: 1, explained: 0, unexplained: 0 }],
    ]);
  });

  it.each([
    ['was never handed on', 0],
    ['was handed on twice', 2],
  ])('does not let pass what %s', (_name, taken) => {
    const accounts = keepAccounts(aSink);
    SENT.forEach((one, at) => see(accounts, one, at === 0 ? 'beacon' : 'fetch', at === 0 ? taken : 1));
    browse(accounts, LOG);
    const { channels, unexplained } = accounts.settle();
    expect(unexplained).toBe(1);
    expect(channels['beacon']).toEqual({ wire: 1, sent: 1, captured: taken, explained: 0, unexplained: 1 });
    expect(channels['fetch']).toMatchObject({ unexplained: 0 });
  });

  it('adds that to what one of the two books lacks', () => {
    const accounts = keepAccounts(aSink);
    for (const one of SENT.slice(1)) see(accounts, one, 'fetch', 0);
    browse(accounts, LOG);
    const { channels, unexplained } = accounts.settle();
    expect(unexplained).toBe(SENT.length);
    expect(channels).toMatchObject({ fetch: { unexplained: SENT.length - 1 }, unseen: { wire: 0, captured: 0, unexplained: 1 } });
  });

  it('wants nobody to be handed what the browser wants for itself', () => {
    const accounts = keepAccounts(aSink);
    for (const one of SENT) see(accounts, one, ERRAND, 0);
    browse(accounts, LOG);
    const { channels, unexplained } = accounts.settle();
    expect([channels[ERRAND]?.captured, unexplained]).toEqual([SENT.length, 0]);
  });

  it('prints each connection past the sink', () => {
    const accounts = keepAccounts(() => aSink({ isOurs: (endpoint) => endpoint === '127.0.0.1:8088' }));
    browse(accounts, excerpt('escapes-156'));
    expect(accounts.settle().escapes).toEqual(['tcp [::1]:8088', 'udp 192.0.2.78:4433', 'udp 192.0.2.77:3478']);
  });

  it('knows the dead end by its address without the scheme, and asks for it when it is there', () => {
    const sinks: AccountedSink[] = [];
    const accounts = keepAccounts(() => {
      const [sink] = sinks;
      if (sink === undefined) throw new Error('there is no sink yet');
      return sink;
    });
    const ledger = accounts.openLedger(NOTHING);
    sinks.push(aSink({ deadEnd: `http://${OUTLET}` }));
    // In a browser's second log, what goes to the dead end is of a page that has lost its way.
    for (const log of [LOG, LOG]) ledger.take(log);
    ledger.close(false);
    const { explained, unexplained } = accounts.settle();
    expect([explained['browser-died'], unexplained]).toEqual([SENT.length, SENT.length]);
  });

  it('excuses what was on its way to an outlet that was being closed', () => {
    const accounts = keepAccounts(aSink);
    const lost = SENT.find(({ fate }) => fate === 'unanswered');
    for (const one of SENT) if (one !== lost) see(accounts, one);
    accounts.witness.onOutletClosed(OUTLET, lost?.at ?? 0);
    browse(accounts, LOG);
    const { explained, unexplained } = accounts.settle();
    expect([explained['outlet-closed'], unexplained]).toEqual([1, 0]);
  });
});

describe('the log of a browser', () => {
  it('is none where there is none', () => {
    const accounts = keepAccounts(aSink);
    expect(accounts.settle()).toMatchObject({ log: 'none', unexplained: 0 });
    accounts.openLedger(NOTHING).close(false);
    expect(accounts.settle()).toMatchObject({ log: 'none' });
  });

  it.each([
    { hasDied: true, log: 'whole' },
    { hasDied: false, log: 'cut' },
  ])('may end in the middle if the browser died: $hasDied', ({ hasDied, log }) => {
    const accounts = keepAccounts(aSink);
    browse(accounts, LOG.subarray(0, LOG.indexOf('goaway')), hasDied);
    expect(accounts.settle().log).toBe(log);
  });

  it('tells when another network process goes on with it', () => {
    const accounts = keepAccounts(aSink);
    let replaced = 0;
    const ledger = accounts.openLedger(() => (replaced += 1));
    ledger.take(LOG);
    expect(replaced).toBe(0);
    ledger.take(LOG);
    expect(replaced).toBe(1);
  });

  it('is one of several: a run’s browsers share its books', () => {
    const accounts = keepAccounts(aSink);
    for (let browser = 0; browser < 2; browser += 1) {
      for (const one of SENT) see(accounts, one);
      browse(accounts, LOG);
    }
    const { log, channels, unexplained } = accounts.settle();
    expect([log, unexplained, channels['image']?.sent]).toEqual(['whole', 0, 2 * SENT.length]);
  });
});
