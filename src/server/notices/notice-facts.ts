import type { News } from '../../domain/notice.ts';
import type { NoticeRecipient } from '../../schema/notice.ts';
import type { Tenant } from '../store/tenant.ts';
import type { NoticeDetails } from './notice-kind.ts';

/** Everything that what is sent is made of. No name, note or need of the person is among it, so none can come into a mail. */
export interface NoticeFacts {
  /** Id of the notice: the same when it is sent once more. */
  id: string;
  tenant: Tenant;
  /** What it is about, such as `sign-up`. */
  kind: string;
  news: News;
  recipient: NoticeRecipient;
  /** Mail address, or that of a program. */
  to: string;
  /** Language the person reads, BCP 47. */
  lang: string;
  ref: string;
  /** When it was queued, UTC; of what is for who works here only the day. */
  createdAt: string;
  /** What the link to confirm a seat carries, for the cause `confirm`. */
  confirmToken?: string | undefined;
  /** The date it is for, with its start as it is now, UTC; absent for what is for no date. */
  date?: (NoticeDetails & { start: string }) | undefined;
}
