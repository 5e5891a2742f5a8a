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

/** What its owner has to hear today: on working days, and from the first one after a day that went by. */
export function promiseNews({ state, openBy, answerBy }: SignalPromises, today: LocalDate): PromiseNews[] {
  const isDue = (day: LocalDate) => addWorkingDays(day, 1) <= today;
  return [
    ...(state === 'communicated' && isDue(openBy) ? [{ cause: 'open_late' as const, day: openBy }] : []),
    ...(isSignalDone(state) ? [] : answerNews(answerBy, today, isDue(answerBy))),
  ];
}

function answerNews(answerBy: LocalDate, today: LocalDate, isLate: boolean): PromiseNews[] {
  if (isLate) return [{ cause: 'answer_late', day: answerBy }];
  const isSoon = addWorkingDays(answerBy, -SOON) <= today && today <= answerBy;
  return isSoon ? [{ cause: 'answer_soon', day: answerBy }] : [];
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
