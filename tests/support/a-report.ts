// Reports for tests: a rich one as a sealed run of three sites would give it, and an empty one.
import type { AuditReport, RequestSummary, TracedFinding } from '../../src/model/audit-report.ts';
import { categoryInfo, categoryRank } from '../../src/model/data-category.ts';
import type { Carrier, CodecId, FieldPath } from '../../src/model/decoded-request.ts';
import type { Evidence, KeyedDigest } from '../../src/model/evidence.ts';
import type { FindingId } from '../../src/model/finding.ts';
import type { Cause, Fingerprint, Incident, Recipient } from '../../src/model/incident.ts';
import type { RequestId, Site } from '../../src/model/outbound-request.ts';
import type { RuleId } from '../../src/model/rule.ts';
import type { Severity } from '../../src/model/severity.ts';
import type { VendorRef } from '../../src/model/vendor.ts';
import { CAUSES, RULES, VENDORS, type CauseSpec } from './report-causes.ts';

const START = '2026-11-22T03:04:05.000Z';
const END = '2026-11-22T03:04:47.250Z';

interface Built {
  readonly incidents: Incident[];
  readonly findings: TracedFinding[];
  readonly requests: RequestSummary[];
}

/** A run with five causes (one accepted, one repaired), closed leftovers and a page that failed. */
export function aReport(overrides: Partial<AuditReport> = {}): AuditReport {
  const built: Built = { incidents: [], findings: [], requests: [] };
  for (const spec of CAUSES) build(spec, built);
  return {
    run: {
      tool: { name: 'tagspill', version: '0.1.0' },
      command: 'scan',
      rules: { count: 60, digest: 'sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f0' },
      vendors: { count: 25 },
      browser: { name: 'chromium', version: '147.0.7700.0', source: 'playwright' },
      configDigest: 'sha256:00112233445566778899aabbccddeeff',
      sealed: true,
      startedAt: START,
      endedAt: END,
      gate: 'high',
    },
    coverage: {
      pages: [
        {
          url: 'https://lender.example/contract/apply',
          label: 'Contract form',
          outcome: 'visited',
          reason: undefined,
          requests: 31,
        },
        {
          url: 'https://lender.example/members/unsubscribe?mail=•••',
          label: 'Unsubscribe page',
          outcome: 'visited',
          reason: undefined,
          requests: 24,
        },
        {
          url: 'https://shop.test/search',
          label: undefined,
          outcome: 'timeout',
          reason: 'the page did not finish loading in 30 s',
          requests: 3,
        },
      ],
      requests: {
        total: built.requests.length + 20,
        third: built.requests.length,
        joined: built.requests.length + 19,
        sealed: built.requests.length,
      },
      opaque: 2,
      wire: {
        log: 'whole',
        channels: { beacon: { wire: 58, sent: 58, captured: 58, explained: 0, unexplained: 0 } },
        explained: { errand: 1 },
        unexplained: 0,
        examples: [],
        escapes: [],
        lookups: 0,
      },
      gaps: [
        {
          en: 'https://shop.test/search: timeout, the page did not finish loading in 30 s',
          ja: 'https://shop.test/search: 時間切れ（30 秒で読み込みが終わりませんでした）',
        },
      ],
      limits: [
        {
          en: 'Data that the firm’s own servers pass on never crosses the browser and cannot be seen here.',
          ja: '会社のサーバーから直接渡されるデータは、ブラウザを通らないため、ここでは見えません。',
        },
      ],
    },
    verdict: { kind: 'fail', incidents: 3, incomplete: true },
    ...built,
    rules: RULES,
    ...overrides,
  };
}

/** Nothing visited, nothing sent, nothing found. */
export function anEmptyReport(): AuditReport {
  const full = aReport();
  return {
    ...full,
    run: {
      ...full.run,
      command: 'replay',
      browser: undefined,
      configDigest: undefined,
      sealed: false,
      gate: 'never',
      endedAt: START,
    },
    coverage: {
      pages: [],
      requests: { total: 0, third: 0, joined: 0, sealed: 0 },
      opaque: 0,
      wire: undefined,
      gaps: [],
      limits: [],
    },
    verdict: { kind: 'pass' },
    incidents: [],
    findings: [],
    requests: [],
    rules: [],
  };
}

