import type { WriteIssue } from '../schema/issue.ts';
import { jsonPointer } from '../schema/json-pointer.ts';
import type { PaperAnswer, PaperCountRequest } from '../schema/poll-record.ts';
import type { Poll, PollQuestion } from '../schema/poll.ts';
import { saidOnPaper } from './tally.ts';

/** What of a count on paper cannot be: names that the poll does not have, another kind of count, more answers than sheets. */
export const paperCountIssues = (
  { questions }: Pick<Poll, 'questions'>,
  { n, answers }: Pick<PaperCountRequest, 'n' | 'answers'>,
): WriteIssue[] =>
  Object.entries(answers).flatMap(([questionId, counted]) => {
    const question = questions.find(({ id }) => id === questionId);
    const fault: Fault | undefined = question
      ? (faultOfShape(question, counted) ?? faultOfNumbers(question, counted, n))
      : ['unknown_question', 'The poll has no question of this name'];
    return fault ? [{ pointer: jsonPointer(['answers', questionId]), code: fault[0], message: fault[1] }] : [];
  });

/** Its code and what it says. */
type Fault = [code: string, message: string];

/** What is counted for each type of question; ideas are typed over one by one. */
const COUNTED: Record<string, 'options' | 'places' | 'smileys'> = {
  choice: 'options',
  multiple: 'options',
  ranking: 'places',
  smiley: 'smileys',
};

function faultOfShape({ type, options, points = 3 }: PollQuestion, counted: PaperAnswer): Fault | undefined {
  const wrong = (['options', 'places', 'smileys'] as const).find(
    part => counted[part] !== undefined && COUNTED[type] !== part,
  );
  if (wrong !== undefined) return ['wrong_type', `A question of the type “${type}” has no “${wrong}”`];
  const unknown = Object.keys({ ...counted.options, ...counted.places }).find(
    name => !options.some(({ id }) => id === name),
  );
  if (unknown !== undefined) return ['unknown_option', `The question has no option “${unknown}”`];
  if ((counted.smileys?.length ?? 0) > points) return ['unknown_option', `There are ${points} faces`];
  return undefined;
}

function faultOfNumbers(question: PollQuestion, counted: PaperAnswer, n: number): Fault | undefined {
  const { none = 0, options = {}, places = {} } = counted;
  const last = question.rankMax ?? question.options.length;
  if (Object.values(places).some(all => all.slice(last).some(times => times > 0)))
    return ['too_many', `Only ${last} options get a place`];
  const most = Math.max(0, ...perSheet(question, counted), ...Object.values(options), ...perPlace(places));
  return none + most > n ? ['too_many', `This is more than the ${n} sheets`] : undefined;
}

/** Of `multiple`, a sheet may have several ticks: what all have together says nothing. */
const perSheet = ({ type }: PollQuestion, counted: PaperAnswer): number[] =>
  type === 'multiple' ? [] : [saidOnPaper(counted)];

/** How often each place was given, and each option a place: once on a sheet. */
function perPlace(places: NonNullable<PaperAnswer['places']>): number[] {
  const all = Object.values(places);
  const total = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);
  const longest = Math.max(0, ...all.map(({ length }) => length));
  const ofPlace = Array.from({ length: longest }, (_, place) => total(all.map(one => one[place] ?? 0)));
  return [...ofPlace, ...all.map(total)];
}
