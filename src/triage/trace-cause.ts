// Finding → cause: which document's own URL (or what else) put the value there before a tag picked it up.
import type { DecodedRequest } from '../model/decoded-request.ts';
import type { Finding } from '../model/finding.ts';
import type { Cause, CauseKind } from '../model/incident.ts';
import type { DocumentRef, Site } from '../model/outbound-request.ts';
import { routeOf } from '../model/redacted-url.ts';
import type { NearestSighting } from './index-sightings.ts';
import { sourcePath } from './exposed/source-path.ts';
import { CAUSE_OF_PLACE, likeliestExposure, type ExposuresOf } from './exposed/trace-exposure.ts';
import { nestedPage } from './nested-page.ts';

/** The documents of the run in the order of arrival, and the index of what stands in their URLs. */
export interface Sources {
  readonly documents: readonly DocumentRef[];
  readonly nearestSighting: NearestSighting;
  /** What the pages keep, beside their addresses. */
  readonly exposuresOf: ExposuresOf;
  readonly siteOf: (host: string) => Site;
}

/** A cause before grouping: `occasion` is the event that put values there together (one document, or one request). */
export interface TracedCause {
  readonly cause: Omit<Cause, 'keys'>;
  readonly occasion: string;
  /** Index of the document at fault, where one was seen. */
  readonly document: number | undefined;
}

/**
 * Traces one finding. A value that stands in a document's own URL is that document's doing, however it left: `dl`, Referer, a title.
 * The sending document is asked first, then the earlier ones of its visit (`document.referrer` repeats the page before), then
 * every other document of the run on the same site. Not so for a planted value that left after a step: a journey has a browser context of its own,
 * so what it typed cannot have come from another visit's address, though the same value stands there too. Behind the addresses comes what the page keeps.
 */
export function traceCause(finding: Finding, decoded: DecodedRequest, sources: Sources): TracedCause {
  const sighting = sources.nearestSighting(finding, decoded.request.document);
  if (sighting !== undefined) {
    const document = sources.documents[sighting.document];
    const { action, document: sender } = decoded.request;
    const isForeign = action !== undefined && finding.certainty === 'canary' && document?.visit !== sender.visit;
    if (document !== undefined && !isForeign) {
      return {
        cause: { kind: kindOfArrival(document), at: sighting.field.path, page: routeOf(document.url), site: document.site },
        occasion: `document ${sighting.document}`,
        document: sighting.document,
      };
    }
  }
  return { cause: causeOnTheWire(finding, decoded, sources), occasion: `request ${decoded.request.id}`, document: undefined };
}

function kindOfArrival(document: DocumentRef): CauseKind {
  if (document.arrival === 'form-get') return 'form-get';
  return document.arrival === 'redirect' ? 'redirect' : 'page-url';
}

// No document of the run holds the value: what the field says about itself is the best that is known.
function causeOnTheWire(finding: Finding, decoded: DecodedRequest, sources: Sources): Omit<Cause, 'keys'> {
  const { request } = decoded;
  const here = { page: routeOf(request.document.url), site: request.document.site };
  const nested = nestedPage(finding.field, decoded, sources.siteOf);
  if (nested !== undefined) {
    const kind = nested.through === 'header.referer' || finding.field.meaning?.kind === 'referrer' ? 'referrer' : 'page-url';
    return { kind, at: nested.at, page: nested.page, site: nested.site };
  }
  const isTyped = finding.certainty === 'canary' && request.action !== undefined;
  const source = likeliestExposure(sources.exposuresOf(finding, request.document), finding, isTyped);
  if (source !== undefined) {
    const { document, place } = source;
    return { kind: CAUSE_OF_PLACE[place], at: sourcePath(source), page: routeOf(document.url), site: document.site };
  }
  const at = finding.field.path.replace(/\[\d+\]/g, '[]');
  if (finding.field.meaning?.kind === 'title') return { kind: 'title', at, ...here };
  if (finding.field.carrier === 'cookie') return { kind: 'storage', at, ...here };
  if (isTyped) return { kind: 'typed-field', at, ...here };
  return { kind: 'unknown', at, ...here };
}
