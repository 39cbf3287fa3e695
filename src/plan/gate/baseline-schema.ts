// A baseline file: version 2 as we write it, and version 1, which is a list of fingerprints and nothing else.
import { z } from 'zod';
import type { AcceptedIncident } from '../../model/acceptance.ts';
import { DATA_CATEGORIES, type DataCategory } from '../../model/data-category.ts';
import { CAUSE_KINDS, type Fingerprint } from '../../model/incident.ts';
import { CONSENT_STATES, type Site } from '../../model/outbound-request.ts';
import type { RuleId } from '../../model/rule.ts';
import { CERTAINTIES, SEVERITIES } from '../../model/severity.ts';

/** What this version writes. Readers take every older one; of a newer one they say so. */
export const BASELINE_VERSION = 2;

export interface BaselineFile {
  readonly version: typeof BASELINE_VERSION;
  /** What wrote it, as `tagspill 0.1.0`. */
  readonly tool: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly sites: readonly string[];
  readonly incidents: readonly AcceptedIncident[];
}

const fingerprint = z.string({ error: 'expected a fingerprint' }).regex(/^v\d+:[0-9a-f]{32}$/, {
  error: 'expected a fingerprint: `v1:` and 32 hexadecimal digits',
}) as unknown as z.ZodType<Fingerprint>;

// A person reviews this file, so nothing may hide in it: no query, no line break, no free text.
const key = z.string().regex(/^[^?\p{C}]{0,4000}$/u, { error: 'expected a name without a query or control characters' });
const category = z.enum(Object.keys(DATA_CATEGORIES) as [DataCategory, ...DataCategory[]], { error: 'expected a category' });

const incident: z.ZodType<AcceptedIncident> = z.strictObject({
  fingerprint,
  severity: z.enum(SEVERITIES, { error: `expected one of ${SEVERITIES.join(', ')}` }),
  certainty: z.enum(CERTAINTIES, { error: `expected one of ${CERTAINTIES.join(', ')}` }),
  categories: z.array(category),
  rules: z.array(key as unknown as z.ZodType<RuleId>),
  cause: z.strictObject({ kind: z.enum(CAUSE_KINDS), at: key, page: key, site: key as unknown as z.ZodType<Site> }),
  firstSeen: z.iso.datetime(),
  consent: z.exactOptional(z.array(z.enum(CONSENT_STATES))),
  acted: z.exactOptional(z.literal(true)),
  exposed: z.exactOptional(z.literal(true)),
});

/** Version 2. */
export const baselineSchema: z.ZodType<BaselineFile> = z.strictObject({
  version: z.literal(BASELINE_VERSION),
  tool: key,
  createdAt: z.iso.datetime(),
  sites: z.array(key),
  incidents: z.array(incident),
});

/** JSON Schema (draft 2020-12) of version 2. */
export function baselineJsonSchema(): object {
  return z.toJSONSchema(baselineSchema, { io: 'input' });
}

/** Version 1. */
export const bareSchema: z.ZodType<readonly Fingerprint[]> = z.array(fingerprint);
