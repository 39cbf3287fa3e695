// Remarks for a build server, behind the last net.
import type { AuditReport } from '../model/audit-report.ts';
import type { Identity } from '../model/crawl-plan.ts';
import type { Language } from '../model/language.ts';
import { annotationsOf, type Annotation } from '../report/annotations.ts';
import { guardOutput } from './guard-output.ts';

export type { Annotation };

export function annotateReport(report: AuditReport, identity: Identity, language: Language): readonly Annotation[] {
  const annotations = annotationsOf(report, language);
  for (const { title, message } of annotations) guardOutput('annotations', `${title} ${message}`, identity);
  return annotations;
}
