// The contract as schemas: what `parseRun` accepts, and what editors and other tools get as JSON Schema.
import { z } from 'zod';
import { RUN_COMMANDS } from '../../model/audit-report.ts';
import { CARRIERS } from '../../model/decoded-request.ts';
import { CAUSE_KINDS, EXPOSEDNESS } from '../../model/incident.ts';
import { CONSENT_STATES } from '../../model/outbound-request.ts';
import { OUTWARD_DIRECTIVES, REFERRER_POLICIES } from '../../model/page-policy.ts';
import { CERTAINTIES, SEVERITIES } from '../../model/severity.ts';
import { acceptanceSchema } from './acceptance-entry.ts';
import { configEntrySchema } from './config-entry.ts';
import { incidentState, meaningKind, transport } from './closed-lists.ts';
import { coverageSchema } from './coverage-schema.ts';
import { incidentContractSchema } from './contract-entry.ts';
import { category, count, text, texts } from './schema-words.ts';
import { vendorSchema } from './vendor-schema.ts';
import {
  SCHEMA_VERSION,
  type FindingEntry,
  type IncidentEntry,
  type InitiatorEntry,
  type RequestEntry,
  type RunEntry,
} from './contract.ts';

const strings = z.array(z.string());
const severity = z.enum(SEVERITIES);
const certainty = z.enum(CERTAINTIES);
const party = z.enum(['first', 'third']);
const origin = z.exactOptional(z.object({ file: z.string(), entry: count }));

const rule = z.object({
  id: z.string(),
  group: z.string(),
  title: text,
  category,
  severity,
  primary: z.exactOptional(z.literal(true)),
  cwe: strings,
  why: text,
  references: strings,
  examples: z.object({ leak: count, clean: count }),
});

const consentState = z.exactOptional(z.enum(CONSENT_STATES));

const verdict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pass'), incomplete: z.literal(false) }),
  z.object({ kind: z.literal('fail'), incomplete: z.boolean(), incidents: count }),
  z.object({ kind: z.literal('incomplete'), incomplete: z.literal(true), reasons: texts, allowed: z.exactOptional(z.boolean()) }),
]);

/** `run.json`. */
export const runSchema: z.ZodType<RunEntry> = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  tool: z.object({ name: z.literal('tagspill'), version: z.string() }),
  command: z.enum(RUN_COMMANDS),
  rules: z.object({ count, digest: z.string() }),
  vendors: z.object({ count }),
  browser: z.nullable(z.object({ name: z.string(), version: z.string(), source: z.string() })),
  configDigest: z.nullable(z.string()),
  config: z.exactOptional(configEntrySchema),
  sealed: z.boolean(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  gate: z.enum([...SEVERITIES, 'never']),
  shard: z.exactOptional(z.object({ index: count, count })),
  merged: z.exactOptional(z.object({ runs: count, shards: z.exactOptional(z.object({ count, missing: z.array(count) })) })),
  digestKey: z.exactOptional(z.string()),
  verdict,
  coverage: coverageSchema,
  acceptance: z.exactOptional(acceptanceSchema),
  catalogue: z.object({ vendors: z.array(vendorSchema), rules: z.array(rule) }),
});

const initiator: z.ZodType<InitiatorEntry> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('script'),
    frames: z.array(z.object({ url: z.string(), functionName: z.string(), line: z.int(), column: z.int() })),
  }),
  z.object({ kind: z.literal('parser'), url: z.string(), line: z.nullable(z.int()) }),
  z.object({ kind: z.literal('preflight') }),
  z.object({ kind: z.literal('unknown') }),
]);

/** A line of `requests.jsonl`. */
export const requestSchema: z.ZodType<RequestEntry> = z.object({
  id: z.string(),
  url: z.string(),
  method: z.string(),
  headers: z.record(z.string(), z.string()),
  page: z.string(),
  host: z.string(),
  site: z.string(),
  party,
  vendor: z.nullable(z.string()),
  transport,
  container: z.exactOptional(z.string()),
  initiator,
  action: z.nullable(z.string()),
  consent: consentState,
  bodyBytes: count,
  sentAt: z.iso.datetime(),
  fields: count,
  opaque: z.array(z.object({ path: z.string(), reason: z.string(), bytes: count })),
  origin,
});

const cause = z.object({ kind: z.enum(CAUSE_KINDS), at: z.string(), page: z.string(), keys: strings, site: z.string() });

const meaning = z.object({
  kind: meaningKind,
  category: z.nullable(category),
  reasoning: z.string(),
});

/** A line of `findings.jsonl`. */
export const findingSchema: z.ZodType<FindingEntry> = z.object({
  id: z.string(),
  rule: z.string(),
  category,
  severity,
  certainty,
  page: z.string(),
  request: z.object({
    id: z.string(),
    url: z.string(),
    method: z.string(),
    host: z.string(),
    site: z.string(),
    party,
    vendor: z.nullable(z.string()),
    consent: consentState,
    action: z.exactOptional(z.string()),
  }),
  field: z.object({ carrier: z.enum(CARRIERS), path: z.string(), codecs: strings, meaning: z.nullable(meaning) }),
  evidence: z.object({ masked: z.string(), length: count, digest: z.string() }),
  hashedBy: z.nullable(z.string()),
  cause,
  origin,
});

const recipient = z.object({
  host: z.string(),
  site: z.string(),
  party,
  vendor: z.nullable(z.string()),
  requests: count,
  carriers: strings,
});

const suppression = z.object({
  reason: z.string(),
  until: z.string(),
  owner: z.exactOptional(z.string()),
  ticket: z.exactOptional(z.string()),
  line: z.exactOptional(count),
});

/** `incidents.json`. */
export const incidentsSchema: z.ZodType<readonly IncidentEntry[]> = z.array(
  z.object({
    fingerprint: z.string(),
    state: incidentState,
    severity,
    certainty,
    categories: z.array(category),
    cause,
    recipients: z.array(recipient),
    pages: strings,
    values: z.partialRecord(category, count),
    advice: z.string(),
    firstSeen: z.iso.datetime(),
    lastSeen: z.iso.datetime(),
    suppression: z.nullable(suppression),
    label: z.nullable(z.string()),
    rules: strings,
    requests: count,
    findings: strings,
    consent: z.exactOptional(z.array(z.enum(CONSENT_STATES))),
    exposure: z.exactOptional(z.enum(EXPOSEDNESS)),
    policy: z.exactOptional(
      z.object({ referrer: z.nullable(z.enum(REFERRER_POLICIES)), limited: z.nullable(z.array(z.enum(OUTWARD_DIRECTIVES))) }),
    ),
    actions: z.exactOptional(strings),
    setSeverity: z.exactOptional(z.object({ rated: severity, reason: z.string() })),
    worse: z.exactOptional(z.object({ severity, added: z.array(category) })),
    expired: z.exactOptional(suppression),
    how: z.exactOptional(z.enum(['fixed', 'not-seen'])),
    acted: z.exactOptional(z.literal(true)),
    contract: z.exactOptional(incidentContractSchema),
  }),
);
