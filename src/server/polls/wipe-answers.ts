import type { TenantWrite } from '../store/tenant-write.ts';
import { IDEA } from './ideas.ts';
import { wipeBallots } from './secrecy.ts';

/** Deletes what people said in a poll: ballots, ideas, and who did what with ideas. Its results stay. */
export async function wipeAnswers(write: TenantWrite, pollId: string): Promise<void> {
  await wipeBallots(write, pollId);
  const { db, tenant } = write;
  const ideas = db.selectFrom('poll_ideas').select('id').where('tenant', '=', tenant.id).where('poll_id', '=', pollId);
  await db
    .deleteFrom('transitions')
    .where('tenant', '=', tenant.id)
    .where('kind', '=', IDEA)
    .where('entity_id', 'in', ideas)
    .execute();
  await db.deleteFrom('poll_ideas').where('tenant', '=', tenant.id).where('poll_id', '=', pollId).execute();
}
