import { pollStateAt } from '../../domain/poll.ts';
import type { PollRecord } from '../../schema/poll-record.ts';
import type { Poll, PollQuestion } from '../../schema/poll.ts';

/** Whether everybody may see a poll: one that was never opened is nobody else's business, also when it was cancelled. */
export const isPublished = ({ openedAt }: PollRecord): boolean => openedAt !== undefined;

/**
 * A poll as everybody sees it: without what options would become, and with the answer only once it was given.
 * @param now epoch milliseconds
 */
export function publicPoll(record: PollRecord, now: number): Poll {
  const { openedAt: _opened, closedAt: _closed, reply, questions, ...poll } = record;
  const isAnswered = record.state === 'answered' || record.state === 'archived';
  return {
    ...poll,
    state: pollStateAt(record, now),
    questions: questions.map(publicQuestion),
    ...(isAnswered && reply && { reply }),
  };
}

const publicQuestion = ({ options, ...question }: PollQuestion): PollQuestion => ({
  ...question,
  options: options.map(({ activityDraft: _, ...option }) => option),
});
