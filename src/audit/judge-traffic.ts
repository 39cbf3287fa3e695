// The pure half of every audit: requests and documents in, incidents out. A scan and a replay differ only in where these come from.
// It judges as traffic arrives and keeps what was found: a run over thousands of pages holds no more than a run over ten.
import type { RequestList, TracedFinding } from '../model/audit-report.ts';
import type { DecodedRequest } from '../model/decoded-request.ts';
import type { Finding, Sighting } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';
import type { DocumentRef, OutboundRequest } from '../model/outbound-request.ts';
import { rawSet, type RawSet } from '../model/raw-set.ts';
import { siteOf } from '../capture/site.ts';
import { decodeDocument, decodeRequest, type DecodeOptions } from '../decode/decode-request.ts';
import { openDecodeCache } from '../decode/decode-cache.ts';
import type { VendorMatch } from '../decode/vendor-match.ts';
import { nameThirdParty } from '../decode/vendors/name-third-party.ts';
import { recogniseVendor } from '../decode/vendors/recognise-vendor.ts';
import type { Detector } from '../detect/create-detector.ts';
import type { DerivedFindings, FirstRun } from '../detect/derived-fields.ts';
import type { Reversal } from '../detect/reversal/open-reversal.ts';
import { packedList } from '../platform/packed-list.ts';
import { triageFindings } from '../triage/triage-findings.ts';
import type { Knowledge } from './knowledge.ts';
import { openDigestDesk, reversalOfRun } from './open-digests.ts';
import { summariseRequest } from './summarise-request.ts';
import { tallyReading, type ReadingTally } from './tally-reading.ts';

/** Some of a run's traffic. */
export interface Traffic {
  readonly requests: readonly OutboundRequest[];
  /** In the order of arrival. */
  readonly documents: readonly DocumentRef[];
}

export interface Judgment {
  readonly incidents: readonly Incident[];
  readonly findings: readonly TracedFinding[];
  readonly requests: RequestList;
  /** How much of the traffic could be read. */
  readonly reading: ReadingTally;
}

export interface Judge {
  /** Decodes and detects; what holds no finding is forgotten but for its summary. */
  readonly take: (traffic: Traffic) => void;
  /** `labelOf` names visits, where the plan or the recording gave names; `more` are findings that were made beside this judge. */
  readonly conclude: (labelOf: (visit: string) => string | undefined, more?: DerivedFindings) => Promise<Judgment>;
}

/** `watch` sees everything that is judged, while it is there; `reversal` opens digests and is closed at the end. */
export function openJudge(
  knowledge: Knowledge,
  detector: Detector,
  watch?: Pick<FirstRun, 'request' | 'document'>,
  reversal: Reversal = reversalOfRun(),
): Judge {
  const desk = openDigestDesk(detector, reversal);
  const options = decodeOptions(knowledge);
  const summaries = packedList<ReturnType<typeof summariseRequest>>();
  const documents: DocumentRef[] = [];
  const sightings: Sighting[] = [];
  const findings: Finding[] = [];
  const found: DecodedRequest[] = []; // requests with findings
  const reading = tallyReading();
  const isNew = newDocuments();

  function takeDocument(document: DocumentRef): void {
    const index = documents.push(document) - 1;
    const decoded = decodeDocument(document, options);
    const own = desk.inspectDocument(decoded, index);
    sightings.push(...own);
    watch?.document(decoded, index, own);
  }

  function takeRequest(request: OutboundRequest): void {
    const decoded = decodeRequest(request, options);
    const own = desk.inspectRequest(decoded);
    const read = { ...decoded, leftovers: [...decoded.leftovers, ...detector.gapsOf(decoded)] };
    reading.add(read);
    summaries.push(summariseRequest(read));
    watch?.request(decoded, own);
    if (own.length === 0) return;
    findings.push(...own);
    found.push(decoded);
  }

  return {
    take: ({ requests, documents: arrived }) => {
      for (const document of arrived) isNew(document);
      arrived.forEach(takeDocument);
      // Recorded traffic often lacks the navigation itself; the document that a request names is then the only trace of it.
      const senders = requests.map(({ document }) => document).filter(({ url }) => url.ask((text) => text.startsWith('http')));
      senders.filter(isNew).forEach(takeDocument);
      requests.forEach(takeRequest);
    },
    conclude: async (labelOf, more) => {
      const opened = await desk.opened();
      const together = <T extends Finding | Sighting>(own: readonly T[], made: readonly T[], derived: readonly T[] = []): T[] =>
        [...own, ...made, ...derived].filter((one) => !opened.replaced.has(one));
      const { incidents, traced } = triageFindings({
        requests: [...found, ...opened.requests, ...(more?.requests ?? [])],
        documents,
        findings: together(findings, opened.findings, more?.findings),
        sightings: together(sightings, opened.sightings, more?.sightings),
        siteOf,
        labelOf,
      });
      return { incidents, findings: traced, requests: summaries, reading: { ...reading.tally(), digests: opened.tally } };
    },
  };
}

/** How this knowledge decodes: vendors by our own files, else by name alone; keys that some rule knows may be printed. */
export function decodeOptions({ rules, vendors }: Knowledge): DecodeOptions {
  const vendorOf = (request: OutboundRequest): VendorMatch | undefined => {
    const match = recogniseVendor(request, vendors);
    if (match !== undefined) return match;
    const ref = nameThirdParty(request.sink);
    return ref === undefined ? undefined : { ref, meaningOf: () => undefined };
  };
  return { vendorOf, knownKeys: rules.knownKeys, cache: openDecodeCache() };
}

function newDocuments(): (document: DocumentRef) => boolean {
  const seen = new Map<string, RawSet>();
  return ({ visit, url }) => {
    const urls = seen.get(visit) ?? rawSet();
    seen.set(visit, urls);
    return urls.add(url);
  };
}
