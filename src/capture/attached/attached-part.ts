// One part of an attached run, as a test is: everything that happens in the watched browser from its beginning to its end.
import { collectRequests, type BrowserRequests } from '../cdp/browser-requests.ts';
import { followDocuments, type DocumentTrail } from '../cdp/document-trail.ts';
import type { CdpEvent } from '../cdp/protocol.ts';
import { countInFlight } from '../cdp/requests-in-flight.ts';
import type { WatchedTarget } from '../cdp/watch-browser.ts';
import type { Claimant } from '../claims.ts';
import type { Pulse } from '../settle.ts';

export interface AttachedPart extends Claimant {
  readonly visit: string;
  readonly trail: DocumentTrail;
  readonly requests: BrowserRequests;
  readonly take: (event: CdpEvent, target: WatchedTarget) => void;
  readonly onDetached: (target: WatchedTarget) => void;
  readonly pulse: (wire: Pick<Pulse, 'inFlight' | 'lastActivity'> | undefined) => Pulse;
}

/** `visit` names it. */
export function openPart(visit: string): AttachedPart {
  const trail = followDocuments(visit);
  const requests = collectRequests(trail);
  const flight = countInFlight();
  let lastEvent = performance.now();
  return {
    visit,
    trail,
    requests,
    leftAt: () => undefined,
    take: (event, target) => {
      lastEvent = performance.now();
      trail.take(event, target);
      requests.take(event);
      flight.take(event, target);
    },
    onDetached: (target) => flight.onDetached(target),
    // Where a sink stands in between, it is the one who knows what is under way.
    pulse: (wire) => ({
      isLoaded: () => true,
      inFlight: wire?.inFlight ?? flight.count,
      lastActivity: () => Math.max(lastEvent, wire?.lastActivity() ?? 0),
      isOver: () => false,
    }),
  };
}
