import { REFERRAL_STEPS, referralStepOf } from '../../domain/referral.ts';
import type { FollowUpView } from '../../schema/submission.ts';
import type { StoredReferral } from './referral-store.ts';

/** The steps with the days on which they were reached. */
export function stepsOf({ state, days }: Pick<StoredReferral, 'state' | 'days'>): FollowUpView['steps'] {
  const current = REFERRAL_STEPS.indexOf(referralStepOf(state));
  return REFERRAL_STEPS.map((name, index) => {
    const on = index <= current ? days[name] : undefined;
    return { name, state: index < current ? 'done' : index === current ? 'current' : 'ahead', ...(on && { on }) };
  });
}
