// A finished audit → its run directory, and on stdout the one format that the caller reads there.
import { join } from 'node:path';
import type { AuditReport } from '../model/audit-report.ts';
import type { Identity } from '../model/crawl-plan.ts';
import { publishReport, type FormatRequest } from '../audit/publish-report.ts';
import { renderReport } from '../audit/render-report.ts';
import type { FormatName } from '../audit/formats.ts';
import { exitCodeOf } from './exit-code.ts';
import type { ReportOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

/** Writes, prints, says where; gives the exit code. */
export async function deliverReport(
  terminal: Terminal,
  report: AuditReport,
  identity: Identity,
  options: ReportOptions,
): Promise<number> {
  const directory = options.out ?? join('tagspill-run', report.run.startedAt.replace(/[-:]|\.\d+/g, ''));
  const language = options.lang ?? 'en';
  const onStdout = stdoutFormat(options.format);
  const published = await publishReport({
    report,
    identity,
    directory,
    formats: options.format.filter(({ path }) => path !== '-'),
    language,
  });
  terminal.print(
    renderReport(report, identity, onStdout, {
      language,
      color: terminal.color && onStdout === 'terminal',
      width: terminal.width,
    }),
  );
  terminal.note(`report: ${published.html}`);
  return exitCodeOf(report.verdict);
}

// `--format json=-` names stdout; a single format without a path is printed too; else a person reads the terminal's.
function stdoutFormat(formats: readonly FormatRequest[]): FormatName {
  const dash = formats.find(({ path }) => path === '-');
  if (dash !== undefined) return dash.name;
  const [only, ...others] = formats.filter(({ path }) => path === undefined);
  return only !== undefined && others.length === 0 ? only.name : 'terminal';
}
