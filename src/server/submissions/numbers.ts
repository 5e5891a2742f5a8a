import type { TenantWrite } from '../store/tenant-write.ts';

/** The last number that was given out, of one kind of submission at one tenant. */
export interface NumberTable {
  tenant: string;
  kind: string;
  last: number;
}

/** The next number of a tenant's submissions of one kind, from 1. What is refused takes none, so there are no gaps. */
export async function nextNumber({ db, tenant }: TenantWrite, kind: string): Promise<number> {
  const { last } = await db
    .insertInto('numbers')
    .values({ tenant: tenant.id, kind, last: 1 })
    .onConflict(conflict =>
      conflict.columns(['tenant', 'kind']).doUpdateSet(update => ({ last: update('numbers.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/**
 * The short name of a submission for a phone call, such as `IN-26-0412`.
 * @param prefix two letters of the kind
 * @param now its year, in UTC, is part of the name
 */
export const submissionRef = (prefix: string, now: Date, number: number): string =>
  `${prefix}-${now.toISOString().slice(2, 4)}-${String(number).padStart(4, '0')}`;
