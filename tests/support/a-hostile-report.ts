// The rich report with a text of the test's choice in every field that traffic, pages, rules, vendors or a configuration can fill.
import type { Acceptance, SuppressionEntry } from '../../src/model/acceptance.ts';
import type { AuditReport } from '../../src/model/audit-report.ts';
import type { CodecId, FieldPath } from '../../src/model/decoded-request.ts';
import type { Cause } from '../../src/model/incident.ts';
import type { Text } from '../../src/model/language.ts';
import type { Site } from '../../src/model/outbound-request.ts';
import type { VendorRef } from '../../src/model/vendor.ts';
import { aReport } from './a-report.ts';
import { aVendor } from './report-causes.ts';

export function aHostileReport(text: string): AuditReport {
  const report = aReport();
  const both: Text = { en: text, ja: text };
  const vendor: VendorRef = { ...aVendor('hostile', text, text, text), name: both };
  const cause = (own: Cause): Cause => ({ ...own, at: text, keys: [text, text], page: text, site: text as Site });
  return {
    ...report,
    run: {
      ...report.run,
      browser: { name: text, version: text, source: text },
      configDigest: text,
      config: { ...CONFIG, file: text, entries: [{ label: text, url: text, place: PLACE }] },
    },
    coverage: {
      ...report.coverage,
      pages: [
        { url: text, label: text, outcome: text, reason: text, requests: 1, consent: 'none' },
        {
          url: `https://lender.example/${text}`,
          label: text,
          outcome: 'visited',
          reason: undefined,
          requests: 1,
          consent: 'reject',
        },
      ],
      gaps: [both],
      limits: [both],
      crawl: { templates: [{ template: text, pages: 2, visited: 1 }], skipped: { scope: 1 }, uncounted: 0 },
      forms: [
        {
          label: text,
          page: text,
          pages: 1,
          left: [{ what: text, reason: 'budget' }],
          drives: [{ trigger: 'button', action: text, failure: text, filled: 1, refused: 1, leaks: [text], only: [text] }],
        },
      ],
      consent: {
        choices: ['none', 'reject'],
        sessions: [
          { choice: 'reject', page: text, outcome: 'failed', way: { kind: 'rule', name: text }, reason: text },
          { choice: 'none', page: text, outcome: 'settled', way: { kind: 'known', name: text } },
        ],
        banners: [{ choice: 'none', page: text, kind: 'banner', way: { kind: 'rule', name: text } }],
        third: { before: 3, rejected: 1 },
      },
    },
    acceptance: acceptanceOf(text, report),
    incidents: report.incidents.map((incident, index) => ({
      ...incident,
      label: text,
      pages: [text],
      cause: cause(incident.cause),
      recipients: incident.recipients.map((recipient) => ({
        ...recipient,
        vendor,
        host: text,
        site: text as Site,
        carriers: [text],
      })),
      actions: [text, text],
      // Every other one stays open, so that totals and recipients are shown too.
      suppression: index % 2 === 0 ? undefined : { reason: text, until: text, owner: text, ticket: text },
    })),
    findings: report.findings.map(({ finding, cause: own }) => ({
      cause: cause(own),
      finding: {
        ...finding,
        field: { ...finding.field, path: `${finding.field.carrier}.${text}` as FieldPath, codecs: [text as CodecId] },
        evidence: { ...finding.evidence, masked: text },
        hashedBy: text,
      },
    })),
    requests: Array.from(report.requests, (request) => ({
      ...request,
      url: text,
      method: text,
      host: text,
      site: text as Site,
      page: text,
      vendor,
      action: text,
      headers: [text],
      initiator: { kind: 'script', frames: [{ url: text, functionName: text, line: 1, column: 1 }] },
      opaque: [{ path: text, reason: text, bytes: 1 }],
      origin: { file: text, entry: 0 },
    })),
    rules: report.rules.map((rule) => ({ ...rule, title: both, why: both, group: text, cwe: [text], references: [text] })),
  };
}

const PLACE = { line: 1, column: 1, endLine: 1, endColumn: 5 };
const CONFIG = { site: PLACE };

function acceptanceOf(text: string, { incidents }: AuditReport): Acceptance {
  // Dates are read as dates, and compared: no text gets there.
  const entry: SuppressionEntry = {
    line: 1,
    matches: text,
    reason: text,
    until: '2099-12-31',
    owner: text,
    ticket: text,
    incidents: 0,
  };
  const contract = { hosts: [text], clear: [], hashed: [], pages: [text], purpose: text, owner: text, validUntil: text, line: 1 };
  return {
    baseline: {
      file: text,
      createdAt: '2026-11-01T00:00:00.000Z',
      incidents: 2,
      absent: incidents
        .slice(0, 2)
        .map(({ fingerprint, severity, certainty, categories, rules, firstSeen, cause: { kind } }, index) => ({
          fingerprint,
          severity,
          certainty,
          categories,
          rules,
          firstSeen,
          how: index === 0 ? 'fixed' : 'not-seen',
          cause: { kind, at: text, page: text, site: text as Site },
        })),
    },
    suppressions: { file: text, active: [entry], expired: [entry], unused: [entry] },
    contracts: {
      file: text,
      rows: [{ contract, at: text, hosts: [text], requests: 1, carrying: 1, categories: ['email'], standing: 'breached' }],
    },
    allowIncomplete: false,
  };
}
