import { withoutIdeas } from '../domain/ballot.ts';
import type { BallotAnswer } from '../schema/ballot.ts';
import type { PaperAnswer } from '../schema/poll-record.ts';
import type { PollQuestion } from '../schema/poll.ts';

/** A number from 0 up to 1; always the same ones after another. */
export type Draw = () => number;

/** Numbers that look random and are the same each time, other ones for another name (mulberry32). */
export function drawFrom(name: string): Draw {
  let state = [...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What somebody might answer: what stands first is liked most, most faces smile, and now and then a question is left out. */
export const ballotOf = (questions: readonly PollQuestion[], draw: Draw): Record<string, BallotAnswer> =>
  withoutIdeas(
    Object.fromEntries(
      questions.flatMap(question => (draw() < 0.07 ? [] : [[question.id, answerTo(question, draw)] as const])),
    ),
  );

function answerTo(question: PollQuestion, draw: Draw): BallotAnswer {
  const { type, options, max = options.length, points = 3 } = question;
  if (type === 'smiley') return { smiley: faceOf(points, draw) };
  const liked = inOrder(question, draw);
  if (type === 'ranking') return { ranking: liked };
  if (type === 'multiple') return { choices: liked.slice(0, 1 + Math.floor(draw() * max)) };
  const [choice] = liked;
  return choice === undefined ? { none: true } : { choice };
}

/** From 1, the saddest. */
const faceOf = (points: number, draw: Draw): number => points - Math.floor(draw() * draw() * points);

/** The options, the best liked first: each gets a chance that falls from one to the next. */
function inOrder({ options }: PollQuestion, draw: Draw): string[] {
  const wishes = options.map(({ id }, index) => ({ id, wish: draw() - index * 0.09 }));
  return wishes.toSorted((one, other) => other.wish - one.wish).map(({ id }) => id);
}

/** The same on so many sheets of paper, counted together as a worker does. */
export function sheetsOf(questions: readonly PollQuestion[], n: number, draw: Draw): Record<string, PaperAnswer> {
  const ballots = Array.from({ length: n }, () => ballotOf(questions, draw));
  const counted = questions.filter(({ type }) => type !== 'idea');
  return Object.fromEntries(counted.map(question => [question.id, countOf(question, ballots)]));
}

function countOf(
  { id, type, options, points = 3 }: PollQuestion,
  ballots: readonly Record<string, BallotAnswer>[],
): PaperAnswer {
  const answers = ballots.flatMap(ballot => ballot[id] ?? []);
  const none = ballots.length - answers.length;
  const times = (isIt: (answer: BallotAnswer) => boolean) => answers.filter(isIt).length;
  if (type === 'smiley') {
    const faces = Array.from({ length: points }, (_, face) => face + 1);
    return { smileys: faces.map(face => times(answer => 'smiley' in answer && answer.smiley === face)), none };
  }
  if (type === 'ranking') {
    const placesOf = (option: string) =>
      options.map((_, place) => times(answer => 'ranking' in answer && answer.ranking[place] === option));
    return { places: Object.fromEntries(options.map(option => [option.id, placesOf(option.id)])), none };
  }
  const isChosen = (option: string) => (answer: BallotAnswer) =>
    ('choice' in answer && answer.choice === option) || ('choices' in answer && answer.choices.includes(option));
  return { options: Object.fromEntries(options.map(option => [option.id, times(isChosen(option.id))])), none };
}
