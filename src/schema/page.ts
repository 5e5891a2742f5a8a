import * as z from 'zod/mini';
import { Activity } from './activity.ts';
import { Occurrence } from './occurrence.ts';
import { Place } from './place.ts';
import { Poll } from './poll.ts';
import { Service } from './service.ts';

/** Something in a programme that could not be used as it stood. */
export const ParseWarning = z.object({
  /** Where it is. */
  path: z.string(),
  /** Stable word for programs. */
  code: z.string(),
  /** What was found and what was done with it. */
  detail: z.string(),
});

/** What De Stek does, a part of it. */
export const ActivityPage = z.object({
  /** In the order of ids. */
  items: z.array(Activity),
  /** Cursor of the next page; absent on the last. */
  next: z.optional(z.string()),
});

/** Where De Stek is, a part of it. */
export const PlacePage = z.object({
  /** In the order of ids. */
  items: z.array(Place),
  /** Cursor of the next page; absent on the last. */
  next: z.optional(z.string()),
});

/** Services people can be shown the way to, a part of them. */
export const ServicePage = z.object({
  /** In the order of ids. */
  items: z.array(Service),
  /** Cursor of the next page; absent on the last. */
  next: z.optional(z.string()),
});

/** The dates of a window, a part of them, with what they speak of. */
export const OccurrencePage = z.object({
  /** In order of time. */
  items: z.array(Occurrence),
  /** The activities of these dates. */
  activities: z.array(Activity),
  /** The places of these dates and activities. */
  places: z.array(Place),
  /** What could not be used as it stood. */
  warnings: z.array(ParseWarning),
  /** Cursor of the next page; absent on the last. */
  next: z.optional(z.string()),
});

/** What people are or were asked, a part of it. */
export const PollPage = z.object({
  /** In the order of ids. */
  items: z.array(Poll),
  /** Cursor of the next page; absent on the last. */
  next: z.optional(z.string()),
});
