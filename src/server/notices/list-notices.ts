import { noticeStates } from '../../domain/notice.ts';
import type { NoticeRecord } from '../../schema/notice.ts';
import { Problem } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { invalidTransition, readTransition, recordTransition } from '../submissions/transitions.ts';
import type { KindOfNotices } from './notice-kind.ts';
import { readNotices, type Notice } from './read-notices.ts';

/** In rows of every kind of thing. */
const NOTICE = 'notice';

/** Who still has to be told what, by mail or by a worker, the longest waiting first. */
export const listNotices = async (read: TenantRead, kinds: readonly KindOfNotices[]): Promise<NoticeRecord[]> =>
  (await readNotices(read, kinds)).filter(({ isMoot }) => !isMoot).map(recordOf);

/** Reads what somebody wants of a notice: to say that the person was told. @throws {Problem} `invalid` */
export const readNoticeTransition = (body: unknown): { note?: string | undefined } =>
  readTransition(body, { to: ['told'], isVersioned: false });

/**
 * Marks that somebody told the person. Doing it again changes nothing.
 * @throws {Problem} `not_found`, `invalid_transition`
 */
export async function markTold(
  write: TenantWrite,
  kinds: readonly KindOfNotices[],
  id: string,
  { note, ...by }: Actor & { note?: string | undefined },
): Promise<NoticeRecord> {
  const [notice] = /^[\w-]{1,64}$/.test(id) ? await readNotices(write, kinds, id) : [];
  if (!notice) throw new Problem('not_found', 'There is no notice with this id.');
  if (notice.row.state === 'told') return recordOf(notice);
  const allowed = noticeStates.allowed(notice.row.state, by.role);
  if (!allowed.includes('told')) throw invalidTransition(NOTICE, notice.row.state, allowed);
  const told = { state: 'told' as const, told_at: write.now.toISOString(), leased_until: null };
  await write.db.updateTable('notices').set(told).where('id', '=', id).execute();
  await recordTransition(write, { kind: NOTICE, entityId: id, from: notice.row.state, to: 'told', actor: by, note });
  return recordOf({ ...notice, row: { ...notice.row, ...told } });
}

function recordOf({ row, news, subject }: Notice): NoticeRecord {
  const { ref, occurrenceId, contact, lang } = subject;
  return {
    id: row.id,
    ref,
    occurrenceId,
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
