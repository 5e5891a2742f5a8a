import type { NoticeCause } from '../schema/notice.ts';
import type { ReferralState } from '../schema/referral.ts';
import type { LocalDate } from '../schema/scalar.ts';
import type { News } from './notice.ts';
import { addWorkingDays } from './working-days.ts';

/*
 * What a card promises to the person, and who hears it when it was not kept, apart from any database. Days are those of the municipality's
 * clock.
 */

/** Where a card stands, as far as its promises go. */
export interface ReferralPromises {
  state: ReferralState;
  /** The last day on which its contact person has to have opened it. */
  openBy: LocalDate;
  /** The last day on which the person has to have been called. */
  callBy: LocalDate;
}

/** Which promise was not kept. */
export type LateCause = Extract<NoticeCause, 'open_late' | 'call_late'>;

/** That a promise was not kept. */
export interface LateNews {
  cause: LateCause;
  /** The day that was promised. */
  day: LocalDate;
}

/** The states in which nobody spoke with the person yet. */
const UNCALLED: readonly ReferralState[] = ['sent', 'received', 'no_answer'];

/** The last day of what has to be done now; `undefined` when nothing has. */
export function referralDue({ state, openBy, callBy }: ReferralPromises): LocalDate | undefined {
  if (state === 'sent') return openBy < callBy ? openBy : callBy;
  return UNCALLED.includes(state) ? callBy : undefined;
}

/** Whether a day went by without what it promised. */
export function isReferralLate(promises: ReferralPromises, today: LocalDate): boolean {
  const due = referralDue(promises);
  return due !== undefined && today > due;
}

/** The promises that were not kept, from the first working day after: before that nobody could do anything about them. */
export const lateNews = ({ state, openBy, callBy }: ReferralPromises, today: LocalDate): LateNews[] => [
  ...(state === 'sent' && addWorkingDays(openBy, 1) <= today ? [{ cause: 'open_late' as const, day: openBy }] : []),
  ...(UNCALLED.includes(state) && addWorkingDays(callBy, 1) <= today
    ? [{ cause: 'call_late' as const, day: callBy }]
    : []),
];

/** Who hears of it: that nobody opened a card who stands in for its contact person, that nobody called both. */
export const HEARS_OF_LATE: Readonly<Record<LateCause, readonly ('owner' | 'deputy')[]>> = {
  open_late: ['deputy'],
  call_late: ['owner', 'deputy'],
};

/** Whether nobody needs the news any more: somebody opened it, or spoke with the person. */
export function isReferralNewsMoot({ cause }: News, state: ReferralState): boolean {
  switch (cause) {
    case 'withdrawn':
      return false;
    case 'arrived':
    case 'open_late':
      return state !== 'sent';
    case 'call_late':
      return !UNCALLED.includes(state);
    case 'not_arrived':
      return state !== 'contacted';
    default:
      return true;
  }
}
