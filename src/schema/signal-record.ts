import * as z from 'zod/mini';
import { Id, Instant, Lang, LocalDate, localised, openEnum, text } from './scalar.ts';
import {
  ListId,
  SIGNAL_CHANNELS,
  SIGNAL_KINDS,
  SIGNAL_SENDERS,
  SIGNAL_STATES,
  SIGNAL_SUBJECTS,
  SignalContact,
} from './signal.ts';

/** Why something is not taken up. */
export const NOT_TAKEN_UP_REASONS = ['not_ours', 'exists_already', 'not_possible', 'no_means', 'other'] as const;

/** One thing that is done about it. */
export const SignalAction = z.object({
  /** What is done, as everybody may read it. */
  action: localised(200),
  /** Who does it, for colleagues: a team or a role. */
  owner: text(80),
  /** By when, on the municipality's clock. */
  due: LocalDate,
});
export type SignalAction = z.infer<typeof SignalAction>;

/** To whom it was passed on, and in which words. */
export const SignalTranslation = z.object({
  /** The service, the council or the person it goes to. */
  target: text(120),
  /** The words in which it goes. Nobody in them can be recognised. */
  text: text(1000),
});
export type SignalTranslation = z.infer<typeof SignalTranslation>;

/** A signal as who works here sees it in a list: never its own words. Those are opened one by one, which is written down. */
export const SignalRecord = z.object({
  /** Names it in addresses; random. */
  id: Id,
  /** Short name for a phone call, such as `SI-26-0412`. */
  ref: text(20),
  /** How it stands. */
  state: openEnum(SIGNAL_STATES),
  /** Goes up with every change; a transition names the one it saw. */
  version: z.int(),
  /** The day it came, on the municipality's clock. Nobody keeps the hour. */
  receivedOn: LocalDate,
  /** The last working day on which somebody has to have opened it. */
  openBy: LocalDate,
  /** The day on which the sender is promised an answer. */
  answerBy: LocalDate,
  /** Whether one of both days went by without what it promised. */
  late: z.boolean(),
  /** What it is about, as its sender sees it. */
  about: z.optional(openEnum(SIGNAL_KINDS)),
  /** What it is about, as it was weighed. */
  kind: z.optional(openEnum(SIGNAL_KINDS)),
  /** Names of themes. */
  themes: z.array(ListId),
  /** The place. */
  placeId: z.optional(Id),
  /** Whom it happens to. */
  onBehalf: openEnum(SIGNAL_SUBJECTS),
  /** Who sent it. */
  senderRole: openEnum(SIGNAL_SENDERS),
  /** How it came. */
  channel: openEnum(SIGNAL_CHANNELS),
  /** Language the sender reads, BCP 47. */
  lang: z.optional(Lang),
  /** What it comes down to, without anything that tells who it is about. Stays when the words are wiped. */
  summary: z.optional(text(400)),
  /** Names of the ways in which it was helped. */
  approaches: z.array(ListId),
  /** To whom somebody was referred. */
  referredTo: z.optional(text(120)),
  /** The activity at which it came up. */
  activityId: z.optional(Id),
  /** The bundle it is part of. */
  bundleId: z.optional(Id),
  /** To whom it was passed on. */
  translation: z.optional(SignalTranslation),
  /** What is done about it. */
  actions: z.array(SignalAction),
  /** Why it was not taken up. */
  reason: z.optional(openEnum(NOT_TAKEN_UP_REASONS)),
  /** The answer to its sender, by language tag. */
  answer: z.optional(localised(2000)),
  /** Whether its words, what was said and how to reach the sender are wiped. */
  isWiped: z.boolean(),
});
export type SignalRecord = z.infer<typeof SignalRecord>;

/** What was said between the sender and who answers. */
export const SignalMessage = z.object({
  /** `holder` or `staff`. */
  from: text(64),
  /** The day, on the municipality's clock. */
  on: LocalDate,
  /** What was said: by staff by language tag, by the sender under the language they read. */
  text: localised(2000),
});
export type SignalMessage = z.infer<typeof SignalMessage>;

/** That somebody opened it. */
export const SignalOpening = z.object({
  /** Label of the key of who opened it. */
  by: text(120),
  /** When, UTC. */
  at: Instant,
});
export type SignalOpening = z.infer<typeof SignalOpening>;

