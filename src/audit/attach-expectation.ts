// What a test expects of its page, held against what was sent so far: pass, or a message that names each cause and no value.
import type { AuditReport } from '../model/audit-report.ts';
import type { Identity } from '../model/crawl-plan.ts';
import type { Incident } from '../model/incident.ts';
import type { Language } from '../model/language.ts';
import { reachesGate, type Gate } from '../model/severity.ts';
import { selectorsOf } from '../plan/attach-plan.ts';
import type { SelectorConfig } from '../plan/config/selector-schema.ts';
import { sentText, unseenText } from '../report/attach-words.ts';
import { compileSelector } from '../triage/accept/compile-selector.ts';
import { guardOutput } from './guard-output.ts';

/** One accepted cause, in the words of a suppressions file: `{ category: 'email', vendor: 'karte' }`. All of an incident must be meant. */
export type Allowed = SelectorConfig;

export interface Expectation {
  /** Lowest severity that fails. */
  readonly failOn?: Gate | undefined;
  /** What may be sent. */
  readonly allow?: readonly Allowed[] | undefined;
  /** Pass although something could not be read or fetched (default false). */
  readonly allowIncomplete?: boolean | undefined;
}

export interface Met {
  readonly pass: boolean;
  /** Empty where nothing is to be said. */
  readonly message: string;
  readonly incidents: readonly Incident[];
}

export function meetExpectation(
  report: AuditReport,
  { allow = [], allowIncomplete = false }: Expectation,
  { language, identity }: { readonly language: Language; readonly identity: Identity },
): Met {
  const allowed = selectorsOf(allow).map(compileSelector);
  const incidents = report.incidents.filter(
    (incident) => reachesGate(incident.severity, report.run.gate) && !allowed.some(({ covers }) => covers(incident)),
  );
  const gaps = allowIncomplete ? [] : report.coverage.gaps;
  const parts = [
    ...(incidents.length === 0 ? [] : [sentText(report, incidents, language)]),
    ...(gaps.length === 0 ? [] : [unseenText(gaps, language)]),
  ];
  const message = parts.join('\n');
  guardOutput('a message of a test', message, identity);
  return { pass: parts.length === 0, message, incidents };
}
