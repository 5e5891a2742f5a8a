import * as z from 'zod/mini';
import { Id, Instant, openEnum, text } from './scalar.ts';
import { NEEDS, ContactMethod, SIGN_UP_STATES } from './sign-up.ts';

/** A sign-up as a worker sees it, to call someone or to print the list for the door. Never has the follow-up code. */
export const SignUpRecord = z.object({
  /** Names it in addresses. */
  id: Id,
  /** Short name for a phone call, such as `IN-26-0412`. */
  ref: text(20),
  /** The date it is for. */
  occurrenceId: Id,
  /** What to call the sender. */
  firstName: text(60),
  /** One way to reach the person; absent for who came in without signing up. */
  contact: z.optional(ContactMethod),
  /** How many persons, the sender included. */
  party: z.int(),
  /** What they need to take part. */
  needs: z.optional(z.array(openEnum(NEEDS))),
  /** What they wrote. */
  note: z.optional(text(300)),
  /** How it stands. */
  state: openEnum(SIGN_UP_STATES),
  /** Place in the waiting list, from 1. */
  position: z.optional(z.int()),
  /** Goes up with every change; a transition names the one it saw. */
  version: z.int(),
  /** When it was made, UTC. */
  createdAt: z.optional(Instant),
  /** When somebody last signed up for the same date with this contact, UTC. That person was not told that there is a sign-up: call. */
  signedUpAgainAt: z.optional(Instant),
});
export type SignUpRecord = z.infer<typeof SignUpRecord>;
