import * as z from 'zod/mini';
import { OpeningHours } from './place.ts';
import { Id, Lang, LocalDate, SafeUrl, localised, text } from './scalar.ts';
import { Email, Phone } from './sign-up.ts';

/** A public key to which cards are sealed: P-256, as a JWK (RFC 7517). */
export const SealingKey = z.object({
  /** Its family. */
  kty: z.literal('EC'),
  /** Its curve. */
  crv: z.literal('P-256'),
  /** Coordinate. */
  x: z.string(),
  /** Coordinate. */
  y: z.string(),
  /** What it is for. */
  use: z._default(z.literal('enc'), 'enc'),
  /** How the key of a card is agreed on. */
  alg: z._default(z.literal('ECDH-ES+A256KW'), 'ECDH-ES+A256KW'),
  /** Its thumbprint (RFC 7638), which a page can pin. */
  kid: z.string(),
  /** Seconds since 1970 from which it may be sealed to. */
  nbf: z.int(),
  /** Seconds since 1970 until which it may be sealed to; cards to it are taken for 14 days more. */
  exp: z.int(),
});
export type SealingKey = z.infer<typeof SealingKey>;

/** Days in which somebody is away, the last one included. */
export const Leave = z.object({
  /** The first day. */
  from: LocalDate,
  /** The last day. */
  until: LocalDate,
});
export type Leave = z.infer<typeof Leave>;

/** What everybody may know of a contact person. */
const KnownRecipient = z.object({
  /** What everybody calls them. */
  firstName: text(60),
  /** Address of a photo. */
  photo: z.optional(SafeUrl),
  /** The number from which they call, E.164. */
  phone: Phone,
  /** When they work, week by week. */
  hours: z._default(z.array(OpeningHours), []),
  /** The languages they speak. */
  languages: z._default(z.array(Lang), []),
  /** The places they are there for; all of them where none is said. */
  placeIds: z._default(z.array(Id), []),
  /** What they do, in a sentence, by language tag. */
  about: z.optional(localised(200)),
  /** When they are away. */
  leave: z._default(z.array(Leave), []),
  /** Who gets new cards while they are away, and is told of a promise that was missed. */
  deputyId: z.optional(Id),
});

/** The one person who gets a card: known by name and face. */
export const ReferralRecipient = z.object({
  /** Stays the same. */
  id: Id,
  ...KnownRecipient._zod.def.shape,
  /** Their keys; none while they cannot get cards. */
  keys: z.array(SealingKey),
});
export type ReferralRecipient = z.infer<typeof ReferralRecipient>;

/** A contact person as who works here writes them: keys are published apart. */
export const RecipientEntry = z.object({
  ...KnownRecipient._zod.def.shape,
  /** Where they are told that there is something to do; shown to nobody. */
  mail: z.optional(Email),
});
export type RecipientEntry = z.infer<typeof RecipientEntry>;

/** All that a card has to know before it is filled in. */
export const ReferralForm = z.object({
  /** Who can get one. */
  recipients: z.array(ReferralRecipient),
  /** The key that lies in the safe of the municipality, for when a contact person cannot open theirs any more. */
  escrow: z.array(SealingKey),
  /** Whom to call in place of a card, E.164. */
  phone: z.optional(Phone),
  /** A card is opened within so many working days. */
  openWorkingDays: z.int(),
  /** The person is called within so many working days. */
  callWorkingDays: z.int(),
  /** So many days after it ended a card is wiped. */
  keepDays: z.int(),
});
export type ReferralForm = z.infer<typeof ReferralForm>;
