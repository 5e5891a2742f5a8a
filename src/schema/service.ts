import * as z from 'zod/mini';
import { ACCESSIBILITY_FEATURES, Address, OpeningHours } from './place.ts';
import { Id, Instant, Lang, SafeUrl, localised, openEnum, text } from './scalar.ts';

/** What a service asks of people, in a word: nothing, less than the usual price for some, or a price. */
export const SERVICE_COSTS = ['free', 'reduced', 'paid'] as const;
export type ServiceCost = (typeof SERVICE_COSTS)[number];

/** How to reach a service (HSDS contact + phone + schedule in one). */
export const ContactPoint = z.object({
  /** Phone number. */
  phone: z.optional(text(40)),
  /** Mail address. */
  email: z.optional(text(254)),
  /** A page. */
  url: z.optional(SafeUrl),
  /** When somebody answers, week by week. */
  hours: z.optional(z.array(OpeningHours)),
  /** The languages that are spoken. */
  languages: z.optional(z.array(Lang)),
  /** When a person last checked these details. */
  verifiedAt: z.optional(Instant),
});
export type ContactPoint = z.infer<typeof ContactPoint>;

/** A service people can be shown the way to: an entry of the sociale kaart, after HSDS 3.0. */
export const Service = z.object({
  /** Stays the same for as long as it is known here. */
  id: Id,
  /** What it is called. */
  name: text(120),
  /** What it does, by language tag. */
  description: z.optional(localised(1000)),
  /** Life domains, such as `housing` or `rights`; the municipality's own list. */
  themes: z.array(text(60)),
  /** Whom it is for. */
  audience: z.optional(z.array(text(60))),
  /** How to reach it. */
  contactPoint: ContactPoint,
  /** What it costs, by language tag. */
  cost: z.optional(localised(200)),
  /** The same in a word, to filter by. */
  costKind: z.optional(openEnum(SERVICE_COSTS)),
  /** Who offers it. */
  organisation: z.optional(text(120)),
  /** Where people go for it; absent for what comes to them or is done by phone. */
  address: z.optional(Address),
  /** What makes it easy to enter. */
  accessibility: z.optional(z.array(openEnum(ACCESSIBILITY_FEATURES))),
  /** Towns and villages whose people can come; everybody where none is said. */
  area: z.optional(z.array(text(80)).check(z.maxLength(60))),
  /** The way, by language tag. */
  howToGetThere: z.optional(localised(300)),
  /** The same service in other people's registers. */
  sourceIds: z.optional(z.record(z.enum(['lpdc', 'socialeKaart', 'uitdatabank', 'hsds']), z.optional(text(200)))),
});
export type Service = z.infer<typeof Service>;
