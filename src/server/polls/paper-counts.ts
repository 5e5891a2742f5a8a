import { municipalDay } from '../../domain/municipal-clock.ts';
import { paperCountIssues } from '../../domain/paper-count.ts';
import type { PaperCountRecord, PaperCountRequest, PollRecord } from '../../schema/poll-record.ts';
import type { ProblemIssue } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { invalid, withFullStop } from '../submissions/read-request.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { recordTransition } from '../submissions/transitions.ts';
import { placeNamed } from '../programme/place-named.ts';
import { askedPoll, knownPoll } from './poll-store.ts';
import { othersChanged } from './results.ts';
import { countsIn } from './said.ts';

/** In rows of every kind of thing. */
const PAPER_COUNT = 'paper-count';

/** What was counted on paper, for who wants to correct it. @throws {Problem} `not_found` */
export async function listCounts(read: TenantRead, pollId: string): Promise<PaperCountRecord[]> {
  await knownPoll(read, pollId);
  return countsIn(read, pollId);
}

/** Takes up what was counted on paper, or a correction of it. @throws {Problem} `not_found`, `poll_closed`, `invalid` */
export async function enterCount(
  write: TenantWrite,
  pollId: string,
  sent: PaperCountRequest,
  actor: Actor,
): Promise<PaperCountRecord> {
  const poll = await askedPoll(write, pollId);
  const { placeId, ...rest } = sent;
  const place = await placeNamed(write, placeId);
  const before = await countsIn(write, pollId);
  const issues = [...paperCountIssues(poll, sent), ...place.issues, ...ownIssues(write, poll, sent, before)];
  if (issues.length > 0) throw invalid(issues.map(withFullStop), 'count');
  const count = { ...rest, ...(place.id !== undefined && { placeId: place.id }) };
  const { db, tenant, now } = write;
  const [id, enteredAt] = [crypto.randomUUID(), now.toISOString()];
  await db
    .insertInto('paper_counts')
    .values({
      ...{ tenant: tenant.id, poll_id: pollId, id, entered_at: enteredAt, replaced_by: null },
      document: JSON.stringify(count),
    })
    .execute();
  if (sent.replaces !== undefined)
    await db
      .updateTable('paper_counts')
      .set({ replaced_by: id })
      .where('tenant', '=', tenant.id)
      .where('poll_id', '=', pollId)
      .where('id', '=', sent.replaces)
      .execute();
  await recordTransition(write, { kind: PAPER_COUNT, entityId: id, to: 'entered', actor, data: { pollId } });
  await othersChanged(write, poll);
  return { ...count, id, enteredAt };
}

/** @param last of a poll that is over */
const daysOf = (first: string, last: string | undefined): string =>
  last === undefined
    ? `Give a day on which people could take part: from ${first} until today`
    : `The poll was open from ${first} to ${last}`;

/** What of a count does not fit this poll, its days and what was entered before. */
function ownIssues(
  { now }: TenantWrite,
  { channels, openedAt, closedAt }: PollRecord,
  { day, replaces }: PaperCountRequest,
  before: readonly PaperCountRecord[],
): ProblemIssue[] {
  const issues: ProblemIssue[] = [];
  if (!channels.includes('paper'))
    issues.push({ pointer: '', code: 'not_here', message: 'This poll is not answered on paper' });
  const [first, last] = [openedAt, closedAt ?? now.toISOString()].map(at => municipalDay(Date.parse(at ?? '')));
  if (day < first! || day > last!)
    issues.push({ pointer: '/day', code: 'out_of_range', message: daysOf(first!, closedAt && last!) });
  if (replaces === undefined) return issues;
  const corrected = before.find(({ id }) => id === replaces);
  if (!corrected) issues.push({ pointer: '/replaces', code: 'unknown_count', message: 'No count has this id here' });
  else if (corrected.replacedBy !== undefined)
    issues.push({
      pointer: '/replaces',
      code: 'replaced',
      message: `It was corrected already: see ${corrected.replacedBy}`,
    });
  return issues;
}
