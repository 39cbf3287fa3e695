// What a person sees after a run: verdict, overview, each cause in a short block.
import type { AuditReport } from '../../../model/audit-report.ts';
import type { Incident } from '../../../model/incident.ts';
import type { Exporter, RenderOptions } from '../../exporter.ts';
import { MESSAGES } from '../../messages.ts';
import { printable } from '../../printable.ts';
import { viewReport, type ReportView } from '../../views/report-view.ts';
import { acceptanceLines } from './acceptance-lines.ts';
import { consentLines } from './consent-lines.ts';
import { contractLines } from './contract-lines.ts';
import { incidentLines } from './incident-lines.ts';
import { overviewLines } from './overview-lines.ts';
import { print, span, type Line } from './print.ts';
import { verdictLines } from './verdict-lines.ts';
import { wrap } from '../../../platform/wrap.ts';

// Below this, columns of figures leave no room for words.
const NARROWEST = 72;
// Beyond this many, the blocks would hide the overview; the files hold them all.
const MOST_BLOCKS = 25;

/** Plain text of at most `width` columns, or 72 where that is more; colours only on request. */
export const terminal: Exporter = {
  id: 'terminal',
  fileName: 'report.txt',
  render: (report: AuditReport, { language, color, width: asked, showSuppressed = false }: RenderOptions): string => {
    const messages = MESSAGES[language];
    const width = Math.max(NARROWEST, asked);
    const view = shownOf(viewReport(report), showSuppressed);
    const block = { language, width, sealed: report.run.sealed };
    const told = view.incidents.filter(({ incident }) => needsBlock(incident, report));
    const blocks = told
      .slice(0, MOST_BLOCKS)
      .flatMap((incident): readonly Line[] => [[], [span('─'.repeat(width), 'quiet')], ...incidentLines(incident, block)]);
    const rest = view.incidents.length - Math.min(told.length, MOST_BLOCKS);
    const limits = report.coverage.limits.flatMap((limit) =>
      wrap(printable(`- ${limit[language]}`), width - 2).map((line): Line => [span('  '), span(line, 'quiet')]),
    );
    const contracts = contractLines(report.acceptance, language, width);
    const lines: readonly Line[] = [
      ...verdictLines(view, language, width),
      ...(view.acceptance === undefined ? [] : [[], ...acceptanceLines(view, language, width)]),
      ...(view.incidents.length === 0 ? [] : [[], ...overviewLines(view, language, width)]),
      ...(view.consent === undefined ? [] : [[], ...consentLines(view.consent, language, width)]),
      ...(contracts.length === 0 ? [] : [[], ...contracts]),
      ...blocks,
      ...(rest === 0 ? [] : [[], [span(messages.more(rest), 'quiet')]]),
      ...(limits.length === 0 ? [] : [[], [span(messages.limitsTitle, 'strong')], ...limits]),
    ];
    return print(lines, color);
  },
};

// What is suppressed is counted, and shown to whoever asks.
function shownOf(view: ReportView, showSuppressed: boolean): ReportView {
  const incidents = view.incidents.filter(({ incident }) => showSuppressed || incident.suppression === undefined);
  return { ...view, incidents };
}

// With a baseline a person looks for what is new; what is known stands in the overview, and whole in the files.
function needsBlock({ state }: Incident, { acceptance }: AuditReport): boolean {
  return acceptance?.baseline === undefined || state !== 'unchanged';
}
