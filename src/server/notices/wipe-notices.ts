import { DAY } from '../../domain/duration.ts';
import { isOfPromise, outlivesItsThing } from '../../domain/notice.ts';
import { NOTICE_CAUSES } from '../../schema/notice.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { KindOfNotices } from './notice-kind.ts';
import { readNotices } from './read-notices.ts';

/** How long it is remembered that somebody was told something, milliseconds. */
const REMEMBERED = 30 * DAY;
/** What is remembered as long as what it is about, so that nobody is told twice. */
const OF_PROMISES = NOTICE_CAUSES.filter(isOfPromise);
/** What is told all the same when what it is about is wiped. */
const OUTLIVING = NOTICE_CAUSES.filter(outlivesItsThing);

/** Wipes the notices about what is wiped, but for what who works here still has to hear: that it was taken back. @param ids at most 500 */
export async function wipeNotices({ db, tenant }: TenantWrite, kind: string, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('notices')
    .where('tenant', '=', tenant.id)
    .where('kind', '=', kind)
    .where('entity_id', 'in', ids)
    .where(({ eb, or }) =>
      or([eb('state', '=', 'told'), eb('recipient', '=', 'person'), eb('cause', 'not in', OUTLIVING)]),
    )
    .execute();
}

/** Notices end by themselves: told a month ago, needed by nobody, or of what is gone and told by nobody for a month. What was said about them goes too. */
export async function forgetNotices(write: TenantWrite, kinds: readonly KindOfNotices[]): Promise<void> {
  const { db, tenant, now } = write;
  const before = new Date(now.getTime() - REMEMBERED).toISOString();
  const own = () => db.deleteFrom('notices').where('tenant', '=', tenant.id);
  await own().where('told_at', '<=', before).where('cause', 'not in', OF_PROMISES).execute();
  await own().where('cause', 'in', OUTLIVING).where('created_at', '<=', before).execute();
  const moot = (await readNotices(write, kinds)).filter(one => one.isMoot).map(({ row }) => row.id);
  for (const id of moot) await own().where('id', '=', id).execute();
  await db
    .deleteFrom('transitions')
    .where('tenant', '=', tenant.id)
    .where('kind', '=', 'notice')
    .where('entity_id', 'not in', db.selectFrom('notices').select('id').where('tenant', '=', tenant.id))
    .execute();
}
