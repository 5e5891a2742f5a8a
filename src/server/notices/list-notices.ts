import type { NoticeRecord } from '../../schema/notice.ts';
import { Problem } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { readNotices, type NoticeOfSignUp } from './read-notices.ts';

/** Who still has to be told what, by mail or by a worker, the longest waiting first. */
export const listNotices = async (read: TenantRead): Promise<NoticeRecord[]> =>
  (await readNotices(read)).filter(({ isMoot }) => !isMoot).map(recordOf);

/**
 * Marks that somebody told the person. Doing it again changes nothing.
 * @throws {Problem} `not_found`
 */
export async function markTold(write: TenantWrite, id: string): Promise<NoticeRecord> {
  const [notice] = /^[\w-]{1,64}$/.test(id) ? await readNotices(write, id) : [];
  if (!notice) throw new Problem('not_found', 'There is no notice with this id.');
  if (notice.row.state === 'told') return recordOf(notice);
  const told = { state: 'told' as const, told_at: write.now.toISOString(), leased_until: null };
  await write.db.updateTable('notices').set(told).where('id', '=', id).execute();
  return recordOf({ ...notice, row: { ...notice.row, ...told } });
}

function recordOf({ row, news, signUp }: NoticeOfSignUp): NoticeRecord {
  const { contact, lang } = signUp;
  return {
    id: row.id,
    ref: signUp.ref,
    occurrenceId: signUp.occurrence_id,
    ...(contact !== '' && { contact: contact.includes('@') ? { email: contact } : { phone: contact } }),
    ...(lang !== null && { lang }),
    cause: news.cause,
    ...news.data,
    state: row.state,
    ...(row.failure !== null && { failure: row.failure }),
    createdAt: row.created_at,
    ...(row.told_at !== null && { toldAt: row.told_at }),
  };
}
