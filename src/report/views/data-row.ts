// Findings of one incident by category: how bad, how sure, which masked values, and every place that held one.
import type { RequestSummary } from '../../model/audit-report.ts';
import { categoryInfo, type DataCategory } from '../../model/data-category.ts';
import type { CodecId, FieldPath } from '../../model/decoded-request.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Finding } from '../../model/finding.ts';
import type { Incident } from '../../model/incident.ts';
import { worseOf, type Severity } from '../../model/severity.ts';
import type { VendorRef } from '../../model/vendor.ts';
import { comparePlaces } from '../place-name.ts';
import { recipientKey } from '../recipient-key.ts';
import { groupBy } from './group-by.ts';
import { knownBy, type KnownBy } from './known-by.ts';

/** One place on the wire, with everything that was found there. */
export interface PlaceRow {
  readonly path: FieldPath;
  readonly codecs: readonly CodecId[];
  readonly hashedBy: string | undefined;
  readonly masked: readonly string[];
  /** Who was sent it there: vendor, or host where none is known. */
  readonly recipients: readonly { readonly vendor: VendorRef | undefined; readonly host: string }[];
  readonly requests: number;
}

/** One category of an incident. */
export interface DataRow {
  readonly category: DataCategory;
  readonly severity: Severity;
  readonly knownBy: KnownBy;
  /** Distinct values, as the incident counts them. */
  readonly values: number;
  /** One for each distinct value. */
  readonly evidence: readonly Evidence[];
  /** Most requests first. */
  readonly places: readonly PlaceRow[];
}

type RequestOf = (finding: Finding) => RequestSummary | undefined;

export function dataRows(incident: Incident, findings: readonly Finding[], requestOf: RequestOf): readonly DataRow[] {
  return incident.categories.map((category): DataRow => {
    const own = findings.filter((finding) => finding.category === category);
    const evidence = [...new Map(own.map((finding) => [finding.evidence.digest, finding.evidence])).values()];
    return {
      category,
      severity: own.length === 0 ? categoryInfo(category).severity : own.map(({ severity }) => severity).reduce(worseOf),
      knownBy: knownBy(own, incident),
      values: incident.values[category] ?? evidence.length,
      evidence,
      places: placeRows(own, requestOf),
    };
  });
}

function placeRows(findings: readonly Finding[], requestOf: RequestOf): readonly PlaceRow[] {
  return groupBy(findings, ({ field, hashedBy }) => JSON.stringify([field.path, field.codecs, hashedBy]))
    .map((members): PlaceRow => {
      const requests = members.map(requestOf).filter((request) => request !== undefined);
      return {
        path: members[0].field.path,
        codecs: members[0].field.codecs,
        hashedBy: members[0].hashedBy,
        masked: [...new Set(members.map(({ evidence }) => evidence.masked))],
        recipients: groupBy(requests, recipientKey).map(([request]) => request),
        requests: new Set(members.map(({ request }) => request)).size,
      };
    })
    .sort((a, b) => b.requests - a.requests || comparePlaces(a.path, b.path) || a.codecs.length - b.codecs.length);
}
