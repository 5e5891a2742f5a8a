import type { BallotAnswer, BallotRequest } from '../../../schema/ballot.ts';
import type { PollQuestion } from '../../../schema/poll.ts';
import { NO_ANSWER } from '../../../domain/ballot.ts';

/** What has questions: a poll, or what is to become one. */
export interface Asked {
  readonly questions: readonly PollQuestion[];
}

/** Name of the field that answers a question, and of its step; no other field of the form can have it. */
export const answerName = (questionId: string): string => `answer-${questionId}`;

/** The answers of a form, by question id. A question without one is left out. */
export function answersOf(data: FormData, { questions }: Asked): BallotRequest['answers'] {
  const answers = questions.map(question => {
    const given = data.getAll(answerName(question.id)).filter(value => typeof value === 'string');
    return [question.id, answerOf(question, given)] as const;
  });
  return Object.fromEntries(answers.filter((entry): entry is [string, BallotAnswer] => entry[1] !== undefined));
}

function answerOf({ type }: PollQuestion, given: readonly string[]): BallotAnswer | undefined {
  const [first] = given;
  if (first === undefined) return undefined;
  if (first === NO_ANSWER && type !== 'idea') return { none: true };
  if (type === 'choice') return { choice: first };
  if (type === 'multiple') return { choices: [...given] };
  if (type === 'ranking') return { ranking: [...given] };
  if (type === 'smiley') return { smiley: Number(first) };
  return type === 'idea' ? { ideas: [...given] } : undefined;
}
