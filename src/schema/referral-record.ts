import * as z from 'zod/mini';
import {
  ConsentLabel,
  CONSENT_FORMS,
  DAY_PARTS,
  REFERRAL_OUTCOMES,
  REFERRAL_STATES,
  RETURN_REASONS,
  ReferralEnvelope,
} from './referral.ts';
import { Id, Instant, Lang, LocalDate, SafeUrl, text } from './scalar.ts';
import { Email, Phone } from './sign-up.ts';

/** One attempt to reach the person. */
export const ReferralAttempt = z.strictObject({
  /** The day, on the municipality's clock. */
  on: LocalDate,
  /** The part of that day. */
  part: z.enum(DAY_PARTS),
});
export type ReferralAttempt = z.infer<typeof ReferralAttempt>;

/** A yes to be handed over to a service: a new one, not that of the card. */
export const HandOverConsent = z.strictObject({
  /** The language in which it was asked, BCP 47. */
  lang: Lang,
  /** How it was given. */
  form: z.enum(CONSENT_FORMS),
  /** The day. */
  on: LocalDate,
});

/** What goes with `handed_over`. */
export const HandOver = z.strictObject({
  /** A service of the directory. */
  serviceId: z.optional(Id),
  /** Its name, where the directory does not have it. */
  serviceName: z.optional(text(120)),
  /** The new yes. */
  consent: HandOverConsent,
});
export type HandOver = z.infer<typeof HandOver>;

/** A card as its contact person, their deputy and a coordinator see it in a list: nothing of the person. */
export const ReferralRecord = z.object({
  /** Random. */
  id: Id,
  /** Short name for a phone call, such as `DST-26-0412`. */
  ref: text(20),
  /** How it stands. */
  state: z.enum(REFERRAL_STATES),
  /** Goes up with every change. */
  version: z.int(),
  /** Whose it is. */
  recipientId: Id,
  /** Where it was filled in. */
  placeId: z.optional(Id),
  /** The day it came. */
  receivedOn: LocalDate,
  /** The last day on which it has to be opened. */
  openBy: LocalDate,
  /** The last day on which the person has to be called. */
  callBy: LocalDate,
  /** The last day of what has to be done now; absent when nothing has. */
  dueOn: z.optional(LocalDate),
  /** Whether that day has gone by. */
  isLate: z.boolean(),
  /** Whether whoever asks stands in for the contact person: they see that it is late, and cannot open it. */
  isDeputy: z.boolean(),
  /** What was agreed to. */
  consent: ConsentLabel,
  /** Thumbprints of the keys that open it. */
  kids: z.array(z.string()),
  /** How often, and when, somebody tried to reach the person. */
  attempts: z.array(ReferralAttempt),
  /** Whether `no_answer` is allowed by now: three attempts on two days, in different parts of the day. */
  mayGiveUp: z.boolean(),
  /** To whom it was handed over. */
  handedOver: z.optional(HandOver),
  /** Whether the person said that they arrived there. */
  arrived: z.optional(z.boolean()),
  /** Why it was sent back. */
  returned: z.optional(z.enum(RETURN_REASONS)),
  /** How it ended. */
  outcome: z.optional(z.enum(REFERRAL_OUTCOMES)),
  /** The day on which what is left of it is wiped. */
  wipeOn: z.optional(LocalDate),
});
export type ReferralRecord = z.infer<typeof ReferralRecord>;

/** One card with what was sealed. Only its contact person gets it, or an admin for the key that lies in the safe; the server writes down who. */
export const ReferralDetails = z.object({
  ...ReferralRecord._zod.def.shape,
  /** The sealed card; absent once it is wiped. */
  envelope: z.optional(ReferralEnvelope),
  /** Who opened it before, the oldest first. */
  openings: z.array(
    z.object({
      /** The role, and the name of the key, of who did. */
      by: text(120),
      /** When, UTC. */
      at: Instant,
    }),
  ),
});
export type ReferralDetails = z.infer<typeof ReferralDetails>;

/** Whom the server tells that there is something to do, and nothing more than that. */
export const ReferralDesk = z.object({
  /** Mail address of who is told when neither contact person nor deputy opens a card. */
  coordinator: z.optional(Email),
  /** Address that gets a webhook (Standard Webhooks). */
  webhook: z.optional(SafeUrl),
});

/** All that a municipality decides about referral cards. Days are for its data protection officer to look at. */
export const ReferralSettings = z.object({
  /** Whom to call in place of a card, E.164. */
  phone: z.optional(Phone),
  /** A card is opened within so many working days; then the deputy is told. */
  openWorkingDays: z.int().check(z.gte(1), z.lte(10)),
  /** The person is called within so many working days. */
  callWorkingDays: z.int().check(z.gte(1), z.lte(20)),
  /** A person who is not reached is tried for so many days. */
  noAnswerDays: z.int().check(z.gte(7), z.lte(90)),
  /** So many days after a hand-over the person is asked whether they arrived. */
  arrivedAfterDays: z.int().check(z.gte(1), z.lte(60)),
  /** A card that was sent back waits so many working days. */
  returnedWorkingDays: z.int().check(z.gte(1), z.lte(30)),
  /** So many days after it ended a card is wiped. */
  keepDays: z.int().check(z.gte(1), z.lte(180)),
  /** No card is kept longer than so many days, whatever became of it. */
  longestDays: z.int().check(z.gte(30), z.lte(400)),
  /** Who is told. */
  desk: ReferralDesk,
});
export type ReferralSettings = z.infer<typeof ReferralSettings>;

/** The same as it is kept. */
export const ReferralSettingsRecord = z.object({
  ...ReferralSettings._zod.def.shape,
  /** Goes up with every change, from 0: what nobody changed yet. */
  version: z.int(),
});
export type ReferralSettingsRecord = z.infer<typeof ReferralSettingsRecord>;
