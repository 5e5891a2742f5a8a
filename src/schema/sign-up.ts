import * as z from 'zod/mini';
import { E164 } from './patterns.ts';
import { Id, Instant, Lang, text } from './scalar.ts';

/**
 * `unconfirmed`: a seat is held until whoever has the contact says that they come. `to_review`: the programme no longer has the date,
 * and nobody has decided yet what becomes of the people on it.
 */
export const SIGN_UP_STATES = [
  'confirmed',
  'unconfirmed',
  'waiting',
  'offered',
  'expired',
  'cancelled',
  'to_review',
  'attended',
  'no_show',
] as const;
export type SignUpState = (typeof SIGN_UP_STATES)[number];

/** What someone may need to take part; the municipality plans for it. */
export const NEEDS = ['wheelchair', 'interpreter', 'hearing', 'childcare', 'transport', 'companion'] as const;

/** A phone number in E.164: `+32470000000`. */
export const Phone = z.string().check(z.regex(E164));
/** An e-mail address of at most 254 characters. */
export const Email = z.string().check(z.maxLength(254), z.regex(/^[^\s@\p{C}]+@[^\s@.\p{C}]+(\.[^\s@.\p{C}]+)+$/u));

/** One way to reach someone: a phone number or an e-mail address, not both. */
export type ContactMethod = { phone: string } | { email: string };
// Not a union: what is wrong can then be said of the number or the address itself.
/** One way to reach someone: a phone number or an e-mail address, not both. */
export const ContactMethod = z
  .strictObject({
    /** Phone number, E.164. */
    phone: z.optional(Phone),
    /** Mail address. */
    email: z.optional(Email),
  })
  .check(
    z.refine(({ phone, email }) => (phone === undefined) !== (email === undefined), 'Give one of phone and email'),
  ) as unknown as z.ZodMiniType<ContactMethod, ContactMethod>;

/** What a visitor sends to take part in one date. */
export const SignUpRequest = z.strictObject({
  /** Occurrence id, `<activityId>_<YYYYMMDD>T<HHmm>`. */
  occurrenceId: Id,
  /** What to call the sender. */
  firstName: text(60),
  /** One way to reach them. */
  contact: ContactMethod,
  /** How many persons come, the sender included. */
  party: z._default(z.int().check(z.gte(1), z.lte(10)), 1),
  /** What they need to take part. */
  needs: z.optional(z.array(z.enum(NEEDS)).check(z.maxLength(NEEDS.length))),
  /** Anything else. */
  note: z.optional(text(300)),
  /** The language they read, BCP 47. */
  lang: z.optional(Lang),
});
export type SignUpRequest = z.input<typeof SignUpRequest>;

/** What comes back, once: the code is not stored and cannot be shown again. */
export const SignUpReceipt = z.object({
  /** Short name of the sign-up for a phone call, such as `IN-26-0412`. */
  ref: text(20),
  /** The follow-up code, 16 digits. */
  code: z.string().check(z.regex(/^\d{16}$/)),
  /** Whether there is a seat, one that waits to be confirmed, or a place in the waiting list. */
  state: z.enum(['confirmed', 'unconfirmed', 'waiting']),
  /** Place in the waiting list, from 1; only when `waiting`. */
  position: z.optional(z.int().check(z.gte(1))),
  /** Until when the seat is held, UTC; only when `unconfirmed`. */
  heldUntil: z.optional(Instant),
  /** The date it is for. */
  occurrenceId: Id,
});
export type SignUpReceipt = z.infer<typeof SignUpReceipt>;
