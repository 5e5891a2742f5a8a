import { ChangedDates } from '../../domain/changed-dates.ts';
import { holdsSeat, isLive } from '../../domain/sign-up.ts';
import { parseOccurrenceId } from '../../domain/occurrence-id.ts';
import { recurrenceIdOf } from '../../domain/original-start.ts';
import type { Activity } from '../../schema/activity.ts';
import type { ScheduleException } from '../../schema/schedule.ts';
import { queueNotice, type NoticeCause, type NoticeData } from '../notices/queue-notice.ts';
import { recordMoves } from '../store/former-occurrences.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { dateChanges, type DateChanges, type HeldDate } from './date-changes.ts';
import { isPhone, SIGN_UP, WaitingList, type SignUpRow } from './waiting-list.ts';
import { dateOf, idWritten, takesPlace, timesOf, type SignUpDate } from './sign-up-date.ts';

/** What a change of the programme did to the people who are signed up; dates by their id now. */
export interface SignUpChanges {
  /** Dates that start at another time, and the people on them. */
  moved: ChangedDate[];
  /** Dates that the programme says do not take place. */
  cancelled: ChangedDate[];
  /** Dates that take place after all. */
  restored: ChangedDate[];
  /** Dates on which seats fell free for people who wait. */
  offered: ChangedDate[];
  /** Dates that the programme no longer has: a worker decides what becomes of the people. */
  toReview: ChangedDate[];
  /** People who have to be told, by the way they can be reached. */
  toTell: { byMail: number; byPhone: number };
}

export interface ChangedDate {
  occurrenceId: string;
  /** Sign-ups on it, not seats. */
  signUps: number;
}

export const noSignUpChanges = (): SignUpChanges => ({
  moved: [],
  cancelled: [],
  restored: [],
  offered: [],
  toReview: [],
  toTell: { byMail: 0, byPhone: 0 },
});

/**
 * Brings the sign-ups of an activity in line with what it is now. People move along with their date; only a date that the programme
 * itself puts off cancels them, and the next change can take that back; who is on a date that has gone waits for a worker.
 * @param before what it was; `undefined` when it was not in the programme
 * @param after what it is; `undefined` when it was taken away
 * @param into where to count what was done
 */
export async function syncSignUps(
  write: TenantWrite,
  before: Activity | undefined,
  after: Activity | undefined,
  into: SignUpChanges,
): Promise<void> {
  const id = (after ?? before)!.id;
  const held = await heldDates(write, id);
  if (held.length === 0 && before && after && sameDates(before, after)) return;
  const { moves, dates } = changesOf(write, before, after, held);
  await recordMoves(write, id, moves);
  await moveRows(write, moves);
  for (const occurrenceId of new Set(held.map(({ id }) => moves.get(id) ?? id))) {
    const line = await WaitingList.of(write, occurrenceId);
    await new DateSync(write, line, into).follow(dates.get(occurrenceId));
  }
}

const changesOf = (
  { now, tenant: { tz } }: TenantWrite,
  before: Activity | undefined,
  after: Activity | undefined,
  held: readonly HeldDate[],
): DateChanges => dateChanges(before, after, held, { now: now.getTime(), tz });

const sameDates = (before: Activity, after: Activity): boolean =>
  [before, after]
    .map(({ schedule, exceptions, status }) => JSON.stringify([schedule, exceptions, status]))
    .every((text, _, [first]) => text === first);

/**
 * An activity with as many seats as people have on each date: nobody loses one because a feed names fewer. What is too low stays as
 * it was.
 * @returns the activity as it can be kept, and the dates on which it offered too few seats
 */
export async function keepSeats(
  write: TenantWrite,
  before: Activity | undefined,
  after: Activity,
): Promise<{ activity: Activity; tooFew: string[] }> {
  const held = after.signUp ? await heldDates(write, after.id) : [];
  if (held.length === 0) return { activity: after, tooFew: [] };
  const { moves, dates } = changesOf(write, before, after, held);
  let activity = after;
  const tooFew: string[] = [];
  for (const { id } of held) {
    const date = dates.get(moves.get(id) ?? id);
    const isComing = date !== undefined && date.start > write.now.getTime();
    const taken = isComing ? await seatsHeld(write, id) : 0;
    if (!date || date.rule.capacity === undefined || taken <= date.rule.capacity) continue;
    tooFew.push(date.occurrence.id);
    const earlier = before && dateOf(before, id, write.tenant.tz)?.rule.capacity;
    activity = withCapacity(activity, date, Math.max(taken, earlier ?? 0), write.tenant.tz);
  }
  return { activity, tooFew };
}

/** Seats of a date, with those that people get back when the programme has it again. */
async function seatsHeld(write: TenantWrite, occurrenceId: string): Promise<number> {
  const { rows } = await WaitingList.of(write, occurrenceId);
  return rows.reduce((sum, { state, resume_state, party }) => sum + (holdsSeat(resume_state ?? state) ? party : 0), 0);
}

/** Only this date keeps its seats: an exception of its own says so, beside what else is said of it. */
function withCapacity(activity: Activity, date: SignUpDate, capacity: number, tz: string): Activity {
  const { schedule, exceptions = [] } = activity;
  const isThis = (one: ScheduleException) => idWritten(activity, one.recurrenceId, tz) === date.occurrence.id;
  const recurrenceId = recurrenceIdOf(schedule, parseOccurrenceId(date.occurrence.id)!.start, tz);
  // What is said of this date and all later ones stays for those.
  const own = exceptions.find(one => !one.following && isThis(one));
  const known = own ?? new ChangedDates(exceptions).of(recurrenceId) ?? { recurrenceId, type: 'changed' as const };
  const others = exceptions.filter(one => one.following || !isThis(one));
  return { ...activity, exceptions: [...others, { ...known, capacity }] };
}

