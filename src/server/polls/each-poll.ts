import { DatabaseFailure } from '../store/database-failure.ts';
import type { Store } from '../store/store.ts';
import { writeForTenant, type TenantWrite } from '../store/tenant-write.ts';

/** Which poll, of which tenant. */
export interface PollKey {
  tenant: string;
  id: string;
}

/**
 * Does something for each of some polls, in a transaction of its own. What goes wrong with one keeps nobody from theirs, least of all another
 * municipality.
 * @returns how many it looked at
 * @throws what went wrong, when all the others are done; trouble of the database at once
 */
export async function forEachPoll(
  store: Store,
  polls: readonly PollKey[],
  work: (write: TenantWrite, id: string) => Promise<void>,
): Promise<number> {
  const faults: unknown[] = [];
  for (const { tenant, id } of polls) {
    try {
      await writeForTenant(store, tenant, write => work(write, id));
    } catch (error) {
      if (error instanceof DatabaseFailure) throw error;
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults.length === 1 ? faults[0] : new AggregateError(faults, 'Several polls failed.');
  return polls.length;
}
