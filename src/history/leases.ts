// Names that only one holds at a time, on one machine or several.
import type { Selectable, Transaction } from 'kysely';
import type { LeaseAnswer, Leases, LeaseTerm } from './history.ts';
import { lifeOf } from './holder.ts';
import type { Store } from './store.ts';
import type { LeasesTable, Tables } from './tables.ts';
import { after, utc } from './time.ts';

export function leasesOf({ write }: Store): Leases {
  return {
    acquire: (name, holder, term) => write((db) => acquire(db, { name, holder }, term)),
    renew: (name, holder, { now, ttl }) =>
      write(async (db) => {
        const { numUpdatedRows } = await db
          .updateTable('leases')
          .set({ until: after(now, ttl) })
          .where('name', '=', name)
          .where('holder', '=', holder)
          .executeTakeFirstOrThrow();
        return numUpdatedRows > 0n;
      }),
    release: (name, holder) =>
      write(async (db) => {
        await db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute();
      }),
  };
}

interface Wanted {
  readonly name: string;
  readonly holder: string;
}

async function acquire(db: Transaction<Tables>, { name, holder }: Wanted, term: LeaseTerm): Promise<LeaseAnswer> {
  const since = utc(term.now);
  const until = after(term.now, term.ttl);
  // Writes the row even where it is there: so it is locked until the end, on both databases.
  const row = await db
    .insertInto('leases')
    .values({ name, holder, since, until })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ name }))
    .returningAll()
    .executeTakeFirstOrThrow();
  if (row.holder === holder) {
    await db.updateTable('leases').set({ until }).where('name', '=', name).execute();
    return { kind: 'held' };
  }
  if (isFree(row, since)) {
    await db.updateTable('leases').set({ holder, since, until }).where('name', '=', name).execute();
    return { kind: 'held' };
  }
  // Farther than a lease can reach: a clock was set back, here or there. Who holds it lives on by renewing it, or has lost it one term from now.
  if (row.until > until) await db.updateTable('leases').set({ until }).where('name', '=', name).execute();
  return { kind: 'busy', holder: row.holder, since: row.since };
}

/** A process that is known to live keeps its lease, whatever the clock says of it. */
function isFree({ holder, until }: Selectable<LeasesTable>, now: string): boolean {
  const life = lifeOf(holder);
  return life === 'gone' || (life === 'unknown' && until <= now);
}
