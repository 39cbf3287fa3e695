// The sink of a run: one pinned certificate, one policy, and an outlet of its own for every browser context.
import { makePinnedCertificate } from './certificate.ts';
import { openExchange, type ExchangePolicy } from './exchange.ts';
import { openInterceptor } from './intercept.ts';
import { openSubmissionGate, type SubmissionGate } from './submission-gate.ts';
import { openWireLog, type WireLog } from './wire-log.ts';
import type { WireWitness } from './wire-witness.ts';

/** The one way out of a browser context: what goes through it belongs to that context and to nobody else. */
export interface Outlet {
  /** `http://127.0.0.1:port` */
  readonly proxy: string;
  readonly log: WireLog;
  readonly gate: SubmissionGate;
  /** Breaks what is still open. */
  readonly close: () => Promise<void>;
}

export interface Sink {
  /** See `PinnedCertificate.pin`. */
  readonly pin: string;
  /** A proxy for the browser's own errands: it answers everything and asks nobody. */
  readonly deadEnd: string;
  /** Is, or was, this one of its ports? As `127.0.0.1:port`. */
  readonly isOurs: (endpoint: string) => boolean;
  /** With `looks` for visits that only look: their pages do not leave the site. */
  readonly openOutlet: (settings?: { readonly looks: boolean }) => Promise<Outlet>;
  readonly close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** `numbered` requests were made by earlier parts of the run: no two of a run have one number. */
export async function openSink(policy: ExchangePolicy, witness: WireWitness, numbered = 0): Promise<Sink> {
  const certificate = await makePinnedCertificate();
  const exchange = openExchange(policy, witness);
  const outlets = new Set<Outlet>();
  const endpoints = new Set<string>();
  let count = numbered;
  const deadEnd = await openInterceptor(certificate, {
    onTunnel: () => undefined,
    onRequest: (_incoming, reply) => void reply.writeHead(204).end(),
    onUpgrade: (_incoming, socket) => void socket.destroy(),
  });
  endpoints.add(`${LOOPBACK}:${deadEnd.port}`);
  return {
    pin: certificate.pin,
    deadEnd: proxyAt(deadEnd.port),
    isOurs: (endpoint) => endpoints.has(endpoint),
    openOutlet: async ({ looks } = { looks: false }) => {
      const log = openWireLog(() => ++count, witness);
      const gate = openSubmissionGate();
      const { port, close } = await openInterceptor(certificate, exchange.handlers(log, gate, looks));
      const endpoint = `${LOOPBACK}:${port}`;
      endpoints.add(endpoint);
      const outlet: Outlet = {
        proxy: proxyAt(port),
        log,
        gate,
        close: async () => {
          witness.onOutletClosed(endpoint, Date.now());
          outlets.delete(outlet);
          await close();
        },
      };
      outlets.add(outlet);
      return outlet;
    },
    close: async () => {
      await Promise.all(Array.from(outlets, (outlet) => outlet.close()));
      exchange.close();
      await deadEnd.close();
    },
  };
}

function proxyAt(port: number): string {
  return `http://${LOOPBACK}:${port}`;
}
