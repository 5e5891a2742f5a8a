import type { SeatCount } from '../domain/seats.ts';
import { ACTIVITY } from './activity-ids.ts';

/** Seats given away on some dates, so that every state can be seen: open, a few left, a waiting line, full. */
export const demoSeats = (): Map<string, SeatCount> =>
  new Map([
    [`${ACTIVITY.restaurant}_20261203T1130`, { taken: 40, waiting: 10 }],
    [`${ACTIVITY.restaurant}_20261217T1130`, { taken: 40, waiting: 3 }],
    [`${ACTIVITY.restaurant}_20270107T1130`, { taken: 37, waiting: 0 }],
    [`${ACTIVITY.restaurant}_20270121T1130`, { taken: 12, waiting: 0 }],
    [`${ACTIVITY.sewing}_20261126T0900`, { taken: 9, waiting: 0 }],
    [`${ACTIVITY.sewing}_20261203T0900`, { taken: 10, waiting: 5 }],
    [`${ACTIVITY.sewing}_20261210T0900`, { taken: 8, waiting: 0 }],
    [`${ACTIVITY.sewing}_20261217T0900`, { taken: 10, waiting: 2 }],
    [`${ACTIVITY.digipunt}_20261130T1330`, { taken: 5, waiting: 0 }],
    [`${ACTIVITY.digipunt}_20261214T1330`, { taken: 6, waiting: 0 }],
    [`${ACTIVITY.alice}_20261124T1330`, { taken: 3, waiting: 0 }],
    [`${ACTIVITY.alice}_20261229T1330`, { taken: 8, waiting: 1 }],
    [`${ACTIVITY.focusGroup}_20261216T1900`, { taken: 18, waiting: 0 }],
    [`${ACTIVITY.pancakes}_20270210T1400`, { taken: 12, waiting: 0 }],
    [`${ACTIVITY.infoEnergy}_20261210T1900`, { taken: 11, waiting: 0 }],
  ]);
