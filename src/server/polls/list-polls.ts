import { municipalDay } from '../../domain/municipal-clock.ts';
import { isAnswerLate, pollStateAt, pollStates } from '../../domain/poll.ts';
import type { PollRecord } from '../../schema/poll-record.ts';
import type { PollState } from '../../schema/poll.ts';
import { badQuery } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import './poll-tables.ts';

/**
 * Reads which states are wanted: `open` or `open,closed`.
 * @param known those that can be asked for
 * @throws {Problem} `invalid_query`
 */
export function readStates(written: string | undefined, known: readonly PollState[]): ReadonlySet<string> | undefined {
  if (written === undefined || written === '') return undefined;
  const words = written.split(',').map(word => word.trim());
  if (words.every(word => known.includes(word as PollState))) return new Set(words);
  const message = `Write “state” as one or more of these, with commas: ${known.join(', ')}.`;
  throw badQuery('state', 'invalid_state', message);
}

/** What has to be done first: an answer that people wait for too long, then others, then what runs, then what is prepared. */
const ORDER: readonly string[] = ['late', 'closed', 'open', 'draft', 'answered', 'cancelled', 'archived'];

/** Polls as who works here sees them: those whose answer is overdue first. @param states as everybody is told them; all without */
export async function listPolls(read: TenantRead, states?: ReadonlySet<string>): Promise<PollRecord[]> {
  const { db, tenant, now } = read;
  const rows = await db.selectFrom('polls').select('document').where('tenant', '=', tenant.id).execute();
  const polls = rows.map(({ document }) => JSON.parse(document) as PollRecord);
  const today = municipalDay(now.getTime());
  const standing = (poll: PollRecord) => {
    const state = pollStateAt(poll, now.getTime());
    return isAnswerLate({ ...poll, state }, today) ? 'late' : state;
  };
  const rank = (poll: PollRecord) => ORDER.indexOf(standing(poll));
  return polls
    .filter(poll => !states || states.has(pollStateAt(poll, now.getTime())))
    .sort(
      (one, other) =>
        rank(one) - rank(other) || compare(dueOf(one, now), dueOf(other, now)) || compare(one.id, other.id),
    );
}

/** What comes first of those that stand alike: an open one by when it closes, the others by the day of their answer. */
const dueOf = (poll: PollRecord, now: Date): string =>
  pollStateAt(poll, now.getTime()) === 'open' ? poll.closesAt : poll.answerDue;

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** The states that can be asked for of polls that everybody sees. */
export const PUBLIC_STATES = pollStates.states.filter(state => state !== 'draft');
