// The sink for a browser that others start: where they must send it, and what they must start it with.
import type { CrawlPlan } from '../../model/crawl-plan.ts';
import type { Site } from '../../model/outbound-request.ts';
import type { Raw } from '../../model/raw.ts';
import type { Logger } from '../../platform/logger.ts';
import { siteOf } from '../site.ts';
import { openSink, type Outlet } from '../sink/open-sink.ts';

export interface TestSink {
  readonly outlet: Outlet;
  /** `http://127.0.0.1:port`, for every context. */
  readonly proxy: string;
  /** `http://127.0.0.1:port`, for what the browser wants for itself. */
  readonly deadEnd: string;
  /** Switches of Chromium: it trusts the sink's certificate, and nothing of it goes past the sink. */
  readonly args: readonly string[];
  readonly close: () => Promise<void>;
}

export interface TestSinkSettings extends Pick<CrawlPlan, 'seal' | 'hostMap' | 'trustedCa' | 'ignoreHttpsErrors'> {
  /** Hosts whose sites are the firm's own; with a seal, all others are answered by the sink. */
  readonly firstParties: readonly string[];
  readonly passHosts: readonly string[];
  /** May a sealing sink fetch this script itself? */
  readonly mayFetch: (url: Raw) => boolean;
  readonly logger: Logger;
}

const NO_WITNESS = { onSeen: () => undefined, onTaken: () => undefined, onOutletClosed: () => undefined };

export async function openTestSink({ firstParties, ...settings }: TestSinkSettings): Promise<TestSink> {
  const sites = new Set<Site>(firstParties.map((host) => siteOf(host.toLowerCase().replace(/^\*\./, ''))));
  const sink = await openSink({ ...settings, firstParties: sites }, NO_WITNESS);
  const outlet = await sink.openOutlet();
  return {
    outlet,
    proxy: outlet.proxy,
    deadEnd: sink.deadEnd,
    // Each is explained in `launch-flags.ts`.
    args: [
      `--ignore-certificate-errors-spki-list=${sink.pin}`,
      '--proxy-bypass-list=<-loopback>',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--disable-quic',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    ],
    close: () => sink.close(),
  };
}
