import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { createApp } from '../../src/server/app.ts';
import { programmeDates } from '../../src/server/routes/programme-dates.ts';
import { signUpSeats } from '../../src/server/sign-ups/seat-counts.ts';
import { CountedSeats } from '../../src/server/store/counted-seats.ts';
import { SnapshotReader } from '../../src/server/store/snapshot-reader.ts';
import { removeActivities, upsert } from '../../src/server/programme/upsert.ts';
import { onBothEngines } from '../support/engines.ts';
import { eventually } from '../support/eventually.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';
import type { Store } from '../../src/server/store/store.ts';

const clock = () => BEFORE;
const COUNT = 3000;
const nameOf = (number: number) => `les-${String(number).padStart(5, '0')}`;
const programme = (round: string, count = COUNT) =>
  Array.from({ length: count }, (_, number) => courseOf(nameOf(number), { mode: 'optional' }, { organiser: round }));

/** How often the event loop came round while something was done: others had as many turns. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let isDone = false;
  const turn = () => {
    turns++;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await work().finally(() => (isDone = true));
  return turns;
}

/** Counts how often the whole of the data is read. */
function countReads(store: Store): () => number {
  let reads = 0;
  const read = store.read.bind(store);
  store.read = work => {
    reads++;
    return read(work);
  };
  return () => reads;
}

const readerOf = (store: Store) => new SnapshotReader(store, { seats: signUpSeats, parts: [] });

onBothEngines('A programme of thousands of activities', openEmpty => {
  it('is read once for everybody who asks at the same time', async () => {
    const store = await openEmpty(clock);
    await upsert(store, TOWN, { activities: programme('a') });
    const reads = countReads(store);
    const app = createApp({ store });
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, number) => app.request(`/v1/${TOWN.id}/activities/${nameOf(number)}`)),
    );
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.equal(reads(), 1);
  });

  it('lets others have their turn while it is written and while it is read', async () => {
    const store = await openEmpty(clock);
    const writing = await turnsDuring(() => upsert(store, TOWN, { activities: programme('a') }));
    assert.ok(writing > 0, `${writing} turns while writing`);
    const reading = await turnsDuring(() => readerOf(store).read(TOWN.id));
    assert.ok(reading > 0, `${reading} turns while reading`);
  });

  it('is read again only as far as it changed, and then shows what is there', async () => {
    const store = await openEmpty(clock);
    await upsert(store, TOWN, { activities: programme('a', 6) });
    const reader = readerOf(store);
    const first = await reader.read(TOWN.id);
    await upsert(store, TOWN, { activities: [courseOf(nameOf(1), { mode: 'optional' }, { organiser: 'b' })] });
    await removeActivities(store, TOWN.id, [nameOf(2)]);
    await upsert(store, TOWN, { activities: [courseOf('aa-nieuw', { mode: 'optional' })] });
    const second = await reader.read(TOWN.id, first);
    const anew = await readerOf(store).read(TOWN.id);
    assert.deepEqual(second?.snapshot, anew?.snapshot);
    assert.deepEqual(
      second?.snapshot.activities.map(({ id }) => id),
      ['aa-nieuw', ...[0, 1, 3, 4, 5].map(nameOf)],
    );
    assert.equal(second?.snapshot.activities[2]?.organiser, 'b');
    assert.equal(second?.snapshot.activities[1], first?.snapshot.activities[0], 'what stayed is the same, not a copy');
    assert.ok(second?.snapshot.removed.has(nameOf(2)));
    await upsert(store, TOWN, { activities: [courseOf(nameOf(2), { mode: 'optional' }, { organiser: 'terug' })] });
    const third = await reader.read(TOWN.id, second);
    assert.equal(third?.snapshot.activities.find(({ id }) => id === nameOf(2))?.organiser, 'terug');
    assert.ok(!third?.snapshot.removed.has(nameOf(2)));
  });

  it('shows seats as they are at any time, also while the dates of a new minute are laid out', async () => {
    const time = { now: BEFORE.getTime() };
    const store = await openEmpty(() => new Date(time.now));
    const desk = await SignUpDesk.open(store, [courseOf('aa-eerste', { mode: 'required', capacity: 90 })]);
    const weekly = { ...courseOf('', { mode: 'optional' }).schedule, rrule: 'FREQ=WEEKLY;COUNT=9' };
    await upsert(store, TOWN, { activities: programme('a').map(activity => ({ ...activity, schedule: weekly })) });
    const seatsLeft = async () => {
      const { body } = await desk.ask('occurrences?from=2026-12-01&to=2026-12-02&limit=3');
      return (body['items'] as { seatsLeft?: number }[])[0]?.seatsLeft;
    };
    assert.equal(await seatsLeft(), 90);
    for (let taken = 1; taken <= 6; taken++) {
      time.now += taken % 2 === 0 ? 60_000 : 0;
      const before = seatsLeft();
      assert.equal((await desk.register(aPerson(dateOfCourse('aa-eerste'), taken))).status, 201);
      const seen = await Promise.all(Array.from({ length: 10 }, seatsLeft));
      assert.deepEqual(new Set(seen), new Set([90 - taken]));
      await before;
    }
  });

  it('shows a change to everybody soon, though the answer before may be sent meanwhile', async () => {
    const store = await openEmpty(clock);
    await upsert(store, TOWN, { activities: programme('a') });
    const app = createApp({ store });
    const path = `/v1/${TOWN.id}/activities/${nameOf(7)}`;
    const organiser = async () => ((await (await app.request(path)).json()) as { organiser: string }).organiser;
    assert.equal(await organiser(), 'a');
    await upsert(store, TOWN, { activities: programme('b') });
    const seen = await Promise.all(Array.from({ length: 20 }, organiser));
    assert.ok(seen.length === 20 && seen.every(round => round === 'a' || round === 'b'), seen.join());
    await eventually(async () => assert.equal(await organiser(), 'b'));
  });
});

describe('The dates of a large programme', () => {
  it('are the same as when they are laid out in one go, with the same warnings', async () => {
    const activities = programme('a', 1000).map((activity, number) => ({
      ...activity,
      schedule: {
        ...activity.schedule,
        start: `2026-12-${String((number % 20) + 1).padStart(2, '0')}T14:00`,
        end: `2026-12-${String((number % 20) + 1).padStart(2, '0')}T15:00`,
        ...(number % 300 === 7 && { rrule: 'FREQ=NEVER' }),
      },
    }));
    const snapshot = {
      tenant: TOWN,
      dataVersion: 1,
      activities,
      places: [],
      services: [],
      removed: new Set<string>(),
      formerIds: new Map(),
      parts: new Map(),
    };
    const days = { from: '2026-12-01', to: '2027-01-01' };
    const now = BEFORE.getTime();
    let sliced: unknown;
    const turns = await turnsDuring(
      async () => (sliced = await programmeDates(snapshot, CountedSeats.all(0, new Map()), days, now)),
    );
    const whole = occurrencesOf(snapshot, { ...days, tz: TOWN.tz, now });
    assert.ok(whole.occurrences.length > 900 && whole.warnings.length > 0);
    assert.deepEqual(sliced, whole);
    assert.ok(turns > 2, `${turns} turns`);
  });
});
