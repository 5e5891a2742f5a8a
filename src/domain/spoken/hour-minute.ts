import { twoDigits } from '../two-digits.ts';

/** Hour 0 to 23 and minute of a time on the clock. */
export type HourMinute = readonly [hour: number, minute: number];

/** 1 to 12. */
export const twelve = (hour: number): number => ((hour + 11) % 12) + 1;

/** `4:30`; `9` on the hour. */
export const digits = (hour: number, minute: number): string =>
  minute === 0 ? String(hour) : `${hour}:${twoDigits(minute)}`;

/** The part of the day at the start; nothing where the end has the same, on the same side of the day: `van 7 uur tot 9 uur ’s avonds`. */
export const unlessShared = (part: (time: HourMinute) => string, from: HourMinute, to: HourMinute): string =>
  part(from) === part(to) && to[0] - from[0] < 12 ? '' : part(from);
