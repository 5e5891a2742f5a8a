import * as z from 'zod/mini';
import { OpeningHours } from './place.ts';
import { Id, Instant, Lang, SafeUrl, localised, text } from './scalar.ts';

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
  /** The way, by language tag. */
  howToGetThere: z.optional(localised(300)),
  /** The same service in other people's registers. */
  sourceIds: z.optional(z.record(z.enum(['lpdc', 'socialeKaart', 'uitdatabank']), z.optional(text(200)))),
});
export type Service = z.infer<typeof Service>;
