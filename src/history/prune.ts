// Retention: what ended before a day is removed, what is still open stays.
import type { DeleteResult, Transaction } from 'kysely';
import type { Pruned } from './history.ts';
import type { Store } from './store.ts';
import type { Tables, Time } from './tables.ts';
import { utc } from './time.ts';

export async function prune(store: Store, before: string): Promise<Pruned> {
  const pruned = await store.write((db) => removeOld(db, utc(before)));
  await store.shrink();
  return pruned;
}

async function removeOld(db: Transaction<Tables>, before: Time): Promise<Pruned> {
  const finished = db.selectFrom('audits').select('seq').where('ended_at', 'is not', null);
  const runs = db.deleteFrom('runs').where('ended_at', '<', before).where('audit', 'in', finished);
  const audits = db
    .deleteFrom('audits')
    .where('ended_at', '<', before)
    .where('seq', 'not in', (all) => all.selectFrom('runs').select('audit'));
  const incidents = db.deleteFrom('incidents').where('state', '=', 'fixed').where('fixed_at', '<', before);
  const events = db.deleteFrom('events').where('at', '<', before);
  const skips = db.deleteFrom('skips').where('planned_at', '<', before);
  const messages = db.deleteFrom('messages').where('state', '=', 'sent').where('sent_at', '<', before);
  const pruned = {
    runs: countOf(await runs.executeTakeFirstOrThrow()),
    audits: countOf(await audits.executeTakeFirstOrThrow()),
    events: countOf(await events.executeTakeFirstOrThrow()),
    incidents: countOf(await incidents.executeTakeFirstOrThrow()),
    messages: countOf(await messages.executeTakeFirstOrThrow()),
  };
  await skips.execute();
  await removeNotes(db);
  return pruned;
}

/** Notes of no run any more. */
async function removeNotes(db: Transaction<Tables>): Promise<void> {
  const wanted = (column: 'reasons' | 'suppressions') => db.selectFrom('runs').select(column).where(column, 'is not', null);
  await db.deleteFrom('notes').where('id', 'not in', wanted('reasons')).where('id', 'not in', wanted('suppressions')).execute();
}

function countOf({ numDeletedRows }: DeleteResult): number {
  return Number(numDeletedRows);
}
