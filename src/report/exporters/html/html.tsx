// The report as one static HTML file: nothing loaded, both languages inside, one script that is let in by its digest.
import type { AuditReport } from '../../../model/audit-report.ts';
import type { Exporter, RenderOptions } from '../../exporter.ts';
import { documentText } from '../../html/document-text.ts';
import { viewReport } from '../../views/report-view.ts';
import { ReportPage } from './report-page.tsx';
import { sitesOf } from './sites-of.ts';
import { printHead } from './style/print-head.ts';
import { reportScript } from './script/report-script.ts';
import { styleSheet } from './style/style-sheet.ts';

/** `color` and `width` mean nothing here; `language` is the one that is shown first. */
export const html: Exporter = {
  id: 'html',
  fileName: 'report.html',
  render: (report: AuditReport, { language }: RenderOptions): string => {
    const inside = { style: styleSheet + printHead(report, sitesOf(report)), script: reportScript };
    return documentText(<ReportPage view={viewReport(report)} language={language} inside={inside} />);
  },
};
