import * as z from 'zod/mini';
import { LIST_ID } from './patterns.ts';
import { Id, Lang, LocalDate, text } from './scalar.ts';
import { ContactMethod } from './sign-up.ts';
import { Receipt } from './submission.ts';

/** What a signal is about: one or more people, a service or place, or something that many people meet. */
export const SIGNAL_KINDS = ['client', 'service', 'policy'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** From the first words to the answer. That a promise is late is none of them: it follows from its date. */
export const SIGNAL_STATES = [
  'communicated',
  'received',
  'question_open',
  'interpreted',
  'translated',
  'in_action',
  'answered',
  'not_taken_up',
  'reopened',
  'withdrawn',
  'discard_proposed',
  'discarded',
] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

/** Whom it happens to: who sends it, somebody else, or a group. */
export const SIGNAL_SUBJECTS = ['self', 'other', 'group'] as const;
/** Who sends it. */
export const SIGNAL_SENDERS = ['visitor', 'volunteer', 'worker', 'partner'] as const;
/** How it came: from a site, from a shared tablet, typed over from paper, or written down for somebody who spoke. */
export const SIGNAL_CHANNELS = ['web', 'kiosk', 'paper', 'spoken'] as const;

/** Name of a theme, of a way of helping or of another word of a list that a municipality edits: small letters, digits, `-`. */
export const ListId = z.string().check(z.regex(LIST_ID));

/** How to reach somebody who wants to be known to who receives it. Lies apart from the signal, and goes first. */
export const SignalContact = z.strictObject({
  /** What to call them. */
  firstName: z.optional(text(60)),
  /** One way to reach them. */
  reach: ContactMethod,
});
export type SignalContact = z.infer<typeof SignalContact>;

/** What somebody noticed, as it is sent. Without a contact it is anonymous: nothing in it, and nothing beside it, says who sent it or when in the day. */
export const SignalRequest = z.strictObject({
  /** What it is about, as who sends it sees it; who receives it decides. */
  about: z.optional(z.enum(SIGNAL_KINDS)),
  /** The words themselves. */
  text: text(2000).check(z.minLength(10)),
  /** Names of themes of the municipality, at most three. */
  themes: z._default(z.array(ListId).check(z.maxLength(3)), []),
  /** The place it came up at, or is about. */
  placeId: z.optional(Id),
  /** Whom it happens to. */
  onBehalf: z._default(z.enum(SIGNAL_SUBJECTS), 'self'),
  /** Whether the other person knows that it is passed on. */
  personKnows: z.optional(z.enum(['yes', 'no', 'unsure'])),
  /** Who sends it. */
  senderRole: z._default(z.enum(SIGNAL_SENDERS), 'visitor'),
  /** How it came. */
  channel: z._default(z.enum(SIGNAL_CHANNELS), 'web'),
  /** Whether its words may be quoted, without a name. */
  mayQuote: z._default(z.boolean(), false),
  /** Present for who wants to be known to the person who receives it; absent for everybody else. */
  contact: z.optional(SignalContact),
  /** The language they read, BCP 47. */
  lang: z.optional(Lang),
});
export type SignalRequest = z.input<typeof SignalRequest>;

/** By when something is answered. */
export const SignalPromise = z.object({
  /** The last day on which the answer comes, on the municipality's clock. */
  by: LocalDate,
});

/** What comes back, once: the code is not stored and cannot be shown again. */
export const SignalReceipt = z.object({
  ...Receipt._zod.def.shape,
  /** What the sender is promised. */
  promise: SignalPromise,
});
export type SignalReceipt = z.infer<typeof SignalReceipt>;
