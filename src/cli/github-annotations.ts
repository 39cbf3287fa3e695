// Remarks as GitHub Actions takes them from a log: `::error file=tagspill.yaml,line=4,title=…::message` (docs.github.com "Workflow commands").
import { annotateReport, type Annotation } from '../audit/annotate-report.ts';
import type { AuditReport } from '../model/audit-report.ts';
import type { Identity } from '../model/crawl-plan.ts';
import type { Language } from '../model/language.ts';
import type { Terminal } from './terminal.ts';

/** On stderr, so that stdout stays one report; nothing outside of GitHub Actions. */
export function writeAnnotations(terminal: Terminal, report: AuditReport, identity: Identity, language: Language): void {
  if (terminal.env['GITHUB_ACTIONS'] !== 'true') return;
  for (const annotation of annotateReport(report, identity, language)) terminal.command(commandOf(annotation));
}

function commandOf({ level, title, message, file, line }: Annotation): string {
  const properties = [
    ...(file === undefined ? [] : [`file=${property(file)}`]),
    ...(file === undefined || line === undefined ? [] : [`line=${line}`]),
    `title=${property(title)}`,
  ];
  return `::${level} ${properties.join(',')}::${data(message)}`;
}

// As the runner's own toolkit escapes them: a message ends with its line, a property also at a colon or comma.
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