/** The dates of an activity that people are, or were until the programme changed, signed up for, from a month ago on. */
async function heldDates(write: TenantWrite, activityId: string): Promise<HeldDate[]> {
  const rows = await write.db
    .selectFrom('sign_ups')
    .select(({ fn }) => ['occurrence_id', fn.max('starts_at').as('starts_at')])
    .where('tenant', '=', write.tenant.id)
    .where('activity_id', '=', activityId)
    .groupBy('occurrence_id')
    .execute();
  const day = new Intl.DateTimeFormat('sv', { timeZone: write.tenant.tz, dateStyle: 'short' });
  return rows.map(({ occurrence_id, starts_at }) => {
    const start = Date.parse(starts_at);
    return { id: occurrence_id, start, day: day.format(start) };
  });
}

/** All at once, through names that no date has: dates can change places. */
async function moveRows({ db, tenant }: TenantWrite, moves: DateChanges['moves']): Promise<void> {
  const rename = async (from: string, to: string) => {
    for (const table of ['sign_ups', 'skips', 'decoys'] as const)
      await db
        .updateTable(table)
        .set({ occurrence_id: to })
        .where('tenant', '=', tenant.id)
        .where('occurrence_id', '=', from)
        .execute();
  };
  for (const [from, to] of moves) await rename(from, `moving ${to}`);
  for (const to of moves.values()) await rename(`moving ${to}`, to);
}

/** The people of one date, brought in line with it. */
class DateSync {
  readonly #write: TenantWrite;
  readonly #line: WaitingList;
  readonly #into: SignUpChanges;

  constructor(write: TenantWrite, line: WaitingList, into: SignUpChanges) {
    this.#write = write;
    this.#line = line;
    this.#into = into;
  }

  /** @param date `undefined` when the programme no longer has it */
  async follow(date: SignUpDate | undefined): Promise<void> {
    const [first] = this.#line.rows;
    if (!first) return;
    const starts = [Date.parse(first.starts_at), ...(date ? [date.start] : [])];
    // What has begun is as it was, unless it is put off until later.
    if (starts.every(start => start <= this.#write.now.getTime())) return;
    if (date && takesPlace(date)) return this.#keep(date);
    const isCancelled = date !== undefined && date.occurrence.status !== 'paused';
    const live = this.#line.rows.filter(({ state }) => isLive(state) && (isCancelled || state !== 'to_review'));
    for (const row of live) {
      // Who had an answer to give, to an offer or to the question whether they come, is asked anew from the head of the line.
      const resume = row.resume_state ?? (row.state === 'confirmed' ? 'confirmed' : 'waiting');
      const reason = isCancelled ? 'date_cancelled' : 'date_gone';
      await this.#line.move(row, isCancelled ? 'cancelled' : 'to_review', { role: 'programme', reason }, { resume });
      if (isCancelled) await this.#tell(row, 'cancelled', { from: row.starts_at });
    }
    this.#count(isCancelled ? 'cancelled' : 'toReview', live);
  }

  async #keep(date: SignUpDate): Promise<void> {
    const back = this.#line.rows.filter(({ resume_state }) => resume_state !== null);
    for (const row of back) {
      const state = row.resume_state!;
      await this.#line.move(row, state, { role: 'programme', reason: 'date_back' });
      const data = { from: row.starts_at, to: date.occurrence.start };
      if (row.state === 'cancelled') await this.#tell(row, 'restored', data);
      else if (data.from !== data.to) await this.#tell(row, 'moved', data);
    }
    const stayed = this.#line.rows.filter(
      ({ id, state, starts_at }) =>
        isLive(state) && starts_at !== date.occurrence.start && !back.some(row => row.id === id),
    );
    for (const row of stayed) await this.#tell(row, 'moved', { from: row.starts_at, to: date.occurrence.start });
    await this.#setTimes(date);
    const line = await WaitingList.of(this.#write, date.occurrence.id);
    const waited = new Set(line.waiting.map(({ id }) => id));
    await line.settle(date);
    this.#count(
      'offered',
      line.rows.filter(({ id, state }) => state === 'offered' && waited.has(id)),
    );
    this.#count('moved', stayed);
    this.#count('restored', back);
  }

  async #setTimes(date: SignUpDate): Promise<void> {
    const { db, tenant } = this.#write;
    const { starts_at, ends_at, purge_at } = timesOf(date);
    const { id } = date.occurrence;
    const signUps = db.updateTable('sign_ups').set({ starts_at, ends_at, purge_at });
    await signUps.where('tenant', '=', tenant.id).where('occurrence_id', '=', id).execute();
    const decoys = db.updateTable('decoys').set({ starts_at, purge_at });
    await decoys.where('tenant', '=', tenant.id).where('occurrence_id', '=', id).execute();
  }

  async #tell(row: SignUpRow, cause: NoticeCause, data: NoticeData): Promise<void> {
    if (row.contact === '') return;
    const byPhone = isPhone(row.contact);
    if (!(await queueNotice(this.#write, { kind: SIGN_UP, entityId: row.id, cause, data, byPhone }))) return;
    this.#into.toTell[byPhone ? 'byPhone' : 'byMail']++;
  }

  #count(what: 'moved' | 'cancelled' | 'restored' | 'offered' | 'toReview', rows: readonly SignUpRow[]): void {
    const [first] = rows;
    if (first) this.#into[what].push({ occurrenceId: this.#line.occurrenceId, signUps: rows.length });
  }
}
