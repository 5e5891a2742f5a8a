import * as z from 'zod/mini';
import { CONSENT_FORMS, CONSENT_SCOPES, DAY_PARTS, REFERRAL_OUTCOMES, RETURN_REASONS } from './referral-words.ts';
import { Id, Instant, Lang, LocalDate, text } from './scalar.ts';
import { ListId } from './signal.ts';
import { Email, Phone } from './sign-up.ts';
import { Receipt } from './submission.ts';

/*
 * A referral card: filled in by a referrer and a person together, sealed on their device for one contact person. The server keeps the sealed
 * card and its label, and can read only the label.
 */

export { CONSENT_FORMS, CONSENT_SCOPES, DAY_PARTS, REFERRAL_OUTCOMES, RETURN_REASONS };

/** From sending to the end. That a promise is late is none of them: it follows from its date. */
export const REFERRAL_STATES = [
  'sent',
  'received',
  'contacted',
  'no_answer',
  'handed_over',
  'returned',
  'closed',
  'withdrawn',
] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** One of the ways in which it can end. */
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number];

/** One of the reasons to send it back. */
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** One of the things that a person can agree to. */
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** One of the ways to say yes. */
export type ConsentForm = (typeof CONSENT_FORMS)[number];

/** A part of a day. */
export type DayPart = (typeof DAY_PARTS)[number];

/** SHA-256 in base64url, in the one spelling of these bytes. */
const Hash = z.string().check(z.regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/));

/** What was agreed to, as far as it says nothing about the person: it stands readable on the outside of a sealed card. */
export const ConsentLabel = z.strictObject({
  /** Version of the words that were read out, such as `2026-12`. */
  textVersion: z.string().check(z.regex(/^\d{4}-\d{2}(-\d{1,2})?$/)),
  /** SHA-256 of those words in that language, base64url. */
  textHash: Hash,
  /** The language in which they were read, BCP 47. */
  lang: Lang,
  /** What the person agreed to; `share_card` is always among it. */
  scopes: z
    .array(z.enum(CONSENT_SCOPES))
    .check(
      z.refine(
        scopes => scopes.includes('share_card') && new Set(scopes).size === scopes.length,
        'A card is sent only to whoever the person agreed to; each scope stands once.',
      ),
    ),
});
export type ConsentLabel = z.infer<typeof ConsentLabel>;

/** The outside of a sealed card: all that the server can read of it. It stands in the protected header of the JWE as `stek`, so that nobody changes it. */
export const ReferralLabel = z.strictObject({
  /** The place at which it was filled in. */
  placeId: z.optional(Id),
  /** What was agreed to. */
  consent: ConsentLabel,
});
export type ReferralLabel = z.infer<typeof ReferralLabel>;

/** What was agreed to, in full: only inside the sealed card. */
export const ReferralConsent = z.strictObject({
  ...ConsentLabel._zod.def.shape,
  /** Who said yes: the person, or whoever may decide for them. */
  givenBy: z.enum(['person', 'representative']),
  /** How. */
  form: z.enum(CONSENT_FORMS),
  /** A drawn signature: the path of an SVG in a box of 600 by 150, at most 3,000 characters. */
  signature: z.optional(z.string().check(z.regex(/^[Mm][\d\s.,MmLlCcQqZz-]{1,2999}$/))),
  /** A typed signature: the name as the person typed it. */
  typedName: z.optional(text(120)),
  /** When, UTC. */
  givenAt: Instant,
});
export type ReferralConsent = z.infer<typeof ReferralConsent>;

/** How a person can be called without doing harm. Nothing of it is assumed. */
export const SafeContact = z.strictObject({
  /** Whether something may be said to an answering machine. */
  voicemail: z._default(z.boolean(), false),
  /** Whether a text message may be sent. */
  sms: z._default(z.boolean(), false),
  /** Whether somebody else who picks up may hear who calls. */
  otherPersonMayAnswer: z._default(z.boolean(), false),
});
export type SafeContact = z.infer<typeof SafeContact>;

