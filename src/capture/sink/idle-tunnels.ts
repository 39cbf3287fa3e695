// Tunnels through which nothing was sent: a preconnect tells a host name to whoever runs that host, and to the network on the way.
import type { ActionLabel } from '../../model/outbound-request.ts';
import { Raw } from '../../model/raw.ts';
import type { WireRecord } from './wire-record.ts';

export interface IdleTunnels {
  /** `authority` is `host:port`. */
  readonly open: (authority: string, order: number, action: ActionLabel | undefined) => void;
  /** A request went to this host. */
  readonly use: (host: string) => void;
  readonly records: () => readonly WireRecord[];
  readonly release: (orders: readonly number[]) => void;
}

export function openIdleTunnels(): IdleTunnels {
  const used = new Set<string>();
  const idle = new Map<string, WireRecord>();
  return {
    open: (authority, order, action) => {
      const url = `https://${authority.replace(/:443$/, '')}/`;
      const host = URL.canParse(url) ? new URL(url).hostname : '';
      // A browser opens spare tunnels to hosts that it speaks with anyway.
      if (used.has(host) || idle.has(host)) return;
      const sent = {
        method: 'CONNECT',
        url: new Raw(url),
        host,
        headers: [],
        body: { kind: 'none' },
        startedAt: Date.now(),
      } as const;
      const end = { isWhole: true, treatment: 'answered', aborted: false, status: 200, failure: undefined } as const;
      idle.set(host, { kind: 'tunnel', order, action, ...sent, ...end });
    },
    use: (host) => {
      used.add(host);
      idle.delete(host);
    },
    records: () => Array.from(idle.values()),
    release: (orders) => {
      for (const [host, { order }] of idle) {
        if (!orders.includes(order)) continue;
        idle.delete(host);
        used.add(host); // told once
      }
    },
  };
}
