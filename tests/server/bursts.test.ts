import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { jobsOf, runJobs } from '../../src/server/jobs/jobs.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { KINDS } from '../../src/server/kinds.ts';
import { stek } from '../support/cli.ts';
import { onBothEngines } from '../support/engines.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk, solved, TOWN } from '../support/sign-up-desk.ts';

const HOUR = 3_600_000;
const DATE = dateOfCourse('course');
const course = courseOf('course', { mode: 'required', capacity: 8, waitlist: 9, partyMax: 4 });
const other = courseOf('other', { mode: 'required', capacity: 30, partyMax: 4 });
const ROBOT = '192.0.2.7';

onBothEngines('Made-up people', openEmpty => {
  const open = async (clock = { now: BEFORE.getTime() }) =>
    SignUpDesk.open(await openEmpty(() => new Date(clock.now)), [course, other]);

  /** The work of the proof that this desk gets next: tries at most, of the usual four. */
  const work = async (desk: SignUpDesk) => {
    const { parameters } = (await desk.ask('proof')).body as { parameters: { data: { level: number } } };
    return parameters.data.level;
  };

  it('cost more the more seats of one date one network takes, and no one else more', async () => {
    const desk = await open();
    const robot = desk.from(ROBOT);
    const levels: number[] = [];
    for (let number = 1; number <= 8; number++) {
      const proof = await robot.proof();
      const first = await robot.post('sign-ups', aPerson(DATE, number), { 'stek-proof': proof });
      if (first.status === 201) levels.push(-1);
      else {
        assert.deepEqual([first.status, first.body['code']], [403, 'proof_too_easy']);
        levels.push(await work(robot));
        assert.equal((await robot.signUp(aPerson(DATE, number))).status, 201);
      }
    }
    assert.deepEqual(
      levels,
      [-1, -1, -1, 1, -1, -1, 2, -1],
      'the fourth seat costs twice, the seventh four times as much',
    );
    assert.equal(await work(desk.from('198.51.100.1')), 0);
    const neighbour = desk.from('198.51.100.1');
    const proof = { 'stek-proof': await neighbour.proof() };
    assert.equal((await neighbour.post('sign-ups', aPerson(DATE, 50), proof)).status, 201);
  });

  it('cost as much with proofs that were collected before', async () => {
    const robot = (await open()).from(ROBOT);
    const proofs = await Promise.all(Array.from({ length: 8 }, () => robot.proof()));
    const sent = await Promise.all(
      proofs.map((proof, number) => robot.post('sign-ups', aPerson(DATE, number), { 'stek-proof': proof })),
    );
    assert.equal(sent.filter(({ status }) => status === 201).length, 3);
    assert.equal(sent.filter(({ body }) => body['code'] === 'proof_too_easy').length, 5);
  });

  it('count by the persons they bring, and by date; what was refused for another reason costs nothing', async () => {
    const robot = (await open()).from(ROBOT);
    assert.equal(
      (await robot.post('sign-ups', aPerson(DATE, 1, { party: 5 }), { 'stek-proof': await robot.proof() })).status,
      422,
    );
    const one = await robot.proof();
    assert.equal((await robot.post('sign-ups', aPerson(DATE, 1, { party: 4 }), { 'stek-proof': one })).status, 201);
    const easy = await robot.proof();
    const again = { 'stek-proof': easy };
    assert.equal((await robot.post('sign-ups', aPerson(DATE, 2), again)).body['code'], 'proof_too_easy');
    assert.equal(
      (await robot.post('sign-ups', aPerson(dateOfCourse('other'), 2), again)).status,
      201,
      'for another date it is enough',
    );
  });

  it('cannot say of themselves how hard their work was', async () => {
    const desk = await open();
    const { body } = await desk.ask('proof');
    const { parameters } = body as { parameters: { data: object } };
    const forged = { ...body, parameters: { ...parameters, data: { ...parameters.data, level: 4 } } };
    const sent = await desk.post('sign-ups', aPerson(DATE), { 'stek-proof': await solved(forged as never) });
    assert.equal(sent.body['code'], 'proof_invalid');
  });

  it('are seen by a worker as a burst, and cancelled in one go; who waited gets the seats, who is kept stays', async () => {
    const desk = await open();
    const robot = desk.from(ROBOT);
    for (let number = 1; number <= 8; number++) await robot.signUp(aPerson(DATE, number));
    const waits = await desk.from('198.51.100.1').signUp(aPerson(DATE, 20, { party: 2 }));
    assert.equal(waits.body['state'], 'waiting');
    for (let number = 1; number <= 4; number++) await robot.signUp(aPerson(dateOfCourse('other'), number));
    for (let number = 30; number <= 40; number++) await desk.register(aPerson(dateOfCourse('other'), number));
    const list = async () =>
      (await desk.ask('bursts', { headers: desk.asWorker })).body['items'] as Record<string, unknown>[];
    const [burst, ...more] = await list();
    assert.deepEqual(more, [], 'four are no burst, nor are those that a worker signed up');
    assert.deepEqual([burst?.['occurrenceId'], burst?.['signUps'], burst?.['persons']], [DATE, 8, 8]);
    const [keep] = burst!['refs'] as string[];
    const move = (body: object, id = String(burst?.['id'])) =>
      desk.post(`bursts/${id}/transitions`, body, desk.asWorker);
    for (const bad of [
      {},
      { to: 'confirmed' },
      { to: 'cancelled', keep: 'x' },
      { to: 'cancelled', keep: [1] },
      { to: 'cancelled', why: '' },
    ])
      assert.equal((await move(bad)).status, 422, JSON.stringify(bad));
    assert.equal((await move({ to: 'cancelled' }, 'nothing')).status, 404);
    const done = await move({ to: 'cancelled', keep: [keep] });
    assert.deepEqual([done.status, done.body], [200, { id: burst?.['id'], cancelled: 7, kept: 1 }]);
    const next = (await desk.list(DATE)).find(({ ref }) => ref === waits.body['ref']);
    assert.equal(next?.['state'], 'offered', 'at once, not when somebody looks');
    const states = (await desk.list(DATE)).map(({ ref, state }) => [ref === keep, state]);
    assert.deepEqual(
      states.filter(([, state]) => state === 'confirmed'),
      [[true, 'confirmed']],
    );
    assert.equal(states.filter(([, state]) => state === 'cancelled').length, 7);
    const moves = await desk.store.db.selectFrom('transitions').selectAll().where('reason', '=', 'burst').execute();
    assert.equal(moves.length, 7);
    assert.equal(
      moves.filter(({ actor_role, actor_id }) => actor_role === 'worker' && desk.workerKey.includes(String(actor_id)))
        .length,
      7,
    );
    assert.deepEqual(await list(), []);
    assert.deepEqual(desk.errors, []);
  });

  it('are known to belong together for two days, by nothing that is an address', async () => {
    const clock = { now: BEFORE.getTime() };
    const desk = await open(clock);
    for (let number = 1; number <= 5; number++) await desk.from(`192.0.2.${number}`).signUp(aPerson(DATE, number));
    const kept = async () => desk.store.db.selectFrom('sign_up_origins').selectAll().execute();
    const rows = await kept();
    assert.equal(new Set(rows.map(({ burst }) => burst)).size, 1);
    assert.doesNotMatch(JSON.stringify(rows), /192\.0\.2/);
    clock.now += 24 * HOUR;
    await desk.from('192.0.2.9').signUp(aPerson(DATE, 9));
    assert.equal(new Set((await kept()).map(({ burst }) => burst)).size, 2, 'the same network is another one tomorrow');
    clock.now += 24 * HOUR;
    assert.deepEqual((await desk.ask('bursts', { headers: desk.asWorker })).body['items'], []);
    await runJobs(desk.store, 'test', jobsOf(KINDS));
    assert.equal((await kept()).length, 1);
    assert.equal((await desk.list(DATE)).length, 6);
  });
});

