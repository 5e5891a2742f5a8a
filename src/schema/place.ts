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

export const Address = z.object({
  street: text(160),
  postalCode: text(12),
  locality: text(80),
  /** ISO 3166-1 alpha-2. */
  country: z._default(z.string().check(z.length(2)), 'BE'),
});
export type Address = z.infer<typeof Address>;

/** Weekly opening hours of one kind of day; wall time of the place. */
export const OpeningHours = z.object({
  /** iCalendar weekday codes. */
  days: z.array(z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])).check(z.minLength(1)),
  opens: LocalTime,
  closes: LocalTime,
});
export type OpeningHours = z.infer<typeof OpeningHours>;

/** The one person at a place whom a visitor can ask for: a first name and, if they agreed, a face and a number. */
export const ContactPerson = z.object({
  firstName: text(60),
  photo: z.optional(SafeUrl),
  /** E.164, such as `+3257123456`. */
  phone: z.optional(z.string().check(z.regex(E164))),
  languages: z.optional(z.array(Lang)),
});
export type ContactPerson = z.infer<typeof ContactPerson>;

/** Somewhere activities happen: a meeting centre, a parish hall, an antennepunt in a village. */
export const Place = z.object({
  id: Id,
  /** Short name for addresses and attributes, such as `zillebeke`; `place="…"` takes it as well as the id. */
  slug: z.optional(z.string().check(z.regex(SLUG))),
  name: text(120),
  address: z.optional(Address),
  geo: z.optional(
    z.object({
      latitude: z.number().check(z.gte(-90), z.lte(90)),
      longitude: z.number().check(z.gte(-180), z.lte(180)),
    }),
  ),
  accessibility: z.optional(z.array(openEnum(ACCESSIBILITY_FEATURES))),
  openingHours: z.optional(z.array(OpeningHours)),
  contactPerson: z.optional(ContactPerson),
  houseRules: z.optional(localised(1000)),
  url: z.optional(SafeUrl),
});
export type Place = z.infer<typeof Place>;
