// One run of one site → its row, what it made of each incident, and whom the site sent anything.
import type { Selectable, Transaction } from 'kysely';
import { ScanError } from '../model/scan-error.ts';
import type { SiteRun } from '../model/site-run.ts';
import { countOpen, packChanges } from './changes-of-run.ts';
import { keepRecipients } from './keep-recipients.ts';
import { noteOf } from './notes.ts';
import { reasonsOf, runColumns, suppressionsOf } from './run-row.ts';
import type { SitesTable, Tables } from './tables.ts';
import { laterOf, utc } from './time.ts';
import { turnIncidents } from './turn-incidents.ts';

type SiteRow = Selectable<SitesTable>;

/** False where the audit has a run of this site. */
export async function recordRun(db: Transaction<Tables>, run: SiteRun): Promise<boolean> {
  const { audit, site } = await placeOf(db, run);
  const known = db.selectFrom('runs').select('seq').where('audit', '=', audit).where('site', '=', site.id);
  if ((await known.executeTakeFirst()) !== undefined) return false;

  const changes = await turnIncidents(db, site.id, run);
  const endedAt = utc(run.endedAt);
  const isComplete = run.outcome === 'complete';
  const lastComplete = isComplete ? laterOf(site.last_complete ?? endedAt, endedAt) : site.last_complete;
  const { seq } = await db
    .insertInto('runs')
    .values({
      ...runColumns(run),
      audit,
      site: site.id,
      reasons: await noteOf(db, reasonsOf(run)),
      suppressions: await noteOf(db, suppressionsOf(run)),
      changes: packChanges(changes),
      open: JSON.stringify(countOpen(changes)),
      last_complete: lastComplete,
    })
    .returning('seq')
    .executeTakeFirstOrThrow();

  if (run.outcome === 'not-scanned') return true;
  await keepRecipients(db, run.recipients, { site: site.id, seq, at: endedAt });
  await db
    .updateTable('sites')
    .set({ last_complete: lastComplete, first_looked: site.first_looked ?? seq })
    .where('id', '=', site.id)
    .execute();
  return true;
}

/** Also locks the site: who writes its row has it until the end of the transaction, on both databases. */
async function placeOf(db: Transaction<Tables>, run: SiteRun): Promise<{ readonly audit: number; readonly site: SiteRow }> {
  const audit = await db.selectFrom('audits').select('seq').where('id', '=', run.audit).executeTakeFirst();
  if (audit === undefined) throw new ScanError('HISTORY_INVALID', `it does not know the audit ${run.audit}`);
  const site = await db
    .updateTable('sites')
    .set({ name: run.site })
    .where('name', '=', run.site)
    .returningAll()
    .executeTakeFirst();
  if (site === undefined) throw new ScanError('HISTORY_INVALID', `it does not know the site ${run.site}`);
  return { audit: audit.seq, site };
}
