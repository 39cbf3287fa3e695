// The pure half of every audit: requests and documents in, incidents out. A scan and a replay differ only in where these come from.
// It judges as traffic arrives and keeps what was found: a run over thousands of pages holds no more than a run over ten.
import type { RequestList, TracedFinding } from '../model/audit-report.ts';
import type { Identity } from '../model/crawl-plan.ts';
import type { DecodedRequest } from '../model/decoded-request.ts';
import type { Finding, Sighting } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';
import type { DocumentRef, OutboundRequest } from '../model/outbound-request.ts';
import { rawSet, type RawSet } from '../model/raw-set.ts';
import { speakingRule } from '../model/speaking-rule.ts';
import { siteOf } from '../capture/site.ts';
import { decodeDocument, decodeRequest, type DecodeOptions } from '../decode/decode-request.ts';
import { openDecodeCache } from '../decode/decode-cache.ts';
import type { VendorMatch } from '../decode/vendor-match.ts';
import { nameThirdParty } from '../decode/vendors/name-third-party.ts';
import { recogniseVendor } from '../decode/vendors/recognise-vendor.ts';
import type { Detector } from '../detect/create-detector.ts';
import { quietKeys } from '../detect/quiet-keys.ts';
import type { DerivedFindings, FirstRun } from '../detect/derived-fields.ts';
import type { Reversal } from '../detect/reversal/open-reversal.ts';
import { packedList } from '../platform/packed-list.ts';
import { triageFindings, type TriageInput } from '../triage/triage-findings.ts';
import type { Knowledge } from './knowledge.ts';
import { openExposureDesk, type AtRest } from './exposure-desk.ts';
import { leadingActions } from './leading-actions.ts';
import { openHiddenHosts } from './hidden-hosts.ts';
import { openDigestDesk, reversalOfRun, type DigestsOpened } from './open-digests.ts';
import { summariseRequest } from './summarise-request.ts';
import { tallyReading, type ReadingTally } from './tally-reading.ts';
import { toldPage, type ToldPage } from './told-page.ts';

/** Some of a run's traffic. */
export interface Traffic extends AtRest {
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
  /** A text with the hosts masked that hold a value; undefined where there are none. */
  readonly shown: ((text: string) => string) | undefined;
}

export interface Judge {
  /** Decodes and detects; what holds no finding is forgotten but for its summary. */
  readonly take: (traffic: Traffic) => void;
  /** Findings so far. */
  readonly found: () => number;
  /** A visit that has ended, by what is known of its hosts now; whether it was made or not, its own is known from then on. */
  readonly tellPage: (visit: Parameters<typeof toldPage>[0], planted: Identity) => ToldPage;
  /** `labelOf` names visits, where the plan or the recording gave names; `more` are findings that were made beside this judge. */
  readonly conclude: (
    labelOf: (visit: string) => string | undefined,
    more?: DerivedFindings,
    visits?: Pick<TriageInput, 'areVisitsApart'>,
  ) => Promise<Judgment>;
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
  const hosts = openHiddenHosts(detector);
  const documentsOf = documentsOnce();
  const atRest = openExposureDesk(detector, options, reading);
  const names = { siteOf, speakingRule: speakingRule(knowledge.rules.infos) };
  const leading = leadingActions();

  function takeDocument(document: DocumentRef): void {
    const index = documents.push(document) - 1;
    const decoded = decodeDocument(document, options);
    reading.addDocument(decoded);
    hosts.look(decoded);
    const own = desk.inspectDocument(decoded, index);
    sightings.push(...own);
    watch?.document(decoded, index, own);
  }

  function takeRequest(request: OutboundRequest): void {
    leading.take(request);
    const decoded = decodeRequest(request, options);
    const own = desk.inspectRequest(decoded);
    const read = { ...decoded, leftovers: [...decoded.leftovers, ...detector.gapsOf(decoded)] };
    reading.add(read);
    summaries.push(summariseRequest(read));
    hosts.look(decoded);
    watch?.request(decoded, own);
    if (own.length === 0) return;
    findings.push(...own);
    found.push(decoded);
  }

  return {
    take: (traffic) => {
      documentsOf(traffic).forEach(takeDocument);
      traffic.requests.forEach(takeRequest);
      atRest.take(traffic);
    },
    found: () => findings.length,
    tellPage: (visit, planted) => toldPage(visit, { hosts, options, planted }),
    conclude: async (labelOf, more, visits) => {
      const opened = await desk.opened();
      hosts.hide(more);
      const all = together({ requests: found, findings, sightings }, opened, more);
      const actionOf = (index: number): string | undefined => leading.of(documents[index]);
      const { incidents, traced } = triageFindings({ ...all, ...atRest, ...visits, ...names, documents, labelOf, actionOf });
      const read = { ...reading.tally(), digests: opened.tally };
      return { incidents, findings: traced, requests: summaries, reading: read, shown: hosts.shown() };
    },
  };
}

interface Found {
  readonly requests: readonly DecodedRequest[];
  readonly findings: readonly Finding[];
  readonly sightings: readonly Sighting[];
}

// What was found at once, behind digests and by comparing runs, without what an opened digest replaced.
function together(own: Found, opened: DigestsOpened, derived: DerivedFindings | undefined): Found {
  const stands = (one: Finding | Sighting): boolean => !opened.replaced.has(one);
  return {
    requests: [...own.requests, ...opened.requests, ...(derived?.requests ?? [])],
    findings: [...own.findings, ...opened.findings, ...(derived?.findings ?? [])].filter(stands),
    sightings: [...own.sightings, ...opened.sightings, ...(derived?.sightings ?? [])].filter(stands),
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
  return { vendorOf, knownKeys: rules.knownKeys, isQuiet: quietKeys(rules.rules), cache: openDecodeCache() };
}

// Every document that arrived, and those that requests name and nobody told of.
function documentsOnce(): (traffic: Traffic) => readonly DocumentRef[] {
  const seen = new Map<string, RawSet>();
  const isNew = ({ visit, url }: DocumentRef): boolean => {
    const urls = seen.get(visit) ?? rawSet();
    seen.set(visit, urls);
    return urls.add(url);
  };
  return ({ requests, documents }) => {
    for (const document of documents) isNew(document);
    // Recorded traffic often lacks the navigation itself; the document that a request names is then the only trace of it.
    const senders = requests.map(({ document }) => document).filter(({ url }) => url.ask((text) => text.startsWith('http')));
    return [...documents, ...senders.filter(isNew)];
  };
}
