import { stillToTry } from '../../../domain/referral.ts';
import type { ReferralRecord } from '../../../schema/referral-record.ts';
import type { ReferralState } from '../../../schema/referral.ts';
import type { CardContext } from './card-context.ts';

/** What a contact person can say that happened. */
export type CardAction =
  'contacted' | 'attempt' | 'no_answer' | 'handed_over' | 'arrived' | 'not_arrived' | 'returned' | 'closed';

/** In each state what can have happened, the likeliest first. */
const ACTIONS: Readonly<Record<ReferralState, readonly CardAction[]>> = {
  sent: [],
  received: ['contacted', 'attempt', 'no_answer', 'returned'],
  contacted: ['handed_over', 'closed', 'returned'],
  no_answer: ['contacted', 'attempt', 'closed'],
  handed_over: ['arrived', 'not_arrived', 'closed'],
  returned: [],
  closed: [],
  withdrawn: [],
};

export const actionsOn = ({ state }: ReferralRecord): readonly CardAction[] => ACTIONS[state];

/** Why nobody gives up yet, in words; empty when they may. */
export function whyNotGiveUp({ mayGiveUp, attempts }: ReferralRecord, t: CardContext['t']): string {
  if (mayGiveUp) return '';
  const { attempts: count, onOtherDay, inOtherPart } = stillToTry(attempts);
  return [
    t('stillNeeded'),
    ...(count > 0 ? [t('stillTry', { count })] : []),
    ...(onOtherDay ? [t('stillOtherDay')] : []),
    ...(inOtherPart ? [t('stillOtherPart')] : []),
  ].join(' ');
}

/** The state to which it leads; an attempt leads nowhere by itself. */
export function stateAfter(action: Exclude<CardAction, 'attempt'>): ReferralState {
  if (action === 'arrived') return 'closed';
  return action === 'not_arrived' ? 'contacted' : action;
}
