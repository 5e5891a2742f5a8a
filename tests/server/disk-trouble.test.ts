import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { logError } from '../../src/server/http/log-error.ts';
import { eventually } from '../support/eventually.ts';
import { LimitedSqlite } from '../support/limited-sqlite.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk } from '../support/sign-up-desk.ts';

const DATE = dateOfCourse('soep');
const courses = [courseOf('soep', { mode: 'optional' })];

/** Signs people up until one is refused: a disk is full some rows after the last page was taken. */
async function untilRefused(desk: SignUpDesk): Promise<Awaited<ReturnType<SignUpDesk['register']>>> {
  for (let number = 1; number < 500; number++) {
    const answer = await desk.register(aPerson(DATE, number, { note: 'x'.repeat(280) }));
    if (answer.status !== 201) return answer;
  }
  throw new Error('nobody was refused');
}

const ready = async (desk: SignUpDesk) => (await desk.app.request('/readyz')).status;

/** The lines that an error leaves in the log. */
function logged(error: unknown): string[] {
  const lines: string[] = [];
  const write = console.error;
  console.error = (...words: unknown[]) => void lines.push(...words.map(String).join(' ').split('\n'));
  try {
    logError(error, 'request-1');
  } finally {
    console.error = write;
  }
  return lines;
}

describe('A full disk', () => {
  it('is named in one line of the log, and the visitor is asked to come back', async () => {
    await using disk = await LimitedSqlite.open(() => BEFORE);
    const desk = await SignUpDesk.open(disk.store, courses);
    disk.fill();
    const { status, body, headers } = await untilRefused(desk);
    assert.equal(status, 503);
    assert.equal(body['code'], 'database_full');
    assert.equal(headers.get('retry-after'), '30');
    assert.deepEqual(desk.errors.map(logged), [
      ['request-1 database_full: There is no space left for the database (database or disk is full).'],
    ]);
  });

  it('makes the server not ready, though not less alive, until there is space; nobody has to restart it', async () => {
    await using disk = await LimitedSqlite.open(() => BEFORE);
    const desk = await SignUpDesk.open(disk.store, courses);
    assert.equal(await ready(desk), 200);
    disk.fill();
    await untilRefused(desk);
    const refused = await desk.app.request('/readyz');
    assert.equal(refused.status, 503);
    assert.equal(((await refused.json()) as { code: string }).code, 'database_full');
    assert.equal((await desk.app.request('/livez')).status, 200);
    assert.equal((await desk.ask('activities')).status, 200, 'the programme is read as before');
    disk.empty();
    await eventually(async () => assert.equal(await ready(desk), 200));
    assert.equal((await desk.register(aPerson(DATE, 900))).status, 201);
  });

  it('takes a submission that was refused when it is sent again under its name', async () => {
    await using disk = await LimitedSqlite.open(() => BEFORE);
    const desk = await SignUpDesk.open(disk.store, courses);
    disk.fill();
    await untilRefused(desk);
    const name = { 'idempotency-key': '"een inschrijving"' };
    const person = aPerson(DATE, 901, { note: 'x'.repeat(280) });
    assert.equal((await desk.register(person, name)).status, 503);
    disk.empty();
    const first = await desk.register(person, name);
    const again = await desk.register(person, name);
    assert.equal(first.status, 201);
    assert.equal(again.body['ref'], first.body['ref']);
  });
});

describe('A database that may not be written to', () => {
  it('is said to be so, and taken into use again by itself', async () => {
    await using disk = await LimitedSqlite.open(() => BEFORE);
    const desk = await SignUpDesk.open(disk.store, courses);
    disk.protect(true);
    const { status, body, headers } = await desk.register(aPerson(DATE));
    assert.deepEqual([status, body['code'], headers.get('retry-after')], [503, 'database_read_only', '5']);
    assert.equal(await ready(desk), 503);
    disk.protect(false);
    assert.equal((await desk.register(aPerson(DATE))).status, 201);
    await eventually(async () => assert.equal(await ready(desk), 200));
  });
});

describe('Another process that holds the write lock', () => {
  it('keeps nobody from reading, and who writes gets a receipt when it lets go', async () => {
    await using disk = await LimitedSqlite.open(() => BEFORE);
    const desk = await SignUpDesk.open(disk.store, courses);
    const other = new DatabaseSync(disk.file);
    other.exec('begin immediate');
    const before = disk.refusals;
    let isAnswered = false;
    const receipt = desk.register(aPerson(DATE)).finally(() => (isAnswered = true));
    await eventually(() => assert.ok(disk.refusals > before + 2, 'it came to the lock, and came again'));
    assert.equal((await desk.app.request('/livez')).status, 200);
    assert.equal((await desk.ask('activities?limit=7')).status, 200);
    assert.equal(await ready(desk), 200, 'a lock that is held for a moment is no reason for worry');
    assert.equal(isAnswered, false);
    other.exec('commit');
    other.close();
    assert.equal((await receipt).status, 201);
  });

  it('is not waited for longer than a client waits, by whoever waits', async () => {
    await using disk = await LimitedSqlite.open(() => BEFORE);
    const desk = await SignUpDesk.open(disk.store, courses);
    const other = new DatabaseSync(disk.file);
    other.exec('begin immediate');
    const answers = await Promise.all([1, 2, 3].map(number => desk.register(aPerson(DATE, number))));
    assert.deepEqual(
      answers.map(({ status, body, headers }) => [status, body['code'], headers.get('retry-after')]),
      [1, 2, 3].map(() => [503, 'database_busy', '1']),
    );
    other.exec('rollback');
    other.close();
    assert.equal((await desk.register(aPerson(DATE, 4))).status, 201);
  });
});
