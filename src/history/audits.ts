// Audits: begun once for each planned time, open until they are finished.
import type { Transaction } from 'kysely';
import type { AuditStart } from '../model/fleet.ts';
import type { OpenAudit } from './history.ts';
import { inParts } from './in-parts.ts';
import { json, parsed } from './json.ts';
import { idsOf, markPlanned } from './planned-sites.ts';
import { tellSkips } from './skips.ts';
import { keepSites } from './sync-sites.ts';
import type { Tables, Time } from './tables.ts';
import { utc } from './time.ts';

/** False where it is known. */
export async function beginAudit(db: Transaction<Tables>, start: AuditStart): Promise<boolean> {
  if (await knowsAudit(db, start.id)) return false;
  await keepSites(db, start.sites);
  const names = start.sites.map(({ name }) => name);
  const ids = await idsOf(db, names);
  const plannedAt = utc(start.plannedAt);
  const startedAt = utc(start.startedAt);
  const begun = await db
    .insertInto('audits')
    .values({
      id: start.id,
      planned_at: plannedAt,
      started_at: startedAt,
      trigger: start.trigger,
      sites: json(names.flatMap((name) => ids.get(name) ?? [])),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('seq')
    .executeTakeFirst();
  if (begun === undefined) return false;
  await tellSkips(db, begun.seq, start.trigger === 'command' ? [...ids.values()] : 'all');
  await markPlanned(db, [...ids.values()], { plannedAt, startedAt });
  return true;
}

export async function knowsAudit(db: Transaction<Tables>, id: string): Promise<boolean> {
  return (await db.selectFrom('audits').select('seq').where('id', '=', id).executeTakeFirst()) !== undefined;
}

export async function openAudits(db: Transaction<Tables>): Promise<readonly OpenAudit[]> {
  const audits = await db.selectFrom('audits').selectAll().where('ended_at', 'is', null).orderBy('seq').execute();
  const done = await inParts(
    audits.map(({ seq }) => seq),
    (part) => db.selectFrom('runs').select(['audit', 'site']).where('audit', 'in', part).execute(),
  );
  const lists = new Map(audits.map(({ seq, sites }) => [seq, parsed<readonly number[]>(sites)]));
  const ids = [...new Set([...lists.values()].flat())];
  const sites = await inParts(ids, (part) => db.selectFrom('sites').select(['id', 'name']).where('id', 'in', part).execute());
  const nameOf = new Map(sites.map(({ id, name }) => [id, name]));
  return audits.map((audit) => {
    const ran = new Set(done.filter((run) => run.audit === audit.seq).map(({ site }) => site));
    const its = lists.get(audit.seq) ?? [];
    const namesOf = (some: readonly number[]): readonly string[] => some.flatMap((id) => nameOf.get(id) ?? []);
    return {
      id: audit.id,
      plannedAt: audit.planned_at,
      startedAt: audit.started_at,
      trigger: audit.trigger,
      sites: namesOf(its),
      done: namesOf(its.filter((id) => ran.has(id))),
    };
  });
}

export async function lastPlanned(db: Transaction<Tables>, site: string): Promise<Time | undefined> {
  const row = await db.selectFrom('sites').select(['last_planned', 'since']).where('name', '=', site).executeTakeFirst();
  return row?.last_planned ?? row?.since ?? undefined;
}

/** A daemon that is killed at a site's very first time would not know that there was one. */
export async function awaitSites(db: Transaction<Tables>, names: readonly string[], now: string): Promise<void> {
  await inParts(names, async (part) => {
    await db
      .updateTable('sites')
      .set({ since: utc(now) })
      .where('name', 'in', part)
      .where('since', 'is', null)
      .execute();
    return [];
  });
}
