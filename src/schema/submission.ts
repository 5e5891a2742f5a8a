import * as z from 'zod/mini';
import { Id, Instant, Lang, text } from './scalar.ts';

/** A word of a list that grows: who does not know it shows what goes with it. */
const word = text(64);

/** What comes back for anything that is sent, once: the code is not stored and cannot be shown again. */
export const Receipt = z.object({
  /** Short name of the submission for a phone call, such as `IN-26-0412`. */
  ref: text(20),
  /** The follow-up code, 16 digits. */
  code: z.string().check(z.regex(/^\d{16}$/)),
  state: word,
});
export type Receipt = z.infer<typeof Receipt>;

/** The receipt of whatever kind: what all have, and what else the server gave, unchecked. */
export const AnyReceipt = z.catchall(Receipt, z.unknown());
export type AnyReceipt = Receipt & Readonly<Record<string, unknown>>;

/** One of the steps that a submission goes through, in their order. */
export const FollowUpStep = z.object({
  name: word,
  /** `done`, `current` or `ahead`. */
  state: word,
  /** The step in words. */
  label: z.optional(text(120)),
  /** When it was done, UTC. */
  at: z.optional(Instant),
});

/** What was said between the holder of the code and those who answer. */
export const FollowUpMessage = z.object({
  /** `holder` or `staff`. */
  from: word,
  /** UTC. */
  at: Instant,
  text: text(4000),
  lang: z.optional(Lang),
});

/** What the holder of the code can do now, with `POST /follow-up/{name}`. */
export const FollowUpAction = z.object({
  name: word,
  /** What the button says. */
  label: z.optional(text(120)),
  /** What has to come with it: `text` for an answer in words. Absent when nothing has. */
  input: z.optional(word),
});

/**
 * What a code shows, of any kind of submission: never a name, a number or an address. Kinds, states, steps and actions are open lists;
 * `label` and `hint` say them in the language that was asked for, for who does not know the word.
 */
export const FollowUpView = z.object({
  /** Such as `sign-up`. */
  kind: word,
  ref: text(20),
  state: word,
  /** The state in words. */
  label: z.optional(text(200)),
  /** What happens next, a sentence. */
  hint: z.optional(text(500)),
  /** Empty where the kind has none. */
  steps: z._default(z.array(FollowUpStep), []),
  /** The oldest first. */
  messages: z._default(z.array(FollowUpMessage), []),
  actions: z._default(z.array(FollowUpAction), []),
  /** Place in line, from 1. */
  position: z.optional(z.int().check(z.gte(1))),
  /** Until when something is held for an answer, UTC. */
  heldUntil: z.optional(Instant),
  /** The date it is for. */
  occurrenceId: z.optional(Id),
});
export type FollowUpView = z.infer<typeof FollowUpView>;

/** What somebody who works here wants of a submission or another thing with states. */
export const TransitionRequest = z.strictObject({
  to: word,
  /** The version that they saw. */
  version: z.int(),
  /** Why, for colleagues; never shown to the holder of the code. */
  note: z.optional(text(500)),
  /** What the new state needs, by kind. */
  data: z.optional(z.record(z.string(), z.unknown())),
});
export type TransitionRequest = z.infer<typeof TransitionRequest>;
