// One report in one format, behind the last net.
import type { AuditReport } from '../model/audit-report.ts';
import type { Identity } from '../model/crawl-plan.ts';
import type { RenderOptions } from '../report/exporter.ts';
import { exporters } from '../report/exporters/index.ts';
import type { FormatName } from './formats.ts';
import { guardOutput } from './guard-output.ts';

export function renderReport(report: AuditReport, identity: Identity, format: FormatName, options: RenderOptions): string {
  const text = exporters[format].render(report, options);
  guardOutput(format, text, identity);
  return text;
}
