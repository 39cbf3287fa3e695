// Sites by their names, and the latest of their planned times that is dealt with.
import type { Transaction } from 'kysely';
import { inParts } from './in-parts.ts';
import type { Tables, Time } from './tables.ts';

export async function idsOf(db: Transaction<Tables>, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await inParts(names, (part) => db.selectFrom('sites').select(['id', 'name']).where('name', 'in', part).execute());
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** The latest: an audit of a time that was missed does not take it back. */
export async function markPlanned(
  db: Transaction<Tables>,
  sites: readonly number[],
  { plannedAt, startedAt }: { readonly plannedAt: Time; readonly startedAt: Time },
): Promise<void> {
  await inParts(sites, async (part) => {
    await db.updateTable('sites').set({ since: startedAt }).where('id', 'in', part).where('since', 'is', null).execute();
    await db
      .updateTable('sites')
      .set({ last_planned: plannedAt })
      .where('id', 'in', part)
      .where((is) => is.or([is('last_planned', 'is', null), is('last_planned', '<', plannedAt)]))
      .execute();
    return [];
  });
}
