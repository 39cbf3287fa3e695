// One site of an audit: its open incidents as baseline, the scan, and what came of it into the history.
import type { InventorySite } from '../../model/inventory.ts';
import type { Text } from '../../model/language.ts';
import type { AuditMeans, SiteOrder, SiteResult } from './audit-means.ts';
import type { Fleet } from './fleet.ts';
import { notScanned, reasonOf } from './not-scanned.ts';
import { hasLeft } from './take-up.ts';

const LEFT: Text = {
  en: 'The site was taken out of the inventory before it was looked at.',
  ja: '確認の前に、サイトが一覧から外されました。',
};

/** Its exit code; undefined where it was stopped and is given back. Throws only what the history refuses. */
export async function lookAtSite(
  fleet: Fleet,
  { audit, site }: { readonly audit: string; readonly site: InventorySite },
  means: AuditMeans,
): Promise<SiteResult['exit'] | undefined> {
  const { history } = fleet;
  const { onEvent, signal } = means;
  const baseline = await history.baselineOf(site.name);
  onEvent({ kind: 'site-begun', audit, site: site.name });
  const { run, exit, isCut } = await scanOrTell(fleet, { audit, site, baseline }, means);
  if (signal.aborted && isCut) {
    onEvent({ kind: 'site-given-back', audit, site: site.name });
    return undefined;
  }
  await history.recordRun(run);
  const known = new Set(baseline.incidents.map(({ fingerprint }) => fingerprint));
  onEvent({
    kind: 'site-ended',
    audit,
    site: site.name,
    outcome: run.outcome,
    fresh: run.incidents.filter(({ fingerprint }) => !known.has(fingerprint)).length,
    incidents: run.incidents.length,
    reason: run.reasons[0],
  });
  return exit;
}

// Whatever breaks belongs to this site: it is said in its run, and the others go on.
async function scanOrTell({ tool }: Fleet, order: SiteOrder, { scan, clock, signal }: AuditMeans): Promise<SiteResult> {
  const startedAt = timeOf(clock.now());
  const tell = (reason: Text): SiteResult => {
    const place = { audit: order.audit, site: order.site.name, startedAt, endedAt: timeOf(clock.now()), directory: undefined };
    const facts = { tool: tool.replace(/^tagspill /, ''), baseline: order.baseline };
    return { run: notScanned(place, reason, facts), exit: 3, isCut: true };
  };
  if (hasLeft(order.site)) return tell(LEFT);
  try {
    return await scan(order, signal);
  } catch (error) {
    return tell(reasonOf(error));
  }
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
