import * as z from 'zod/mini';
import { Id, Instant, LocalDateTime, localised, openEnum } from './scalar.ts';

/** `postponed` is off until a new day is known; `paused` is a date that a school holiday takes out; people must see it, like `cancelled`. */
export const OCCURRENCE_STATUSES = ['scheduled', 'changed', 'moved', 'cancelled', 'postponed', 'paused'] as const;
export type OccurrenceStatus = (typeof OCCURRENCE_STATUSES)[number];

export const SEATS_STATES = ['open', 'few', 'full', 'waitlist', 'closed'] as const;
export type SeatsState = (typeof SEATS_STATES)[number];

/** One date of an activity. Its id is the activity's id and the ORIGINAL start, so it survives a move. */
export const Occurrence = z.object({
  /** `<activityId>_<YYYYMMDD>[T<HHmm>]`: the start as the rule gives it, on the clock of the municipality. */
  id: Id,
  /** The activity it is a date of. */
  activityId: Id,
  /** The place it is at. */
  placeId: z.optional(Id),
  /** UTC. */
  start: Instant,
  /** UTC. */
  end: Instant,
  /** `start` and `end` on the clock of the municipality (Europe/Brussels); days only when `allDay`. */
  localStart: LocalDateTime,
  /** For `allDay` the first day AFTER, as in iCalendar. */
  localEnd: LocalDateTime,
  /** Whether it has no times. */
  allDay: z._default(z.boolean(), false),
  /** Whether it takes place, and as planned. */
  status: z._default(openEnum(OCCURRENCE_STATUSES), 'scheduled'),
  /** Where it was before it moved, on the municipality's clock. */
  movedFrom: z.optional(LocalDateTime),
  /** Its title, where it differs from that of the activity; by language tag. */
  title: z.optional(localised(300)),
  /** Why it is off, moved or changed. */
  note: z.optional(localised(200)),
  /** Whether there are places left. */
  seats: z.optional(openEnum(SEATS_STATES)),
  /** Places left, where the organiser counts them. */
  seatsLeft: z.optional(z.int()),
  /** Whether it is one of a series. */
  recurring: z._default(z.boolean(), false),
  /** Ids it had before the programme gave it another start: links with one of them lead here. The oldest first. */
  formerIds: z.optional(z.array(Id)),
});
export type Occurrence = z.infer<typeof Occurrence>;
