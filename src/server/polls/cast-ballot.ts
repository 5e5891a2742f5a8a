import { ballotIssues, ideasOf, withoutIdeas } from '../../domain/ballot.ts';
import { LATE_BALLOTS, pollStateAt } from '../../domain/poll.ts';
import type { BallotReceipt, BallotRequest } from '../../schema/ballot.ts';
import type { PollRecord } from '../../schema/poll-record.ts';
import { Problem, type ProblemIssue } from '../http/problem.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { invalid, withFullStop } from '../submissions/read-request.ts';
import type { Arrival } from '../submissions/submission-kind.ts';
import { kioskFault } from './kiosks.ts';
import { findPoll } from './poll-store.ts';
import { ballotArrived } from './results.ts';
import { leaveMark } from './voter-marks.ts';

/**
 * Takes what one person says in a poll: that somebody took part, what they said, and what they said in their own words, each by itself. A
 * refusal is kept as an answer is, so that no code can be tried twice for one proof of work.
 * @returns why it does not count: `not_found`, `poll_closed`, `invalid`, `forbidden`, `code_unknown`, `already_voted`
 */
export async function castBallot(
  write: TenantWrite,
  request: BallotRequest,
  arrival: Arrival,
): Promise<BallotReceipt | Problem> {
  const poll = await findPoll(write, request.pollId);
  if (poll?.openedAt === undefined) return noSuchPoll();
  const at = castAt(poll, request, write.now.getTime());
  if (!at) return nobodyMore(poll);
  const issues = [...ballotIssues(poll, request.answers).map(withFullStop), ...channelIssues(poll, request)];
  if (issues.length > 0) return invalid(issues, 'ballot');
  const fault = await kioskFault(write, request, { arrival, castAt: at.moment });
  if (fault) return fault;
  const refused = await leaveMark(write, poll, request, arrival.keys);
  if (refused) return refused;
  await keep(write, request, { id: arrival.id, ...at });
  await ballotArrived(write, poll);
  return { accepted: true };
}

/** When a ballot was cast. */
interface CastAt {
  /** Epoch milliseconds. */
  moment: number;
  /** Whether it came after the poll closed. */
  isLate: boolean;
}

/**
 * When it was cast: never later than now, nor before the poll opened. A device can say that it waited without a connection; after closing
 * that counts for some days, and only for what was cast before.
 * @returns `undefined` when it is too late
 */
function castAt(poll: PollRecord, { castAt: said }: BallotRequest, now: number): CastAt | undefined {
  const opened = Date.parse(poll.openedAt!);
  const cast = Math.min(now, said === undefined ? now : Date.parse(said));
  const moment = Math.max(cast, opened);
  const state = pollStateAt(poll, now);
  if (state === 'open') return { moment, isLate: false };
  if (state !== 'closed' && state !== 'answered') return undefined;
  const closed = Date.parse(poll.closedAt ?? poll.closesAt);
  return cast < closed && now < closed + LATE_BALLOTS ? { moment, isLate: true } : undefined;
}

function noSuchPoll(): Problem {
  const message = 'There is no poll with this id here.';
  return new Problem('not_found', message, { issues: [{ pointer: '/pollId', code: 'unknown_poll', message }] });
}

const nobodyMore = ({ state }: PollRecord): Problem =>
  new Problem('poll_closed', state === 'cancelled' ? 'This poll was cancelled.' : 'This poll is closed.');

/** What does not go with the way in which it was cast. */
function channelIssues(
  { channels, strength }: PollRecord,
  { channel, code, mark, quick }: BallotRequest,
): ProblemIssue[] {
  const issue = (field: string, fault: string, message: string) => ({ pointer: `/${field}`, code: fault, message });
  const ways = channels.filter(one => one !== 'paper').join(', ') || 'paper only';
  return [
    ...(channels.includes(channel) ? [] : [issue('channel', 'not_here', `In this poll one takes part by: ${ways}.`)]),
    ...(channel === 'code' && code === undefined ? [issue('code', 'missing', 'Send the 12 digits of the card.')] : []),
    ...(channel !== 'code' && code !== undefined ? [issue('code', 'not_here', 'Only “code” comes with a code.')] : []),
    ...(channel === 'web' && strength > 0 && mark === undefined
      ? [issue('mark', 'missing', 'Send the mark that this browser keeps for the poll.')]
      : []),
    ...(channel !== 'web' && mark !== undefined ? [issue('mark', 'not_here', 'Only “web” comes with a mark.')] : []),
    ...(channel !== 'kiosk' && quick ? [issue('quick', 'not_here', 'Only “kiosk” says this.')] : []),
  ];
}

/** Keeps the answers under a random key, with their day only; and each idea under a random key of its own. */
async function keep(
  { db, tenant }: TenantWrite,
  { pollId, channel, quick, answers }: BallotRequest,
  { id, moment, isLate }: CastAt & { id: string },
): Promise<void> {
  const of = { tenant: tenant.id, poll_id: pollId };
  const day = dayIn(tenant.tz, moment);
  const said = JSON.stringify(withoutIdeas(answers));
  const marks = { is_late: isLate ? 1 : 0, is_quick: quick ? 1 : 0 };
  await db
    .insertInto('ballots')
    .values({ ...of, id, day, channel, ...marks, answers: said })
    .execute();
  const ideas = ideasOf(answers).map(({ questionId: question_id, text }) => ({
    ...{ ...of, id: crypto.randomUUID(), question_id, text, state: 'new' as const },
    ...{ reason: null, merged_into: null, version: 1 },
  }));
  if (ideas.length > 0) await db.insertInto('poll_ideas').values(ideas).execute();
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The day it is in a zone. Making a format takes an eighth of what a ballot takes (measured), so each is made once. */
function dayIn(timeZone: string, moment: number): string {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' });
  clocks.set(timeZone, clock);
  return clock.format(moment);
}
