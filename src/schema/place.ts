import * as z from 'zod/mini';
import { E164, SLUG } from './patterns.ts';
import { Id, Lang, LocalTime, SafeUrl, localised, openEnum, text } from './scalar.ts';

/** What makes a place easy or hard to enter. */
export const ACCESSIBILITY_FEATURES = [
  'step-free',
  'accessible-toilet',
  'reserved-parking',
  'bus-stop',
  'lift',
  'hearing-loop',
  'quiet-room',
] as const;

/** A postal address in Belgium, unless it says otherwise. */
export const Address = z.object({
  /** Street and number. */
  street: text(160),
  /** Postal code. */
  postalCode: text(12),
  /** Town or village. */
  locality: text(80),
  /** ISO 3166-1 alpha-2. */
  country: z._default(z.string().check(z.length(2)), 'BE'),
});
export type Address = z.infer<typeof Address>;

/** Weekly opening hours of one kind of day; wall time of the place. */
export const OpeningHours = z.object({
  /** iCalendar weekday codes. */
  days: z.array(z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])).check(z.minLength(1)),
  /** From this time. */
  opens: LocalTime,
  /** Until this time. */
  closes: LocalTime,
});
export type OpeningHours = z.infer<typeof OpeningHours>;

/** The one person at a place whom a visitor can ask for: a first name and, if they agreed, a face and a number. */
export const ContactPerson = z.object({
  /** What everybody calls them. */
  firstName: text(60),
  /** Address of a photo. */
  photo: z.optional(SafeUrl),
  /** E.164, such as `+3257123456`. */
  phone: z.optional(z.string().check(z.regex(E164))),
  /** The languages they speak. */
  languages: z.optional(z.array(Lang)),
});
export type ContactPerson = z.infer<typeof ContactPerson>;

/** Somewhere activities happen: a meeting centre, a parish hall, an antennepunt in a village. */
export const Place = z.object({
  /** Stays the same for as long as it is in the programme. */
  id: Id,
  /** Short name for addresses and attributes, such as `zillebeke`; `place="…"` takes it as well as the id. */
  slug: z.optional(z.string().check(z.regex(SLUG))),
  /** What everybody calls it. */
  name: text(120),
  /** Where it is. */
  address: z.optional(Address),
  /** Where it is on the globe, WGS 84. */
  geo: z.optional(
    z.object({
      /** Degrees north. */
      latitude: z.number().check(z.gte(-90), z.lte(90)),
      /** Degrees east. */
      longitude: z.number().check(z.gte(-180), z.lte(180)),
    }),
  ),
  /** What makes it easy to enter and to take part. */
  accessibility: z.optional(z.array(openEnum(ACCESSIBILITY_FEATURES))),
  /** When it is open, week by week. */
  openingHours: z.optional(z.array(OpeningHours)),
  /** Whom one can ask for there. */
  contactPerson: z.optional(ContactPerson),
  /** What goes there and what does not, by language tag. */
  houseRules: z.optional(localised(1000)),
  /** A page about it. */
  url: z.optional(SafeUrl),
});
export type Place = z.infer<typeof Place>;
