import { isAnswerLate, pollStateAt } from '../../domain/poll.ts';
import type { Poll } from '../../schema/poll.ts';

/** What an element without `poll-id` shows: one poll, several to choose from, or nothing. */
export type PollChoice =
  | { readonly kind: 'one'; readonly poll: Poll }
  | { readonly kind: 'several'; readonly polls: readonly Poll[] }
  | { readonly kind: 'none' };

/** How a poll stands at a moment. */
export interface PollMoment {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The day it then is on the municipality's clock. */
  readonly today: string;
}

/**
 * The open poll; several open ones to choose from; with none open the newest that was closed or answered. A poll whose answer is late stands
 * beside those that are open: it cannot be forgotten because there is a next one.
 */
export function choosePoll(polls: readonly Poll[], { now, today }: PollMoment): PollChoice {
  const isOpen = (poll: Poll) => pollStateAt(poll, now) === 'open';
  const shown = [
    ...polls.filter(isOpen).sort(byClosing),
    ...polls.filter(poll => isLate(poll, { now, today })).sort(byClosing),
  ];
  if (shown.length > 1) return { kind: 'several', polls: shown };
  const past = polls.filter(poll => ['closed', 'answered'].includes(pollStateAt(poll, now))).sort(byClosing);
  const poll = shown[0] ?? past.at(-1);
  return poll ? { kind: 'one', poll } : { kind: 'none' };
}

/** Whether people were promised an answer by a day that is over. */
export const isLate = (poll: Poll, { now, today }: PollMoment): boolean =>
  isAnswerLate({ ...poll, state: pollStateAt(poll, now) }, today);

const byClosing = (a: Poll, b: Poll): number => Date.parse(a.closesAt) - Date.parse(b.closesAt);
