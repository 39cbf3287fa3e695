// A double for the scan of a site: says what a site leaks on a night, through the corridor's own judgment of what is new and what is gone.
import type { AuditReport } from '../../../src/model/audit-report.ts';
import { NOTHING_ACCEPTED } from '../../../src/model/gate-demands.ts';
import type { InventorySite } from '../../../src/model/inventory.ts';
import { acceptReport } from '../../../src/audit/accept-report.ts';
import type { ScanOfSite } from '../../../src/audit/fleet/audit-means.ts';
import { siteRunOf } from '../../../src/audit/fleet/site-run.ts';
import type { Site } from '../../../src/model/outbound-request.ts';
import { exitCodeOfReport } from '../../../src/model/exit-code.ts';
import { ScanError } from '../../../src/model/scan-error.ts';
import type { WallClock } from '../../../src/platform/wall-clock.ts';
import { aCoverage, aFingerprint, anIncident } from '../an-incident.ts';
import { aReport } from '../a-report.ts';

/** What a site shows on one night: numbers of its leaks, each on a page of its own; `dead` cannot be scanned; `gap` is a page that was not seen. */
export interface Night {
  readonly leaks: readonly number[];
  readonly state?: 'dead' | 'gap' | undefined;
}

/** Pages that every site has: a leak's page is the one of its number. */
const PAGES = 10;

/** `nightOf` says what a site shows at a time. */
export function leakingSites(nightOf: (site: string, time: number) => Night, clock: WallClock): ScanOfSite {
  return async ({ audit, site, baseline }) => {
    const startedAt = new Date(clock.now()).toISOString();
    const { leaks, state } = nightOf(site.name, clock.now());
    if (state === 'dead') throw new ScanError('BROWSER_LOST', 'it ended three times');
    const report = acceptReport(reportOf(site, leaks, { isWhole: state !== 'gap', startedAt }), {
      ...NOTHING_ACCEPTED,
      baseline,
    });
    const endedAt = new Date(clock.now()).toISOString();
    const run = siteRunOf(report, { audit, site: site.name, startedAt, endedAt, directory: `/runs/${site.name}` });
    return Promise.resolve({ run, exit: exitCodeOfReport(report), isCut: false });
  };
}

interface Seen {
  readonly isWhole: boolean;
  readonly startedAt: string;
}

function reportOf({ name }: InventorySite, leaks: readonly number[], { isWhole, startedAt }: Seen): AuditReport {
  const host = `${name}.example`;
  const report = aReport();
  const pages = Array.from({ length: PAGES }, (_, number) => `https://${host}/page-${LETTERS[number]}`);
  const seen = isWhole ? pages : pages.slice(1);
  return {
    ...report,
    run: { ...report.run, startedAt, endedAt: startedAt, gate: 'low' },
    coverage: aCoverage({
      pages: pages.map((url) => ({
        url,
        label: undefined,
        outcome: seen.includes(url) ? 'visited' : 'timeout',
        reason: undefined,
        requests: 1,
      })),
      gaps: isWhole ? [] : [{ en: `${pages[0]}: timeout`, ja: `${pages[0]}: 時間切れ`, page: pages[0] }],
    }),
    incidents: leaks.map((leak) =>
      anIncident({
        fingerprint: aFingerprint(leak + 1 + 1000 * numberOf(name)),
        cause: { page: `/page-${LETTERS[leak]}`, site: host as Site },
        pages: [`https://${host}/page-${LETTERS[leak]}?mail=•••`],
        firstSeen: startedAt,
        lastSeen: startedAt,
      }),
    ),
    findings: [],
    requests: [],
  };
}

const LETTERS = 'abcdefghij';

/** Fingerprints of two sites differ, as they do in life. */
function numberOf(name: string): number {
  return Number(name.replace(/\D/g, '') || '0') + 1;
}
