import * as z from 'zod/mini';
import { Id, Instant, openEnum, text } from './scalar.ts';
import { ContactMethod } from './sign-up.ts';

/** What happened to somebody's sign-up. `confirm`: their seat is held until they say that they come. `signed_up_again`: someone used their contact once more for the same date. */
export const NOTICE_CAUSES = ['moved', 'cancelled', 'restored', 'offered', 'confirm', 'signed_up_again'] as const;
export type NoticeCause = (typeof NOTICE_CAUSES)[number];

/** `queued` waits for the mail server, `to_call` for a worker, `told` is done. */
export const NOTICE_STATES = ['queued', 'to_call', 'told'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** Why nobody could be told by mail. `too_late`: the date began before it could be sent. */
export const NOTICE_FAILURES = [
  'address_refused',
  'message_refused',
  'sender_refused',
  'login_refused',
  'refused_for_now',
  'no_answer',
  'too_late',
] as const;
export type NoticeFailure = (typeof NOTICE_FAILURES)[number];

/** The moments a notice names, UTC. */
export const NoticeData = z.object({
  /** Start as the person knows it. */
  from: z.optional(Instant),
  /** Start as it is now. */
  to: z.optional(Instant),
  /** Until when a seat is held that is offered or unconfirmed. */
  heldUntil: z.optional(Instant),
});
export type NoticeData = z.infer<typeof NoticeData>;

/** Something that somebody who gave a contact has to hear, as a worker sees it. It names the sign-up, never the person. */
export const NoticeRecord = z.object({
  /** Of the notice. */
  id: Id,
  /** Short name of the sign-up, such as `IN-26-0412`. */
  ref: text(20),
  /** The date of the sign-up. */
  occurrenceId: Id,
  /** How to reach the person. */
  contact: z.optional(ContactMethod),
  /** Language the person reads, BCP 47; absent when they did not say. */
  lang: z.optional(text(35)),
  /** What happened. */
  cause: openEnum(NOTICE_CAUSES),
  ...NoticeData.shape,
  /** Whether it has been said. */
  state: openEnum(NOTICE_STATES),
  /** Why the last mail did not arrive. */
  failure: z.optional(openEnum(NOTICE_FAILURES)),
  /** When it was queued, UTC. */
  createdAt: Instant,
  /** When the person was told, UTC. */
  toldAt: z.optional(Instant),
});
export type NoticeRecord = z.infer<typeof NoticeRecord>;

/** Who still has to be told what. */
export const NoticeList = z.object({
  /** The longest waiting first. */
  items: z.array(NoticeRecord),
});

/** What a worker says of a notice. */
export const NoticeTransition = z.strictObject({
  /** Only `told`. */
  to: z.literal('told'),
});
