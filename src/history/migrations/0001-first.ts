// The first tables (docs/decisions/0027-history.md). Times and JSON are text, flags are numbers: what both databases have.
import { type ColumnDefinitionBuilder, type Kysely, type Migration, PostgresAdapter, sql } from 'kysely';

type Database = Kysely<unknown>;
type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;

const needed: Column = (column) => column.notNull();
const flag: Column = (column) => column.notNull().defaultTo(0);
const neededTo =
  (place: string, action: 'cascade' | 'restrict' = 'restrict'): Column =>
  (column) =>
    column.notNull().references(place).onDelete(action);

/** Numbers that the database gives out, each larger than the last, and none twice. */
function counting(db: Database): Column {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
  return (column) => (isPostgres ? column.generatedAlwaysAsIdentity() : column.autoIncrement()).primaryKey();
}

export const first: Migration = {
  up: async (db: Database) => {
    await makeSites(db);
    await makeRuns(db);
    await makeIncidents(db);
    await makeMessages(db);
  },
};

async function makeSites(db: Database): Promise<void> {
  await db.schema
    .createTable('sites')
    .addColumn('id', 'integer', counting(db))
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addColumn('owner', 'text')
    .addColumn('criticality', 'text', needed)
    .addColumn('tags', 'text', needed)
    .addColumn('target', 'text', needed)
    .addColumn('retired', 'integer', flag)
    .addColumn('since', 'text')
    .addColumn('last_planned', 'text')
    .addColumn('first_looked', 'integer')
    .addColumn('last_complete', 'text')
    .execute();
}

async function makeRuns(db: Database): Promise<void> {
  await db.schema
    .createTable('audits')
    .addColumn('seq', 'integer', counting(db))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('planned_at', 'text', needed)
    .addColumn('started_at', 'text', needed)
    .addColumn('ended_at', 'text')
    .addColumn('trigger', 'text', needed)
    .addColumn('sites', 'text', needed)
    .execute();
  await db.schema
    .createTable('notes')
    .addColumn('id', 'integer', counting(db))
    .addColumn('digest', 'text', (column) => column.notNull().unique())
    .addColumn('content', 'text', needed)
    .execute();
  await db.schema
    .createTable('runs')
    .addColumn('seq', 'integer', counting(db))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('audit', 'integer', neededTo('audits.seq'))
    .addColumn('site', 'integer', neededTo('sites.id'))
    .addColumn('started_at', 'text', needed)
    .addColumn('ended_at', 'text', needed)
    .addColumn('outcome', 'text', needed)
    // No reference: whether a note is still wanted is asked for all at once (`prune`).
    .addColumn('reasons', 'integer')
    .addColumn('gaps', 'integer', needed)
    .addColumn('pages_planned', 'integer', needed)
    .addColumn('pages_visited', 'integer', needed)
    .addColumn('requests_total', 'integer', needed)
    .addColumn('requests_third', 'integer', needed)
    .addColumn('opaque', 'integer', needed)
    .addColumn('tool', 'text', needed)
    .addColumn('rules', 'text', needed)
    .addColumn('directory', 'text')
    .addColumn('suppressions', 'integer')
    .addColumn('changes', 'text', needed)
    .addColumn('open', 'text', needed)
    .addColumn('last_complete', 'text')
    .addUniqueConstraint('runs_once', ['audit', 'site'])
    .execute();
  await db.schema.createIndex('runs_of_site').on('runs').columns(['site', 'seq']).execute();
  await db.schema.createIndex('runs_by_end').on('runs').column('ended_at').execute();
}

async function makeIncidents(db: Database): Promise<void> {
  await db.schema
    .createTable('incidents')
    .addColumn('id', 'integer', counting(db))
    .addColumn('site', 'integer', neededTo('sites.id'))
    .addColumn('fingerprint', 'text', needed)
    .addColumn('state', 'text', needed)
    .addColumn('severity', 'text', needed)
    .addColumn('suppressed', 'integer', flag)
    .addColumn('first_seen', 'text', needed)
    .addColumn('last_seen', 'text', needed)
    .addColumn('fixed_at', 'text')
    .addColumn('reopened_at', 'text')
    .addColumn('content', 'text', needed)
    .addColumn('digests', 'text', needed)
    .addUniqueConstraint('incidents_once', ['site', 'fingerprint'])
    .execute();
  await db.schema
    .createTable('events')
    .addColumn('id', 'integer', counting(db))
    .addColumn('incident', 'integer', neededTo('incidents.id', 'cascade'))
    .addColumn('kind', 'text', needed)
    .addColumn('at', 'text', needed)
    .execute();
  await db.schema.createIndex('events_of_incident').on('events').column('incident').execute();
  await db.schema
    .createTable('recipients')
    .addColumn('site', 'integer', neededTo('sites.id', 'cascade'))
    .addColumn('recipient', 'text', needed)
    .addColumn('name', 'text', needed)
    .addColumn('country', 'text')
    .addColumn('hosts', 'text', needed)
    .addColumn('requests', 'integer', needed)
    .addColumn('categories', 'text', needed)
    .addColumn('first_run', 'integer', needed)
    .addColumn('first_seen', 'text', needed)
    .addColumn('last_seen', 'text', needed)
    .addPrimaryKeyConstraint('recipients_once', ['site', 'recipient'])
    .execute();
}

async function makeMessages(db: Database): Promise<void> {
  await db.schema
    .createTable('messages')
    .addColumn('key', 'text', (column) => column.notNull().primaryKey())
    .addColumn('state', 'text', needed)
    .addColumn('content', 'text', needed)
    .addColumn('attempts', 'integer', flag)
    .addColumn('not_before', 'text', needed)
    .addColumn('created_at', 'text', needed)
    .addColumn('sent_at', 'text')
    .addColumn('last_error', 'text')
    .addColumn('holder', 'text')
    .addColumn('claimed_at', 'text')
    .execute();
  await db.schema.createIndex('messages_by_state').on('messages').columns(['state', 'not_before']).execute();
  await db.schema
    .createTable('leases')
    .addColumn('name', 'text', (column) => column.notNull().primaryKey())
    .addColumn('holder', 'text', needed)
    .addColumn('since', 'text', needed)
    .addColumn('until', 'text', needed)
    .execute();
  await db.schema
    .createTable('facts')
    .addColumn('name', 'text', (column) => column.notNull().primaryKey())
    .addColumn('value', 'text', needed)
    .execute();
  await sql`insert into facts (name, value) values ('history', ${crypto.randomUUID()})`.execute(db);
}
