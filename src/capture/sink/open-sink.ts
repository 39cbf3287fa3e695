// The sink of a run: one pinned certificate, one policy, and an outlet of its own for every browser context.
import { makePinnedCertificate } from './certificate.ts';
import { openExchange, type ExchangePolicy } from './exchange.ts';
import { openInterceptor } from './intercept.ts';
import { openWireLog, type WireLog } from './wire-log.ts';

/** The one way out of a browser context: what goes through it belongs to that context and to nobody else. */
export interface Outlet {
  /** `http://127.0.0.1:port` */
  readonly proxy: string;
  readonly log: WireLog;
  /** Breaks what is still open. */
  readonly close: () => Promise<void>;
}

export interface Sink {
  /** See `PinnedCertificate.pin`. */
  readonly pin: string;
  /** A proxy for the browser's own errands: it answers everything and asks nobody. */
  readonly deadEnd: string;
  readonly openOutlet: () => Promise<Outlet>;
  readonly close: () => Promise<void>;
}

export async function openSink(policy: ExchangePolicy): Promise<Sink> {
  const certificate = await makePinnedCertificate();
  const exchange = openExchange(policy);
  const outlets = new Set<Outlet>();
  let count = 0;
  const deadEnd = await openInterceptor(certificate, {
    onRequest: (_incoming, response) => void response.writeHead(204).end(),
    onUpgrade: (_incoming, socket) => void socket.destroy(),
  });
  return {
    pin: certificate.pin,
    deadEnd: proxyAt(deadEnd.port),
    openOutlet: async () => {
      const log = openWireLog(() => ++count);
      const { port, close } = await openInterceptor(certificate, exchange.handlers(log));
      const outlet: Outlet = { proxy: proxyAt(port), log, close: () => close().then(() => void outlets.delete(outlet)) };
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
  return `http://127.0.0.1:${port}`;
}
