// What was accepted and what became of it, as a table: suppressed incidents, entries that no longer hold, incidents that are gone.
import type { AuditReport } from '../../../model/audit-report.ts';
import type { SuppressionEntry } from '../../../model/acceptance.ts';
import type { Language } from '../../../model/language.ts';
import { ABSENT_STATE, acceptanceSentences } from '../../acceptance-words.ts';
import { MARKDOWN_WORDS, standingText } from '../../format-words.ts';
import { MESSAGES } from '../../messages.ts';
import { viewAcceptance } from '../../views/acceptance-view.ts';
import { code, head, prose, row, sentence } from './escape.ts';
import { listed, type Section } from './fit.ts';

// The table holds the rest.
const MOST_SENTENCES = 20;
const MOST_ROWS = 200;

export function acceptedRows(report: AuditReport, language: Language): Omit<Section, 'title'> {
  const rows = [...suppressedRows(report, language), ...entryRows(report, language), ...absentRows(report, language)];
  const view = viewAcceptance(report);
  const sentences = view === undefined ? [] : acceptanceSentences(view).slice(0, MOST_SENTENCES);
  const said = sentences.map((one) => `- ${sentence(one[language])}`);
  if (rows.length === 0) return { lead: said, items: [], beyond: 0 };
  const { state, what, until, owner, ticket } = MARKDOWN_WORDS;
  return {
    lead: [
      ...said,
      ...(said.length === 0 ? [] : ['']),
      ...head([
        state[language],
        what[language],
        until[language],
        MESSAGES[language].column.reason,
        owner[language],
        ticket[language],
      ]),
    ],
    ...listed(rows, MOST_ROWS, (one) => one),
  };
}

function suppressedRows({ incidents, run }: AuditReport, language: Language): readonly string[] {
  return incidents.flatMap((incident, index) => {
    const { suppression, cause, label } = incident;
    if (suppression === undefined) return [];
    const what = `${index + 1}\\. ${prose(label ?? MESSAGES[language].cause[cause.kind])}`;
    return [line(standingText(incident, run.gate, language), what, suppression)];
  });
}

function entryRows({ acceptance }: AuditReport, language: Language): readonly string[] {
  const { expired = [], unused = [] } = acceptance?.suppressions ?? {};
  return [
    ...expired.map((entry) => line(MARKDOWN_WORDS.expired[language], code(entry.matches), entry)),
    ...unused.map((entry) => line(MARKDOWN_WORDS.unused[language], code(entry.matches), entry)),
  ];
}

function absentRows({ acceptance }: AuditReport, language: Language): readonly string[] {
  return (acceptance?.baseline?.absent ?? []).map(({ how, cause, fingerprint }) =>
    line(
      ABSENT_STATE[how][language],
      `${prose(MESSAGES[language].cause[cause.kind])} ${code(cause.site + cause.page)} ${code(fingerprint)}`,
    ),
  );
}

type Terms = Pick<SuppressionEntry, 'until' | 'reason'> & {
  readonly owner?: string | undefined;
  readonly ticket?: string | undefined;
};

function line(state: string, what: string, terms?: Terms): string {
  const { until = '', reason = '', owner = '', ticket = '' } = terms ?? {};
  return row([prose(state), what, prose(until), prose(reason), prose(owner), prose(ticket)]);
}
