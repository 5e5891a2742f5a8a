import type { NoticeRecord } from '../schema/notice.ts';
import { KINDS } from '../server/kinds.ts';
import { listNotices } from '../server/notices/list-notices.ts';
import type { Store } from '../server/store/store.ts';
import { writeForTenant } from '../server/store/tenant-write.ts';

/** How many people still have to be told something. */
export interface WaitingNotices {
  byMail: number;
  toCall: number;
}

/**
 * Counts who still has to be told.
 * @param canMail whether mail is set up; else a worker tells everybody
 */
export async function countWaiting(store: Store, tenant: string, canMail: boolean): Promise<WaitingNotices> {
  return countOf((await writeForTenant(store, tenant, write => listNotices(write, KINDS))) ?? [], canMail);
}

/** The same, of notices that were read already. */
export function countOf(notices: readonly NoticeRecord[], canMail: boolean): WaitingNotices {
  const toCall = notices.filter(notice => isToCall(notice, canMail)).length;
  return { byMail: notices.length - toCall, toCall };
}

/** Whether a worker has to tell it. */
export const isToCall = ({ state }: NoticeRecord, canMail: boolean): boolean => state === 'to_call' || !canMail;

/** `11 people to be told: 8 by mail, 3 to call (stek notices list --tenant ieper)`; empty when there is nobody. */
export function describeWaiting({ byMail, toCall }: WaitingNotices, tenant: string): string {
  const people = byMail + toCall;
  if (people === 0) return '';
  const who = people === 1 ? '1 person' : `${people} people`;
  return `${who} to be told: ${byMail} by mail, ${toCall} to call (stek notices list --tenant ${tenant})`;
}
