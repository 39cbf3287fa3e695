// AuditReport → remarks for a build server that shows them beside the configuration's lines: what fails the run, and what was not seen.
import type { AuditReport, RunInfo } from '../model/audit-report.ts';
import type { Incident } from '../model/incident.ts';
import type { Language } from '../model/language.ts';
import { causeSentence } from './cause-sentence.ts';
import { MESSAGES } from './messages.ts';
import { printable } from './printable.ts';
import { standingOf } from './views/standing.ts';

export interface Annotation {
  readonly level: 'error' | 'warning';
  /** Printable, as is the message. */
  readonly title: string;
  readonly message: string;
  readonly file: string | undefined;
  /** 1-based. */
  readonly line: number | undefined;
}

/** GitHub shows ten errors of a step and drops the rest (docs.github.com "Workflow commands", limits of annotations). */
const MOST = 10;

export function annotationsOf(report: AuditReport, language: Language): readonly Annotation[] {
  const { run, incidents, verdict, coverage } = report;
  const words = MESSAGES[language];
  const failing = incidents.filter((incident) => standingOf(incident, run.gate) === 'failing');
  const shown = failing.length > MOST ? failing.slice(0, MOST - 1) : failing;
  const rest = failing.length - shown.length;
  const errors = shown.map((incident): Annotation => ({
    level: 'error',
    title: printable(`tagspill: ${words.severity[incident.severity]}: ${incident.label ?? words.cause[incident.cause.kind]}`),
    message: printable(causeSentence(incident, language, { sealed: run.sealed })),
    ...placeOf(incident, run),
  }));
  const isIncomplete = verdict.kind === 'incomplete' || (verdict.kind === 'fail' && verdict.incomplete);
  const whole = { title: 'tagspill', file: fileOf(run), line: run.config?.site.line };
  return [
    ...errors,
    ...(rest === 0 ? [] : [{ ...whole, level: 'error' as const, message: words.more(rest) }]),
    ...(isIncomplete
      ? [
          {
            ...whole,
            level: 'warning' as const,
            message: printable([words.incomplete, ...coverage.gaps.slice(0, MOST).map((gap) => gap[language])].join(' ')),
          },
        ]
      : []),
  ];
}

// The entry of its page, else the site.
function placeOf({ label, pages }: Incident, run: RunInfo): Pick<Annotation, 'file' | 'line'> {
  const { config } = run;
  const entry =
    config?.entries.find((one) => one.label !== undefined && one.label === label) ??
    config?.entries.find(({ url }) => url !== undefined && pages.includes(url));
  return { file: fileOf(run), line: (entry?.place ?? config?.site)?.line };
}

function fileOf({ config }: RunInfo): string | undefined {
  return config?.file === undefined ? undefined : printable(config.file);
}
