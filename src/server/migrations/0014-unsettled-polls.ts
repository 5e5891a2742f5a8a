import type { Migration } from '../store/migrate.ts';

/**
 * It is known of which polls the files of the database may still have rows as they lay before: only then are tables written anew. Of polls that
 * are over, nobody has written that down so far.
 */
export const unsettledPolls: Migration = {
  number: 14,
  name: 'unsettled-polls',
  async up(db) {
    await db.schema
      .alterTable('polls')
      .addColumn('unsettled', 'integer', column => column.notNull().defaultTo(0))
      .execute();
    await db.updateTable('polls').set({ unsettled: 1 }).where('state', 'not in', ['draft', 'open']).execute();
  },
};
