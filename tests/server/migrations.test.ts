import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'kysely';
import type { SignUpState } from '../../src/schema/sign-up.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import type { Store } from '../../src/server/store/store.ts';
import { onBothEngines } from '../support/engines.ts';

/** Writes a sign-up as it is in the database. @param step number of the last migration that the database saw */
const put = (
  { db }: Store,
  { id, state, contact, line }: { id: string; state: SignUpState; contact: string; line: number },
  step = Infinity,
) =>
  db
    .insertInto('sign_ups')
    .values({
      ...{ tenant: 'dorp', id, ref: id, occurrence_id: 'les_20261201T1400', activity_id: 'les', line, state },
      ...{
        first_name: 'An',
        contact,
        contact_mac: contact,
        party: 1,
        needs: '[]',
        version: 1,
        ...(step < 9 && { code_mac: id }),
      },
      ...{ starts_at: '2026', ends_at: '2026', created_at: '2026', purge_at: '2027' },
    })
    .execute();

const now = () => new Date('2026-11-22T08:00:00Z');

onBothEngines('Migrations', (openEmpty, engine) => {
  it('run once, in order, and are remembered', async () => {
    const store = await openEmpty(now, Infinity);
    const rows = await store.db.selectFrom('migrations').selectAll().orderBy('number').execute();
    assert.deepEqual(
      rows.slice(0, 4).map(({ number, name }) => `${number} ${name}`),
      ['1 programme', '2 sign-ups', '3 flyers', '4 moves-and-notices'],
    );
    assert.ok(rows.length > 0 && rows.every(row => row.applied_at === '2026-11-22T08:00:00.000Z'));
  });

  it('change nothing when the server starts again, even many at a time', async () => {
    const store = await openEmpty(now, Infinity);
    const steps = () => store.db.selectFrom('migrations').selectAll().orderBy('number').execute();
    const before = await steps();
    await Promise.all([1, 2, 3].map(() => migrate(store.db, engine, now)));
    assert.deepEqual(await steps(), before);
  });

  it('leave a contact with one live sign-up for a date, also where one of two was still to be looked at', async () => {
    const store = await openEmpty(now, 7);
    await store.db
      .insertInto('tenants')
      .values({ id: 'dorp', name: 'Dorp', tz: 'Europe/Brussels' } as never)
      .execute();
    const rows = [
      ['a', 'to_review', 'an'],
      ['b', 'confirmed', 'an'],
      ['c', 'to_review', 'bo'],
      ['d', 'to_review', 'bo'],
      ['e', 'to_review', 'cy'],
      ['f', 'cancelled', 'cy'],
    ] as const;
    for (const [line, [id, state, contact]] of rows.entries()) await put(store, { id, state, contact, line }, 7);
    await migrate(store.db, engine, now);
    const after = await store.db.selectFrom('sign_ups').select(['id', 'state']).orderBy('line').execute();
    assert.deepEqual(
      after.map(({ id, state }) => `${id} ${state}`),
      ['a cancelled', 'b confirmed', 'c to_review', 'd cancelled', 'e to_review', 'f cancelled'],
    );
    for (const state of ['confirmed', 'unconfirmed', 'waiting', 'offered', 'to_review'] as const)
      await assert.rejects(put(store, { id: state, state, contact: 'cy', line: 9 }), state);
  });

  it('keep what happened, and say of which kind of thing it was', async () => {
    const store = await openEmpty(now, 8);
    await store.db
      .insertInto('tenants')
      .values({ id: 'dorp', name: 'Dorp', tz: 'Europe/Brussels' } as never)
      .execute();
    const flyer = { tenant: 'dorp', id: 'f', place_id: 'p', month: '2026-12', edition: 1, status: 'ready', version: 2 };
    await store.db
      .insertInto('flyers')
      .values({ ...flyer, document: '{}', updated_at: '2026' })
      .execute();
    const rows = [
      ['1', 's', null, 'confirmed', 'person', null, null],
      ['2', 's', 'confirmed', 'cancelled', 'worker', 'key', 'burst'],
      ['3', 's', 'cancelled', 'confirmed', 'programme', null, 'date_back'],
      ['4', 's', 'unconfirmed', 'confirmed', 'contact', null, null],
      ['5', 's', 'waiting', 'expired', 'clock', null, 'started'],
      ['6', 'f', 'draft', 'ready', 'editor', 'key', null],
    ] as const;
    for (const [id, entity_id, from_state, to_state, mover, actor_id, reason] of rows)
      await store.db
        .insertInto('transitions')
        .values({ id, tenant: 'dorp', entity_id, from_state, to_state, at: '2026', mover, actor_id, reason } as never)
        .execute();
    await migrate(store.db, engine, now);
    const after = await store.db.selectFrom('transitions').selectAll().orderBy('id').execute();
    const kept = { tenant: 'dorp', at: '2026', note: null, data: null };
    assert.deepEqual(
      after.map(row => ({ ...row })),
      rows.map(([id, entity_id, from_state, to_state, mover, actor_id, reason]) => ({
        ...{ ...kept, id, entity_id, from_state, to_state, actor_id, reason },
        kind: entity_id === 'f' ? 'flyer' : 'sign-up',
        actor_role: mover === 'person' ? 'holder' : mover,
      })),
    );
    await assert.rejects(
      store.db
        .insertInto('transitions')
        .values({ ...after[0]! })
        .execute(),
      'an id stands once',
    );
  });

  it('refuse a database of a newer release', async () => {
    const store = await openEmpty(now, Infinity);
    await store.db.insertInto('migrations').values({ number: 999, name: 'future', applied_at: '' }).execute();
    await assert.rejects(migrate(store.db, engine, now), /newer release \(step 999/);
  });

  it('keep what still has to be told when who works here is told too, in an order that says nothing of when it came', async () => {
    const store = await openEmpty(now, 12);
    const columns =
      'id, tenant, kind, entity_id, cause, data, state, created_at, next_at, attempts, leased_until, told_at, failure';
    await sql`insert into notices (${sql.raw(columns)}) values
      ('b', 'dorp', 'sign-up', 'an', 'moved', '{"from":"2026"}', 'to_call', '2026', '2027', 3, '2028', '2029', 'no_answer'),
      ('a', 'dorp', 'sign-up', 'bo', 'offered', '{}', 'queued', '2027', '2027', 0, null, null, null)`.execute(store.db);
    const before = await sql`select ${sql.raw(columns)} from notices order by id`.execute(store.db);
    await migrate(store.db, engine, now);
    const after = await sql`select ${sql.raw(columns)} from notices order by id`.execute(store.db);
    assert.equal(after.rows.length, 2);
    assert.deepEqual(after.rows, before.rows);
    const added = await store.db.selectFrom('notices').select(['recipient', 'ref']).distinct().execute();
    assert.deepEqual(
      added.map(({ recipient, ref }) => [recipient, ref]),
      [['person', null]],
    );
    if (engine === 'postgres') return;
    await assert.rejects(sql`select rowid from notices`.execute(store.db), /no such column/);
    const indexes = await sql<{
      name: string;
    }>`select name from sqlite_master where tbl_name = 'notices' and sql like 'create index%'`.execute(store.db);
    assert.deepEqual(indexes.rows.map(({ name }) => name).toSorted(), ['notices_by_entity', 'notices_by_turn']);
  });
});
