import * as z from 'zod/mini';
import { Id, LocalDateTime, TimeZone, localised, text } from './scalar.ts';

/** One STANDARD or DAYLIGHT part of a VTIMEZONE that no IANA name stands for. */
export const Observance = z.object({
  /** First onset, in the wall time that held before it. */
  start: LocalDateTime,
  /** Seconds east of UTC before the onset (TZOFFSETFROM). */
  offsetFrom: z.int(),
  /** Seconds east of UTC from the onset on (TZOFFSETTO). */
  offsetTo: z.int(),
  /** How it comes back (RRULE). */
  rrule: z.optional(z.string().check(z.maxLength(500))),
  /** Further onsets (RDATE). */
  rdate: z.optional(z.array(LocalDateTime)),
});
export type Observance = z.infer<typeof Observance>;

/**
 * When an activity takes place, in wall-clock time (RFC 5545). A `start` without a time means whole days, and `end` is then the
 * first day after. Nine o'clock stays nine o'clock through both clock changes.
 */
export const Schedule = z.object({
  /** DTSTART in the wall time of `tz`. */
  start: LocalDateTime,
  /** DTEND in the wall time of `tz`; after `start`. */
  end: LocalDateTime,
  /** IANA name. Floating times of a feed are read in the zone of the municipality. */
  tz: z._default(TimeZone, 'Europe/Brussels'),
  /** RFC 5545 recurrence rule without the `RRULE:` prefix. */
  rrule: z.optional(z.string().check(z.maxLength(500))),
  /** Extra starts (RDATE), wall time of `tz`. */
  rdate: z.optional(z.array(LocalDateTime)),
  /** Starts that do not exist (EXDATE). A date that people must SEE is off is an exception `cancelled` instead. */
  exdate: z.optional(z.array(LocalDateTime)),
  /** Dates inside these periods are paused and said to be so. */
  skip: z.optional(z.array(z.enum(['school-holidays']))),
  /** The transitions of a zone that has no IANA name (custom VTIMEZONE). */
  observances: z.optional(z.array(Observance)),
});
export type Schedule = z.infer<typeof Schedule>;

/** What differs for one date of a series (RECURRENCE-ID). */
export const ScheduleException = z.object({
  /** The original start it replaces, as the rule gives it: wall time of the schedule's `tz`. */
  recurrenceId: LocalDateTime,
  /** What is different; `postponed` is off until a new day is known. */
  type: z.enum(['cancelled', 'postponed', 'moved', 'changed']),
  /** Whether it holds for all later dates too, each as much later and as long (RANGE=THISANDFUTURE). A change of one of them goes before it. */
  following: z.optional(z.boolean()),
  /** New start and end, for `moved`; wall time of the schedule's `tz`. */
  start: z.optional(LocalDateTime),
  /** New end, for `moved`; wall time of the schedule’s `tz`. */
  end: z.optional(LocalDateTime),
  /** The place it is at this once. */
  placeId: z.optional(Id),
  /** Its title this once, by language tag. */
  title: z.optional(localised(300)),
  /** Why, in a sentence people can read. */
  note: z.optional(localised(200)),
  /** Places left on this date, where a feed gives it. */
  seatsLeft: z.optional(z.int().check(z.gte(0))),
  /** Total places on this date. */
  capacity: z.optional(z.int().check(z.gte(0))),
});
export type ScheduleException = z.infer<typeof ScheduleException>;

/** A period in which activities can pause, first and last day included. */
export const HolidayPeriod = z.object({
  /** First day, `YYYY-MM-DD`. */
  from: text(10),
  /** Last day, `YYYY-MM-DD`. */
  to: text(10),
  /** What it is called, by language tag. */
  name: localised(60),
});
export type HolidayPeriod = z.infer<typeof HolidayPeriod>;
