// The capture of a browser that others drive: what it tells of itself, and what a sink sees where it was started under one.
import type { ConsentState } from '../../model/outbound-request.ts';
import type { CdpEvent } from '../cdp/protocol.ts';
import { askedForBy } from '../cdp/attempts.ts';
import type { WatchedTarget } from '../cdp/watch-browser.ts';
import { openClaims } from '../claims.ts';
import { guessSender } from '../guess-sender.ts';
import { joinRecords } from '../join-records.ts';
import { rest } from '../settle.ts';
import type { AttachableContext } from './attachable.ts';
import { openPart } from './attached-part.ts';
import { trafficOf, type AttachedTraffic } from './attached-traffic.ts';
import type { TestSink } from './open-test-sink.ts';
import { openToldLog } from './told-log.ts';
import { watchContext, type ContextWatch } from './watch-context.ts';
import type { PageListener } from './watch-page.ts';

export interface Attachment {
  /** Resolves when the context's pages are heard; whatever it opens from then on is as well. */
  readonly watch: (context: AttachableContext, speaksCdp: boolean) => Promise<void>;
  /** Waits until nothing is under way and nothing was heard for `quiet` milliseconds; false when that did not come within 15 seconds. */
  readonly rest: (quiet: number) => Promise<boolean>;
  /** Of the part under way, which goes on. */
  readonly soFar: () => AttachedTraffic;
  /** Ends the part under way and begins another by this name. */
  readonly turn: (visit: string) => AttachedTraffic;
  /** What nobody has taken yet. */
  readonly takeRest: () => AttachedTraffic;
}

export interface AttachmentSettings {
  /** Undefined where the browser goes out by itself. */
  readonly sink: TestSink | undefined;
  /** Name of the first part. */
  readonly visit: string;
  /** What had been chosen at consent banners, where the caller says so. */
  readonly consent: ConsentState | undefined;
}

export function openAttachment({ sink, visit, consent }: AttachmentSettings): Attachment {
  const told = openToldLog();
  const log = sink?.outlet.log ?? told;
  log.setConsent(consent);
  const claims = openClaims(log);
  const watches = new Map<AttachableContext, Promise<ContextWatch>>();
  const heard = new Set<string>();
  let part = openPart(visit);
  claims.enter(part);

  function take(event: CdpEvent, target: WatchedTarget): void {
    part.take(event, target);
    if (sink === undefined) return told.take(event);
    const asked = askedForBy(event);
    if (asked !== undefined) sink.outlet.log.attempt(asked);
  }

  const listener: PageListener = {
    onEvent: take,
    onDetached: (target) => part.onDetached(target),
    claim: (targetId) => !heard.has(targetId) && heard.add(targetId).has(targetId),
    release: (targetId) => void heard.delete(targetId),
  };

  return {
    watch: async (context, speaksCdp) => {
      const watch =
        watches.get(context) ?? watchContext(context, { listener, speaksCdp, hear: sink === undefined ? told.hear : undefined });
      watches.set(context, watch);
      await (await watch).settled();
    },
    rest: (quiet) => rest(part.pulse(sink?.outlet.log), quiet),
    soFar: () => {
      const suspects = [{ documents: part.trail.mainDocuments(), leftAt: undefined }];
      const joined = joinRecords(log.records(), part.requests.list());
      return trafficOf(
        part,
        joined.map((one) => ({ ...one, sender: one.request === undefined ? guessSender(one.record, suspects) : undefined })),
      );
    },
    turn: (next) => {
      const ended = part;
      const traffic = trafficOf(ended, claims.claim(ended));
      part = openPart(next);
      part.trail.inherit(ended.trail, (mainFrame) => heard.has(mainFrame));
      claims.enter(part);
      return traffic;
    },
    takeRest: () => trafficOf(part, claims.claimRest()),
  };
}
