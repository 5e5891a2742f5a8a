import assert from 'node:assert/strict';
import { it } from 'node:test';
import { networkPrefixOf } from '../../src/server/access/rate-limiter.ts';
import { jobsOf, runJobs } from '../../src/server/jobs/jobs.ts';
import { signUpKind } from '../../src/server/sign-ups/sign-up-kind.ts';
import { onBothEngines } from '../support/engines.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';

const course = courseOf('course', { mode: 'required', capacity: 2, waitlist: 5, partyMax: 2 });
const DATE = dateOfCourse('course');
const DAY = 86_400_000;

onBothEngines('Follow-up by code', openEmpty => {
  const open = async (clock = { now: BEFORE.getTime() }) =>
    SignUpDesk.open(await openEmpty(() => new Date(clock.now)), [course]);

  it('shows where it stands without a name or a number, however the code is typed', async () => {
    const desk = await open();
    const { body } = await desk.signUp(aPerson(DATE));
    const code = String(body['code']);
    const spaced = code.replace(/(\d{4})/g, '$1 ');
    const arabic = code.replace(/\d/g, digit => String.fromCodePoint(0x660 + Number(digit)));
    for (const typed of [code, spaced, spaced.replaceAll(' ', '-'), arabic]) {
      const shown = await desk.followUp(typed);
      assert.equal(shown.status, 200);
      assert.deepEqual(shown.body, {
        kind: 'sign-up',
        ref: 'IN-26-0001',
        state: 'confirmed',
        occurrenceId: DATE,
        label: 'Je bent ingeschreven.',
        hint: 'Tot dan! Kan je toch niet komen? Zeg dan hier af.',
        steps: [],
        messages: [],
        actions: [{ name: 'withdraw', label: 'Zeg mijn inschrijving af' }],
      });
    }
  });

  const WRONG = [
    '4012300000000010',
    '1',
    '',
    'x'.repeat(1000),
    null,
    12,
    { $gt: '' },
    ['4012300000000010'],
    '4012300000000011',
    undefined,
  ];

  it('says the same of every wrong code, however many there were', async () => {
    const desk = await open();
    const said = new Set<string>();
    for (let round = 0; round < 10; round++) {
      for (const code of WRONG) {
        const { status, body: problem } = await desk.followUp(code);
        said.add(JSON.stringify([status, { ...problem, requestId: '' }]));
      }
    }
    assert.equal(said.size, 1);
    assert.match([...said][0] ?? '', /404.*code_unknown/);
  });

  it('works with a right code after any number of wrong ones: they only ask for work, wrong and right alike', async () => {
    const clock = { now: BEFORE.getTime() };
    const desk = await open(clock);
    const { body } = await desk.signUp(aPerson(DATE));
    await desk.mistype();
    const first = await desk.followUp(body['code']);
    assert.equal(first.status, 200, 'one is looked up without work every two minutes');
    for (const code of [body['code'], '4012300000000010', 'x']) {
      const stopped = await desk.followUp(code);
      assert.deepEqual([stopped.status, stopped.body['code']], [403, 'proof_missing']);
      assert.equal(stopped.headers.get('retry-after'), '120');
    }
    const proven = async (code: unknown, action = '') =>
      desk.post(`follow-up${action}`, { code }, { 'stek-proof': await desk.proof() });
    assert.equal((await proven(body['code'])).status, 200);
    assert.equal((await proven('4012300000000010')).status, 404);
    const proof = { 'stek-proof': await desk.proof() };
    assert.equal((await desk.post('follow-up', { code: 'x' }, proof)).status, 404);
    assert.equal((await desk.post('follow-up', { code: 'x' }, proof)).body['code'], 'proof_spent');
    assert.equal((await proven(body['code'], '/withdraw')).body['state'], 'cancelled');
    assert.equal((await proven(body['code'], '/accept')).body['code'], 'invalid_transition');
    assert.equal((await desk.from('198.51.100.1').followUp(body['code'])).status, 200);
    clock.now += 3_600_000;
    for (let times = 0; times < 2; times++) assert.equal((await desk.followUp(body['code'])).status, 200);
  });

  it('lets right codes pass as often as people like', async () => {
    const desk = await open();
    const { body } = await desk.signUp(aPerson(DATE));
    const right = await Promise.all(Array.from({ length: 60 }, () => desk.followUp(body['code'])));
    assert.deepEqual(
      right.map(({ status }) => status),
      Array.from({ length: 60 }, () => 200),
    );
  });

  it('counts neighbourhoods, and keeps nothing that is an address', async () => {
    assert.equal(networkPrefixOf('192.0.2.77'), networkPrefixOf('::ffff:192.0.2.1'));
    assert.notEqual(networkPrefixOf('192.0.2.77'), networkPrefixOf('192.0.3.77'));
    assert.equal(networkPrefixOf('2001:db8:1:2ff::1'), networkPrefixOf('2001:db8:1:200:ffff::'));
    assert.notEqual(networkPrefixOf('2001:db8:1:200::1'), networkPrefixOf('2001:db8:1:300::1'));
    assert.equal(networkPrefixOf('::1'), networkPrefixOf('0:0:0:0:0:0:0:2'));
    const desk = await open();
    const env = { incoming: { socket: { remoteAddress: '192.0.2.77' } } };
    await desk.app.request(`http://stek.test/v1/${TOWN.id}/proof`, {}, env);
    const rows = await desk.store.db.selectFrom('rate_counters').selectAll().execute();
    assert.equal(rows.length, 1);
    assert.doesNotMatch(JSON.stringify(rows), /192/);
  });
});

