import type { NoticeCause } from '../schema/notice.ts';
import type { LocalDate } from '../schema/scalar.ts';
import type { SignalState } from '../schema/signal.ts';
import type { News } from './notice.ts';
import { isSignalDone } from './signal.ts';
import { addWorkingDays } from './working-days.ts';

/*
 * What has to be said of a signal to who works here, and until when, apart from any database. Days are those of the municipality's clock.
 */

/** So many working days before an answer is promised its owner is told. */
const SOON = 3;
/** So many working days after its owner the coordinator is told of a promise that was not kept. */
const PATIENCE = 2;

/** Where a signal stands, as far as its promises go. */
export interface SignalPromises {
  state: SignalState;
  /** The last day on which somebody has to have opened it. */
  openBy: LocalDate;
  /** The day on which an answer is promised. */
  answerBy: LocalDate;
}

/** That a promise is near, or was not kept. */
export interface PromiseNews {
  cause: Extract<NoticeCause, 'open_late' | 'answer_soon' | 'answer_late'>;
  /** The day that was promised. */
  day: LocalDate;
}

/** The promises that were not kept: a day went by without what it promised. */
export const brokenPromises = ({ state, openBy, answerBy }: SignalPromises, today: LocalDate): PromiseNews[] => [
  ...(state === 'communicated' && today > openBy ? [{ cause: 'open_late' as const, day: openBy }] : []),
  ...(!isSignalDone(state) && today > answerBy ? [{ cause: 'answer_late' as const, day: answerBy }] : []),
];

/** What its owner has to hear today: that a promise was not kept from the first working day after, that an answer is near some before. */
export function promiseNews(promises: SignalPromises, today: LocalDate): PromiseNews[] {
  const { state, answerBy: day } = promises;
  const isSoon = !isSignalDone(state) && addWorkingDays(day, -SOON) <= today && today <= day;
  return [
    ...brokenPromises(promises, today).filter(({ day }) => addWorkingDays(day, 1) <= today),
    ...(isSoon ? [{ cause: 'answer_soon' as const, day }] : []),
  ];
}

/** Whether the coordinator has to hear of a promise that was not kept. @param toldOn the day on which its owner was told */
export const isForCoordinator = (cause: NoticeCause, toldOn: LocalDate, today: LocalDate): boolean =>
  cause !== 'answer_soon' && addWorkingDays(toldOn, PATIENCE) <= today;

/** Whether nobody who works here needs the news any more: somebody opened it, answered it, or promised another day, or its words are gone. */
export function isSignalNewsMoot(
  { cause, data }: News,
  { state, openBy, answerBy, isWiped }: SignalPromises & { isWiped: boolean },
  today: LocalDate,
): boolean {
  if (cause === 'withdrawn') return false;
  if (isWiped) return true;
  const isOver = isSignalDone(state) || data.day !== answerBy;
  switch (cause) {
    case 'arrived':
      return state !== 'communicated';
    case 'open_late':
      return state !== 'communicated' || data.day !== openBy;
    case 'answered_back':
      return state !== 'received';
    case 'reopened':
      return state !== 'reopened';
    case 'answer_soon':
      return isOver || today > answerBy;
    case 'answer_late':
      return isOver;
    default:
      return true;
  }
}
