import type { ActorRole } from '../../domain/actor-role.ts';
import { isMoot } from '../../domain/notice.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Place } from '../../schema/place.ts';
import type { NoticeDetails, NoticeKind, NoticeSubject } from '../notices/notice-kind.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import { keepConfirmToken, newConfirmToken } from './confirm.ts';
import { dateOf } from './sign-up-date.ts';
import { SIGN_UP } from './waiting-list.ts';

/** What somebody who signed up is told of their sign-up. */
export const signUpNotices: NoticeKind = {
  subjects,
  details,
  token: { causes: ['confirm'], make: newConfirmToken, keep: keepConfirmToken },
};

async function subjects({ db, tenant }: TenantRead, ids: readonly string[]): Promise<NoticeSubject[]> {
  const rows = await db
    .selectFrom('sign_ups')
    .selectAll()
    .where('tenant', '=', tenant.id)
    .where('id', 'in', ids)
    .execute();
  const cancellings = await db
    .selectFrom('transitions')
    .select(['entity_id', 'actor_role'])
    .where('tenant', '=', tenant.id)
    .where('kind', '=', SIGN_UP)
    .where('entity_id', 'in', ids)
    .where('to_state', '=', 'cancelled')
    .orderBy('at')
    .execute();
  const cancelledBy = new Map(cancellings.map(({ entity_id, actor_role }) => [entity_id, actor_role as ActorRole]));
  return rows.map(row => ({
    id: row.id,
    ref: row.ref,
    date: { occurrenceId: row.occurrence_id, start: row.starts_at },
    contact: row.contact,
    lang: row.lang,
    isMoot: (news, now) => isMoot(news, { state: row.state, cancelledBy: cancelledBy.get(row.id) }, now),
    isOnHold: row.state === 'to_review',
  }));
}

async function details(read: TenantRead, id: string): Promise<NoticeDetails> {
  const signUp = await read.db
    .selectFrom('sign_ups')
    .select(['activity_id', 'occurrence_id'])
    .where('tenant', '=', read.tenant.id)
    .where('id', '=', id)
    .executeTakeFirst();
  const activity = await documentOf<Activity>(read, 'activities', signUp?.activity_id);
  const place = await documentOf<Place>(read, 'places', activity?.placeId);
  const date = activity && signUp && dateOf(activity, signUp.occurrence_id, read.tenant.tz);
  const { street, postalCode, locality } = place?.address ?? {};
  return {
    title: date?.occurrence.title ?? activity?.title ?? {},
    place: place && [place.name, street, postalCode && `${postalCode} ${locality}`].filter(Boolean).join(', '),
    phone: activity?.contact?.phone ?? place?.contactPerson?.phone,
  };
}

/** Also of what was taken away: its people have to hear what it was. */
async function documentOf<T>(
  { db, tenant }: TenantRead,
  table: 'activities' | 'places',
  id: string | undefined,
): Promise<T | undefined> {
  if (id === undefined) return undefined;
  const row = await db
    .selectFrom(table)
    .select('document')
    .where('tenant', '=', tenant.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && (JSON.parse(row.document) as T);
}
