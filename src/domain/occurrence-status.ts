/** Whether people can come: not to a date that is cancelled, put off until nobody knows when, or in a pause. */
export const takesPlace = ({ status }: { readonly status: string }): boolean =>
  !isOff({ status }) && status !== 'paused';

/** Whether it has ended. What goes on now has not, nor what begins now and lasts no time. @param now epoch milliseconds */
export const isOver = ({ start, end }: { readonly start: string; readonly end: string }, now: number): boolean =>
  Date.parse(end) <= now && Date.parse(start) < now;

/** Whether it was called off, for good or until a new day is known. */
export const isOff = ({ status }: { readonly status: string }): boolean =>
  status === 'cancelled' || status === 'postponed';
