import type { WriteIssue } from '../schema/issue.ts';
import { POLL_CHANNELS, QUESTION_TYPES, type PollDraft, type PollQuestion } from '../schema/poll.ts';
import type { L10n } from '../schema/scalar.ts';
import { MOST_IDEAS } from './ballot.ts';
import { addDays } from './calendar-day.ts';
import { DAY } from './duration.ts';
import { municipalDay } from './municipal-clock.ts';
import { LONGEST_ANSWER, LONGEST_OPEN } from './poll.ts';

/**
 * What of a poll cannot be, beyond its form: nothing of it may be left when it opens. A language in which a text is missing falls back to
 * Dutch, which may not be.
 * @param options.now the moment it opens, epoch milliseconds; without it, closing in the past is no fault
 */
export const pollIssues = (draft: PollDraft, { now }: { now?: number } = {}): WriteIssue[] => [
  ...dutchIssues({ title: draft.title, intro: draft.intro, whoDecides: draft.whoDecides }, ''),
  ...timeIssues(draft, now),
  ...channelIssues(draft),
  ...(['after_close', 'live'].includes(draft.showResults) ? [] : [oneOf('/showResults', ['after_close', 'live'])]),
  ...twice(draft.questions.map(({ id }) => id)).map(index =>
    issue(`/questions/${index}/id`, 'duplicate', 'A question before it has this name'),
  ),
  ...draft.questions.flatMap((question, index) => questionIssues(question, `/questions/${index}`)),
];

/** Times run forwards, and are near enough to be kept. */
function timeIssues({ opensAt, closesAt, answerDue }: PollDraft, now: number | undefined): WriteIssue[] {
  const issues: WriteIssue[] = [];
  const closes = Date.parse(closesAt);
  if (Number.isNaN(closes)) return [issue('/closesAt', 'invalid_format', 'There is no such time')];
  if (now !== undefined && closes <= now) issues.push(issue('/closesAt', 'past', 'This is over: give a later time'));
  const opens = now ?? (opensAt === undefined ? undefined : Date.parse(opensAt));
  if (opens !== undefined && opens >= closes && now === undefined)
    issues.push(issue('/closesAt', 'wrong_order', 'It must close after it opens'));
  if (opens !== undefined && closes - opens > LONGEST_OPEN)
    issues.push(issue('/closesAt', 'too_late', `A poll is open for at most ${LONGEST_OPEN / DAY} days`));
  const closing = municipalDay(closes);
  if (answerDue < closing) issues.push(issue('/answerDue', 'wrong_order', 'The answer comes after it closes'));
  if (answerDue > addDays(closing, LONGEST_ANSWER))
    issues.push(
      issue('/answerDue', 'too_late', `Promise the answer within ${LONGEST_ANSWER} days after the poll closes`),
    );
  return issues;
}

/** The strength that is shown must be that of the weakest way to take part. */
function channelIssues({ channels, strength }: PollDraft): WriteIssue[] {
  const known: readonly string[] = POLL_CHANNELS;
  const unknown = channels.flatMap((channel, index) =>
    known.includes(channel) ? [] : [oneOf(`/channels/${index}`, POLL_CHANNELS)],
  );
  const again = twice(channels).map(index => issue(`/channels/${index}`, 'duplicate', 'This is there already'));
  const isWeb = channels.includes('web');
  const isCode = channels.includes('code');
  const fits = strength <= 2 ? isWeb : strength === 3 ? isCode && !isWeb : !isCode && !isWeb;
  const misfit = issue('/strength', 'misfit', `Who can take part by ${channels.join(', ')}: ${STRENGTH[strength]}`);
  return [...unknown, ...again, ...(fits || unknown.length > 0 ? [] : [misfit])];
}

const STRENGTH: Record<number, string> = {
  0: 'strength 0 is for polls with “web” in their channels',
  1: 'strength 1 is for polls with “web” in their channels',
  2: 'strength 2 is for polls with “web” in their channels',
  3: 'strength 3 is for polls with “code”, and without “web”, in their channels',
  4: 'strength 4 is for polls with neither “web” nor “code” in their channels',
};

