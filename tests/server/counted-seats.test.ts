import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { CountedSeats } from '../../src/server/store/counted-seats.ts';
import { SnapshotReader } from '../../src/server/store/snapshot-reader.ts';
import type { SeatSource } from '../../src/server/store/counted-seats.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { onBothEngines } from '../support/engines.ts';
import { BEFORE, courseOf, TOWN } from '../support/sign-up-desk.ts';

const seats = (taken: number, waiting = 0) => ({ taken, waiting });

describe('Counted seats', () => {
  const first = CountedSeats.all(
    5,
    new Map([
      ['a', seats(1)],
      ['b', seats(2, 1)],
    ]),
  );

  it('know which dates changed since a version, and which did not', () => {
    const second = first.renewed(
      6,
      ['a', 'b', 'c'],
      new Map([
        ['a', seats(3)],
        ['b', seats(2, 1)],
        ['c', seats(1)],
      ]),
    );
    const third = second.renewed(7, ['a', 'b'], new Map([['b', seats(2, 2)]]));
    assert.deepEqual(
      [third.of('a'), third.of('b'), third.of('c'), third.of('d')],
      [seats(0), seats(2, 2), seats(1), undefined],
    );
    assert.deepEqual(second.changedSince(5)?.sort(), ['a', 'c'], 'the seats of b were counted again and are the same');
    assert.deepEqual(third.changedSince(6)?.sort(), ['a', 'b']);
    assert.deepEqual(third.changedSince(7), []);
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map(id => third.hasChanged(id, 6)),
      [true, true, false, false],
    );
  });

  it('stay what they were when there are newer ones', () => {
    first.renewed(6, ['a'], new Map([['a', seats(9)]]));
    assert.deepEqual([first.version, first.of('a'), first.changedSince(5)], [5, seats(1), []]);
  });

  it('may all be others than before they were counted, or than what they do not know yet', () => {
    for (const version of [4, 6]) {
      assert.equal(first.changedSince(version), undefined);
      assert.ok(first.hasChanged('a', version) && first.hasChanged('nobody', version));
    }
  });
});

onBothEngines('Seats that are read again', openEmpty => {
  /** Counts 1 on each of two dates when it counts all, 2 on a date that it counts because that changed. */
  const open = async () => {
    const store = await openEmpty(() => BEFORE);
    await upsert(store, TOWN, { activities: [courseOf('course', { mode: 'required' })] });
    let countsOfAll = 0;
    const source: SeatSource = {
      async count() {
        countsOfAll++;
        return new Map(['a', 'd'].map(id => [id, seats(1)]));
      },
      changed: { taken: sql.lit(2), waiting: sql.lit(0) },
    };
    const reader = new SnapshotReader(store, { seats: source, parts: [] });
    const change = (...ids: string[]) =>
      writeForTenant(store, TOWN.id, async write => {
        for (const id of ids) write.markSeatsChanged(id);
      });
    return { store, reader, change, countsOfAll: () => countsOfAll };
  };

  it('are counted for the dates that changed only, and not at all when none did', async () => {
    const { reader, change, countsOfAll } = await open();
    const first = await reader.read(TOWN.id);
    await change('a');
    await change('c', 'b');
    await change('a');
    const second = await reader.read(TOWN.id, first);
    const third = await reader.read(TOWN.id, second);
    assert.equal(countsOfAll(), 1);
    assert.equal(second?.snapshot, first?.snapshot, 'the programme is the same, not a copy');
    assert.equal(third?.seats, second?.seats);
    assert.deepEqual([first?.seats.version, second?.seats.version], [0, 3]);
    assert.deepEqual(
      ['a', 'b', 'c', 'd', 'e'].map(id => second?.seats.of(id)),
      [seats(2), seats(2), seats(2), seats(1), undefined],
    );
  });

  it('are all counted when a great many changed, when the programme did, and when somebody brought an earlier state back', async () => {
    const { store, reader, change, countsOfAll } = await open();
    const first = await reader.read(TOWN.id);
    await change(...Array.from({ length: 301 }, (_, number) => `date-${number}`));
    const second = await reader.read(TOWN.id, first);
    assert.deepEqual([second?.seats.version, countsOfAll(), second?.seats.of('date-7')], [1, 2, undefined]);
    assert.equal(second?.snapshot, first?.snapshot);
    await upsert(store, TOWN, { activities: [courseOf('other', { mode: 'required' })] });
    const third = await reader.read(TOWN.id, second);
    assert.notEqual(third?.snapshot, second?.snapshot);
    assert.deepEqual([countsOfAll(), third?.seats.of('a')], [3, seats(1)]);
    await store.db.updateTable('tenants').set({ seats_version: 0 }).execute();
    const fourth = await reader.read(TOWN.id, third);
    assert.deepEqual([fourth?.seats.version, countsOfAll()], [0, 4]);
  });
});