describe('At the command line, a burst', () => {
  it('is shown and cancelled', async () => {
    const data = mkdtempSync(join(tmpdir(), 'stek-bursts-'));
    try {
      const store = await openDatabase({ databaseUrl: undefined, data });
      const year = new Date().getUTCFullYear() + 1;
      const schedule = { start: `${year}-06-01T14:00`, end: `${year}-06-01T16:00`, tz: 'Europe/Brussels' };
      const desk = await SignUpDesk.open(store, [courseOf('course', { mode: 'required', capacity: 9 }, { schedule })]);
      for (let number = 1; number <= 6; number++) await desk.signUp(aPerson(`course_${year}0601T1400`, number));
      await store.close();
      const run = (...args: string[]) => stek(['sign-ups', ...args, '--data', data]);
      const shown = await run('bursts', '--tenant', TOWN.id);
      assert.equal(shown.code, 0, shown.stderr);
      const [, id = ''] = /^(\S+) {2}course_\d{8}T1400 {2}6 sign-ups, 6 persons/.exec(shown.stdout) ?? [];
      const [ref = ''] = /IN-\d\d-0003/.exec(shown.stdout) ?? [];
      const done = await run('cancel', `--burst=${id}`, '--tenant', TOWN.id, '--keep', ref);
      assert.deepEqual([done.code, done.stdout], [0, '5 cancelled, 1 kept.\n']);
      assert.match((await run('bursts', '--tenant', TOWN.id)).stdout, /no bursts/);
      const none = await run('cancel', '--burst=nothing', '--tenant', TOWN.id);
      assert.deepEqual([none.code, none.stdout], [2, '']);
      assert.equal((await run('cancel', '--tenant', TOWN.id)).code, 2);
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  });
});
