import { municipalDay } from '../../domain/municipal-clock.ts';
import { referralStepOf } from '../../domain/referral.ts';
import type { ReferralState } from '../../schema/referral.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { recordTransition } from '../submissions/transitions.ts';
import { tellOfStep } from './referral-notices.ts';
import { REFERRAL, storeReferral, type StoredReferral } from './referral-store.ts';

/** What becomes of a card with one step. */
export interface ReferralChange {
  to: ReferralState;
  by: Actor;
  changes?: Partial<StoredReferral> | undefined;
}

/** Takes a card a step further, which was looked at before. Only the day is written down, and what comes with it only with the card itself. */
export async function changeReferral(
  write: TenantWrite,
  referral: StoredReferral,
  { to, by, changes }: ReferralChange,
): Promise<StoredReferral> {
  const on = municipalDay(write.now.getTime());
  const days = { ...referral.days, [referralStepOf(to)]: on };
  const past = { endsOn: undefined, askFrom: undefined };
  const moved = { ...referral, ...past, days, ...changes, state: to, version: referral.version + 1 };
  await storeReferral(write, moved);
  await recordTransition(write, { kind: REFERRAL, entityId: referral.id, from: referral.state, to, actor: by, on });
  await tellOfStep(write, moved, by);
  return moved;
}
