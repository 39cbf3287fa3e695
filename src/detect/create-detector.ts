// Rules and identity → a detector: what a decoded request or document URL holds, told as findings and sightings.
import type { Identity } from '../model/crawl-plan.ts';
import type { DecodedDocument, DecodedField, DecodedRequest } from '../model/decoded-request.ts';
import type { FieldRef, Finding, FindingId, Sighting } from '../model/finding.ts';
import type { Raw } from '../model/raw.ts';
import { createCanarySearch } from './canary.ts';
import type { Claim } from './claim.ts';
import { evidenceOf } from './evidence.ts';
import { inspectFields } from './inspect-fields.ts';
import type { RuleSet } from './load-rules.ts';
import { indexRules } from './rule-index.ts';
import { createSuspicion } from './suspect-url.ts';

export interface Detector {
  /** Findings of one request, in the order of its fields; none for a first-party host on which no vendor was recognised. */
  inspectRequest(decoded: DecodedRequest): readonly Finding[];
  /** Values that stand in the URL of the run's `index`-th document. */
  inspectDocument(decoded: DecodedDocument, index: number): readonly Sighting[];
  /** Would fetching this URL hand over a planted value, or something that plainly is personal data? Asked before anything is decoded. */
  suspects(url: Raw): boolean;
}

/** What a finding and a sighting have in common, and what a finding alone tells. */
interface Seen {
  readonly shown: Omit<Sighting, 'document'>;
  readonly hashedBy: string | undefined;
}

/** Finding ids count up over the detector's life, so one detector serves one run. `digestKey` is new in each run. */
export function createDetector(ruleSet: RuleSet, identity: Identity, digestKey: Uint8Array): Detector {
  const index = indexRules(ruleSet.rules);
  const canaries = createCanarySearch(identity);
  let found = 0;

  const seenIn = (fields: readonly DecodedField[], vendor: DecodedRequest['vendor']): readonly Seen[] => {
    const claims = inspectFields(fields, vendor?.id, index, canaries);
    return fields.flatMap((field, number) =>
      oncePerValue((claims[number] ?? []).map((claim) => seenAs(claim, field, digestKey))),
    );
  };

  return {
    inspectRequest: ({ request, vendor, fields }) => {
      // A vendor under a first-party name is cloaked (CNAME, reverse proxy): a third party all the same.
      if (request.sink.party === 'first' && vendor === undefined) return [];
      return seenIn(fields, vendor).map(({ shown, hashedBy }): Finding => {
        found += 1;
        return { id: `f${found}` as FindingId, request: request.id, ...shown, hashedBy };
      });
    },
    inspectDocument: ({ fields }, document) => seenIn(fields, undefined).map(({ shown }): Sighting => ({ document, ...shown })),
    suspects: createSuspicion(index, canaries),
  };
}

function seenAs({ rule, certainty, span, planted }: Claim, field: DecodedField, digestKey: Uint8Array): Seen {
  const hashedBy = planted?.hashedBy;
  const part = field.value.slice(span.start, span.end);
  const seen = hashedBy === undefined ? part : (planted?.value ?? part);
  const { carrier, path, layers, meaning } = field;
  const ref: FieldRef = { carrier, path, codecs: layers, meaning };
  const evidence = evidenceOf(rule.category, seen, digestKey, planted?.value);
  return {
    shown: { rule: rule.id, category: rule.category, severity: rule.severity, certainty, field: ref, evidence },
    hashedBy,
  };
}

// A field that says one address twice is one finding; two addresses are two.
function oncePerValue(list: readonly Seen[]): readonly Seen[] {
  const known = new Set<string>();
  return list.filter(({ shown }) => {
    const value = `${shown.category} ${shown.evidence.digest}`;
    if (known.has(value)) return false;
    known.add(value);
    return true;
  });
}