onBothEngines('Workers', openEmpty => {
  it('see who comes, in the order in which they came, and change it at the version they saw', async () => {
    const desk = await SignUpDesk.open(await openEmpty(() => BEFORE), [course]);
    await desk.signUp(aPerson(DATE, 1, { party: 2, needs: ['wheelchair'], note: 'Kom met de bus' }));
    await desk.signUp(aPerson(DATE, 2));
    const [first, second] = await desk.list(DATE);
    assert.deepEqual(
      [first?.['state'], first?.['party'], first?.['needs'], first?.['note']],
      ['confirmed', 2, ['wheelchair'], 'Kom met de bus'],
    );
    assert.deepEqual([second?.['state'], second?.['position']], ['waiting', 1]);
    assert.ok(!('code' in (first ?? {})));
    const move = (row: typeof first, to: string, version: unknown = row?.['version']) =>
      desk.post(`sign-ups/${String(row?.['id'])}/transitions`, { to, version }, desk.asWorker);
    const full = await move(second, 'confirmed');
    assert.deepEqual([full.status, full.body['code']], [409, 'full']);
    const stale = await move(first, 'cancelled', 7);
    assert.deepEqual([stale.status, stale.body['code'], stale.body['version']], [412, 'version_mismatch', 1]);
    const impossible = await move(second, 'attended');
    assert.deepEqual([impossible.status, impossible.body['allowed']], [409, ['confirmed', 'cancelled']]);
    assert.equal((await move(first, 'attended')).body['version'], 2);
    assert.equal((await move(first, 'confirmed', 2)).body['state'], 'confirmed');
    assert.equal((await move(first, 'cancelled', 3)).body['state'], 'cancelled');
    const [, offered] = await desk.list(DATE);
    assert.equal(offered?.['state'], 'offered');
    for (const bad of [{}, { to: 'away', version: 1 }, { to: 'cancelled' }, { to: 'cancelled', version: 1, by: 'me' }])
      assert.equal((await desk.post(`sign-ups/${String(first?.['id'])}/transitions`, bad, desk.asWorker)).status, 422);
    const nobody = await desk.post('sign-ups/nobody/transitions', { to: 'cancelled', version: 1 }, desk.asWorker);
    assert.equal(nobody.status, 404);
    const moves = await desk.store.db
      .selectFrom('transitions')
      .selectAll()
      .where('actor_role', '=', 'worker')
      .execute();
    const keyId = desk.workerKey.split('_')[2];
    assert.deepEqual(
      moves.map(({ actor_id }) => actor_id),
      [keyId, keyId, keyId],
    );
  });

  it('find on the list for the door who is being looked at', async () => {
    const desk = await SignUpDesk.open(await openEmpty(() => BEFORE), [course]);
    await desk.signUp(aPerson(DATE));
    await desk.store.db.updateTable('sign_ups').set({ state: 'to_review' }).execute();
    const { body } = await desk.ask(`export/sign-ups.csv?occurrenceId=${DATE}`, { headers: desk.asWorker });
    assert.match(String(body['text']), /IN-26-0001.*Marie.*Na te kijken/);
  });

  it('get a list for the door that no spreadsheet can be tricked with', async () => {
    const desk = await SignUpDesk.open(await openEmpty(() => BEFORE), [
      courseOf('course', { mode: 'required', capacity: 9, waitlist: 5 }),
    ]);
    const names = ['=1+1', '+32', '-2', '@SUM(A1)', 'Zoë; "An"', '\tTab', "=cmd|' /C calc'!A0"];
    for (const [index, firstName] of names.entries()) await desk.register(aPerson(DATE, index, { firstName }));
    const csv = await desk.ask(`export/sign-ups.csv?occurrenceId=${DATE}`, { headers: desk.asWorker });
    assert.equal(csv.headers.get('content-type'), 'text/csv; charset=utf-8; header=present');
    assert.match(csv.headers.get('content-disposition') ?? '', /^attachment; filename="inschrijvingen-[\w-]+\.csv"$/);
    assert.equal(csv.headers.get('cache-control'), 'no-store');
    const raw = await (
      await desk.app.request(`http://stek.test/v1/${TOWN.id}/export/sign-ups.csv?occurrenceId=${DATE}`, {
        headers: desk.asWorker,
      })
    ).arrayBuffer();
    assert.deepEqual([...new Uint8Array(raw).slice(0, 3)], [0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(raw).trim().split('\r\n');
    assert.equal(lines.length, names.length + 1);
    for (const line of lines.slice(1)) for (const cell of line.split(';')) assert.doesNotMatch(cell, /^"?[=+\-@\t]/);
    assert.ok(lines.some(line => line.includes('"Zoë; ""An"""')));
    assert.ok(lines[1]?.includes('tel. 0470000000'));
  });
});

onBothEngines('Time', openEmpty => {
  it('wipes names thirty days after the date, answers after fourteen days, and keeps how many came', async () => {
    const clock = { now: BEFORE.getTime() };
    const desk = await SignUpDesk.open(await openEmpty(() => new Date(clock.now)), [course]);
    const { body } = await desk.signUp(aPerson(DATE, 1, { party: 2 }));
    await desk.signUp(aPerson(DATE, 2));
    const count = async (table: 'sign_ups' | 'transitions' | 'idempotency' | 'spent_proofs' | 'rate_counters') =>
      (await desk.store.db.selectFrom(table).selectAll().execute()).length;
    const after = async (days: number) => {
      clock.now = BEFORE.getTime() + days * DAY;
      await runJobs(desk.store, 'test', jobsOf([signUpKind]));
    };
    await after(0);
    assert.deepEqual([await count('sign_ups'), await count('idempotency'), await count('spent_proofs')], [2, 2, 2]);
    await after(1);
    assert.deepEqual([await count('spent_proofs'), await count('rate_counters')], [0, 0]);
    await after(8);
    assert.equal((await desk.followUp(body['code'])).body['state'], 'confirmed');
    const [, waited] = await desk.list(DATE);
    assert.equal(waited?.['state'], 'expired', 'who waited when it began is no longer in line');
    await after(13.9);
    assert.equal(await count('idempotency'), 2);
    await after(14);
    assert.equal(await count('idempotency'), 0);
    const end = Date.parse('2026-12-01T15:00:00Z');
    await after((end - BEFORE.getTime()) / DAY + 30 - 0.1);
    assert.equal(await count('sign_ups'), 2);
    await after((end - BEFORE.getTime()) / DAY + 30);
    assert.deepEqual([await count('sign_ups'), await count('transitions')], [0, 0]);
    const kept = await desk.store.db.selectFrom('attendance').selectAll().orderBy('state').execute();
    assert.deepEqual(
      kept.map(row => [row.state, row.sign_ups, row.persons]),
      [
        ['confirmed', 1, 2],
        ['expired', 1, 1],
      ],
    );
    assert.equal((await desk.followUp(body['code'])).status, 404);
  });

  it('gives each turn of a job to one of many servers', async () => {
    const clock = { now: BEFORE.getTime() };
    const store = await openEmpty(() => new Date(clock.now));
    const turns = async () =>
      (await Promise.all(['a', 'b', 'c', 'd'].map(holder => runJobs(store, holder, jobsOf([signUpKind])))))
        .flat()
        .sort();
    assert.deepEqual(await turns(), ['end-offers', 'purge', 'settle-files']);
    assert.deepEqual(await turns(), []);
    clock.now += 60_000;
    assert.deepEqual(await turns(), ['end-offers']);
    clock.now += 3_600_000;
    assert.deepEqual(await turns(), ['end-offers', 'purge', 'settle-files']);
  });
});
