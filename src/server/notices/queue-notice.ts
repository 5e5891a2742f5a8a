import { DAY, MINUTE } from '../../domain/duration.ts';
import { newsSince, noticeMoment, replacedBy, type News } from '../../domain/notice.ts';
import type { NoticeCause, NoticeData, NoticeRecipient } from '../../schema/notice.ts';
import type { TenantWrite } from '../store/tenant-write.ts';

export type { NoticeCause, NoticeData } from '../../schema/notice.ts';

export interface NewNotice {
  /** What it is about, such as `sign-up`, and which one. */
  kind: string;
  entityId: string;
  cause: NoticeCause;
  data: NoticeData;
  /** Whether only a phone number is known: then a worker calls. */
  byPhone: boolean;
  /** Who is told. @default the person */
  recipient?: NoticeRecipient;
  /** Short name of what it is about, for who works here. */
  ref?: string;
}

/** News waits this long, so that what is taken back at once is never told, and what comes together is told once; milliseconds. */
const GRACE = 5 * MINUTE;
/** Someone hears at most this often that their contact was used again, or anybody could fill their mailbox; milliseconds. */
const AGAIN_AT_MOST = DAY;
/** The moment of what does not say since when it is so: that it is due, or that nobody knows whether it was sent. */
export const LONG_AGO = new Date(0).toISOString();

/**
 * Queues news for someone, in the transaction of its cause. News that was not told yet is replaced: the person hears where it stands
 * now beside what they knew before, and nothing at all when it stands as it stood. An offer and a move do not replace each other.
 *
 * News that is being sent at this moment counts as told. Where nobody knows whether a mail arrived, there is always something to tell.
 * @returns whether there is something to tell
 */
export async function queueNotice(
  write: TenantWrite,
  { kind, entityId, cause, data, byPhone, recipient = 'person', ref }: NewNotice,
): Promise<boolean> {
  if (cause === 'signed_up_again' && (await heardOfIt(write, kind, entityId))) return false;
  const replaced = await takeUntold(write, { kind, entityId, cause, recipient });
  const untold = replaced.find(({ leased_until }) => leased_until === null);
  const isUncertain = replaced.some(({ leased_until }) => leased_until !== null);
  const news = newsSince(untold && readNews(untold), { cause, data }) ?? (isUncertain ? { cause, data } : undefined);
  if (!news) return false;
  // The address of a person stays what they gave; who works here has another one as soon as the settings say so.
  const refused = recipient === 'person' ? replaced.find(({ failure }) => failure === 'address_refused') : undefined;
  const now = write.now.getTime();
  await write.db
    .insertInto('notices')
    .values({
      ...{ id: crypto.randomUUID(), tenant: write.tenant.id, kind, entity_id: entityId, recipient, ref: ref ?? null },
      ...{ cause: news.cause, data: JSON.stringify(news.data), state: byPhone || refused ? 'to_call' : 'queued' },
      created_at: noticeMoment(recipient, now),
      next_at: recipient === 'person' ? new Date(now + graceOf(cause)).toISOString() : LONG_AGO,
      ...{ leased_until: null, told_at: null, failure: refused?.failure ?? null },
    })
    .execute();
  return true;
}

/** Takes away what was not told yet and is out of date. One statement: what a server begins to send meanwhile is not taken away from it. */
const takeUntold = (
  { db, tenant, now }: TenantWrite,
  { kind, entityId, cause, recipient }: Pick<NewNotice, 'kind' | 'entityId' | 'cause'> & { recipient: NoticeRecipient },
) =>
  db
    .deleteFrom('notices')
    .where('tenant', '=', tenant.id)
    .where('kind', '=', kind)
    .where('entity_id', '=', entityId)
    .where('recipient', '=', recipient)
    .where('cause', 'in', replacedBy(cause))
    .where('state', '!=', 'told')
    .where(where => where.or([where('leased_until', 'is', null), where('leased_until', '<=', now.toISOString())]))
    .returning(['cause', 'data', 'state', 'failure', 'leased_until'])
    .execute();

const graceOf = (cause: NoticeCause): number => (cause === 'news' || replacedBy(cause).length > 1 ? GRACE : 0);

async function heardOfIt({ db, tenant, now }: TenantWrite, kind: string, entityId: string): Promise<boolean> {
  const since = new Date(now.getTime() - AGAIN_AT_MOST).toISOString();
  const known = await db
    .selectFrom('notices')
    .select('id')
    .where('tenant', '=', tenant.id)
    .where('kind', '=', kind)
    .where('entity_id', '=', entityId)
    .where('cause', '=', 'signed_up_again')
    .where('created_at', '>', since)
    .limit(1)
    .execute();
  return known.length > 0;
}

/** The news in a row. */
export const readNews = ({ cause, data }: { cause: NoticeCause; data: string }): News => ({
  cause,
  data: JSON.parse(data) as NoticeData,
});
