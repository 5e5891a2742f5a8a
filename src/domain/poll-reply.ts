import type { WriteIssue } from '../schema/issue.ts';
import { VERDICTS, type Poll, type PollDecision, type PollReply } from '../schema/poll.ts';

type Questions = Pick<Poll, 'questions'>;

/** What is wrong with an answer to a poll, whole or not: names that the poll does not have, the same option twice, texts without Dutch. */
export function replyIssues(poll: Questions, { intro, decisions, ideas }: PollReply): WriteIssue[] {
  const issues = decisions.flatMap((decision, index) => decisionIssues(poll, decision, decisions, index));
  if (intro && !intro['nl']) issues.push(inDutch('/intro'));
  if (ideas.length > 0 && !asksIdeas(poll)) issues.push(issue('/ideas', 'not_here', 'The poll asks for no ideas'));
  for (const [index, { text }] of ideas.entries()) if (!text['nl']) issues.push(inDutch(`/ideas/${index}/text`));
  return issues;
}

function decisionIssues(
  poll: Questions,
  decision: PollDecision,
  all: readonly PollDecision[],
  index: number,
): WriteIssue[] {
  const at = `/decisions/${index}`;
  const question = poll.questions.find(({ id }) => id === decision.questionId);
  if (!question) return [issue(`${at}/questionId`, 'unknown_question', 'The poll has no question of this name')];
  const issues: WriteIssue[] = [];
  if (!question.options.some(({ id }) => id === decision.optionId))
    issues.push(issue(`${at}/optionId`, 'unknown_option', 'The question has no option of this name'));
  if (all.findIndex(other => isSameOption(other, decision)) !== index)
    issues.push(issue(at, 'duplicate', 'There is a decision about this option already'));
  if (!isVerdict(decision.verdict))
    issues.push(issue(`${at}/verdict`, 'invalid_value', `Write one of: ${VERDICTS.join(', ')}`));
  if (!decision.why['nl']) issues.push(inDutch(`${at}/why`));
  return issues;
}

/**
 * Whether people got the answer they were promised: for all options of at least one question what is done with them and why, or at least
 * one line about ideas where ideas were asked.
 */
export function isWholeReply(poll: Questions, { decisions, ideas }: PollReply): boolean {
  const isDecided = (questionId: string, optionId: string) =>
    decisions.some(decision => isSameOption(decision, { questionId, optionId }) && isExplained(decision));
  const isAnswered = ({ id, options }: Poll['questions'][number]) =>
    options.length > 0 && options.every(option => isDecided(id, option.id));
  return poll.questions.some(isAnswered) || (asksIdeas(poll) && ideas.some(({ text }) => Boolean(text['nl'])));
}

/** The activities that are there because people asked for them in the poll. */
export const chosenActivities = ({ decisions, ideas }: PollReply): string[] =>
  [...decisions.filter(({ verdict }) => verdict === 'yes'), ...ideas.filter(({ doing }) => doing)].flatMap(
    ({ activityId }) => activityId ?? [],
  );

const isExplained = ({ verdict, why }: PollDecision) => isVerdict(verdict) && Boolean(why['nl']);
const isVerdict = (word: string) => (VERDICTS as readonly string[]).includes(word);
const asksIdeas = ({ questions }: Questions) => questions.some(({ type }) => type === 'idea');

type Target = Pick<PollDecision, 'questionId' | 'optionId'>;
const isSameOption = (one: Target, other: Target) =>
  one.questionId === other.questionId && one.optionId === other.optionId;

const issue = (pointer: string, code: string, message: string): WriteIssue => ({ pointer, code, message });
const inDutch = (pointer: string) => issue(`${pointer}/nl`, 'missing', 'Write this in Dutch (nl)');
