import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { actionNames, aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-12-01T13:00:00Z');
const small = courseOf('small', { mode: 'required', capacity: 2, waitlist: 2, partyMax: 4 });
const SMALL = dateOfCourse('small');

/** A desk with one course for two, and a clock to move on. */
async function open(test: TestContext) {
  const clock = { now: BEFORE.getTime() };
  const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, () => new Date(clock.now));
  test.after(() => store.close());
  return { clock, desk: await SignUpDesk.open(store, [small]) };
}

describe('A seat whose offer is over', () => {
  it('goes to the next who signs up, at once, when nobody else waits', async test => {
    const { clock, desk } = await open(test);
    const holders = await desk.register(aPerson(SMALL, 1, { party: 2 }));
    const slow = await desk.register(aPerson(SMALL, 2));
    await desk.followUp(holders.body['code'], 'withdraw');
    assert.equal((await desk.followUp(slow.body['code'])).body['state'], 'offered');
    clock.now += DAY;
    const next = await desk.register(aPerson(SMALL, 3, { party: 2 }));
    assert.deepEqual([next.status, next.body['state']], [201, 'confirmed']);
    assert.equal((await desk.followUp(slow.body['code'])).body['state'], 'expired');
  });
});

describe('From the minute an activity begins', () => {
  it('nobody waits for it any more', async test => {
    const { clock, desk } = await open(test);
    await desk.register(aPerson(SMALL, 1, { party: 2 }));
    const { body } = await desk.register(aPerson(SMALL, 2));
    clock.now = START - 1;
    assert.equal((await desk.followUp(body['code'])).body['state'], 'waiting');
    clock.now = START;
    assert.equal((await desk.followUp(body['code'])).body['state'], 'expired');
  });

  it('people can no longer withdraw with their code', async test => {
    const { clock, desk } = await open(test);
    const { body } = await desk.register(aPerson(SMALL));
    clock.now = START - 1;
    assert.deepEqual(actionNames((await desk.followUp(body['code'])).body), ['withdraw']);
    clock.now = START;
    const shown = (await desk.followUp(body['code'])).body;
    assert.deepEqual([shown['state'], actionNames(shown)], ['confirmed', []]);
    const late = await desk.followUp(body['code'], 'withdraw');
    assert.deepEqual([late.status, late.body['code'], late.body['allowed']], [409, 'invalid_transition', []]);
  });

  it('a change of the programme takes nobody off the list of who came', async test => {
    const { clock, desk } = await open(test);
    await desk.register(aPerson(SMALL));
    clock.now = START;
    const cancelled = { recurrenceId: '2026-12-01T14:00', type: 'cancelled' as const };
    await upsert(desk.store, TOWN, { activities: [{ ...small, exceptions: [cancelled] }] });
    assert.equal((await desk.list(SMALL))[0]?.['state'], 'confirmed');
  });
});

describe('A date with its own number of seats', () => {
  it('gives as many as it has, not as many as the others have', async test => {
    const { desk } = await open(test);
    const fewer = { recurrenceId: '2026-12-01T14:00', type: 'changed' as const, capacity: 1 };
    await upsert(desk.store, TOWN, { activities: [{ ...small, exceptions: [fewer] }] });
    const states = [await desk.register(aPerson(SMALL, 1)), await desk.register(aPerson(SMALL, 2))];
    assert.deepEqual(
      states.map(({ body }) => body['state']),
      ['confirmed', 'waiting'],
    );
  });
});

describe('Who is refused', () => {
  it('hears how many can come together at most: no more than there are seats', async test => {
    const { desk } = await open(test);
    const { status, body } = await desk.register(aPerson(SMALL, 1, { party: 3 }));
    assert.deepEqual([status, body['detail']], [422, 'At most 2 persons can come together.']);
  });

  it('is a worker who would give one person two seats by putting a slip right', async test => {
    const { desk } = await open(test);
    const move = async (index: number, to: string) => {
      const row = (await desk.list(SMALL))[index];
      return desk.post(`sign-ups/${String(row?.['id'])}/transitions`, { to, version: row?.['version'] }, desk.asWorker);
    };
    await desk.register(aPerson(SMALL, 1));
    assert.equal((await move(0, 'no_show')).body['state'], 'no_show');
    assert.equal((await desk.register(aPerson(SMALL, 1))).status, 201);
    const twice = await move(0, 'confirmed');
    assert.deepEqual([twice.status, twice.body['code']], [409, 'duplicate']);
  });
});
