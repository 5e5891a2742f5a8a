import { occurrenceIdOf } from '../domain/occurrence-id.ts';
import { ACTIVITY } from './activity-ids.ts';

/** How full a date of the demo is. */
export interface DemoSeats {
  occurrenceId: string;
  /** Seats taken. */
  taken: number;
  /** Sign-ups in the waiting list. */
  waiting: number;
  /** Most persons of one sign-up. */
  partyMax: number;
}

const date = (activity: string, day: string, taken: number, waiting: number, partyMax: number): DemoSeats => ({
  occurrenceId: occurrenceIdOf(activity, day),
  taken,
  waiting,
  partyMax,
});

/** Dates on which people signed up, so that every state can be seen: open, a few left, a waiting line, full. */
export const demoSeats = (): DemoSeats[] => [
  date(ACTIVITY.restaurant, '20261203T1130', 40, 10, 6),
  date(ACTIVITY.restaurant, '20261217T1130', 40, 3, 6),
  date(ACTIVITY.restaurant, '20270107T1130', 37, 0, 6),
  date(ACTIVITY.restaurant, '20270121T1130', 12, 0, 6),
  date(ACTIVITY.sewing, '20261126T0900', 9, 0, 2),
  date(ACTIVITY.sewing, '20261203T0900', 10, 5, 2),
  date(ACTIVITY.sewing, '20261210T0900', 8, 0, 2),
  date(ACTIVITY.sewing, '20261217T0900', 10, 2, 2),
  date(ACTIVITY.digipunt, '20261130T1330', 5, 0, 1),
  date(ACTIVITY.digipunt, '20261214T1330', 6, 0, 1),
  date(ACTIVITY.alice, '20261124T1330', 3, 0, 2),
  date(ACTIVITY.alice, '20261229T1330', 8, 1, 2),
  date(ACTIVITY.focusGroup, '20261216T1900', 18, 0, 1),
  date(ACTIVITY.pancakes, '20270210T1400', 12, 0, 4),
  date(ACTIVITY.infoEnergy, '20261210T1900', 11, 0, 5),
];
