// What is open in a history, as the baseline of a single run: a build fails by what tonight's audit would call new.
import { openHistory } from '../../history/open-history.ts';
import type { Baseline } from '../../model/acceptance.ts';
import type { SiteHistory } from '../../model/fleet.ts';
import { Raw } from '../../model/raw.ts';
import { ScanError } from '../../model/scan-error.ts';
import { refuseMissing } from './find-history.ts';

export interface HistoryQuestion {
  /** File of a history, or `postgres://` address. */
  readonly where: string;
  /** Name of the site in the inventory; undefined where the history has only one. */
  readonly site: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Reads only. Throws USAGE for a site that the history does not know: without one everything would be new. */
export async function historyBaseline({ where, site, environment }: HistoryQuestion): Promise<Baseline> {
  await refuseMissing(where);
  const history = await openHistory(new Raw(where), { environment });
  try {
    const now = new Date().toISOString();
    const { sites } = await history.fleet({ since: now, staleAfter: 1, now });
    if (site === undefined && sites.length !== 1)
      throw new ScanError('USAGE', `--history: ${sites.length} sites are in it; name one with --site`);
    const known = sites.find((one) => one.site === (site ?? one.site));
    if (known === undefined) throw new ScanError('USAGE', `--site ${site ?? ''}: the history does not know it`);
    return withoutSuppressed(await history.baselineOf(known.site), known);
  } finally {
    await history.close();
  }
}

// They are held back until a day, and would be accepted for ever.
function withoutSuppressed(baseline: Baseline, { incidents }: SiteHistory): Baseline {
  const held = new Set(incidents.filter(({ suppression }) => suppression !== undefined).map(({ fingerprint }) => fingerprint));
  return { ...baseline, incidents: baseline.incidents.filter(({ fingerprint }) => !held.has(fingerprint)) };
}
