// The Markdown summary where GitHub Actions shows it: appended to the file that `GITHUB_STEP_SUMMARY` names, by itself.
import type { AuditReport } from '../model/audit-report.ts';
import type { Identity } from '../model/crawl-plan.ts';
import type { Language } from '../model/language.ts';
import { renderReport } from '../audit/render-report.ts';
import { appendText, sizeOf } from '../platform/files.ts';
import type { Terminal } from './terminal.ts';

/** Of one step, whatever wrote it; beyond it GitHub shows nothing (docs.github.com, "Workflow commands", job summaries). */
const LIMIT = 1024 * 1024;
/** Less than this holds no verdict worth reading. */
const LEAST = 8 * 1024;

/** Never a reason for a run to fail: what cannot be written is one note. Must come after the report was published, which guards it. */
export async function appendStepSummary(
  terminal: Terminal,
  report: AuditReport,
  identity: Identity,
  language: Language,
): Promise<void> {
  const file = terminal.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '') return;
  const size = await sizeOf(file);
  const mostBytes = LIMIT - size - 2;
  if (mostBytes < LEAST) {
    terminal.note('step summary: not written, other steps have filled it; summary.md is what --format markdown writes');
    return;
  }
  const text = renderReport(report, identity, 'markdown', { language, color: false, width: 120, mostBytes });
  try {
    // What stands in the file may end within a line.
    await appendText(file, size === 0 ? text : `\n\n${text}`);
  } catch (error) {
    terminal.note(
      `step summary: not written, ${error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'}`,
    );
  }
}
