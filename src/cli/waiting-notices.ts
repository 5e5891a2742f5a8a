import type { NoticeRecord } from '../schema/notice.ts';
import { KINDS } from '../server/kinds.ts';
import { listNotices } from '../server/notices/list-notices.ts';
import type { Store } from '../server/store/store.ts';
import { writeForTenant } from '../server/store/tenant-write.ts';
import type { Actor } from '../server/submissions/submission-kind.ts';

/** Who has the database before them sees all of it. */
export const AT_THE_SERVER: Actor = { role: 'coordinator' };

/** How many still have to be told something. */
export interface WaitingNotices {
  byMail: number;
  toCall: number;
  /** To the programs that municipalities named. */
  toPrograms: number;
}

/** Who still has to be told what. */
export const waitingNotices = async (store: Store, tenant: string): Promise<NoticeRecord[]> =>
  (await writeForTenant(store, tenant, write => listNotices(write, KINDS, AT_THE_SERVER))) ?? [];

/**
 * Counts who still has to be told.
 * @param canMail whether mail is set up; else a worker tells everybody
 */
export const countWaiting = async (store: Store, tenant: string, canMail: boolean): Promise<WaitingNotices> =>
  countOf(await waitingNotices(store, tenant), canMail);

/** The same, of notices that were read already. */
export function countOf(notices: readonly NoticeRecord[], canMail: boolean): WaitingNotices {
  const toCall = notices.filter(notice => isToCall(notice, canMail)).length;
  const toPrograms = notices.filter(notice => isByProgram(notice) && !isToCall(notice, canMail)).length;
  return { byMail: notices.length - toCall - toPrograms, toCall, toPrograms };
}

/** Whether a worker has to tell it. */
export const isToCall = (notice: NoticeRecord, canMail: boolean): boolean =>
  notice.state === 'to_call' || (!canMail && !isByProgram(notice));

const isByProgram = ({ recipient }: NoticeRecord): boolean => recipient === 'webhook';

/** `11 people to be told: 8 by mail, 3 to call (stek notices list --tenant ieper)`; empty when there is nobody. */
export function describeWaiting({ byMail, toCall, toPrograms }: WaitingNotices, tenant: string): string {
  const people = byMail + toCall;
  const who = people === 1 ? '1 person' : `${people} people`;
  const waiting = [
    ...(people > 0 ? [`${who} to be told: ${byMail} by mail, ${toCall} to call`] : []),
    ...(toPrograms > 0 ? [`${toPrograms} to a program`] : []),
  ];
  return waiting.length === 0 ? '' : `${waiting.join(', ')} (stek notices list --tenant ${tenant})`;
}
