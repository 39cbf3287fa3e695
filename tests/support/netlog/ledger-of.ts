// Runs a NetLog through a ledger and gives the facts as tests compare them: synthetic values may be read here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerEnd, Sent, SocketUse } from '../../../src/capture/netlog/ledger-facts.ts';
import { openLedger } from '../../../src/capture/netlog/open-ledger.ts';

export interface LedgerFacts {
  readonly sent: readonly Sent[];
  /** `KIND METHOD URL fate` */
  readonly lines: readonly string[];
  readonly sockets: readonly SocketUse[];
  readonly lookups: readonly string[];
  readonly end: LedgerEnd;
  /** How often the network process was replaced. */
  readonly replaced: number;
}

export function excerpt(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'excerpts', `${name}.netlog`));
}

export function ledgerOf(chunks: Iterable<Uint8Array>, hasDied = false): LedgerFacts {
  const sent: Sent[] = [];
  const sockets: SocketUse[] = [];
  const lookups: string[] = [];
  let replaced = 0;
  const ledger = openLedger(
    {
      onSent: (one) => sent.push(one),
      onSocket: (use) => sockets.push(use),
      onLookup: (host) => lookups.push(host.reveal((text) => text)),
    },
    () => (replaced += 1),
  );
  for (const chunk of chunks) ledger.take(chunk);
  const end = ledger.end(hasDied);
  const lines = sent.map(({ kind, method, url, fate }) => `${kind} ${method} ${url.reveal((text) => text)} ${fate}`);
  return { sent, lines, sockets, lookups, end, replaced };
}
