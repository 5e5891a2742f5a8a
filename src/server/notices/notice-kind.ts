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
  /** The date it is for, and when that begins, UTC: after that only some news still matters. Absent for what is for no date. */
  date?: { occurrenceId: string; start: string } | undefined;
  /** Phone number or mail address of the person; empty when there is none. */
  contact: string;
  /** Language the person reads, BCP 47; `null` when they did not say. */
  lang: string | null;
  /** Whether nobody needs this news any more. @param now epoch milliseconds */
  isMoot(news: News, now: number): boolean;
  /** Whether somebody has to look at it before anything is said of it. */
  isOnHold: boolean;
  /** Whether only those may know of it who may see what is told in confidence. @default everybody who works here may */
  isConfidential?: boolean;
  /** Who looks after this one, where that is not the same for all. @default those whom the municipality named */
  desk?: Pick<StaffDesk, 'owner' | 'deputy'>;
}

/** Whom a municipality named to be told that there is something to do. */
export interface StaffDesk {
  /** Mail address of who looks after it. */
  owner?: string | undefined;
  /** Mail address of who stands in for them. */
  deputy?: string | undefined;
  /** Mail address of who is told when a promise was not kept. */
  coordinator?: string | undefined;
  /** Address of a program. */
  webhook?: string | undefined;
}

/** What a mail says of a date beside the news. Nothing of the person is among it. */
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
  /** What is for a date, for its mails. */
  details?(read: TenantRead, id: string): Promise<NoticeDetails>;
  /** Who works here and is told of it. @default nobody is */
  desk?(read: TenantRead): Promise<StaffDesk>;
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