/** What each type of question may say beside its words, and how many options it has. */
const RULES: Record<string, { fields: readonly string[]; options: readonly [least: number, most: number] }> = {
  choice: { fields: [], options: [2, 12] },
  multiple: { fields: ['min', 'max'], options: [2, 12] },
  ranking: { fields: ['rankMax'], options: [3, 8] },
  smiley: { fields: ['points'], options: [0, 0] },
  idea: { fields: ['max'], options: [0, 0] },
};

function questionIssues(question: PollQuestion, at: string): WriteIssue[] {
  const rules = Object.hasOwn(RULES, question.type) ? RULES[question.type] : undefined;
  const words = dutchIssues({ text: question.text, help: question.help }, at);
  if (!rules) return [oneOf(`${at}/type`, QUESTION_TYPES), ...words];
  const strange = (['min', 'max', 'rankMax', 'points'] as const)
    .filter(field => question[field] !== undefined && !rules.fields.includes(field))
    .map(field => issue(`${at}/${field}`, 'not_here', `A question of the type “${question.type}” has no “${field}”`));
  return [
    ...words,
    ...strange,
    ...optionIssues(question, rules.options, `${at}/options`),
    ...(strange.length > 0 ? [] : numberIssues(question, at)),
  ];
}

function optionIssues({ type, options }: PollQuestion, [least, most]: readonly [number, number], at: string) {
  const wanted = most === 0 ? 'no options' : `${least} to ${most} options`;
  const isFit = options.length >= least && options.length <= most;
  return [
    ...(isFit ? [] : [issue(at, 'invalid_options', `A question of the type “${type}” has ${wanted}`)]),
    ...twice(options.map(({ id }) => id)).map(index =>
      issue(`${at}/${index}/id`, 'duplicate', 'An option before it has this name'),
    ),
    ...twice(options.map(({ label }, index) => label['nl']?.toLowerCase() ?? `/${index}`)).map(index =>
      issue(`${at}/${index}/label/nl`, 'duplicate', 'An option before it says the same'),
    ),
    ...options.flatMap(({ label, activityDraft }, index) => [
      ...dutchIssues({ label }, `${at}/${index}`),
      ...dutchIssues(
        { title: activityDraft?.title, easyText: activityDraft?.easyText },
        `${at}/${index}/activityDraft`,
      ),
    ]),
  ];
}

function numberIssues({ type, options, min = 1, max, rankMax = 0 }: PollQuestion, at: string): WriteIssue[] {
  const most = type === 'idea' ? MOST_IDEAS : options.length;
  const issues: WriteIssue[] = [];
  if (max !== undefined && max > most)
    issues.push(issue(`${at}/max`, 'too_many', type === 'idea' ? `At most ${most}` : 'There are fewer options'));
  if (min > (max ?? most) && type === 'multiple')
    issues.push(issue(`${at}/min`, 'too_many', 'This is more than may be chosen'));
  if (rankMax > most) issues.push(issue(`${at}/rankMax`, 'too_many', 'There are fewer options'));
  return issues;
}

/** Dutch is the source of every text: where there is a text at all, it must be there. */
const dutchIssues = (texts: Record<string, L10n | undefined>, at: string): WriteIssue[] =>
  Object.entries(texts).flatMap(([field, text]) =>
    text && !text['nl'] ? [issue(`${at}/${field}/nl`, 'missing', 'Write this in Dutch (nl)')] : [],
  );

/** Where something stands that stood before. */
const twice = (words: readonly string[]): number[] =>
  words.flatMap((word, index) => (words.indexOf(word) < index ? [index] : []));

const oneOf = (pointer: string, words: readonly string[]) =>
  issue(pointer, 'invalid_value', `Write one of: ${words.join(', ')}`);

const issue = (pointer: string, code: string, message: string): WriteIssue => ({ pointer, code, message });