/** The card itself: only whoever has the key of the contact person, or the one that lies in the safe, can read it. No birth date, address or nationality. */
export const ReferralCard = z.strictObject({
  /** Random; no two cards are alike. */
  id: z.uuidv4(),
  /** Who fills it in with the person. */
  sender: z.strictObject({
    /** Their name, as the person knows it. */
    name: text(120),
    /** Where they work. */
    organisation: z.optional(text(120)),
    /** Their number, for a question about the card. */
    phone: Phone,
    /** Their mail address. */
    email: z.optional(Email),
    /** Whether they come along the first time. */
    joinsFirstMeeting: z._default(z.boolean(), false),
  }),
  /** Whom it is about, and how to reach them. */
  person: z.strictObject({
    /** What everybody calls them. */
    firstName: text(60),
    /** Only where it is needed to find them. */
    lastName: z.optional(text(80)),
    /** A phone number; without one, how else to reach them. */
    phone: z.optional(Phone),
    /** How to reach somebody without a phone, such as “on Tuesday in the open house”. */
    otherWay: z.optional(text(160)),
    /** The language they speak, BCP 47. */
    lang: Lang,
    /** Whether somebody has to interpret. */
    interpreter: z._default(z.boolean(), false),
    /** How to call without doing harm. */
    safe: SafeContact,
    /** When they like to be called. */
    bestTimes: z._default(z.array(z.enum(DAY_PARTS)).check(z.maxLength(3)), []),
  }),
  /** In the person's own words. */
  ownWords: z.optional(text(600)),
  /** What it is about: ids of life domains, one to three. */
  themes: z.array(ListId).check(z.minLength(1), z.maxLength(3)),
  /** What the person wishes for. */
  wishes: z.optional(text(300)),
  /** What was tried already. */
  alreadyDone: z.optional(text(300)),
  /** What goes well, and who helps. */
  strengths: z.optional(text(300)),
  /** The yes of the person. */
  consent: ReferralConsent,
});
export type ReferralCard = z.infer<typeof ReferralCard>;

/** What is sealed: the card, and for whom. */
export const ReferralRequest = z.strictObject({
  /** The one contact person who gets it. */
  recipientId: Id,
  /** The place at which it is filled in. */
  placeId: z.optional(Id),
  /** The card. */
  card: ReferralCard,
});
export type ReferralRequest = z.input<typeof ReferralRequest>;

/** The recipient of a JWE that only our keys may be. */
const JweRecipient = z.strictObject({
  header: z.strictObject({
    alg: z.literal('ECDH-ES+A256KW'),
    kid: Hash,
    epk: z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: Hash, y: Hash }),
  }),
  encrypted_key: z.string().check(z.regex(/^[\w-]{53}[AQgw]$/)),
});

/** Only the one spelling of these bytes: what another one says is opened by nobody. */
const Base64Url = z.string().check(z.regex(/^(?:[\w-]{4})*(?:[\w-]{4}|[\w-]{2}[AEIMQUYcgkosw048]|[\w-][AQgw])$/));

/** A sealed card as the server takes it (JWE in General JSON, RFC 7516): no part of it that it does not know, so that nothing readable stands beside it. */
export const ReferralEnvelope = z.strictObject({
  /** base64url of `{"enc":"A256GCM","typ":"stek-referral+jwe","cty":"application/json","stek":<ReferralLabel>}`. */
  protected: Base64Url.check(z.maxLength(1500)),
  /** base64url of `<tenant>|referral|<schema version>|<recipient id>`. */
  aad: Base64Url.check(z.maxLength(400)),
  /** 96 bits. */
  iv: z.string().check(z.regex(/^[\w-]{16}$/)),
  /** 1, 2, 4 … 32 KiB. */
  ciphertext: Base64Url.check(z.maxLength(43_691)),
  /** 128 bits. */
  tag: z.string().check(z.regex(/^[\w-]{21}[AQgw]$/)),
  /** The contact person, and the key that lies in the safe. */
  recipients: z.array(JweRecipient).check(z.length(2)),
});
export type ReferralEnvelope = z.infer<typeof ReferralEnvelope>;

/** What is promised to the person. */
export const ReferralPromise = z.object({
  /** The last day on which the contact person opens the card. */
  openBy: LocalDate,
  /** The last day on which they call. */
  callBy: LocalDate,
});
export type ReferralPromise = z.infer<typeof ReferralPromise>;

/** What comes back, once: the codes are not stored and cannot be shown again. */
export const ReferralReceipt = z.object({
  ...Receipt._zod.def.shape,
  /** The code of the person, for their strip: the same as `code`. */
  personCode: z.string().check(z.regex(/^\d{16}$/)),
  /** The code of the referrer: it shows what the person allowed. */
  senderCode: z.string().check(z.regex(/^\d{16}$/)),
  /** What the person is promised. */
  promise: ReferralPromise,
});
export type ReferralReceipt = z.infer<typeof ReferralReceipt>;
