// One pass: the channel site is served, a browser visits the page of each channel, and both sides of the story come back.
import type { FoundBrowser } from '../../../src/capture/browser/find-browser.ts';
import { capturePages, type CaptureResult } from '../../../src/capture/capture-pages.ts';
import type { VisitId } from '../../../src/model/crawl-plan.ts';
import type { OutboundRequest } from '../../../src/model/outbound-request.ts';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import { Raw } from '../../../src/model/raw.ts';
import type { Reconciliation } from '../../../src/model/reconciliation.ts';
import { openLogger } from '../../../src/platform/logger.ts';
import type { Channel } from './channel.ts';
import { openChannelSite } from './open-channel-site.ts';
import type { TruthServer } from './truth-server.ts';

export interface PassSettings {
  readonly browser: FoundBrowser;
  readonly seal: boolean;
  readonly channels: readonly Channel[];
  readonly concurrency: number;
}

export interface Pass {
  readonly seal: boolean;
  readonly channels: readonly Channel[];
  /** What the servers say. */
  readonly truth: Pick<TruthServer, 'arrivals' | 'connections' | 'strays'>;
  /** What the capture says, by channel. */
  readonly visits: ReadonlyMap<string, PageVisit>;
  /** Captured when their visit had been told already. */
  readonly late: readonly OutboundRequest[];
  /** What the capture found about itself. */
  readonly reconciliation: Reconciliation;
  readonly browser: CaptureResult['browser'];
}

export async function captureChannels({ browser, seal, channels, concurrency }: PassSettings): Promise<Pass> {
  const server = await openChannelSite(channels);
  const visits = new Map<string, PageVisit>();
  const late: OutboundRequest[] = [];
  try {
    const result = await capturePages(
      {
        visits: channels.map(({ id, url, steps }, at) => ({
          id: `v${at + 1}` as VisitId,
          label: id,
          url: new Raw(url),
          steps,
          depth: 0,
          consent: 'none' as const,
        })),
        identity: {},
        hostMap: [{ host: '*', ip: '127.0.0.1', port: server.port }],
        seal,
        ignoreHttpsErrors: false,
        trustedCa: [server.ca],
        budgets: { maxPages: channels.length, maxDepth: 0, maxDuration: 20 * 60_000, concurrency },
        passHosts: [],
        browserPath: undefined,
      },
      {
        browser,
        mayFetch: () => true,
        onVisit: (visit) => void visits.set(visit.label ?? '', visit),
        onLate: (requests) => void late.push(...requests),
        logger: openLogger('silent'),
      },
    );
    const { reconciliation, browser: used } = result;
    return {
      seal,
      channels,
      truth: server,
      visits,
      late,
      reconciliation,
      browser: used,
    };
  } finally {
    await server.close();
  }
}
