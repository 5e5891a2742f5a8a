import { pollIssues } from '../../domain/poll-issues.ts';
import { isWholeReply } from '../../domain/poll-reply.ts';
import { pollStateAt, pollStates } from '../../domain/poll.ts';
import type { PollRecord } from '../../schema/poll-record.ts';
import type { PollState } from '../../schema/poll.ts';
import type { L10n } from '../../schema/scalar.ts';
import { writePollCancellation } from '../../schema/write-poll.ts';
import { Problem } from '../http/problem.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { invalid, readWritten, refuseNationalNumbers, withFullStop } from '../submissions/read-request.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import {
  checkTransition,
  readTransition,
  recordTransition,
  type WantedTransition,
} from '../submissions/transitions.ts';
import { placeNamed } from '../programme/place-named.ts';
import { knownPoll, POLL, storePoll } from './poll-store.ts';
import { remakeResults } from './results.ts';
import { forgetMarks, rewriteBallots, wipeAnswers } from './secrecy.ts';

/** What an editor wants of a poll. */
export type WantedPollTransition = WantedTransition<PollState> & {
  /** Why it is cancelled, for everybody to read. */
  cancelReason?: L10n;
};

/** Reads what an editor wants of a poll. @throws {Problem} `invalid` */
export function readPollTransition(body: unknown): WantedPollTransition {
  const to = pollStates.states.filter(state => state !== 'draft');
  const checkData = (state: string) => (state === 'cancelled' ? undefined : 'Only “cancelled” comes with data.');
  const wanted = readTransition(body, { to, checkData });
  refuseNationalNumbers({ '/note': wanted.note });
  return wanted.to === 'cancelled' ? { ...wanted, cancelReason: readCancelReason(wanted.data) } : wanted;
}

function readCancelReason(data: unknown = {}): L10n {
  const { reason } = readWritten(writePollCancellation(data), 'transition', '/data');
  if (reason['nl']) return reason;
  const message = 'Say in Dutch (nl) why it is cancelled: everybody who took part reads it.';
  throw invalid([{ pointer: '/data/reason/nl', code: 'missing', message }], 'transition');
}

/**
 * Takes a poll to another state.
 * @throws {Problem} `not_found`, `version_mismatch`, `invalid_transition` with `allowed`, `invalid` for a poll that cannot open,
 * `reply_missing`
 */
export async function movePoll(
  write: TenantWrite,
  id: string,
  wanted: WantedPollTransition,
  actor: Actor,
): Promise<PollRecord> {
  const found = await closedInTime(write, await knownPoll(write, id));
  const { version } = found;
  const to = checkTransition(POLL, pollStates, { state: found.state as PollState, version }, wanted, actor);
  return STEPS[to](write, found, { actor, note: wanted.note, cancelReason: wanted.cancelReason });
}

/** Who takes a poll further, and what they say of it. */
interface Step {
  actor: Actor;
  note?: string | undefined;
  cancelReason?: L10n | undefined;
}

const STEPS: Record<PollState, (write: TenantWrite, poll: PollRecord, step: Step) => Promise<PollRecord>> = {
  draft: async (_write, poll) => poll,
  open: openPoll,
  closed: closePoll,
  answered: answerPoll,
  archived: archivePoll,
  cancelled: cancelPoll,
};

async function openPoll(write: TenantWrite, poll: PollRecord, step: Step): Promise<PollRecord> {
  const issues = pollIssues(poll, { now: write.now.getTime() });
  const place = await placeNamed(write, poll.placeId);
  const all = [...issues, ...place.issues];
  if (all.length > 0) throw invalid(all.map(withFullStop), POLL);
  return taken(write, poll, { state: 'open', openedAt: write.now.toISOString() }, step);
}

/** Nobody answers any more: what was said is mixed, and counted for the first time. */
async function closePoll(write: TenantWrite, poll: PollRecord, step: Step): Promise<PollRecord> {
  const over = Math.min(write.now.getTime(), Date.parse(poll.closesAt));
  const closedAt = new Date(over).toISOString();
  // Closed before its time, it says so: what is cast later, without a connection, is judged by it.
  const closed = await taken(write, poll, { state: 'closed', closedAt, closesAt: closedAt }, step);
  await rewriteBallots(write, poll.id);
  await remakeResults(write, closed);
  return closed;
}

async function answerPoll(write: TenantWrite, poll: PollRecord, step: Step): Promise<PollRecord> {
  if (!poll.reply || !isWholeReply(poll, poll.reply)) throw replyMissing();
  return taken(write, poll, { state: 'answered' }, step);
}

/** There is no whole answer. */
export const replyMissing = (): Problem =>
  new Problem(
    'reply_missing',
    'Say first what you do with what people said: for each option of at least one question yes, later, no or already, and why; or what you do with ideas. Send it with PUT …/reply.',
  );

/** What came of it stays, and nothing of what anyone said. */
async function archivePoll(write: TenantWrite, poll: PollRecord, step: Step): Promise<PollRecord> {
  const archived = await taken(write, poll, { state: 'archived' }, step);
  await remakeResults(write, archived);
  await forgetMarks(write, poll.id);
  await wipeAnswers(write, poll.id);
  return archived;
}

/** Nothing is decided with what was said so far: nobody needs it, and nobody sees it. */
async function cancelPoll(write: TenantWrite, poll: PollRecord, step: Step): Promise<PollRecord> {
  const { cancelReason } = step;
  const cancelled = await taken(write, poll, { state: 'cancelled', ...(cancelReason && { cancelReason }) }, step);
  await forgetMarks(write, poll.id);
  await wipeAnswers(write, poll.id);
  const { db, tenant } = write;
  for (const table of ['paper_counts', 'poll_results'] as const)
    await db.deleteFrom(table).where('tenant', '=', tenant.id).where('poll_id', '=', poll.id).execute();
  return cancelled;
}

async function taken(
  write: TenantWrite,
  poll: PollRecord,
  changes: Partial<PollRecord> & { state: PollState },
  { actor, note, cancelReason }: Step,
): Promise<PollRecord> {
  const moved = { ...poll, ...changes, version: poll.version + 1 };
  await storePoll(write, moved);
  const data = cancelReason && { reason: cancelReason };
  const transition = { kind: POLL, entityId: poll.id, from: poll.state, to: changes.state, actor, note, data };
  await recordTransition(write, transition);
  return moved;
}

/** A poll as it stands: one whose time is over is closed first, also when no clock came by yet. */
export async function closedInTime(write: TenantWrite, poll: PollRecord): Promise<PollRecord> {
  if (poll.state !== 'open' || pollStateAt(poll, write.now.getTime()) === 'open') return poll;
  return closePoll(write, poll, { actor: { role: 'clock' } });
}