function build(spec: CauseSpec, built: Built): void {
  const keys = spec.values.map(({ key }) => key);
  const cause: Cause = { kind: spec.kind, at: keys[0] ?? '', keys, page: spec.page, site: spec.site as Site };
  const before = built.findings.length;
  const recipients = spec.vendors.map((vendor) => sendAll(spec, cause, vendor, built));
  const own = built.findings.slice(before);
  const number = String(built.incidents.length + 1);
  built.incidents.push({
    fingerprint: `v1:${number.repeat(32)}` as Fingerprint,
    state: spec.state ?? 'new',
    severity: worst(spec),
    certainty: spec.certainty,
    rules: spec.values.map(({ category }) => category.replace('.', '-') as RuleId),
    categories: spec.values.map(({ category }) => category).sort((a, b) => categoryRank(a) - categoryRank(b)),
    cause,
    recipients,
    pages: [`https://${spec.site}${spec.page}${spec.kind === 'page-url' ? '?mail=•••' : ''}`],
    label: spec.label,
    values: Object.fromEntries(spec.values.map(({ category }) => [category, 1])),
    findings: own.map(({ finding }) => finding.id),
    requests: new Set(own.map(({ finding }) => finding.request)).size,
    firstSeen: START,
    lastSeen: END,
    suppression: spec.suppression,
  });
}

/** One request for each place, each carrying every value of the cause. */
function sendAll(spec: CauseSpec, cause: Cause, vendor: VendorRef, built: Built): Recipient {
  const host = spec.kind === 'unknown' ? 'collect.nobody.test' : (VENDORS.find(({ id }) => id === vendor.id)?.host ?? '');
  const { id, name, company, country, purpose } = vendor;
  const known: VendorRef | undefined = spec.kind === 'unknown' ? undefined : { id, name, company, country, purpose };
  const site = host.split('.').slice(-2).join('.') as Site;
  for (const { carrier, place, codecs } of spec.through) {
    const request = aRequestSummary(`r${built.requests.length + 1}`, spec, host, site, known, carrier);
    built.requests.push(request);
    for (const value of spec.values) {
      const path = place === value.key ? place : `${place} > ${value.key}`;
      built.findings.push({
        cause,
        finding: {
          id: `f${built.findings.length + 1}` as FindingId,
          rule: value.category.replace('.', '-') as RuleId,
          category: value.category,
          severity: categoryInfo(value.category).severity,
          certainty: spec.certainty,
          request: request.id,
          field: {
            carrier,
            path: path as FieldPath,
            codecs: codecs as readonly CodecId[],
            meaning: place === 'query.dl' ? { kind: 'page-url', category: undefined, reasoning: 'vendor-docs' } : undefined,
          },
          evidence: evidenceOf(value),
          hashedBy: value.category === 'customer_no' ? 'sha256' : undefined,
        },
      });
    }
  }
  return {
    host,
    site,
    party: 'third',
    vendor: known,
    requests: spec.through.length,
    carriers: spec.through.map(({ place }) => place).sort(),
  };
}

function aRequestSummary(
  id: string,
  spec: CauseSpec,
  host: string,
  site: Site,
  vendor: VendorRef | undefined,
  carrier: Carrier,
): RequestSummary {
  const isBody = carrier === 'body';
  return {
    id: id as RequestId,
    url: `https://${host}/collect?v=•••&dl=•••`,
    method: isBody ? 'POST' : 'GET',
    host,
    site,
    party: 'third',
    vendor,
    transport: isBody ? 'beacon' : 'image',
    initiator: isBody
      ? { kind: 'parser', url: `https://${spec.site}${spec.page}`, line: undefined }
      : { kind: 'script', frames: [{ url: `https://${host}/tag.js`, functionName: 'send', line: 12, column: 7 }] },
    page: `https://${spec.site}${spec.page}`,
    action: spec.kind === 'form-get' ? 'press Enter in #mail' : undefined,
    headers: ['accept', 'referer', 'user-agent'],
    bodyBytes: isBody ? 812 : 0,
    sentAt: START,
    fields: 14,
    opaque: isBody ? [{ path: 'body.events[0].blob', reason: 'unknown-format', bytes: 96 }] : [],
    origin: undefined,
  };
}

function evidenceOf({ category, masked, length }: CauseSpec['values'][number]): Evidence {
  const digest = Buffer.from(category).toString('hex').padEnd(16, '0').slice(0, 16);
  return { masked, length, digest: `hmac:${digest}` as KeyedDigest };
}

function worst(spec: CauseSpec): Severity {
  if (spec.values.some(({ category }) => categoryInfo(category).severity === 'critical')) return 'critical';
  return spec.certainty === 'name' ? 'medium' : spec.kind === 'title' ? 'low' : 'high';
}
