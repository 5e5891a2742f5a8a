import * as z from 'zod/mini';
import { Id, Instant, Lang, LocalDate, text } from './scalar.ts';

/** A word of a list that grows: who does not know it shows what goes with it. */
const word = text(64);

/** What comes back for anything that is sent, once: the code is not stored and cannot be shown again. */
export const Receipt = z.object({
  /** Short name of the submission for a phone call, such as `IN-26-0412`. */
  ref: text(20),
  /** The follow-up code, 16 digits. */
  code: z.string().check(z.regex(/^\d{16}$/)),
  /** How it stands. */
  state: word,
});
export type Receipt = z.infer<typeof Receipt>;

/** What comes back at least for something that nobody can ask after: that it counts. No code, and nothing that leads back to it. */
export const Acceptance = z.object({
  /** It counts. */
  accepted: z.literal(true),
});
export type Acceptance = z.infer<typeof Acceptance>;

/** The receipt of whatever kind that has a code: what all have, and what else the server gave, unchecked. */
export const AnyReceipt = z.catchall(Receipt, z.unknown());
/** The same of whatever kind that has none. */
export const AnyAcceptance = z.catchall(Acceptance, z.unknown());
/** What came back for anything: with `ref`, `code` and `state` where there is a code, and what else the server gave, unchecked. */
export type AnyReceipt = Partial<Receipt> & Readonly<Record<string, unknown>>;

/** One of the steps that a submission goes through, in their order. */
export const FollowUpStep = z.object({
  /** Which step it is. */
  name: word,
  /** `done`, `current` or `ahead`. */
  state: word,
  /** The step in words. */
  label: z.optional(text(120)),
  /** When it was done, UTC. */
  at: z.optional(Instant),
  /** The day it was done, on the municipality's clock, of a kind that keeps no hour. */
  on: z.optional(LocalDate),
});

/** What was said between the holder of the code and those who answer. */
export const FollowUpMessage = z.object({
  /** `holder` or `staff`. */
  from: word,
  /** When, UTC. */
  at: z.optional(Instant),
  /** The day, on the municipality's clock, of a kind that keeps no hour. */
  on: z.optional(LocalDate),
  /** What was said. */
  text: text(4000),
  /** The language it is in, BCP 47. */
  lang: z.optional(Lang),
});

/** What the holder of the code can do now, with `POST /follow-up/{name}`. */
export const FollowUpAction = z.object({
  /** What to call it. */
  name: word,
  /** What the button says. */
  label: z.optional(text(120)),
  /** What has to come with it: `text` for an answer in words. Absent when nothing has. */
  input: z.optional(word),
  /** Most characters of that answer; 4,000 unless said. */
  max: z.optional(z.int().check(z.gte(1), z.lte(4000))),
});

/**
 * What a code shows, of any kind of submission: never a name, a number or an address. Kinds, states, steps and actions are open lists;
 * `label` and `hint` say them in the language that was asked for, for who does not know the word.
 */
export const FollowUpView = z.object({
  /** Such as `sign-up`. */
  kind: word,
  /** Short name of the submission, such as `IN-26-0412`. */
  ref: text(20),
  /** How it stands. */
  state: word,
  /** The state in words. */
  label: z.optional(text(200)),
  /** What happens next, a sentence. */
  hint: z.optional(text(500)),
  /** Empty where the kind has none. */
  steps: z._default(z.array(FollowUpStep), []),
  /** The oldest first. */
  messages: z._default(z.array(FollowUpMessage), []),
  /** What the holder may do now. */
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
  /** The state it is to have. */
  to: word,
  /** The version that they saw. */
  version: z.int(),
  /** Why, for colleagues; never shown to the holder of the code. */
  note: z.optional(text(500)),
  /** What the new state needs, by kind. */
  data: z.optional(z.record(z.string(), z.unknown())),
});
export type TransitionRequest = z.infer<typeof TransitionRequest>;

/** What the holder of a code sends to see what became of it. */
export const FollowUpRequest = z.object({
  /** The follow-up code: 16 digits, spaces are fine. */
  code: z.string(),
});

/** What the holder of a code sends to do something about it. */
export const FollowUpAct = z.object({
  /** The follow-up code: 16 digits, spaces are fine. */
  code: z.string(),
  /** What has to come with the action; nothing for most. */
  data: z.optional(
    z.object({
      /** An answer in words, for an action with the input `text`. */
      text: z.optional(text(4000)),
    }),
  ),
});

/** What was sealed in the browser before it was sent. */
export const SealedSubmission = z.object({
  /** A JWE in JSON (RFC 7516) of the request, bound to tenant, kind and version of its schema, such as `ieper|sign-up|2`. */
  sealed: z.looseObject({}),
});

/** A task for the proof of work of one submission (ALTCHA, PBKDF2). */
export const ProofTask = z.object({
  /** What is to be solved, as `altcha-lib` takes it. */
  parameters: z.looseObject({}),
  /** Says that it is a task of this server. */
  signature: z.string(),
});

/** The keys that submissions can be sealed to, as a JWK Set (RFC 7517). */
export const KeySet = z.object({
  /** P-256 keys; the first is the newest. */
  keys: z.array(z.looseObject({})),
});

/** The form on the page of a code. */
export const FollowUpForm = z.object({
  /** The follow-up code: 16 digits, spaces are fine. */
  code: z.string(),
  /** One of its actions, or `ask`: whether it is to be withdrawn; nothing to look only. */
  action: z.optional(z.string()),
  /** What has to come with an action in words. */
  text: z.optional(z.string()),
});

/** The form on the page that a link in a mail leads to. */
export const ConfirmForm = z.object({
  /** What stood in the link. */
  token: z.string(),
});
