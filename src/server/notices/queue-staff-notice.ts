import { isOfPromise } from '../../domain/notice.ts';
import type { NoticeData, StaffCause } from '../../schema/notice.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { queueNotice } from './queue-notice.ts';

/** Something that who works here has to look at. There is no place in it for a person, a theme or a text. */
export interface StaffNotice {
  /** What it is about, such as `question`, and which one. */
  kind: string;
  entityId: string;
  /** Its short name: all that is said of it. */
  ref: string;
  cause: StaffCause;
  to: 'owner' | 'deputy' | 'coordinator';
  /** The day that was promised, where it is about one. */
  data?: Pick<NoticeData, 'day'>;
}

/**
 * Queues news for who works here, in the transaction of its cause: a mail, and the same to the program that the municipality named. News of
 * the same cause that was not told yet is replaced. That a promise was not kept goes to a program when its owner is told or who stands in
 * for them, and not again.
 */
export async function queueStaffNotice(
  write: TenantWrite,
  { kind, entityId, ref, cause, to, data = {} }: StaffNotice,
): Promise<void> {
  const news = { kind, entityId, ref, cause, data, byPhone: false };
  await queueNotice(write, { ...news, recipient: to });
  if (to !== 'coordinator' || !isOfPromise(cause)) await queueNotice(write, { ...news, recipient: 'webhook' });
}
