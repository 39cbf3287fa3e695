// The report as one static HTML file: no script, nothing loaded, both languages inside.
import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import type { AuditReport } from '../../../model/audit-report.ts';
import type { Exporter, RenderOptions } from '../../exporter.ts';
import { printableLines } from '../../printable.ts';
import { viewReport } from '../../views/report-view.ts';
import { ReportPage } from './report-page.tsx';
import { styleSheet } from './style/style-sheet.ts';

/** Tags after which a line break changes nothing; a report of many lines can be compared by line. */
const AFTER_BLOCKS =
  /<\/(?:head|title|style|header|section|article|h[1-4]|p|ul|ol|li|dl|table|thead|tbody|tr|details|nav|main|footer)>/g;

/** `color` and `width` mean nothing here; `language` is the one that is shown first. */
export const html: Exporter = {
  id: 'html',
  fileName: 'report.html',
  render: (report: AuditReport, { language }: RenderOptions): string => {
    const digest = createHash('sha256').update(styleSheet).digest('base64');
    const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
    const page = <ReportPage view={viewReport(report)} language={language} style={styleSheet} policy={policy} />;
    const text = renderToString(page).replace(AFTER_BLOCKS, (tag) => `${tag}\n`);
    return printableLines(`<!doctype html>\n${text}\n`);
  },
};
