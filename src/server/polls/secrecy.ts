import type { TenantWrite } from '../store/tenant-write.ts';
import './poll-tables.ts';

/** stub until merged */
export const rewriteBallots = async (_write: TenantWrite, _pollId: string): Promise<void> => undefined;
export async function forgetMarks({ db, tenant }: TenantWrite, pollId: string): Promise<void> {
  for (const table of ['voter_marks', 'poll_codes'] as const)
    await db.deleteFrom(table).where('tenant', '=', tenant.id).where('poll_id', '=', pollId).execute();
}
export async function wipeBallots({ db, tenant }: TenantWrite, pollId: string): Promise<void> {
  await db.deleteFrom('ballots').where('tenant', '=', tenant.id).where('poll_id', '=', pollId).execute();
}
