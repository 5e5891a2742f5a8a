import { noticeStates } from '../../domain/notice.ts';
import type { NoticeRecord } from '../../schema/notice.ts';
import { Problem } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { invalidTransition, readTransition, recordTransition } from '../submissions/transitions.ts';
import { readNotices, type NoticeOfSignUp } from './read-notices.ts';

/** In rows of every kind of thing. */
const NOTICE = 'notice';

/** Who still has to be told what, by mail or by a worker, the longest waiting first. */
export const listNotices = async (read: TenantRead): Promise<NoticeRecord[]> =>
  (await readNotices(read)).filter(({ isMoot }) => !isMoot).map(recordOf);

/** Reads what somebody wants of a notice: to say that the person was told. @throws {Problem} `invalid` */
export const readNoticeTransition = (body: unknown): { note?: string | undefined } =>
  readTransition(body, { to: ['told'], isVersioned: false });

/**
 * Marks that somebody told the person. Doing it again changes nothing.
 * @throws {Problem} `not_found`, `invalid_transition`
 */
export async function markTold(write: TenantWrite, id: string, by: Actor, note?: string): Promise<NoticeRecord> {
  const [notice] = /^[\w-]{1,64}$/.test(id) ? await readNotices(write, id) : [];
  if (!notice) throw new Problem('not_found', 'There is no notice with this id.');
  if (notice.row.state === 'told') return recordOf(notice);
  const allowed = noticeStates.allowed(notice.row.state, by.role);
  if (!allowed.includes('told')) throw invalidTransition(NOTICE, notice.row.state, allowed);
  const told = { state: 'told' as const, told_at: write.now.toISOString(), leased_until: null };
  await write.db.updateTable('notices').set(told).where('id', '=', id).execute();
  await recordTransition(write, { kind: NOTICE, entityId: id, from: notice.row.state, to: 'told', actor: by, note });
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
