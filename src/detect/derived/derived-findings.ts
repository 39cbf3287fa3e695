// Fields that follow an input → findings and sightings, which go the way of all others from here.
import { categoryInfo, type DataCategory } from '../../model/data-category.ts';
import type { Identity } from '../../model/crawl-plan.ts';
import type { DecodedRequest } from '../../model/decoded-request.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Finding, FindingId, Sighting } from '../../model/finding.ts';
import { UNKNOWN_TRANSFORMATION } from '../../model/hashed-by.ts';
import { DERIVED_RULE } from '../../model/rule.ts';
import { digestOfValue, evidenceOf } from '../evidence.ts';
import type { Entry } from './field-book.ts';
import type { FirstRun } from './first-run.ts';

/** What triage takes beside the ordinary findings. */
export interface DerivedFindings {
  readonly requests: readonly DecodedRequest[];
  readonly findings: readonly Finding[];
  readonly sightings: readonly Sighting[];
}

export interface FollowingField {
  readonly entry: Entry;
  readonly inputs: readonly DataCategory[];
}

/**
 * One finding for each request and input, unless the recipient has the input in the clear anyway. The digest is the input's own, so that a derived
 * value and the plain one count as one; nothing of the derived value is shown.
 */
export function derivedFindings(
  fields: readonly FollowingField[],
  first: FirstRun,
  person: Identity,
  digestKey: Uint8Array,
): DerivedFindings {
  const requests = new Set<DecodedRequest>();
  const findings: Finding[] = [];
  const sightings: Sighting[] = [];
  for (const { entry, inputs } of fields) {
    for (const category of inputs) {
      const evidence = evidenceFor(entry, category, person, digestKey);
      const numbers = [...new Set(entry.requests)].filter((number) => !first.isTold(number, category));
      if (evidence === undefined || numbers.length === 0) continue;
      const shown = {
        rule: DERIVED_RULE,
        category,
        severity: categoryInfo(category).severity,
        certainty: 'canary',
        evidence: evidence.evidence,
      } as const;
      for (const number of numbers) {
        const decoded = first.requestAt(number);
        if (decoded === undefined) continue;
        requests.add(decoded);
        const id = `d${findings.length + 1}` as FindingId;
        findings.push({ id, request: decoded.request.id, field: entry.field, ...shown, hashedBy: evidence.hashedBy });
      }
      for (const { document, field } of first.standing(entry.digest)) sightings.push({ document, field, ...shown });
    }
  }
  return { requests: [...requests], findings, sightings };
}

// A value too short to be searched for shows itself here: what stands in the field is the input as it was typed.
function evidenceFor(
  { digest, length }: Entry,
  category: DataCategory,
  person: Identity,
  digestKey: Uint8Array,
): { readonly evidence: Evidence; readonly hashedBy: string | undefined } | undefined {
  const [typed] = person[category] ?? [];
  if (typed === undefined) return undefined;
  const own = evidenceOf(category, typed, digestKey);
  if (digestOfValue(typed, digestKey) === digest) return { evidence: own, hashedBy: undefined };
  return { evidence: { masked: '•••', length, digest: own.digest }, hashedBy: UNKNOWN_TRANSFORMATION };
}
