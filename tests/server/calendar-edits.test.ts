import assert from 'node:assert/strict';
import { it } from 'node:test';
import { holdsSeat } from '../../src/domain/sign-up.ts';
import type { Activity } from '../../src/schema/activity.ts';
import type { ImportReport } from '../../src/server/import/import-feed.ts';
import { dateOf, takesPlace } from '../../src/server/sign-ups/sign-up-date.ts';
import { EditedCalendar, seeded, type Delivery } from '../support/calendar-edits.ts';
import { onBothEngines } from '../support/engines.ts';
import { FeedTown, type SignedUp } from '../support/feed-town.ts';
import { TOWN } from '../support/sign-up-desk.ts';

const EDITS = 300;
const SIGN_UPS = 20;
const DAY = 86_400_000;

onBothEngines('A year of edits of a calendar', openEmpty => {
  it('ends no seat but by a person or by a date that the calendar itself cancels', async () => {
    const clock = { now: Date.UTC(2026, 10, 2, 9) };
    const town = await FeedTown.open(await openEmpty(() => new Date(clock.now)));
    const year = new YearOfEdits(town, clock);
    for (let edit = 0; edit < EDITS; edit++) await year.edit();
    console.log(year.summary());
    const { moved, toReview, cancelled, restored, cutOff, held } = year.counts;
    for (const [what, count] of Object.entries({ moved, toReview, cancelled, restored, cutOff, held }))
      assert.ok(count > 0, `a year without ${what} proves nothing`);
  });
});

type Row = Awaited<ReturnType<YearOfEdits['rows']>>[number];

class YearOfEdits {
  readonly counts = {
    signUps: 0,
    moved: 0,
    told: 0,
    toReview: 0,
    cancelled: 0,
    restored: 0,
    cutOff: 0,
    held: 0,
    withdrawn: 0,
    seatsKept: 0,
  };
  readonly #town: FeedTown;
  readonly #clock: { now: number };
  readonly #random = seeded(20_261_129);
  readonly #calendar: EditedCalendar;
  readonly #people: SignedUp[] = [];

  constructor(town: FeedTown, clock: { now: number }) {
    this.#town = town;
    this.#clock = clock;
    this.#calendar = new EditedCalendar(this.#random, clock.now);
  }

  async edit(): Promise<void> {
    this.#clock.now += Math.floor(this.#random() * 2.4 * DAY);
    const delivery = this.#calendar.next(this.#clock.now);
    await this.#fill();
    await this.#withdrawSometimes();
    const before = await this.rows();
    const report = await this.#town.bring(delivery.activities, { cut: delivery.cut, prune: delivery.prune });
    const after = await this.rows();
    await this.#check(before, after, delivery, report);
    this.#count(report, delivery);
  }

  rows() {
    return this.#town.store.db.selectFrom('sign_ups').selectAll().execute();
  }

  summary(): string {
    const { signUps, moved, told, toReview, cancelled, restored, cutOff, held, withdrawn, seatsKept } = this.counts;
    return (
      `${EDITS} edits, ${cutOff} of them cut off, ${signUps} sign-ups: ${moved} moved along, ${told} to be told, ${toReview} for a worker to look at, ` +
      `${cancelled} cancelled by the calendar itself, ${restored} given back, ${withdrawn} left by themselves, ` +
      `${held} activities and ${seatsKept} capacities left as they were; 0 seats lost`
    );
  }

