import type { Selectable } from 'kysely';
import { isMoot, type News } from '../../domain/notice.ts';
import type { Mover } from '../../domain/sign-up.ts';
import type { SignUpRow } from '../sign-ups/line.ts';
import type { NoticeTable } from '../store/tables.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { readNews } from './queue-notice.ts';

export type NoticeRow = Selectable<NoticeTable>;

/** A notice beside the sign-up it is about. */
export interface NoticeOfSignUp {
  row: NoticeRow;
  news: News;
  signUp: SignUpRow;
  /** Whether nobody needs it any more. */
  isMoot: boolean;
}

/**
 * The notices that were not told yet, in the order in which they were queued; with `id`, that one only, told or not. Those whose
 * sign-up was wiped are left out.
 */
export async function readNotices({ db, tenant, now }: TenantRead, id?: string): Promise<NoticeOfSignUp[]> {
  let wanted = db.selectFrom('notices').where('tenant', '=', tenant.id);
  wanted = id === undefined ? wanted.where('state', '!=', 'told') : wanted.where('id', '=', id);
  const rows = await wanted.selectAll().orderBy('created_at').orderBy('id').execute();
  const about = wanted.select('entity_id');
  const signUps = await db
    .selectFrom('sign_ups')
    .selectAll()
    .where('tenant', '=', tenant.id)
    .where('id', 'in', about)
    .execute();
  const cancellings = await db
    .selectFrom('transitions')
    .select(['entity_id', 'mover'])
    .where('tenant', '=', tenant.id)
    .where('entity_id', 'in', about)
    .where('to_state', '=', 'cancelled')
    .orderBy('at')
    .execute();
  const signUpOf = new Map(signUps.map(signUp => [signUp.id, signUp]));
  const cancelledBy = new Map(cancellings.map(({ entity_id, mover }) => [entity_id, mover as Mover]));
  return rows.flatMap(row => {
    const signUp = signUpOf.get(row.entity_id);
    if (!signUp) return [];
    const news = readNews(row);
    const standing = { state: signUp.state, cancelledBy: cancelledBy.get(signUp.id) };
    return [{ row, news, signUp, isMoot: isMoot(news, standing, now.getTime()) }];
  });
}

/** Deletes the notices that nobody needs any more. @returns how many */
export async function dropMootNotices(write: TenantWrite): Promise<number> {
  const moot = (await readNotices(write)).filter(one => one.isMoot).map(({ row }) => row.id);
  for (const id of moot) await write.db.deleteFrom('notices').where('id', '=', id).execute();
  return moot.length;
}
