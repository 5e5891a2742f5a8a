import { municipalDay } from '../../domain/municipal-clock.ts';
import { LATE_BALLOTS, pollStateAt, SMALLEST_GROUP } from '../../domain/poll.ts';
import { tallyPoll } from '../../domain/tally.ts';
import type { PollRecord } from '../../schema/poll-record.ts';
import type { PollResults } from '../../schema/poll-results.ts';
import { Problem } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { findPoll } from './poll-store.ts';
import { ballotsIn, countsIn, ideasIn } from './said.ts';

/** Results as they are kept: everybody gets the same ones until they are made anew. */
export interface KeptResults {
  /** Grows by one each time they are made. */
  version: number;
  results: PollResults;
}

/**
 * What came of a poll, for whoever may know: nobody before it closes, unless it is shown live. Whether anybody has answered yet makes no
 * difference to what is refused, nor to how long that takes: nothing of it is looked at.
 * @throws {Problem} `not_found`, `results_hidden`
 */
export async function readResults(read: TenantRead, id: string): Promise<KeptResults> {
  const poll = await findPoll(read, id);
  if (poll?.openedAt === undefined) throw new Problem('not_found', 'There is no poll with this id here.');
  if (areHidden(poll, read.now)) throw resultsHidden();
  const kept = poll.state === 'cancelled' ? undefined : await keptResults(read, id);
  if (kept) return kept;
  throw new Problem('not_found', `There are no results of this poll. ${whyNone(poll)}`);
}

/** The same for a page that shows the poll anyway: `undefined` where there is nothing to show yet. */
export async function shownResults(read: TenantRead, poll: PollRecord): Promise<PollResults | undefined> {
  if (poll.state === 'cancelled' || poll.openedAt === undefined || areHidden(poll, read.now)) return undefined;
  return (await keptResults(read, poll.id))?.results;
}

/** Whether nobody may know yet what is said in a poll, not even who works here. */
export const areHidden = (poll: PollRecord, now: Date): boolean =>
  poll.showResults !== 'live' && pollStateAt(poll, now.getTime()) === 'open';

/** What everybody is told who asks too early. */
export const resultsHidden = (): Problem =>
  new Problem('results_hidden', 'Nobody sees what people say before the poll closes, not even who works here.');

function whyNone({ state }: PollRecord): string {
  if (state === 'cancelled') return 'It was cancelled: nothing was decided with it.';
  if (state === 'open') return `They are counted as soon as ${SMALLEST_GROUP} people have taken part.`;
  return 'They are being counted: ask again in a minute.';
}

/**
 * A ballot was added: results are made anew when that is due. While nobody may see them, nothing is done at all.
 * @param poll as it is in this transaction
 */
export async function ballotArrived(write: TenantWrite, poll: PollRecord): Promise<void> {
  if (areHidden(poll, write.now)) return;
  // Two that count at the same time would each leave out the other: who saw both results could read a single ballot off them.
  await write.alone(`results ${poll.id}`);
  if (await isDue(write, poll)) await remakeResults(write, poll);
}

/**
 * Whether so many ballots came that no single answer can be read off what changes. Of a live poll with many it takes more: counting all of
 * them for each five would take longer and longer. What is left over is counted by the clock.
 */
async function isDue(write: TenantWrite, poll: PollRecord): Promise<boolean> {
  const { came, counted } = await ballotCounts(write, poll);
  return came - counted >= Math.max(SMALLEST_GROUP, Math.floor(counted / 50));
}

/** Whether there are ballots that are not in the results, too few to be told apart from them. */
const hasFewNew = ({ came, counted }: BallotCounts): boolean => came > counted && came - counted < SMALLEST_GROUP;

/** Makes results anew that can be: the clock does, for ballots that waited for more. */
export async function renewResults(write: TenantWrite, poll: PollRecord): Promise<void> {
  if (areHidden(poll, write.now)) return;
  const { came, counted } = await ballotCounts(write, poll);
  if (came - counted >= SMALLEST_GROUP) await remakeResults(write, poll);
}

/**
 * Something else changed that is shown in results: paper was counted, an idea was looked at. It shows at once in a poll that is closed; while
 * it is open, with the next ballots. When one to four ballots are not counted yet it waits for them: else anyone who works here could have
 * a single ballot counted, and read it.
 */
export async function othersChanged(write: TenantWrite, poll: PollRecord): Promise<void> {
  const isClosed = pollStateAt(poll, write.now.getTime()) !== 'open';
  if (!isClosed || poll.state === 'open') return;
  const isLast = statusOf(poll, write.now) === 'final';
  if (isLast || !hasFewNew(await ballotCounts(write, poll))) await remakeResults(write, poll);
}

interface BallotCounts {
  /** All that there are. */
  came: number;
  /** Those that are in the results. */
  counted: number;
}

async function ballotCounts({ db, tenant }: TenantWrite, { id }: PollRecord): Promise<BallotCounts> {
  const count = db.selectFrom('ballots').select(({ fn }) => fn.countAll<number | string>().as('came'));
  const { came } = await count.where('tenant', '=', tenant.id).where('poll_id', '=', id).executeTakeFirstOrThrow();
  const kept = db.selectFrom('poll_results').select('ballots').where('tenant', '=', tenant.id);
  const row = await kept.where('poll_id', '=', id).executeTakeFirst();
  return { came: Number(came), counted: row?.ballots ?? 0 };
}

/** How far the counting of a poll is. */
export function statusOf(poll: Pick<PollRecord, 'state' | 'closedAt' | 'closesAt'>, now: Date): PollResults['status'] {
  if (poll.state === 'archived') return 'final';
  if (pollStateAt(poll, now.getTime()) === 'open') return 'live';
  return now.getTime() < Date.parse(poll.closedAt ?? poll.closesAt) + LATE_BALLOTS ? 'counting' : 'final';
}

/** Counts everything that was said, and keeps what came of it for everybody. */
export async function remakeResults(
  write: TenantWrite,
  poll: PollRecord,
  status: PollResults['status'] = statusOf(poll, write.now),
): Promise<void> {
  const { db, tenant, now } = write;
  const ballots = await ballotsIn(write, poll.id);
  const results = tallyPoll({
    poll,
    ballots,
    paper: await countsIn(write, poll.id),
    ideas: await ideasIn(write, poll.id),
    status,
    asOf: municipalDay(now.getTime()),
  });
  const row = {
    ballots: ballots.length,
    is_final: status === 'final' ? 1 : 0,
    document: JSON.stringify(results),
  };
  await db
    .insertInto('poll_results')
    .values({ tenant: tenant.id, poll_id: poll.id, version: 1, ...row })
    .onConflict(conflict =>
      conflict
        .columns(['tenant', 'poll_id'])
        .doUpdateSet(({ ref, eb }) => ({ ...row, version: eb(ref('poll_results.version'), '+', 1) })),
    )
    .execute();
}

/** Whether everything was counted for the last time. */
export async function areFinal({ db, tenant }: TenantRead, id: string): Promise<boolean> {
  const query = db.selectFrom('poll_results').select('is_final').where('tenant', '=', tenant.id);
  return (await query.where('poll_id', '=', id).executeTakeFirst())?.is_final === 1;
}

async function keptResults({ db, tenant }: TenantRead, id: string): Promise<KeptResults | undefined> {
  const row = await db
    .selectFrom('poll_results')
    .select(['version', 'document'])
    .where('tenant', '=', tenant.id)
    .where('poll_id', '=', id)
    .executeTakeFirst();
  return row && { version: row.version, results: JSON.parse(row.document) as PollResults };
}