/** One signal, opened: with its own words. */
export const SignalDetails = z.object({
  ...SignalRecord._zod.def.shape,
  /** The words of who sent it; absent once they are wiped. */
  text: z.optional(text(2000)),
  /** Whether the other person knows. */
  personKnows: z.optional(text(20)),
  /** Whether its words may be quoted, without a name. */
  mayQuote: z.boolean(),
  /** How to reach the sender; absent for an anonymous one. */
  contact: z.optional(SignalContact),
  /** Questions and answers, the oldest first. */
  messages: z.array(SignalMessage),
  /** Who opened it before, the newest first; only for coordinators. */
  openings: z.optional(z.array(SignalOpening)),
  /** The states that whoever asks can take it to now. */
  allowed: z.array(openEnum(SIGNAL_STATES)),
});
export type SignalDetails = z.infer<typeof SignalDetails>;

/** Signals that say the same, and are answered as one. */
export const BUNDLE_STATES = ['open', 'translated', 'in_action', 'answered', 'not_taken_up', 'published'] as const;
export type BundleState = (typeof BUNDLE_STATES)[number];

/** A bundle as who works here sees it. */
export const SignalBundle = z.object({
  /** Names it in addresses. */
  id: Id,
  /** Short name, such as `BU-26-0001`. */
  ref: text(20),
  /** How it stands. */
  state: openEnum(BUNDLE_STATES),
  /** Goes up with every change; a transition names the one it saw. */
  version: z.int(),
  /** `service` or `policy`; never about a person. */
  kind: openEnum(['service', 'policy']),
  /** What it is called, by language tag. */
  title: localised(80),
  /** What it comes down to, by language tag. */
  summary: localised(400),
  /** Names of themes. */
  themes: z.array(ListId),
  /** The place, where it is about one. */
  placeId: z.optional(Id),
  /** Short names of the signals in it. */
  signals: z.array(text(20)),
  /** To whom it was passed on. */
  translation: z.optional(SignalTranslation),
  /** What is done about it. */
  actions: z.array(SignalAction),
  /** Why it was not taken up. */
  reason: z.optional(openEnum(NOT_TAKEN_UP_REASONS)),
  /** The answer to everybody in it, by language tag. */
  answer: z.optional(localised(2000)),
  /** The day on which everybody could read it. */
  publishedOn: z.optional(LocalDate),
  /** Why it was published although it stands for fewer than five. */
  waiver: z.optional(text(500)),
});
export type SignalBundle = z.infer<typeof SignalBundle>;

/** Bundles as who works here sees them. */
export const SignalBundleList = z.object({
  /** Those that wait longest first. */
  items: z.array(SignalBundle),
});

/** A bundle that is wanted. */
export const SignalBundleRequest = z.strictObject({
  /** `service` or `policy`. */
  kind: z.enum(['service', 'policy']),
  /** What it is called, by language tag. */
  title: localised(80),
  /** What it comes down to, by language tag. Nobody in it can be recognised. */
  summary: localised(400),
  /** Names of themes. */
  themes: z._default(z.array(ListId).check(z.maxLength(3)), []),
  /** The place, where it is about one. */
  placeId: z.optional(Id),
  /** Ids of the signals in it: weighed, about a service or for many, in no other bundle. */
  signalIds: z.array(Id).check(z.minLength(1), z.maxLength(200)),
});
export type SignalBundleRequest = z.input<typeof SignalBundleRequest>;

/** The form of the plain page. What is left empty was not answered. */
export const SignalForm = z.object({
  /** Made with the page, so that it is taken once however often it is sent. */
  ticket: z.optional(z.string()),
  /** What it is about: `client`, `service`, `policy`, or `unknown`. */
  about: z.optional(z.string()),
  /** The words themselves. */
  text: z.optional(z.string()),
  /** Name of a theme; once for each. */
  themes: z.optional(z.string()),
  /** Whom it happens to: `self`, `other` or `group`. */
  whom: z.optional(z.string()),
  /** Whether the other person knows: `yes`, `no` or `unsure`. */
  knows: z.optional(z.string()),
  /** `known` for who wants to be reached; `anonymous` for everybody else. */
  known: z.optional(z.string()),
  /** What to call them. */
  firstName: z.optional(z.string()),
  /** Their phone number, as it is typed. */
  phone: z.optional(z.string()),
  /** Their mail address. */
  email: z.optional(z.string()),
  /** There once its sender was told that the words seem to lead to somebody. */
  seen: z.optional(z.string()),
});
