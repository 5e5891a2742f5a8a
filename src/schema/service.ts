import * as z from 'zod/mini';
import { OpeningHours } from './place.ts';
import { Id, Instant, Lang, SafeUrl, localised, text } from './scalar.ts';

/** How to reach a service (HSDS contact + phone + schedule in one). */
export const ContactPoint = z.object({
  phone: z.optional(text(40)),
  email: z.optional(text(254)),
  url: z.optional(SafeUrl),
  hours: z.optional(z.array(OpeningHours)),
  languages: z.optional(z.array(Lang)),
  /** When a person last checked these details. */
  verifiedAt: z.optional(Instant),
});
export type ContactPoint = z.infer<typeof ContactPoint>;

/** A service people can be shown the way to: an entry of the sociale kaart, after HSDS 3.0. */
export const Service = z.object({
  id: Id,
  name: text(120),
  description: z.optional(localised(1000)),
  /** Life domains, such as `housing` or `rights`; the municipality's own list. */
  themes: z.array(text(60)),
  audience: z.optional(z.array(text(60))),
  contactPoint: ContactPoint,
  cost: z.optional(localised(200)),
  howToGetThere: z.optional(localised(300)),
  /** The same service in other people's registers. */
  sourceIds: z.optional(z.record(z.enum(['lpdc', 'socialeKaart', 'uitdatabank']), z.optional(text(200)))),
});
export type Service = z.infer<typeof Service>;
