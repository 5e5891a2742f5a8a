/*
 * Lengths of time in milliseconds, as epoch milliseconds are reckoned with. A day is 24 hours here; days of the calendar, which may have 23
 * or 25, are in `calendar-day.ts`.
 */

/** 60 seconds, in milliseconds. */
export const MINUTE = 60_000;
/** 60 minutes, in milliseconds. */
export const HOUR = 60 * MINUTE;
/** 24 hours, in milliseconds. */
export const DAY = 24 * HOUR;
