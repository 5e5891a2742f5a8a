import type { BallotAnswer } from '../schema/ballot.ts';
import type { IdeaRecord, PaperAnswer, PaperCountRecord } from '../schema/poll-record.ts';
import type { OptionResult, PollResults, QuestionResult, ShownIdea } from '../schema/poll-results.ts';
import type { Poll, PollChannel, PollQuestion } from '../schema/poll.ts';
import type { LocalDate } from '../schema/scalar.ts';
import { SMALLEST_GROUP } from './poll.ts';

/** A ballot as it is kept: `withoutIdeas`. */
export interface KeptBallot {
  answers: Readonly<Record<string, BallotAnswer>>;
  channel: Exclude<PollChannel, 'paper'>;
  /** It came after the poll closed. */
  isLate: boolean;
  /** It came on a kiosk within three seconds of the one before. */
  isQuick: boolean;
}

/** Sheets that were counted together. What another count corrected does not count. */
export type CountedSheets = Pick<PaperCountRecord, 'n' | 'answers' | 'replacedBy'>;

/** Everything that was said. */
export interface Said {
  poll: Pick<Poll, 'id' | 'questions' | 'strength'>;
  ballots: readonly KeptBallot[];
  paper: readonly CountedSheets[];
  /** All of them, whatever became of them. */
  ideas: readonly IdeaRecord[];
  status: PollResults['status'];
  /** The day, on the municipality's clock. */
  asOf: LocalDate;
}

/** Counts what was said. In whatever order it came, the results are the same. */
export function tallyPoll({ poll, ballots, paper, ideas, status, asOf }: Said): PollResults {
  const sheets = paper.filter(({ replacedBy }) => replacedBy === undefined);
  const channels = { web: 0, code: 0, kiosk: 0, paper: total(sheets.map(({ n }) => n)) };
  for (const { channel } of ballots) channels[channel]++;
  const inUse = Object.entries(channels).filter(([, n]) => n > 0);
  return {
    pollId: poll.id,
    status,
    n: ballots.length + channels.paper,
    ...(inUse.length > 0 && inUse.every(([, n]) => n >= SMALLEST_GROUP) && { channels: Object.fromEntries(inUse) }),
    late: ballots.filter(({ isLate }) => isLate).length,
    quick: ballots.filter(({ isQuick }) => isQuick).length,
    strength: poll.strength,
    asOf,
    questions: poll.questions.map(question => tallyQuestion(question, ballots, sheets, ideas)),
  };
}

function tallyQuestion(
  question: PollQuestion,
  ballots: readonly KeptBallot[],
  sheets: readonly CountedSheets[],
  ideas: readonly IdeaRecord[],
): QuestionResult {
  if (question.type === 'idea') return ideaResult(question, ideas);
  const count = new QuestionCount(question);
  for (const { answers } of ballots) count.addBallot(own(answers, question.id));
  for (const { n, answers } of sheets) count.addSheets(n, own(answers, question.id));
  return count.result();
}

/** What is being counted of one question with options or faces. */
class QuestionCount {
  readonly #question: PollQuestion;
  /** By option: how often it was put first, second, and so on. What is merely chosen is put first. */
  readonly #places: Map<string, number[]>;
  readonly #smileys: number[];
  #answered = 0;
  #none = 0;

  constructor(question: PollQuestion) {
    this.#question = question;
    this.#places = new Map(question.options.map(({ id }) => [id, question.options.map(() => 0)]));
    this.#smileys = Array.from({ length: question.points ?? 3 }, () => 0);
  }

  addBallot(answer: BallotAnswer | undefined): void {
    const isAnswered = answer !== undefined && !('none' in answer);
    if (isAnswered) this.#answered++;
    else this.#none++;
    if (!isAnswered) return;
    if ('choice' in answer) this.#place(answer.choice, 0, 1);
    else if ('choices' in answer) for (const id of answer.choices) this.#place(id, 0, 1);
    else if ('ranking' in answer) for (const [place, id] of answer.ranking.entries()) this.#place(id, place, 1);
    else if ('smiley' in answer) this.#face(answer.smiley - 1, 1);
  }

  addSheets(n: number, counted: PaperAnswer = {}): void {
    const { options = {}, places = {}, smileys = [] } = counted;
    for (const [id, times] of Object.entries(options)) this.#place(id, 0, times);
    for (const [id, all] of Object.entries(places))
      for (const [place, times] of all.entries()) this.#place(id, place, times);
    for (const [face, times] of smileys.entries()) this.#face(face, times);
    const none = Math.min(n, counted.none ?? Math.max(0, n - saidOnPaper(counted)));
    this.#answered += n - none;
    this.#none += none;
  }

  #place(id: string, place: number, times: number): void {
    const places = this.#places.get(id);
    if (places?.[place] !== undefined) places[place] += times;
  }

  #face(face: number, times: number): void {
    if (this.#smileys[face] !== undefined) this.#smileys[face] += times;
  }

  result(): QuestionResult {
    const { id: questionId, type } = this.#question;
    const options = placed([...this.#places].map(([id, places]) => this.#option(id, places)));
    const smileys = type === 'smiley' && { smileys: this.#smileys };
    return { questionId, type, answered: this.#answered, none: this.#none, options, ...smileys, ideas: [] };
  }

  #option(optionId: string, places: readonly number[]): Omit<OptionResult, 'place'> {
    const count = total(places);
    if (this.#question.type !== 'ranking') return { optionId, count };
    return {
      optionId,
      count,
      points: total(places.map((n, place) => n * (places.length - place))),
      firsts: places[0]!,
    };
  }
}

/**
 * How many sheets say something of a question, as far as counts tell it. A sheet with several ticks counts as several: for `multiple`
 * who counts says how many have none.
 */
export function saidOnPaper({ options = {}, places = {}, smileys = [] }: PaperAnswer): number {
  const firsts = Object.values(places).map(all => all[0] ?? 0);
  return total(Object.values(options)) + total(firsts) + total(smileys);
}

/** With the place of each: 1 and as many more as are before it. Equal ones stay equal. */
function placed(options: readonly Omit<OptionResult, 'place'>[]): OptionResult[] {
  const score = ({ points, count }: Omit<OptionResult, 'place'>) => points ?? count;
  return options.map(option => ({
    ...option,
    place: 1 + options.filter(other => score(other) > score(option)).length,
  }));
}

/** Which ballots had an idea is not kept: what can be counted is the ideas. */
function ideaResult({ id, type }: PollQuestion, ideas: readonly IdeaRecord[]): QuestionResult {
  const said = ideas.filter(({ questionId }) => questionId === id);
  const shown: ShownIdea[] = said
    .filter(({ state }) => state === 'shown')
    .map(idea => ({ id: idea.id, text: idea.text, count: sameAs(idea.id, said) }));
  shown.sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1));
  return { questionId: id, type, answered: said.length, none: 0, options: [], ideas: shown };
}

/** How many ideas say the same as one: itself, those that were merged into it, and those that were merged into these before. */
function sameAs(id: string, ideas: readonly IdeaRecord[]): number {
  const same = new Set([id]);
  // A set is walked in the order in which it grows: what is added on the way is looked at too, and a circle ends.
  for (const into of same)
    for (const idea of ideas) if (idea.state === 'merged' && idea.mergedInto === into) same.add(idea.id);
  return same.size;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** A question may be called `constructor`. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
