// The contract as schemas: what `parseRun` accepts, and what editors and other tools get as JSON Schema.
import { z } from 'zod';
import { DATA_CATEGORIES, type DataCategory } from '../../model/data-category.ts';
import { CARRIERS } from '../../model/decoded-request.ts';
import { CAUSE_KINDS } from '../../model/incident.ts';
import { CERTAINTIES, SEVERITIES } from '../../model/severity.ts';
import { incidentState, meaningKind, purpose, transport } from './closed-lists.ts';
import {
  SCHEMA_VERSION,
  type FindingEntry,
  type IncidentEntry,
  type InitiatorEntry,
  type RequestEntry,
  type RunEntry,
} from './contract.ts';

const count = z.int().nonnegative();
const text = z.object({ en: z.string(), ja: z.string() });
const texts = z.array(text);
const strings = z.array(z.string());
const category = z.enum(Object.keys(DATA_CATEGORIES) as [DataCategory, ...DataCategory[]]);
const severity = z.enum(SEVERITIES);
const certainty = z.enum(CERTAINTIES);
const party = z.enum(['first', 'third']);
const origin = z.exactOptional(z.object({ file: z.string(), entry: count }));

const vendor = z.object({
  id: z.string(),
  name: text,
  company: z.string(),
  country: z.string(),
  purpose,
});

const rule = z.object({
  id: z.string(),
  group: z.string(),
  title: text,
  category,
  severity,
  cwe: strings,
  why: text,
  references: strings,
  examples: z.object({ leak: count, clean: count }),
});

const tally = z.object({ wire: count, sent: count, captured: count, explained: count, unexplained: count });

const reconciliation = z.object({
  log: z.literal(['whole', 'cut', 'none']),
  channels: z.record(z.string(), tally),
  explained: z.record(z.string(), count),
  unexplained: count,
  examples: z.array(
    z.object({
      missingFrom: z.literal(['wire', 'netlog']),
      channel: z.string(),
      kind: z.literal(['request', 'handshake', 'frame']),
      method: z.string(),
      url: z.string(),
    }),
  ),
  escapes: z.array(z.string()),
  lookups: count,
});

const differential = z.object({
  runs: count,
  compared: count,
  restless: count,
  missing: count,
  candidates: count,
  confirmed: count,
  unconfirmed: count,
  inputs: z.array(category),
  same: z.array(category),
});

const coverage = z.object({
  pages: z.array(
    z.object({
      url: z.string(),
      label: z.nullable(z.string()),
      outcome: z.string(),
      reason: z.nullable(z.string()),
      requests: count,
    }),
  ),
  requests: z.object({ total: count, third: count, joined: count, sealed: count }),
  opaque: count,
  wire: z.optional(z.nullable(reconciliation)),
  differential: z.optional(differential),
  gaps: texts,
  limits: texts,
});

const verdict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pass'), incomplete: z.literal(false) }),
  z.object({ kind: z.literal('fail'), incomplete: z.boolean(), incidents: count }),
  z.object({ kind: z.literal('incomplete'), incomplete: z.literal(true), reasons: texts }),
]);

/** `run.json`. */
export const runSchema: z.ZodType<RunEntry> = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  tool: z.object({ name: z.literal('tagspill'), version: z.string() }),
  command: z.enum(['scan', 'replay', 'demo']),
  rules: z.object({ count, digest: z.string() }),
  vendors: z.object({ count }),
  browser: z.nullable(z.object({ name: z.string(), version: z.string(), source: z.string() })),
  configDigest: z.nullable(z.string()),
  sealed: z.boolean(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  gate: z.enum([...SEVERITIES, 'never']),
  verdict,
  coverage,
  catalogue: z.object({ vendors: z.array(vendor), rules: z.array(rule) }),
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
  initiator,
  action: z.nullable(z.string()),
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
    suppression: z.nullable(z.object({ reason: z.string(), until: z.string() })),
    label: z.nullable(z.string()),
    rules: strings,
    requests: count,
    findings: strings,
  }),
);
