import { sql } from 'kysely';
import type { Migration } from '../store/migrate.ts';

/** What is said in polls, and by whom. Of what is over, nobody has written down so far that its rows were wiped or written anew. */
const OF_POLLS = ['ballots', 'voter_marks', 'poll_codes', 'poll_ideas'];

/** Columns with words of people, by table. */
const WORDS = {
  ballots: ['answers'],
  poll_ideas: ['text'],
  signals: ['text', 'document'],
  signal_messages: ['text'],
  signal_contacts: ['contact'],
  transitions: ['note', 'data'],
  sign_ups: ['first_name', 'contact', 'needs', 'note'],
};

/**
 * It is known of which tables the files of the database may still have rows as they lay before: only then are they written anew. And PostgreSQL
 * keeps no samples of what people said: it puts some values of each column into a table of its own, where nothing wipes them.
 */
export const unsettledTables: Migration = {
  number: 14,
  name: 'unsettled-tables',
  async up(db, engine) {
    await db.schema
      .createTable('unsettled_tables')
      .addColumn('id', 'text', column => column.primaryKey())
      .addColumn('name', 'text', column => column.notNull())
      .execute();
    const over = db.selectFrom('polls').select('id').where('state', 'not in', ['draft', 'open']);
    if (await over.executeTakeFirst())
      for (const name of OF_POLLS)
        await db.insertInto('unsettled_tables').values({ id: crypto.randomUUID(), name }).execute();
    if (engine !== 'postgres') return;
    for (const [table, columns] of Object.entries(WORDS))
      for (const column of columns) {
        // The same type again: this forgets the samples there are.
        await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} type text`.execute(db);
        await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} set statistics 0`.execute(db);
      }
  },
};
