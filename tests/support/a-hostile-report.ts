// The rich report with a text of the test's choice in every field that traffic, pages, rules, vendors or a configuration can fill.
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
    run: { ...report.run, browser: { name: text, version: text, source: text }, configDigest: text },
    coverage: {
      ...report.coverage,
      pages: [{ url: text, label: text, outcome: text, reason: text, requests: 1 }],
      gaps: [{ en: text, ja: text }],
      limits: [{ en: text, ja: text }],
    },
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
      // Every other one stays open, so that totals and recipients are shown too.
      suppression: index % 2 === 0 ? undefined : { reason: text, until: text },
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
