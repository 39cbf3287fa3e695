// What a page asked for and nothing was sent of: tunnels without a request, and what a browser holds back because it is watched.
// A preconnect tells a host name to whoever runs that host; the rest a visitor's own browser would send.
import type { HeaderField } from '../../model/outbound-request.ts';
import { Raw } from '../../model/raw.ts';
import { hashOf } from '../../model/raw-set.ts';
import type { WireRecord } from './wire-record.ts';

export interface Attempt {
  readonly kind: 'tunnel' | 'attempt';
  readonly method: string;
  /** Absolute; of a tunnel the host only. */
  readonly url: string;
  readonly headers: readonly HeaderField[];
}

export interface Unsent {
  /** Stays on record until the same is sent. Only the first of its kind does. */
  readonly add: (attempt: Attempt, place: Pick<WireRecord, 'order' | 'action' | 'consent'>) => void;
  /** A request is sent now. */
  readonly use: (sent: { readonly host: string; readonly url: Raw }) => void;
  readonly records: () => readonly WireRecord[];
  readonly release: (orders: readonly number[]) => void;
}

export function openUnsent(): Unsent {
  // A tunnel is used by any request to its host, an attempt by one to its address.
  const used = new Set<string | number>();
  const unsent = new Map<string | number, WireRecord>();
  return {
    add: ({ kind, method, url: text, headers }, place) => {
      const url = new Raw(text);
      const host = URL.canParse(text) ? new URL(text).hostname : '';
      const key = kind === 'tunnel' ? host : hashOf(url);
      // A browser opens spare tunnels to hosts that it speaks with anyway.
      if (used.has(key) || unsent.has(key)) return;
      const sent = { method, url, host, headers, body: { kind: 'none' }, startedAt: Date.now() } as const;
      const end = { isWhole: true, treatment: 'answered', aborted: false, status: undefined, failure: undefined } as const;
      unsent.set(key, { kind, ...place, ...sent, ...end });
    },
    use: ({ host, url }) => {
      for (const key of [host, hashOf(url)]) {
        used.add(key);
        unsent.delete(key);
      }
    },
    records: () => Array.from(unsent.values()),
    release: (orders) => {
      for (const [key, { order }] of unsent) {
        if (!orders.includes(order)) continue;
        unsent.delete(key);
        used.add(key); // told once
      }
    },
  };
}
