import { municipalDay } from '../../domain/municipal-clock.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { changeReferral } from './change-referral.ts';
import { readReferral, type StoredReferral } from './referral-store.ts';
import { ended } from './wipe-referrals.ts';

/** Whether time ends it today. */
export const isOver = ({ endsOn }: StoredReferral, { now }: Pick<TenantRead, 'now'>): boolean =>
  endsOn !== undefined && endsOn <= municipalDay(now.getTime());

/** Whether nothing was heard for so long that a card is over, and nobody wrote that down yet. */
export async function isReferralDue(read: TenantRead, id: string): Promise<boolean> {
  const referral = await readReferral(read, id);
  return referral !== undefined && isOver(referral, read);
}

/** Ends a card of which nothing was heard for so long: who was not reached, and who did not come back. @returns the card as it is then */
export async function settledReferral(write: TenantWrite, id: string): Promise<StoredReferral | undefined> {
  const referral = await readReferral(write, id);
  if (!referral || !isOver(referral, write)) return referral;
  const changes = await ended(write, referral, referral.state === 'returned' ? 'returned' : 'not_reached');
  return changeReferral(write, referral, { to: 'closed', by: { role: 'clock' }, changes });
}
