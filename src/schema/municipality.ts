import * as z from 'zod/mini';
import { HEX_COLOUR, HOST } from './patterns.ts';
import { Address } from './place.ts';
import { Lang, SafeUrl, TimeZone, text } from './scalar.ts';
import { Email, Phone } from './sign-up.ts';

/** How people reach a municipality when nobody nearer is named. */
export const MunicipalityContact = z.object({
  /** A person, or a desk. */
  name: z.optional(text(80)),
  /** E.164, such as `+3257000000`. */
  phone: z.optional(Phone),
  /** Mail address. */
  email: z.optional(Email),
  /** Where its desk is. */
  address: z.optional(Address),
});
export type MunicipalityContact = z.infer<typeof MunicipalityContact>;

/** How a municipality presents itself, on the pages of the server, on paper and in mails. */
export const MunicipalityProfile = z.object({
  /** Whom people can ask. */
  contact: z.optional(MunicipalityContact),
  /** Its own colour, `#rrggbb`; all others follow from it. */
  colour: z.optional(z.string().check(z.regex(HEX_COLOUR))),
  /** Languages that its pages are offered in, in the order of the list; all there are where none is named. */
  languages: z.optional(z.array(Lang).check(z.minLength(1), z.maxLength(40))),
  /** Hosts that pictures may come from, beside the server's own. */
  imageHosts: z.optional(z.array(z.string().check(z.regex(HOST))).check(z.maxLength(20))),
  /** Who answers for what is printed (V.U.): name and address. */
  publisher: z.optional(text(160)),
});
export type MunicipalityProfile = z.infer<typeof MunicipalityProfile>;

/** A municipality as everybody may see it. */
export const Municipality = z.object({
  /** Its short name in addresses. */
  id: text(80),
  /** What everybody calls it. */
  name: text(120),
  /** IANA zone in which its days begin. */
  tz: TimeZone,
  ...MunicipalityProfile._zod.def.shape,
  /** Address of its logo. */
  logo: z.optional(SafeUrl),
});
export type Municipality = z.infer<typeof Municipality>;
