// The run as a GitLab Code Quality report, which merge requests show in every edition: a list of issues and nothing else, so what the run has
// to say of itself stands in the list too. Source: docs.gitlab.com, "Code Quality", section "Code Quality report format".
import { createHash } from 'node:crypto';
import type { AuditReport } from '../../model/audit-report.ts';
import type { Language, Text } from '../../model/language.ts';
import type { Severity } from '../../model/severity.ts';
import { causeSentence } from '../cause-sentence.ts';
import type { Exporter, RenderOptions } from '../exporter.ts';
import { acceptedFigures } from '../format-words.ts';
import { leadingRule, ruleBook } from '../leading-rule.ts';
import { MESSAGES } from '../messages.ts';
import { openIncidents } from '../open-incidents.ts';
import { placeInConfig, siteInConfig, type PlaceInConfig } from '../place-in-config.ts';
import { printable, printableJson } from '../printable.ts';
import { recipientsLine } from '../recipients-line.ts';
import { tallyAccepted } from '../views/standing.ts';

/** `fingerprint` is unique within the report; GitLab shows equal ones as one. */
export interface CodeQualityIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const SEVERITY: Readonly<Record<Severity, CodeQualityIssue['severity']>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
  info: 'info',
};
const MOST_RECIPIENTS = 20;

const ACCEPTED: Text = { en: 'Accepted beforehand', ja: '許容したもの' };

export const gitlabCodeQuality: Exporter = {
  id: 'gitlab-code-quality',
  fileName: 'gl-code-quality-report.json',
  render: (report: AuditReport, { language }: RenderOptions): string =>
    `${printableJson(numbered([...incidentIssues(report, language), ...runIssues(report, language)]), 2)}\n`,
};

function incidentIssues(report: AuditReport, language: Language): readonly CodeQualityIssue[] {
  const known = ruleBook(report.rules);
  return openIncidents(report).map((incident) => {
    const sentences = [
      causeSentence(incident, language, { sealed: report.run.sealed }),
      recipientsLine(incident.recipients, language, MOST_RECIPIENTS),
    ].filter((text) => text !== '');
    return {
      description: shown(sentences.join(MESSAGES[language].sentenceGap)),
      check_name: printable(`tagspill/${leadingRule(incident.rules, known)}`),
      fingerprint: incident.fingerprint.replace(/^v\d+:/, ''),
      severity: SEVERITY[incident.severity],
      location: locationOf(placeInConfig(report.run.config, incident)),
    };
  });
}

// An empty list would read as clean.
function runIssues(report: AuditReport, language: Language): readonly CodeQualityIssue[] {
  const location = locationOf(siteInConfig(report.run.config));
  const issue = (name: string, severity: CodeQualityIssue['severity'], description: string): CodeQualityIssue => ({
    description: shown(description),
    check_name: `tagspill/${name}`,
    fingerprint: digestOf(`${name} ${location.path} ${description}`),
    severity,
    location,
  });
  const figures = acceptedFigures(tallyAccepted(report), language);
  return [
    ...report.coverage.gaps.map((gap) =>
      issue('incomplete', report.acceptance?.allowIncomplete === true ? 'info' : 'critical', gap[language]),
    ),
    ...(figures.length === 0 ? [] : [issue('accepted', 'info', `${ACCEPTED[language]}: ${figures.join(', ')}`)]),
  ];
}

function locationOf({ file, place }: Pick<PlaceInConfig, 'file' | 'place'>): CodeQualityIssue['location'] {
  return { path: shown(file), lines: { begin: place.line } };
}

// An empty text is refused.
function shown(text: string): string {
  return printable(text).trim() || '-';
}

function numbered(issues: readonly CodeQualityIssue[]): readonly CodeQualityIssue[] {
  const seen = new Map<string, number>();
  return issues.map((issue) => {
    const before = seen.get(issue.fingerprint) ?? 0;
    seen.set(issue.fingerprint, before + 1);
    return before === 0 ? issue : { ...issue, fingerprint: digestOf(`${issue.fingerprint} ${before + 1}`) };
  });
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
