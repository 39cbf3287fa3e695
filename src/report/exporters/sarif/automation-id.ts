// The name under which GitHub keeps the alerts of one audit apart from those of others.
import type { AuditReport } from '../../../model/audit-report.ts';
import { hostOf } from '../../../model/masked-host.ts';
import { printable } from '../../printable.ts';

/**
 * `tagspill/<host>/<configuration>/<time>`. Up to the last `/` it is the category: two uploads with one category replace each other, and
 * within one workflow run they fail (docs.github.com, "SARIF support for code scanning", section "runAutomationDetails object"). So it must be the
 * same in every run of one audit, whatever was found, and another one for another audit of the same site.
 */
export function automationId({ run, coverage, requests }: Pick<AuditReport, 'run' | 'coverage' | 'requests'>): string {
  const planned = run.config?.entries.flatMap(({ url }) => url ?? []) ?? [];
  const [visited] = coverage.pages;
  // A recording has no plan: the page that sent its first request.
  const [sent] = visited === undefined ? requests : [];
  const addresses = planned.length > 0 ? planned : [visited?.url ?? sent?.page ?? ''];
  const [host = run.command] = addresses.map((url) => hostOf(url)).filter((name) => name !== undefined && name !== '');
  const parts = ['tagspill', host, ...(run.config?.file === undefined ? [] : [run.config.file])];
  return `${printable(parts.join('/')).replaceAll(' ', '-')}/${run.startedAt.replace(/[^0-9A-Za-z]/g, '')}`;
}
