// SARIF 2.1.0: one result for each incident, in the form that code hosts import. Source: OASIS "Static Analysis Results Interchange Format
// (SARIF) Version 2.1.0 Plus Errata 01"; for GitHub's subset docs.github.com, "SARIF support for code scanning".
import type { Log, Run } from 'sarif';
import type { AuditReport } from '../../../model/audit-report.ts';
import type { SarifFlavor } from '../../../model/format-settings.ts';
import type { Incident } from '../../../model/incident.ts';
import type { RuleId } from '../../../model/rule.ts';
import type { Exporter, RenderOptions } from '../../exporter.ts';
import { ruleBook } from '../../leading-rule.ts';
import { printableJson } from '../../printable.ts';
import { requestsWithFindings } from '../../run-files/run-files.ts';
import { automationId } from './automation-id.ts';
import { GITHUB_LIMITS, NO_LIMITS } from './github-limits.ts';
import { relativeUri } from './result-locations.ts';
import { sarifNotifications, NOTIFICATIONS } from './sarif-notifications.ts';
import { sarifResult, type ResultContext } from './sarif-result.ts';
import { sarifRules } from './sarif-rules.ts';
import { sarifSubjects } from './sarif-subjects.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** English in every language: code hosts show it to whoever opens the repository, and take other words for another rule. */
export const sarif: Exporter = {
  id: 'sarif',
  fileName: 'tagspill.sarif',
  render: (report: AuditReport, { sarifFlavor = 'github' }: RenderOptions): string => {
    const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [sarifRun(report, sarifFlavor)] };
    return `${printableJson(log, 2)}\n`;
  },
};

function sarifRun(report: AuditReport, flavor: SarifFlavor): Run {
  const { run, verdict, coverage } = report;
  const limits = flavor === 'full' ? NO_LIMITS : GITHUB_LIMITS;
  const subjects = sarifSubjects(report, flavor, limits.results);
  const rules = sarifRules(subjects.kept, ruleBook(report.rules), limits);
  const indexes = new Map([...new Set(subjects.kept.map(({ rule }) => rule))].map((rule, index) => [rule, index]));
  const seen = new Map<string, number>();
  const shared = {
    report,
    flavor,
    limits,
    requestOf: firstRequests(report),
    ruleIndexOf: (rule: RuleId) => indexes.get(rule) ?? -1,
  };
  return {
    tool: {
      driver: {
        name: run.tool.name,
        version: run.tool.version,
        rules: [...rules],
        notifications: [...NOTIFICATIONS],
      },
    },
    automationDetails: { id: automationId(report) },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        // A gap makes the run incomplete, whatever was found and allowed.
        executionSuccessful: coverage.gaps.length === 0 && verdict.kind !== 'incomplete',
        startTimeUtc: run.startedAt,
        endTimeUtc: run.endedAt,
        toolExecutionNotifications: [...sarifNotifications(report, subjects)],
      },
    ],
    ...configArtifact(report),
    results: subjects.kept.map((subject) => {
      const before = seen.get(subject.of.fingerprint) ?? 0;
      seen.set(subject.of.fingerprint, before + 1);
      return sarifResult(subject, { ...shared, before });
    }),
    properties: { verdict: verdict.kind, gate: run.gate, sealed: run.sealed, command: run.command },
  };
}

function configArtifact({ run }: AuditReport): Pick<Run, 'artifacts'> {
  const digest = /^sha256:([0-9a-f]{64})$/.exec(run.configDigest ?? '')?.[1];
  if (run.config?.file === undefined) return {};
  return {
    artifacts: [
      {
        location: { uri: relativeUri(run.config.file) },
        description: { text: 'The configuration of the run.' },
        ...(digest === undefined ? {} : { hashes: { 'sha-256': digest } }),
      },
    ],
  };
}

function firstRequests(report: AuditReport): ResultContext['requestOf'] {
  const requests = requestsWithFindings(report);
  const requestOf = new Map(report.findings.map(({ finding }) => [finding.id, finding.request]));
  return ({ findings }: Incident) => {
    const [first] = findings;
    const id = first === undefined ? undefined : requestOf.get(first);
    return id === undefined ? undefined : requests.get(id);
  };
}
