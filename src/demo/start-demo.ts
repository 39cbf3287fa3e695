// Sets up the stage: one loopback server that is three lenders and all the vendors whose tags they load.
import { Raw, RawBytes } from '../model/raw.ts';
import { openAuthority } from './stage-authority.ts';
import type { DemoStage, ReceivedRequest } from './demo-stage.ts';
import type { Ask, Reply } from './exchange.ts';
import { LOOPBACK, openHttpsServer } from './https-server.ts';
import type { Lender } from './lender.ts';
import { kiiroLoan } from './lenders/kiiro-loan.ts';
import { mizuumiLoan } from './lenders/mizuumi-loan.ts';
import { plusHitotsu } from './lenders/plus-hitotsu.ts';
import { replyAsLender } from './serve-lender.ts';
import { BEACON_HOSTS, replyAsVendor, VENDOR_HOSTS } from './serve-vendor.ts';

export type { DemoStage, ReceivedRequest };

/** A, B and C of docs/demo.md. */
export const LENDERS: readonly Lender[] = [mizuumiLoan, kiiroLoan, plusHitotsu];

/** Opens the stage on a free loopback port. It holds nothing on disk and ends with `close`. */
export async function startDemo(): Promise<DemoStage> {
  const authority = await openAuthority();
  const received: ReceivedRequest[] = [];
  const sessions = new Set<string>();
  const server = await openHttpsServer(authority, (ask): Reply => {
    const lender = LENDERS.find(({ host }) => host === ask.host);
    if (lender !== undefined) return replyAsLender(lender, ask, sessions);
    if (!VENDOR_HOSTS.includes(ask.host)) return { status: 421, headers: {}, body: 'this host is not on the stage' };
    received.push(receivedFrom(ask));
    return replyAsVendor(ask);
  });
  const hosts = [...LENDERS.map(({ host }) => host), ...VENDOR_HOSTS];
  return {
    hostMap: hosts.map((host) => ({ host, ip: LOOPBACK, port: server.port })),
    trustedCa: [authority.certificate],
    recipients: BEACON_HOSTS,
    received: () => [...received],
    close: () => server.close(),
  };
}

function receivedFrom(ask: Ask): ReceivedRequest {
  return {
    host: ask.host,
    method: ask.method,
    url: new Raw(`https://${ask.host}${ask.target}`),
    headers: ask.headers.map(([name, value]) => ({ name, value: new Raw(value) })),
    body: new RawBytes(ask.body),
  };
}
