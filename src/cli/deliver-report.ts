// A finished audit → its run directory, and on stdout the one format that the caller reads there.
import type { AuditReport } from '../model/audit-report.ts';
import type { Identity } from '../model/crawl-plan.ts';
import { publishReport, type FormatRequest } from '../audit/publish-report.ts';
import { renderReport } from '../audit/render-report.ts';
import { runDirectory } from '../audit/run-directory.ts';
import type { FormatName } from '../audit/formats.ts';
import { exitCodeOfReport } from '../model/exit-code.ts';
import { formatSettingsOf, type ReportOptions } from './options.ts';
import { writeAnnotations } from './github-annotations.ts';
import { appendStepSummary } from './step-summary.ts';
import type { Terminal } from './terminal.ts';

/** Writes, prints, says where; gives the exit code. */
export async function deliverReport(
  terminal: Terminal,
  report: AuditReport,
  identity: Identity,
  options: ReportOptions,
): Promise<number> {
  const directory = runDirectory(options, report.run.startedAt);
  const language = options.lang ?? 'en';
  const onStdout = stdoutFormat(options.format);
  const published = await publishReport({
    report,
    identity,
    directory,
    formats: options.format.filter(({ path }) => path !== '-'),
    language,
    settings: formatSettingsOf(options),
  });
  terminal.print(
    renderReport(report, identity, onStdout, {
      ...formatSettingsOf(options),
      language,
      color: terminal.color && onStdout === 'terminal',
      width: terminal.width,
    }),
  );
  terminal.note(`report: ${published.html}`);
  await appendStepSummary(terminal, report, identity, language);
  writeAnnotations(terminal, report, identity, language);
  const exit = exitCodeOfReport(report);
  if (exit === 2) terminal.note(staleLine(report));
  return exit;
}

function staleLine({ acceptance }: AuditReport): string {
  const { file = '', expired = [], unused = [] } = acceptance?.suppressions ?? {};
  const lines = [...expired, ...unused].map(({ line }) => line).sort((a, b) => a - b);
  return `tagspill: ${file}: --strict-suppressions: ${expired.length} expired, ${unused.length} not used (line ${lines.join(', ')})`;
}

// `--format json=-` names stdout; a single format without a path is printed too; else a person reads the terminal's.
function stdoutFormat(formats: readonly FormatRequest[]): FormatName {
  const dash = formats.find(({ path }) => path === '-');
  if (dash !== undefined) return dash.name;
  const [only, ...others] = formats.filter(({ path }) => path === undefined);
  return only !== undefined && others.length === 0 ? only.name : 'terminal';
}
