// The run as a GitLab DAST report, for the vulnerability dashboard. Source: docs.gitlab.com, "Security scanner integration" (sections
// "Report", "Identifiers", "Location"), and the fields of the DAST schema of gitlab-org/security-products/security-report-schemas, version 15.
import type { AuditReport } from '../../../model/audit-report.ts';
import type { Language } from '../../../model/language.ts';
import type { Exporter, RenderOptions } from '../../exporter.ts';
import { ALLOWED_SENTENCE } from '../../acceptance-words.ts';
import { acceptedFigures } from '../../format-words.ts';
import { ruleBook } from '../../leading-rule.ts';
import { openIncidents } from '../../open-incidents.ts';
import { printable, printableJson } from '../../printable.ts';
import { requestsWithFindings } from '../../run-files/run-files.ts';
import { tallyAccepted } from '../../views/standing.ts';
import type { DastMessage, DastReport } from './dast-report.ts';
import { vulnerability } from './vulnerability.ts';

/** Every GitLab since 15.0 takes a report of this version. */
const OLDEST_COMMON = '15.0.7';

export const gitlabDast: Exporter = {
  id: 'gitlab-dast',
  fileName: 'gl-dast-report.json',
  render: (report: AuditReport, { language, gitlabSchema = OLDEST_COMMON }: RenderOptions): string => {
    const requests = requestsWithFindings(report);
    const requestOf = new Map(report.findings.map(({ finding }) => [finding.id, requests.get(finding.request)]));
    const context = { language, sealed: report.run.sealed, rules: ruleBook(report.rules) };
    const seen = new Map<string, number>();
    const document: DastReport = {
      version: gitlabSchema,
      scan: scanOf(report, language),
      vulnerabilities: openIncidents(report).map((incident) => {
        const before = seen.get(incident.fingerprint) ?? 0;
        seen.set(incident.fingerprint, before + 1);
        const [first] = incident.findings;
        return vulnerability(incident, first === undefined ? undefined : requestOf.get(first), before, context);
      }),
    };
    return `${printableJson(document, 2)}\n`;
  },
};

function scanOf(report: AuditReport, language: Language): DastReport['scan'] {
  const { run, coverage } = report;
  const { name, version } = run.tool;
  const tool = { id: name, name, version: version === '' ? '0' : version, vendor: { name } };
  return {
    analyzer: tool,
    scanner: tool,
    type: 'dast',
    start_time: secondsOf(run.startedAt),
    end_time: secondsOf(run.endedAt),
    status: coverage.gaps.length === 0 ? 'success' : 'failure',
    messages: messagesOf(report, language),
    scanned_resources: coverage.pages
      .filter(({ outcome, url }) => outcome === 'visited' && url.trim() !== '')
      .map(({ url }) => ({ method: 'GET', type: 'url', url: printable(url) })),
  };
}

function messagesOf({ coverage, acceptance, ...rest }: AuditReport, language: Language): readonly DastMessage[] {
  const figures = acceptedFigures(tallyAccepted({ coverage, acceptance, ...rest }), language);
  return [
    ...coverage.gaps.map((gap): DastMessage => ({ level: 'warn', value: printable(gap[language]).trim() || '-' })),
    ...(acceptance?.allowIncomplete === true ? [{ level: 'warn' as const, value: ALLOWED_SENTENCE[language] }] : []),
    ...figures.map((value): DastMessage => ({ level: 'info', value })),
  ];
}

/** The schema wants UTC without a zone and without fractions: `2026-11-22T03:04:05`. */
function secondsOf(iso: string): string {
  return iso.slice(0, 19);
}
