// Planned times at which nobody looked: what a daemon left out is told to people, and not in its log alone.
import type { Kysely, Migration } from 'kysely';

export const skips: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('skips')
      .addColumn('site', 'integer', (column) => column.notNull().references('sites.id').onDelete('cascade'))
      .addColumn('planned_at', 'text', (column) => column.notNull())
      .addColumn('times', 'integer', (column) => column.notNull())
      .addColumn('why', 'text', (column) => column.notNull())
      // No reference: who prunes an audit need not ask what it told.
      .addColumn('audit', 'integer')
      .addPrimaryKeyConstraint('skips_once', ['site', 'planned_at'])
      .execute();
  },
};
