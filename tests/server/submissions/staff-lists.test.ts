import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defineStates } from '../../../src/domain/state-machine.ts';
import { csvFile, csvOf } from '../../../src/server/submissions/csv.ts';
import { inboxOf } from '../../../src/server/submissions/inbox.ts';
import type { TenantRead } from '../../../src/server/store/tenant-read.ts';
import { onBothEngines } from '../../support/engines.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk } from '../../support/sign-up-desk.ts';

interface Door {
  id: string;
  name: string;
}

/** A kind that reads no database: what it lists is written here. */
const DOORS = {
  states: defineStates({ open: { shut: ['worker'] }, shut: {} }),
  list: async () => [
    { id: 'a', state: 'open' },
    { id: 'b', state: 'shut' },
    { id: 'c', state: 'open' },
  ],
  csv: {
    columns: [
      { head: 'Deur', cell: ({ id }: Door) => id },
      { head: 'Naam', cell: ({ name }: Door) => name },
    ],
    items: async (_read: TenantRead, query: URLSearchParams) => [{ id: 'a', name: query.get('name') ?? '' }],
    fileName: () => 'deuren van/”het huis',
  },
};
const NO_DATABASE = {} as TenantRead;
const WORKER = { role: 'worker' } as const;

describe('The inbox of a kind', () => {
  const idsOf = async (query: string) =>
    ((await inboxOf(DOORS, NO_DATABASE, new URLSearchParams(query), WORKER)) as { id: string }[]).map(({ id }) => id);

  it('has all that it lists, or those in one state', async () => {
    assert.deepEqual(await idsOf(''), ['a', 'b', 'c']);
    assert.deepEqual(await idsOf('state=open'), ['a', 'c']);
    assert.deepEqual(await idsOf('state=shut'), ['b']);
  });

  it('refuses a state that there is not, with those that there are', async () => {
    for (const word of ['ajar', '', 'toString'])
      await assert.rejects(idsOf(`state=${word}`), {
        code: 'invalid_query',
        issues: [{ pointer: 'state', code: 'invalid_value', message: 'Write one of: open, shut.' }],
      });
  });
});

describe('The table of a kind', () => {
  it('has the columns of the kind, for spreadsheets of here, and no formula', async () => {
    const file = await csvFile(DOORS, NO_DATABASE, new URLSearchParams({ name: '=1+1;"x"' }), WORKER);
    assert.equal(file.content, '\ufeffDeur;Naam\r\na;"\'=1+1;""x"""\r\n');
  });

  it('has a name that is safe in a header', async () => {
    const file = await csvFile(DOORS, NO_DATABASE, new URLSearchParams(), WORKER);
    assert.equal(file.name, 'deuren_van__het_huis.csv');
  });

  it('has a head also when nothing was sent', () => {
    assert.equal(csvOf(DOORS.csv.columns, []), '\ufeffDeur;Naam\r\n');
  });

  it('is not there for a kind that is never one', async () => {
    await assert.rejects(csvFile({}, NO_DATABASE, new URLSearchParams(), WORKER), { code: 'not_found' });
  });
});

onBothEngines('The inbox of sign-ups', openEmpty => {
  it('has those of a date, or of all dates who has to be looked at', async () => {
    const desk = await SignUpDesk.open(await openEmpty(() => BEFORE), [
      courseOf('course', { mode: 'required', capacity: 1, waitlist: 5 }),
      courseOf('other', { mode: 'required', capacity: 5 }),
    ]);
    for (const number of [1, 2, 3]) await desk.signUp(aPerson(dateOfCourse('course'), number));
    await desk.signUp(aPerson(dateOfCourse('other'), 4));
    await desk.store.db
      .updateTable('sign_ups')
      .set({ state: 'to_review' })
      .where('party', '=', 1)
      .where('ref', 'like', '%4')
      .execute();
    const ask = async (query: object) => {
      const { status, body } = await desk.ask(`inbox/sign-ups?${new URLSearchParams({ ...query })}`, {
        headers: desk.asWorker,
      });
      return status === 200 ? (body['items'] as { ref: string; state: string }[]).map(({ state }) => state) : status;
    };
    const occurrenceId = dateOfCourse('course');
    assert.deepEqual(await ask({ occurrenceId }), ['confirmed', 'waiting', 'waiting']);
    assert.deepEqual(await ask({ occurrenceId, state: 'waiting' }), ['waiting', 'waiting']);
    assert.deepEqual(await ask({ state: 'to_review' }), ['to_review']);
    assert.equal(await ask({ occurrenceId, state: 'ajar' }), 400);
    assert.equal(await ask({ state: 'waiting' }), 400);
    assert.equal(await ask({}), 400);
  });
});
