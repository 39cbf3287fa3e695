// What a test case says: the incidents of its page that fail it, those that do not, and the visits that were made.
import type { AuditReport, PageCoverage } from '../../../model/audit-report.ts';
import type { VisitOutcome } from '../../../model/page-visit.ts';
import type { Language } from '../../../model/language.ts';
import { worseOf } from '../../../model/severity.ts';
import { causeSentence } from '../../cause-sentence.ts';
import { acceptancePhrases } from '../../acceptance-words.ts';
import { JUNIT_WORDS, standingText } from '../../format-words.ts';
import { MESSAGES } from '../../messages.ts';
import { printable } from '../../printable.ts';
import type { IncidentView } from '../../views/incident-view.ts';
import type { PageCase } from '../../views/page-cases.ts';
import { standingOf } from '../../views/standing.ts';

interface Context {
  readonly report: AuditReport;
  readonly language: Language;
}

export interface Failure {
  readonly message: string;
  /** The worst severity. */
  readonly type: string;
  readonly lines: readonly string[];
}

/** Undefined where nothing counts against the gate. The builder gives a case one failure, so it holds every incident of the page. */
export function failureOf({ incidents }: PageCase, { report, language }: Context): Failure | undefined {
  const failing = incidents.filter(({ incident }) => standingOf(incident, report.run.gate) === 'failing');
  if (failing.length === 0) return undefined;
  const names = failing.map((view) => titleOf(view, language));
  return {
    message: `${JUNIT_WORDS.causes(failing.length)[language]}: ${names.join('; ')}`,
    type: failing.map(({ incident }) => incident.severity).reduce(worseOf),
    lines: failing.flatMap((view) => incidentLines(view, { report, language })),
  };
}

/** Incidents that were accepted, or stay below the gate, each in a line. */
export function heldBack({ incidents }: PageCase, { report, language }: Context): readonly string[] {
  const lines = incidents.flatMap((view) => {
    if (standingOf(view.incident, report.run.gate) === 'failing') return [];
    const { severity, fingerprint } = view.incident;
    const parts = [
      standingText(view.incident, report.run.gate, language),
      ...acceptancePhrases(view.incident).map((phrase) => phrase[language]),
      MESSAGES[language].severity[severity],
      titleOf(view, language),
      fingerprint,
    ];
    return [printable(`- ${parts.join(' · ')}`)];
  });
  return lines.length === 0 ? [] : [JUNIT_WORDS.heldBack[language], ...lines];
}

/** `- Contract form: visited`, or how else it ended and why. */
export function visitLines(visits: readonly PageCoverage[], language: Language): readonly string[] {
  const names: Readonly<Record<string, string>> = MESSAGES[language].outcome satisfies Readonly<
    Record<VisitOutcome['kind'], string>
  >;
  return visits.map(({ label, url, outcome, reason }) =>
    printable(`- ${label ?? url}: ${[names[outcome] ?? outcome, ...(reason === undefined ? [] : [reason])].join(', ')}`),
  );
}

function titleOf({ incident, number }: IncidentView, language: Language): string {
  return printable(`${number}. ${incident.label ?? MESSAGES[language].cause[incident.cause.kind]}`);
}

function incidentLines(view: IncidentView, { report, language }: Context): readonly string[] {
  const { incident, recipients } = view;
  const words = MESSAGES[language];
  const names = recipients.map(({ vendor, hosts }) => vendor?.name[language] ?? hosts.join(' '));
  return [
    `[${words.severity[incident.severity]}] ${titleOf(view, language)}`,
    `  ${causeSentence(incident, language, { sealed: report.run.sealed })}`,
    `  ${words.recipientsTitle}: ${names.length === 0 ? JUNIT_WORDS.nobody[language] : words.series(names)}`,
    ...acceptancePhrases(incident).map((phrase) => `  ${phrase[language]}`),
    `  ${words.fingerprint}: ${incident.fingerprint}`,
  ].map(printable);
}
