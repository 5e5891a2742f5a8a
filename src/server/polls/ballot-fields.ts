import { MOST_IDEAS, NO_ANSWER, type BallotAnswers } from '../../domain/ballot.ts';
import type { BallotAnswer } from '../../schema/ballot.ts';
import type { PollQuestion } from '../../schema/poll.ts';

/** Name of the field of a question; of one of its options, faces or ideas where each has its own. */
export const fieldOf = ({ id }: Pick<PollQuestion, 'id'>, part?: string | number): string =>
  part === undefined ? `q.${id}` : `q.${id}.${part}`;

/** How many ideas one person may write down. */
export const ideasAsked = ({ max = MOST_IDEAS }: PollQuestion): number => Math.min(max, MOST_IDEAS);

/** How many options get a place. */
export const placesAsked = ({ options, rankMax }: PollQuestion): number => rankMax ?? options.length;

/** What a form says, and which questions gave two options the same place. */
export interface ReadFields {
  answers: BallotAnswers;
  samePlace: string[];
}

/**
 * Reads the answers out of the fields of a form. What is not a field of the poll is not looked at; a question of which nothing was filled
 * in is left out. Places with gaps between them are an order too.
 */
export function readFields(questions: readonly PollQuestion[], sent: URLSearchParams): ReadFields {
  const read = questions.map(question => ({ question, answer: answerOf(question, sent) }));
  const answers = read.flatMap(({ question, answer }) => (answer ? [[question.id, answer] as const] : []));
  return {
    answers: Object.fromEntries(answers),
    samePlace: questions.filter(question => hasSamePlace(question, sent)).map(({ id }) => id),
  };
}

function answerOf(question: PollQuestion, sent: URLSearchParams): BallotAnswer | undefined {
  const { type, options } = question;
  const one = sent.get(fieldOf(question)) ?? '';
  if (one === NO_ANSWER) return { none: true };
  if (type === 'choice') return one === '' ? undefined : { choice: one };
  if (type === 'smiley') return /^[1-5]$/.test(one) ? { smiley: Number(one) } : undefined;
  if (type === 'multiple') {
    const choices = options.filter(({ id }) => sent.has(fieldOf(question, id))).map(({ id }) => id);
    return choices.length > 0 ? { choices } : undefined;
  }
  if (type === 'ranking') {
    const ranking = placed(question, sent).map(([id]) => id);
    return ranking.length > 0 ? { ranking } : undefined;
  }
  const fields = Array.from({ length: ideasAsked(question) }, (_, index) => sent.get(fieldOf(question, index + 1)));
  const ideas = fields.flatMap(text => text?.trim() || []);
  return ideas.length > 0 ? { ideas } : undefined;
}

/** The options that were given a place, the best first. */
function placed(question: PollQuestion, sent: URLSearchParams): [id: string, place: number][] {
  const places = question.options.map(({ id }): [string, number] => [id, Number(sent.get(fieldOf(question, id)))]);
  return places.filter(([, place]) => place >= 1).sort(([, one], [, other]) => one - other);
}

function hasSamePlace(question: PollQuestion, sent: URLSearchParams): boolean {
  if (question.type !== 'ranking') return false;
  const places = placed(question, sent).map(([, place]) => place);
  return new Set(places).size < places.length;
}
