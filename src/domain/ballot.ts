import type { BallotAnswer, BallotRequest } from '../schema/ballot.ts';
import type { WriteIssue } from '../schema/issue.ts';
import { jsonPointer } from '../schema/json-pointer.ts';
import type { Poll, PollQuestion } from '../schema/poll.ts';

/** Answers by id of their question. */
export type BallotAnswers = BallotRequest['answers'];

/** What stands in the field of a question that somebody leaves without an answer; never the name of an option. */
export const NO_ANSWER = '-';

/** The most ideas of one person, where the question does not say. */
export const MOST_IDEAS = 3;

/**
 * What of a ballot does not fit the questions: unknown names, another kind of answer, too many or too few. A question without an answer is
 * fine. The form of the ballot was checked before.
 * @returns pointers lie under `/answers`; empty when it counts as it is
 */
export function ballotIssues({ questions }: Pick<Poll, 'questions'>, answers: BallotAnswers): WriteIssue[] {
  return Object.entries(answers).flatMap(([questionId, answer]) => {
    const question = questions.find(({ id }) => id === questionId);
    const fault: Fault | undefined = question
      ? faultOf(question, answer)
      : ['unknown_question', 'The poll has no question of this name'];
    return fault ? [{ pointer: jsonPointer(['answers', questionId]), code: fault[0], message: fault[1] }] : [];
  });
}

/** Its code and what it says. */
type Fault = [code: string, message: string];

function faultOf(question: PollQuestion, answer: BallotAnswer): Fault | undefined {
  const { type, options, points = 3, max } = question;
  if ('none' in answer) return undefined;
  if (type === 'choice' && 'choice' in answer) return faultOfNames(question, [answer.choice], 1, 1);
  if (type === 'multiple' && 'choices' in answer)
    return faultOfNames(question, answer.choices, question.min ?? 1, max ?? options.length);
  if (type === 'ranking' && 'ranking' in answer)
    return faultOfNames(question, answer.ranking, 1, question.rankMax ?? options.length);
  if (type === 'smiley' && 'smiley' in answer)
    return answer.smiley > points ? ['unknown_option', `There are ${points} faces: give 1 to ${points}`] : undefined;
  if (type === 'idea' && 'ideas' in answer) return faultOfNumber(answer.ideas.length, 1, max ?? MOST_IDEAS);
  return ['wrong_type', `This is not an answer to a question of the type “${type}”`];
}

function faultOfNames(
  { options }: PollQuestion,
  names: readonly string[],
  min: number,
  max: number,
): Fault | undefined {
  const unknown = names.find(name => !options.some(({ id }) => id === name));
  if (unknown !== undefined) return ['unknown_option', `The question has no option “${unknown}”`];
  if (new Set(names).size < names.length) return ['duplicate', 'Name each option once'];
  return faultOfNumber(names.length, min, max);
}

function faultOfNumber(number: number, min: number, max: number): Fault | undefined {
  if (number > max) return ['too_many', `Give at most ${max}`];
  return number < min ? ['too_few', `Give at least ${min}, or no answer`] : undefined;
}

/**
 * What is said in own words, by RFC 6901 pointers into the ballot.
 * @param answers of a ballot whose form may not have been looked at
 */
export function ownWords(answers: unknown): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [questionId, answer] of Object.entries(answers ?? {})) {
    const { ideas } = (answer ?? {}) as { ideas?: unknown };
    for (const [index, text] of (Array.isArray(ideas) ? ideas : []).entries())
      if (typeof text === 'string') texts[jsonPointer(['answers', questionId, 'ideas', index])] = text;
  }
  return texts;
}

/** An idea, and the question it answers. */
export interface Idea {
  questionId: string;
  text: string;
}

/** What is said in own words, in the order in which it was said. */
export const ideasOf = (answers: BallotAnswers): Idea[] =>
  Object.entries(answers).flatMap(([questionId, answer]) =>
    'ideas' in answer ? answer.ideas.map(text => ({ questionId, text })) : [],
  );

/**
 * The answers as they are kept: nothing is left that could tell the ballots of people apart who chose the same. Own words are gone, and
 * that there were any; so is “no answer”, which says no more than none; and all the rest is in one order.
 */
export function withoutIdeas(answers: BallotAnswers): BallotAnswers {
  const kept = Object.entries(answers).filter(([, answer]) => !('ideas' in answer) && !('none' in answer));
  kept.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    kept.map(([id, answer]) => [id, 'choices' in answer ? { choices: answer.choices.toSorted() } : answer]),
  );
}
