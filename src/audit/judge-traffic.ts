// The pure half of every audit: requests and documents in, incidents out. A scan and a replay differ only in where these come from.
import type { RequestSummary, TracedFinding } from '../model/audit-report.ts';
import type { DecodedRequest } from '../model/decoded-request.ts';
import type { Incident } from '../model/incident.ts';
import type { DocumentRef, OutboundRequest, Site } from '../model/outbound-request.ts';
import { rawSet, type RawSet } from '../model/raw-set.ts';
import { siteOf } from '../capture/site.ts';
import { decodeDocument, decodeRequest, type DecodeOptions } from '../decode/decode-request.ts';
import { openDecodeCache } from '../decode/decode-cache.ts';
import type { VendorMatch } from '../decode/vendor-match.ts';
import { nameThirdParty } from '../decode/vendors/name-third-party.ts';
import { recogniseVendor } from '../decode/vendors/recognise-vendor.ts';
import type { Detector } from '../detect/create-detector.ts';
import { triageFindings } from '../triage/triage-findings.ts';
import type { Knowledge } from './knowledge.ts';
import { summariseRequest } from './summarise-request.ts';

export interface Traffic {
  readonly requests: readonly OutboundRequest[];
  /** In the order of arrival over the whole run. */
  readonly documents: readonly DocumentRef[];
  readonly labelOf: (visit: string) => string | undefined;
}

export interface Judgment {
  readonly incidents: readonly Incident[];
  readonly findings: readonly TracedFinding[];
  readonly requests: readonly RequestSummary[];
  readonly decoded: readonly DecodedRequest[];
}

/** Decodes, detects and triages; holds no state beside the decode cache of this call. */
export function judgeTraffic(traffic: Traffic, knowledge: Knowledge, detector: Detector): Judgment {
  const options = decodeOptions(knowledge);
  const documents = withSenders(traffic);
  const decoded = traffic.requests.map((request) => decodeRequest(request, options));
  const sightings = documents.flatMap((document, index) => detector.inspectDocument(decodeDocument(document, options), index));
  const findings = decoded.flatMap((request) => detector.inspectRequest(request));
  const site = (host: string): Site => siteOf(host);
  const { incidents, traced } = triageFindings({
    requests: decoded,
    documents,
    findings,
    sightings,
    siteOf: site,
    labelOf: traffic.labelOf,
  });
  return { incidents, findings: traced, requests: decoded.map(summariseRequest), decoded };
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

// Recorded traffic often lacks the navigation itself; the document that a request names is then the only trace of it.
function withSenders({ documents, requests }: Traffic): readonly DocumentRef[] {
  const seen = new Map<string, RawSet>();
  const isNew = ({ visit, url }: DocumentRef): boolean => {
    const urls = seen.get(visit) ?? rawSet();
    seen.set(visit, urls);
    return urls.add(url);
  };
  for (const document of documents) isNew(document);
  const senders = requests.map(({ document }) => document).filter(({ url }) => url.ask((text) => text.startsWith('http')));
  return [...documents, ...senders.filter(isNew)];
}
