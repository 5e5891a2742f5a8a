import { isWholeReply, replyIssues } from '../../domain/poll-reply.ts';
import { pollStates } from '../../domain/poll.ts';
import type { PollRecord } from '../../schema/poll-record.ts';
import type { PollReply, PollState } from '../../schema/poll.ts';
import { Problem, type ProblemIssue } from '../http/problem.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { invalid, withFullStop } from '../submissions/read-request.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { recordTransition, versionMismatch } from '../submissions/transitions.ts';
import { closedInTime, replyMissing } from './move-poll.ts';
import { knownPoll, POLL, storePoll } from './poll-store.ts';

/**
 * Writes the answer to a poll, as far as it is thought out: people see it once the poll is answered. One that was given can be made better, and
 * not be taken back.
 * @param seen version that the editor saw
 * @throws {Problem} `not_found`, `version_mismatch`, `invalid`, `invalid_transition` while people are asked, `reply_missing`
 */
export async function saveReply(
  write: TenantWrite,
  id: string,
  reply: PollReply,
  { seen, actor }: { seen: number; actor: Actor },
): Promise<PollRecord> {
  const found = await closedInTime(write, await knownPoll(write, id));
  if (found.version !== seen) throw versionMismatch(POLL, found.version);
  const state = found.state as PollState;
  if (state !== 'closed' && state !== 'answered') throw notNow(state, actor);
  const issues = [...replyIssues(found, reply), ...(await activityIssues(write, reply))];
  if (issues.length > 0) throw invalid(issues.map(withFullStop), 'answer');
  if (state === 'answered' && !isWholeReply(found, reply)) throw replyMissing();
  const saved = { ...found, reply, version: found.version + 1 };
  await storePoll(write, saved);
  const data = { changed: ['/reply'] };
  await recordTransition(write, { kind: POLL, entityId: id, from: state, to: state, actor, data });
  return saved;
}

function notNow(state: PollState, { role }: Actor): Problem {
  const isOver = state === 'archived' || state === 'cancelled';
  const why = isOver ? 'Nothing more is said of it' : 'Listen first: the answer is written when it is closed';
  const extensions = { allowed: pollStates.allowed(state, role) };
  return new Problem('invalid_transition', `This poll is “${state}”. ${why}.`, { extensions });
}

/** What was planned must be in the programme: people are led to it. */
async function activityIssues({ db, tenant }: TenantWrite, reply: PollReply): Promise<ProblemIssue[]> {
  const named = [
    ...reply.decisions.map(({ activityId }, index) => ({ activityId, pointer: `/decisions/${index}/activityId` })),
    ...reply.ideas.map(({ activityId }, index) => ({ activityId, pointer: `/ideas/${index}/activityId` })),
  ].filter(({ activityId }) => activityId !== undefined);
  if (named.length === 0) return [];
  const query = db.selectFrom('activities').select('id').where('tenant', '=', tenant.id);
  const rows = await query.where('removed_at', 'is', null).execute();
  const known = new Set(rows.map(({ id }) => id));
  const message = 'There is no activity with this id in the programme: plan it first';
  return named
    .filter(({ activityId }) => !known.has(activityId!))
    .map(({ pointer }) => ({ pointer, code: 'unknown_activity', message }));
}
