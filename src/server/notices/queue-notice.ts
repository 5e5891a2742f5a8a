import type { TenantWrite } from '../store/tenant-write.ts';

/** What happened to somebody's sign-up. `signed_up_again`: someone used their contact once more for the same date. */
export const NOTICE_CAUSES = ['moved', 'cancelled', 'restored', 'offered', 'signed_up_again'] as const;
export type NoticeCause = (typeof NOTICE_CAUSES)[number];

/** The moments a notice names, UTC. */
export interface NoticeData {
  /** Start as the person knows it. */
  from?: string | undefined;
  /** Start as it is now. */
  to?: string | undefined;
  /** Until when an offered seat is held. */
  heldUntil?: string | undefined;
}

export interface NewNotice {
  /** Id of the sign-up. */
  signUp: string;
  cause: NoticeCause;
  data: NoticeData;
  /** Whether only a phone number is known: then a worker calls. */
  byPhone: boolean;
}

/** News waits this long, so that what is taken back at once is never told; milliseconds. */
const GRACE = 5 * 60_000;

/**
 * Queues news for someone, in the transaction of its cause. News that was not told yet is replaced: the person hears where it stands
 * now beside what they knew before, and nothing at all when it stands as it stood.
 * @returns whether there is something to tell
 */
export async function queueNotice(write: TenantWrite, { signUp, cause, data, byPhone }: NewNotice): Promise<boolean> {
  const { db, tenant, now } = write;
  const waiting = await db
    .selectFrom('notices')
    .select(['id', 'cause', 'data'])
    .where('tenant', '=', tenant.id)
    .where('entity_id', '=', signUp)
    .where('state', '!=', 'told')
    .where(where => where.or([where('leased_until', 'is', null), where('leased_until', '<=', now.toISOString())]))
    .execute();
  const ids = waiting.map(({ id }) => id);
  if (ids.length > 0) await db.deleteFrom('notices').where('id', 'in', ids).execute();
  const before = waiting.map(one => ({ cause: one.cause, data: JSON.parse(one.data) as NoticeData }));
  const merged = { ...data, from: before.find(one => one.data.from)?.data.from ?? data.from };
  const isAsBefore = before.length > 0 && merged.from === merged.to && (cause === 'moved' || cause === 'restored');
  if (isAsBefore) return false;
  // Someone who never heard of the cancelling hears only of the new moment.
  const told = cause === 'restored' && before.some(one => one.cause === 'cancelled') ? 'moved' : cause;
  await db
    .insertInto('notices')
    .values({
      id: crypto.randomUUID(),
      tenant: tenant.id,
      kind: 'sign-up',
      entity_id: signUp,
      cause: told,
      data: JSON.stringify(merged),
      state: byPhone ? 'to_call' : 'queued',
      created_at: now.toISOString(),
      next_at: new Date(now.getTime() + GRACE).toISOString(),
      leased_until: null,
      told_at: null,
      failure: null,
    })
    .execute();
  return true;
}