  /** Whether each seat that ended did so for a reason that counts, and each that stands is on a date that there is. */
  async #check(before: readonly Row[], after: readonly Row[], delivery: Delivery, report: ImportReport): Promise<void> {
    assert.equal(after.length, before.length);
    const now = new Map(after.map(row => [row.id, row]));
    for (const row of before) {
      const is = now.get(row.id)!;
      const about = `${delivery.edit}: ${row.occurrence_id} ${row.state} → ${is.occurrence_id} ${is.state}`;
      if (row.state !== 'confirmed' || is.state === 'confirmed' || is.state === 'to_review') continue;
      assert.equal(is.state, 'cancelled', about);
      assert.ok(report.complete, about);
      assert.ok(isCancelledIn(delivery.activities, is), about);
    }
    await this.#checkSeats(after);
  }

  async #checkSeats(rows: readonly Row[]): Promise<void> {
    const stored = await this.#town.store.db
      .selectFrom('activities')
      .select(['id', 'document', 'removed_at'])
      .execute();
    const activities = new Map(
      stored.flatMap(({ id, document, removed_at }) =>
        removed_at ? [] : [[id, JSON.parse(document) as Activity] as const],
      ),
    );
    const taken = new Map<string, number>();
    for (const row of rows) {
      if (Date.parse(row.starts_at) <= this.#clock.now || !holdsSeat(row.state)) continue;
      const activity = activities.get(row.activity_id);
      const date = activity && dateOf(activity, row.occurrence_id, TOWN.tz);
      assert.ok(date && takesPlace(date), `${row.occurrence_id} has a seat and no date`);
      assert.equal(new Date(date.start).toISOString(), row.starts_at);
      const seats = (taken.get(row.occurrence_id) ?? 0) + row.party;
      assert.ok(seats <= (date.rule.capacity ?? Infinity), `${row.occurrence_id} has ${seats} seats taken`);
      taken.set(row.occurrence_id, seats);
    }
  }

  /** Signs people up until as many have a seat or a place in line on a date to come. */
  async #fill(): Promise<void> {
    const day = (time: number) => new Date(time).toISOString().slice(0, 10);
    const window = new URLSearchParams({ from: day(this.#clock.now), to: day(this.#clock.now + 60 * DAY) });
    const { body } = await this.#town.desk.ask(`occurrences?${window}`);
    const dates = body['items'] as { id: string; start: string; status: string; seats?: string }[];
    const open = dates.filter(
      ({ start, status, seats }) =>
        Date.parse(start) > this.#clock.now &&
        status !== 'cancelled' &&
        ['open', 'few', 'waitlist'].includes(seats ?? ''),
    );
    const live = (await this.rows()).filter(
      ({ state, starts_at }) =>
        ['confirmed', 'waiting', 'offered'].includes(state) && Date.parse(starts_at) > this.#clock.now,
    );
    for (let missing = SIGN_UPS - live.length; missing > 0 && open.length > 0; missing--) {
      const date = open[Math.floor(this.#random() * open.length)]!;
      // The last place in line can go to somebody else of these twenty.
      const person = await this.#town.signUp(date.id).catch(() => undefined);
      if (person) this.#people.push(person);
    }
    this.counts.signUps = this.#people.length;
  }

  async #withdrawSometimes(): Promise<void> {
    const person = this.#people.at(-1);
    if (!person || this.#random() > 0.1) return;
    const { status } = await this.#town.desk.followUp(person.code, 'withdraw');
    if (status === 200) this.counts.withdrawn++;
  }

  #count({ changes: { signUps, held, seatsKept } }: ImportReport, { cut }: Delivery): void {
    const sum = (dates: readonly { signUps: number }[]) => dates.reduce((all, date) => all + date.signUps, 0);
    this.counts.moved += sum(signUps.moved);
    this.counts.toReview += sum(signUps.toReview);
    this.counts.cancelled += sum(signUps.cancelled);
    this.counts.restored += sum(signUps.restored);
    this.counts.told += signUps.toTell.byMail + signUps.toTell.byPhone;
    this.counts.held += held.length;
    this.counts.seatsKept += seatsKept.length;
    if (cut < 1) this.counts.cutOff++;
  }
}

function isCancelledIn(activities: readonly Activity[], { activity_id, occurrence_id }: Row): boolean {
  const activity = activities.find(({ id }) => id === activity_id);
  const date = activity && dateOf(activity, occurrence_id, TOWN.tz);
  return date !== undefined && date.occurrence.status === 'cancelled';
}
