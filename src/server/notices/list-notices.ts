import { noticeMoment, noticeStates } from '../../domain/notice.ts';
import type { NoticeRecord } from '../../schema/notice.ts';
import { permits } from '../access/roles.ts';
import { Problem } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { invalidTransition, readTransition, recordTransition } from '../submissions/transitions.ts';
import type { KindOfNotices } from './notice-kind.ts';
import { readNotices, type Notice } from './read-notices.ts';

/** In rows of every kind of thing. */
const NOTICE = 'notice';

/** Who still has to be told what, by itself or by a worker, the longest waiting first. @param by who asks: of what is told in confidence others see nothing */
export const listNotices = async (
  read: TenantRead,
  kinds: readonly KindOfNotices[],
  by: Actor,
): Promise<NoticeRecord[]> =>
  (await readNotices(read, kinds)).filter(notice => !notice.isMoot && maySee(notice, by)).map(recordOf);

const maySee = ({ subject }: Notice, { role }: Actor): boolean =>
  !subject.isConfidential || permits(role, 'submissions:read-confidential');

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
  if (!notice || !maySee(notice, by)) throw new Problem('not_found', 'There is no notice with this id.');
  if (notice.row.state === 'told') return recordOf(notice);
  const allowed = noticeStates.allowed(notice.row.state, by.role);
  if (!allowed.includes('told')) throw invalidTransition(NOTICE, notice.row.state, allowed);
  const told = {
    state: 'told' as const,
    told_at: noticeMoment(notice.row.recipient, write.now.getTime()),
    leased_until: null,
  };
  await write.db.updateTable('notices').set(told).where('id', '=', id).execute();
  await recordTransition(write, { kind: NOTICE, entityId: id, from: notice.row.state, to: 'told', actor: by, note });
  return recordOf({ ...notice, row: { ...notice.row, ...told } });
}

function recordOf({ row, news, subject, address }: Notice): NoticeRecord {
  const { ref, date, lang } = subject;
  const readsIn = row.recipient === 'person' ? lang : null;
  const isReachable = address !== '' && row.recipient !== 'webhook';
  return {
    id: row.id,
    ref,
    recipient: row.recipient,
    ...(date && { occurrenceId: date.occurrenceId }),
    ...(isReachable && { contact: address.includes('@') ? { email: address } : { phone: address } }),
    ...(readsIn !== null && { lang: readsIn }),
    cause: news.cause,
    ...news.data,
    state: row.state,
    ...(row.failure !== null && { failure: row.failure }),
    createdAt: row.created_at,
    ...(row.told_at !== null && { toldAt: row.told_at }),
  };
}
