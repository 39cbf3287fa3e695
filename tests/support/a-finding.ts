// Findings, sightings and decoded requests for triage tests: only what a test names differs from the usual case.
import { siteOf } from '../../src/capture/site.ts';
import type { DataCategory } from '../../src/model/data-category.ts';
import { categoryInfo } from '../../src/model/data-category.ts';
import type { Carrier, DecodedField, DecodedRequest, FieldPath, Meaning } from '../../src/model/decoded-request.ts';
import type { KeyedDigest } from '../../src/model/evidence.ts';
import type { ExposedValue, ExposurePlace } from '../../src/model/exposure.ts';
import type { Finding, FindingId, Sighting } from '../../src/model/finding.ts';
import type { Arrival, DocumentRef, OutboundRequest } from '../../src/model/outbound-request.ts';
import { Raw } from '../../src/model/raw.ts';
import { requestFromRecord } from '../../src/model/request-record.ts';
import type { RuleId } from '../../src/model/rule.ts';
import type { Certainty } from '../../src/model/severity.ts';
import type { VendorRef } from '../../src/model/vendor.ts';

/** A document that arrived in a visit. */
export function aDocument(url: string, arrival: Arrival = 'goto', visit = 'v1'): DocumentRef {
  return { visit, url: new Raw(url), site: siteOf(new URL(url).hostname), arrival };
}

/** A request sent by `document`, decoded into the given `path → value` fields. */
export function aDecoded(
  id: string,
  url: string,
  document: DocumentRef,
  fields: Readonly<Record<string, string>> = {},
  extra: { action?: string; vendor?: VendorRef } = {},
): DecodedRequest {
  const record = requestFromRecord(
    { url },
    { id, siteOf, page: document.url.reveal((text) => text), ...(extra.action === undefined ? {} : { action: extra.action }) },
  );
  const request: OutboundRequest = { ...record, document, sentAt: 1_600_000_000_000 + Number(id.slice(1)) };
  return {
    request,
    vendor: extra.vendor,
    leftovers: [],
    fields: Object.entries(fields).map(([path, value]) => aField(path, value)),
  };
}

function aField(path: string, value: string): DecodedField {
  return {
    carrier: path.split(/[.[]/, 1)[0] as Carrier,
    path: path as FieldPath,
    keys: [],
    value: new Raw(value),
    layers: [],
    group: path,
    span: undefined,
    meaning: undefined,
  };
}

/** What a finding and a sighting share; `value` stands for the digest. */
interface Found {
  readonly category: DataCategory;
  readonly path: string;
  readonly value: string;
  readonly certainty?: Certainty;
  readonly meaning?: Meaning;
  readonly hashedBy?: string;
}

export function aFinding(id: number, request: string, found: Found): Finding {
  return { id: `f${id}` as FindingId, request: request as Finding['request'], hashedBy: found.hashedBy, ...shared(found) };
}

export function aSighting(document: number, found: Found): Sighting {
  return { document, ...shared(found) };
}

function shared({ category, path, value, certainty = 'canary', meaning }: Found): Omit<Sighting, 'document'> {
  return {
    rule: category.replaceAll('.', '-') as RuleId,
    category,
    severity: categoryInfo(category).severity,
    certainty,
    field: { carrier: path.split(/[.[]/, 1)[0] as Carrier, path: path as FieldPath, codecs: [], meaning },
    evidence: { masked: '•••', length: value.length, digest: `hmac:${value}` as KeyedDigest },
  };
}

/** A value that waits on a page; in a data layer and under a key unless said otherwise. */
export function anExposed(
  document: DocumentRef,
  found: Found & { readonly place?: ExposurePlace; readonly isKeyed?: boolean },
): ExposedValue {
  return {
    ...shared(found),
    document,
    place: found.place ?? 'data-layer',
    isKeyed: found.isKeyed ?? true,
    seenAt: 1_600_000_000_000,
  };
}
