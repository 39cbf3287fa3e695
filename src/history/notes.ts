// Long texts that come again every night: kept once, named by number.
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { inParts } from './in-parts.ts';
import { json, parsed } from './json.ts';
import type { Tables } from './tables.ts';

/** The number of a list; null for an empty one. */
export async function noteOf(db: Transaction<Tables>, list: readonly unknown[]): Promise<number | null> {
  if (list.length === 0) return null;
  const content = json(list);
  const digest = createHash('sha256').update(content).digest('hex');
  const known = db.selectFrom('notes').select('id').where('digest', '=', digest);
  const found = await known.executeTakeFirst();
  if (found !== undefined) return found.id;
  await db
    .insertInto('notes')
    .values({ digest, content })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .execute();
  return (await known.executeTakeFirstOrThrow()).id;
}

/** The lists of those numbers. */
export async function readNotes(
  db: Transaction<Tables>,
  ids: Iterable<number | null>,
): Promise<(id: number | null) => readonly unknown[]> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const rows = await inParts(wanted, (part) =>
    db.selectFrom('notes').select(['id', 'content']).where('id', 'in', part).execute(),
  );
  const lists = new Map(rows.map(({ id, content }) => [id, parsed<readonly unknown[]>(content)]));
  return (id) => (id === null ? [] : (lists.get(id) ?? []));
}
