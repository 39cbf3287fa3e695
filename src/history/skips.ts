// Planned times that a daemon left out: kept, and told by the digest of the audit that comes next.
import type { Selectable, Transaction } from 'kysely';
import type { SkippedLook } from '../model/skipped-look.ts';
import { inParts } from './in-parts.ts';
import { idsOf, markPlanned } from './planned-sites.ts';
import type { SkipsTable, Tables } from './tables.ts';
import { utc } from './time.ts';

/** A look that was left out, and whose. */
type SkipOfSite = SkippedLook & { readonly site: string };

/** Those that are known are left as they are, and sites that nobody knows have none. Their times are dealt with: a daemon that starts anew does not come to them again. */
export async function skipLooks(db: Transaction<Tables>, looks: readonly SkipOfSite[], now: string): Promise<void> {
  const ids = await idsOf(
    db,
    looks.map(({ site }) => site),
  );
  for (const { site: name, plannedAt, times, why } of looks) {
    const site = ids.get(name);
    if (site === undefined) continue;
    const planned = utc(plannedAt);
    await db
      .insertInto('skips')
      .values({ site, planned_at: planned, times, why })
      .onConflict((conflict) => conflict.columns(['site', 'planned_at']).doNothing())
      .execute();
    await markPlanned(db, [site], { plannedAt: planned, startedAt: utc(now) });
  }
}

/** What an audit's digest tells: of `sites`, or of all where somebody is told of the fleet by it. */
export async function tellSkips(db: Transaction<Tables>, audit: number, sites: readonly number[] | 'all'): Promise<void> {
  const untold = db.updateTable('skips').set({ audit }).where('audit', 'is', null);
  if (sites === 'all') await untold.execute();
  else
    await inParts(sites, async (part) => {
      await untold.where('site', 'in', part).execute();
      return [];
    });
}

export function skippedLook({ planned_at, times, why }: Selectable<SkipsTable>): SkippedLook {
  return { plannedAt: planned_at, times, why };
}
