import { sql, type Transaction } from 'kysely';
import type { Tables } from '../store/tables.ts';

/**
 * A part of step 9: transitions say of which kind the thing is, and may carry a note and data; who has the code is its holder. They go
 * into a table of their own, since SQLite adds no column that is always filled.
 */
export async function changeTransitions(db: Transaction<Tables>): Promise<void> {
  let table = db.schema.createTable('transitions_of_kinds');
  for (const column of ['id', 'tenant', 'kind', 'entity_id', 'to_state', 'at', 'actor_role'])
    table = table.addColumn(column, 'text', filled => filled.notNull());
  for (const column of ['from_state', 'actor_id', 'reason', 'note', 'data']) table = table.addColumn(column, 'text');
  await table.addPrimaryKeyConstraint('transitions_of_kinds_key', ['id'] as never).execute();
  await sql`insert into transitions_of_kinds
      (id, tenant, kind, entity_id, from_state, to_state, at, actor_role, actor_id, reason)
    select id, tenant,
      case when exists (select 1 from flyers where flyers.tenant = transitions.tenant and flyers.id = entity_id)
        then 'flyer' else 'sign-up' end,
      entity_id, from_state, to_state, at, case mover when 'person' then 'holder' else mover end, actor_id, reason
    from transitions`.execute(db);
  await db.schema.dropTable('transitions').execute();
  await db.schema.alterTable('transitions_of_kinds').renameTo('transitions').execute();
  await db.schema
    .createIndex('transitions_by_entity')
    .on('transitions')
    .columns(['tenant', 'kind', 'entity_id'])
    .execute();
}
