import type { News } from '../../domain/notice.ts';
import type { NoticeCause } from '../../schema/notice.ts';
import type { L10n } from '../../schema/scalar.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';

/** What a notice is about, as far as it has to be known to tell somebody. */
export interface NoticeSubject {
  id: string;
  /** Short name for a phone call. */
  ref: string;
  /** The date it is for, and when that begins, UTC: after that only some news still matters. */
  occurrenceId: string;
  start: string;
  /** Phone number or mail address; empty when there is none. */
  contact: string;
  /** Language the person reads, BCP 47; `null` when they did not say. */
  lang: string | null;
  /** Whether nobody needs this news any more. @param now epoch milliseconds */
  isMoot(news: News, now: number): boolean;
  /** Whether somebody has to look at it before anything is said of it. */
  isOnHold: boolean;
}

/** What a mail says of it beside the news. Nothing of the person is among it. */
export interface NoticeDetails {
  title: L10n;
  /** Name and address of the place. */
  place: string | undefined;
  /** Whom to call. */
  phone: string | undefined;
}

/** A word in the mail that only whoever reads that mailbox knows. */
export interface NoticeToken {
  token: string;
  /** What is stored of it. */
  mac: string;
}

/** What notices have to know of a kind of thing. */
export interface NoticeKind {
  /** Those of these that there still are. @param ids at most 500 */
  subjects(read: TenantRead, ids: readonly string[]): Promise<NoticeSubject[]>;
  details(read: TenantRead, id: string): Promise<NoticeDetails>;
  /** For the causes whose mail asks its reader to press a button. */
  token?: {
    causes: readonly NoticeCause[];
    make(keys: ServerKeys, tenant: string): Promise<NoticeToken>;
    keep(write: TenantWrite, id: string, mac: string): Promise<void>;
  };
}

/** A kind of thing, by the word in its rows; of one without `notices` nobody is told anything. */
export interface KindOfNotices {
  kind: string;
  notices?: NoticeKind;
}
