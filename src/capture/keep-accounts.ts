// The books of a run: the sink's record and each browser's own account, held against each other when all is over.
import type { Reconciliation } from '../model/reconciliation.ts';
import { openLedger, type Ledger } from './netlog/open-ledger.ts';
import { openReconciliation } from './netlog/reconcile.ts';
import { ERRAND, type WireWitness } from './sink/wire-witness.ts';

export interface Accounts {
  readonly witness: WireWitness;
  /**
   * For one browser; `close` when it is gone. Without a ledger (no named pipes here) nothing is proved. `onReplaced` is told when
   * the browser goes on with another network process, which sends everybody's requests to the dead end.
   */
  readonly openLedger: (onReplaced: () => void) => Ledger & { readonly close: (hasDied: boolean) => void };
  readonly settle: () => Reconciliation;
}

export interface AccountedSink {
  /** `http://127.0.0.1:port` */
  readonly deadEnd: string;
  /** Is, or was, this one of its ports? As `127.0.0.1:port`. */
  readonly isOurs: (endpoint: string) => boolean;
}

/** `sink` is asked for when the first browser speaks of its connections. */
export function keepAccounts(sink: () => AccountedSink): Accounts {
  const books = openReconciliation({
    get deadEnd() {
      return sink().deadEnd.replace('http://', '');
    },
    isOurs: (endpoint) => sink().isOurs(endpoint),
  });
  const captured = new Map<string, number>();
  return {
    witness: {
      onSeen: (seen) => books.onSeen(seen),
      onTaken: (channel) => void captured.set(channel, (captured.get(channel) ?? 0) + 1),
      onOutletClosed: (endpoint, at) => books.onOutletClosed(endpoint, at),
    },
    openLedger: (onReplaced) => {
      const ledger = openLedger(books, onReplaced);
      return { ...ledger, close: (hasDied) => books.onLedgerEnd(ledger.end(hasDied)) };
    },
    settle: () => {
      const { channels, unexplained, escapes, ...rest } = books.settle();
      const tallies = Object.entries(channels).map(([channel, tally]) => {
        const taken = channel === ERRAND ? tally.wire : (captured.get(channel) ?? 0);
        return [channel, { ...tally, captured: taken, unexplained: tally.unexplained + Math.abs(tally.wire - taken) }] as const;
      });
      const lost = tallies.reduce((sum, [, { wire, captured: taken }]) => sum + Math.abs(wire - taken), 0);
      return {
        ...rest,
        channels: Object.fromEntries(tallies.sort(([a], [b]) => (a < b ? -1 : 1))),
        unexplained: unexplained + lost,
        escapes: escapes.map(({ protocol, endpoint }) => `${protocol} ${endpoint}`),
      };
    },
  };
}
