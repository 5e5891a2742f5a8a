import * as z from 'zod/mini';
import { Id, Instant, LocalDate, openEnum, text } from './scalar.ts';
import { ContactMethod } from './sign-up.ts';

/** What happened to somebody's sign-up. `confirm`: their seat is held until they say that they come. `signed_up_again`: someone used their contact once more for the same date. */
export const DATE_CAUSES = ['moved', 'cancelled', 'restored', 'offered', 'confirm', 'signed_up_again'] as const;
export type DateCause = (typeof DATE_CAUSES)[number];

/**
 * What who works here has to look at. `open_late`: nobody opened it in time. `answer_soon`, `answer_late`: the day on which its sender is
 * promised an answer is near, or went by. `call_late`: so did the day on which the person was to be called. `not_arrived`: the person says
 * that they did not arrive where they were taken to.
 */
export const STAFF_CAUSES = [
  'arrived',
  'answered_back',
  'reopened',
  'withdrawn',
  'open_late',
  'answer_soon',
  'answer_late',
  'call_late',
  'not_arrived',
] as const;
export type StaffCause = (typeof STAFF_CAUSES)[number];

/** Why somebody is told something. `news`: there is something new to see with their code. */
export const NOTICE_CAUSES = [...DATE_CAUSES, 'news', ...STAFF_CAUSES] as const;
export type NoticeCause = (typeof NOTICE_CAUSES)[number];

/** Who is told: the person who sent something, who looks after it, who stands in for them, who is told when a promise was not kept, or a program. */
export const NOTICE_RECIPIENTS = ['person', 'owner', 'deputy', 'coordinator', 'webhook'] as const;
export type NoticeRecipient = (typeof NOTICE_RECIPIENTS)[number];

/** `queued` waits for the mail server or the program, `to_call` for somebody who does it, `told` is done. */
export const NOTICE_STATES = ['queued', 'to_call', 'told'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** Why nobody could be told by itself. `too_late`: the date began before it could be sent. `no_address`: nobody is named who has to hear it. */
export const NOTICE_FAILURES = [
  'address_refused',
  'message_refused',
  'sender_refused',
  'login_refused',
  'refused_for_now',
  'no_answer',
  'too_late',
  'no_address',
] as const;
export type NoticeFailure = (typeof NOTICE_FAILURES)[number];

/** The moments a notice names. */
export const NoticeData = z.object({
  /** Start as the person knows it, UTC. */
  from: z.optional(Instant),
  /** Start as it is now, UTC. */
  to: z.optional(Instant),
  /** Until when a seat is held that is offered or unconfirmed, UTC. */
  heldUntil: z.optional(Instant),
  /** The day that was promised, on the municipality's clock. */
  day: z.optional(LocalDate),
});
export type NoticeData = z.infer<typeof NoticeData>;

/** Something that somebody has to hear, as a worker sees it. It names what it is about, never the person. */
export const NoticeRecord = z.object({
  /** Of the notice. */
  id: Id,
  /** Short name of what it is about, such as `IN-26-0412`. */
  ref: text(20),
  /** Who is told. */
  recipient: openEnum(NOTICE_RECIPIENTS),
  /** The date of a sign-up. */
  occurrenceId: z.optional(Id),
  /** How to reach who is told; absent for a program, and where nobody is named. */
  contact: z.optional(ContactMethod),
  /** Language who is told reads, BCP 47; absent when they did not say. */
  lang: z.optional(text(35)),
  /** What happened. */
  cause: openEnum(NOTICE_CAUSES),
  ...NoticeData.shape,
  /** Whether it has been said. */
  state: openEnum(NOTICE_STATES),
  /** Why it did not arrive the last time. */
  failure: z.optional(openEnum(NOTICE_FAILURES)),
  /** When it was queued, UTC; of what is for who works here only the day, at 00:00. */
  createdAt: Instant,
  /** When they were told, UTC; of what is for who works here only the day, at 00:00. */
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
