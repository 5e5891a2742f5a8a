import assert from 'node:assert/strict';
import { it } from 'node:test';
import { upsert } from '../../src/server/programme/upsert.ts';
import { onBothEngines } from '../support/engines.ts';
import {
  actionNames,
  aPerson,
  BEFORE,
  courseOf,
  dateOfCourse,
  SignUpDesk,
  solved,
  TOWN,
} from '../support/sign-up-desk.ts';

const HOUR = 3_600_000;
const small = courseOf('small', { mode: 'required', capacity: 2, waitlist: 2, partyMax: 2 });
const SMALL = dateOfCourse('small');

onBothEngines('Signing up', openEmpty => {
  const open = async (clock = { now: BEFORE.getTime() }) =>
    SignUpDesk.open(await openEmpty(() => new Date(clock.now)), [
      small,
      courseOf('other', { mode: 'optional', capacity: 20, waitlist: 0, partyMax: 4 }),
      courseOf('none', { mode: 'none' }),
      courseOf('later', { mode: 'required', capacity: 5, opensDaysBefore: 3 }),
      courseOf('elsewhere', { mode: 'required', url: 'https://tickets.example/' }),
    ]);

  it('gives a seat, then a place in the line, then says it is full', async () => {
    const desk = await open();
    const first = await desk.signUp(aPerson(SMALL, 1, { party: 2 }));
    assert.equal(first.status, 201);
    assert.equal(first.body['state'], 'confirmed');
    assert.match(String(first.body['ref']), /^IN-26-0001$/);
    assert.match(String(first.body['code']), /^\d{16}$/);
    assert.equal(first.headers.get('cache-control'), 'no-store');
    const second = await desk.signUp(aPerson(SMALL, 2));
    assert.deepEqual([second.body['state'], second.body['position']], ['waiting', 1]);
    const third = await desk.signUp(aPerson(SMALL, 3));
    assert.equal(third.body['position'], 2);
    const fourth = await desk.signUp(aPerson(SMALL, 4));
    assert.deepEqual([fourth.status, fourth.body['code']], [409, 'full']);
  });

  it('offers a seat that falls free to the first that fits, and logs who was passed over', async () => {
    const desk = await open();
    const one = await desk.signUp(aPerson(SMALL, 1));
    const two = await desk.signUp(aPerson(SMALL, 2));
    const pair = await desk.signUp(aPerson(SMALL, 3, { party: 2 }));
    const single = await desk.signUp(aPerson(SMALL, 4));
    assert.equal((await desk.followUp(one.body['code'], 'withdraw')).body['state'], 'cancelled');
    assert.equal((await desk.followUp(pair.body['code'])).body['state'], 'waiting');
    const offer = (await desk.followUp(single.body['code'])).body;
    assert.deepEqual([offer['state'], actionNames(offer)], ['offered', ['withdraw', 'accept']]);
    assert.equal(offer['heldUntil'], new Date(BEFORE.getTime() + 24 * HOUR).toISOString());
    const skips = await desk.store.db.selectFrom('skips').select(['party', 'free']).execute();
    assert.deepEqual(
      skips.map(row => ({ ...row })),
      [{ party: 2, free: 1 }],
    );
    assert.equal((await desk.followUp(single.body['code'], 'accept')).body['state'], 'confirmed');
    await desk.followUp(two.body['code'], 'withdraw');
    await desk.followUp(single.body['code'], 'withdraw');
    assert.equal((await desk.followUp(pair.body['code'])).body['state'], 'offered');
  });

  it('ends an offer when its time is over, and gives the seat to the next', async () => {
    const clock = { now: BEFORE.getTime() };
    const desk = await open(clock);
    const holder = await desk.signUp(aPerson(SMALL, 1, { party: 2 }));
    const slow = await desk.signUp(aPerson(SMALL, 2, { party: 2 }));
    const next = await desk.signUp(aPerson(SMALL, 3));
    await desk.followUp(holder.body['code'], 'withdraw');
    clock.now += 24 * HOUR;
    const late = await desk.followUp(slow.body['code'], 'accept');
    assert.deepEqual([late.status, late.body['code'], late.body['allowed']], [409, 'invalid_transition', []]);
    assert.equal((await desk.followUp(slow.body['code'])).body['state'], 'expired');
    assert.equal((await desk.followUp(next.body['code'])).body['state'], 'offered');
  });

  it('takes one live sign-up per contact and date, however the address is written', async () => {
    const desk = await open();
    const mail = (email: string) => aPerson(dateOfCourse('other'), 1, { contact: { email } });
    const first = await desk.signUp(mail('Marie@post.example'));
    assert.equal(first.status, 201);
    const told = await desk.register(mail('marie@POST.example'));
    assert.deepEqual([told.status, told.body['code']], [409, 'duplicate'], 'a worker is told');
    assert.equal((await desk.signUp(mail('marie@POST.example'))).status, 201, 'a stranger is not');
    assert.equal((await desk.list(dateOfCourse('other'))).length, 1);
    assert.equal(
      (await desk.signUp(aPerson(dateOfCourse('small'), 1, { contact: { email: 'marie@post.example' } }))).status,
      201,
    );
    await desk.followUp(first.body['code'], 'withdraw');
    assert.equal((await desk.signUp(mail('marie@post.example'))).status, 201);
  });

  it('says why a date takes nobody: closed, not open yet, elsewhere, past, gone, unknown, too many at once', async () => {
    const clock = { now: BEFORE.getTime() };
    const desk = await open(clock);
    const refusal = async (course: string, more: object = {}) => {
      const { status, body } = await desk.signUp(aPerson(dateOfCourse(course), 1, more));
      return [status, body['code']];
    };
    for (const course of ['none', 'later', 'elsewhere'])
      assert.deepEqual(await refusal(course), [409, 'closed'], course);
    assert.deepEqual(await refusal('nothing'), [404, 'not_found']);
    for (const occurrence of [
      'small',
      'small_20261201',
      'small_20261340T1400',
      'small_20261202T1400',
      'a'.repeat(1024),
    ])
      assert.equal((await desk.signUp(aPerson(occurrence))).status, 404, occurrence);
    const many = await desk.signUp(aPerson(SMALL, 1, { party: 3 }));
    assert.equal(many.status, 422);
    assert.equal((many.body['errors'] as { code: string }[])[0]?.code, 'too_many');
    clock.now = Date.parse('2026-12-01T13:00:00Z');
    assert.deepEqual(await refusal('small'), [410, 'past']);
  });

  it('shows the seats of live sign-ups to the next reader', async () => {
    const desk = await open();
    const read = () => desk.ask('occurrences?from=2026-12-01&to=2026-12-02');
    const before = await read();
    const { body } = await desk.signUp(aPerson(SMALL, 1, { party: 2 }));
    const after = await read();
    assert.notEqual(after.headers.get('etag'), before.headers.get('etag'));
    const seats = (answer: typeof after) =>
      (answer.body['items'] as { id: string; seats: string; seatsLeft: number }[]).find(({ id }) => id === SMALL);
    assert.deepEqual([seats(before)?.seats, seats(before)?.seatsLeft], ['few', 2]);
    assert.deepEqual([seats(after)?.seats, seats(after)?.seatsLeft], ['waitlist', 0]);
    await desk.followUp(body['code'], 'withdraw');
    assert.equal(seats(await read())?.seatsLeft, 2);
  });
});

onBothEngines('Sending twice', openEmpty => {
  const open = async () => SignUpDesk.open(await openEmpty(() => BEFORE), [small]);

  it('does what comes twice under one name once, and answers the same', async () => {
    const desk = await open();
    const name = { 'idempotency-key': '"3d6e4a52-one"' };
    const first = await desk.signUp(aPerson(SMALL), name);
    // Without a proof: the first one is spent, and who lost the answer has no other.
    const again = await desk.post('sign-ups', aPerson(SMALL), name);
    assert.deepEqual([again.status, again.body], [first.status, first.body]);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.equal(first.headers.get('idempotency-replayed'), null);
    const bare = await desk.post('sign-ups', aPerson(SMALL), { 'idempotency-key': '3d6e4a52-one' });
    assert.equal(bare.status, 201, 'a bare name is the same name');
    assert.equal((await desk.list(SMALL)).length, 1);
  });

  it('answers a refusal the same way the second time', async () => {
    const desk = await open();
    for (const number of [1, 2, 3, 4]) await desk.signUp(aPerson(SMALL, number));
    const name = { 'idempotency-key': '"refused-before"' };
    const first = await desk.signUp(aPerson(SMALL, 5), name);
    const again = await desk.signUp(aPerson(SMALL, 5), name);
    assert.equal(first.body['code'], 'full');
    assert.deepEqual(again.body, first.body);
    assert.equal(again.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  });

  it('refuses one name for two things, and a submission without a name', async () => {
    const desk = await open();
    const name = { 'idempotency-key': '"used-before"' };
    await desk.signUp(aPerson(SMALL, 1), name);
    const other = await desk.signUp(aPerson(SMALL, 2), name);
    assert.deepEqual([other.status, other.body['code']], [422, 'idempotency_mismatch']);
    const proof = await desk.proof();
    for (const key of ['', 'short', '"', 'x'.repeat(129), '"unclosed-name', 'naïve-name-è']) {
      const { status, body } = await desk.post('sign-ups', aPerson(SMALL, 3), {
        'idempotency-key': key,
        'stek-proof': proof,
      });
      assert.deepEqual([status, body['code']], [400, 'idempotency_key_missing'], key);
    }
    const proven = { 'content-type': 'application/json', 'stek-proof': proof };
    const without = await desk.ask('sign-ups', {
      method: 'POST',
      headers: proven,
      body: JSON.stringify(aPerson(SMALL, 3)),
    });
    assert.deepEqual([without.status, without.body['code']], [400, 'idempotency_key_missing']);
  });

  it('lets one of many that come at once through; the others hear it runs, or get its answer', async () => {
    const desk = await open();
    const name = { 'idempotency-key': '"at-the-same-time"' };
    const proofs = await Promise.all(Array.from({ length: 12 }, () => desk.proof()));
    const answers = await Promise.all(
      proofs.map(proof => desk.post('sign-ups', aPerson(SMALL), { ...name, 'stek-proof': proof })),
    );
    const taken = answers.filter(({ status }) => status === 201);
    assert.ok(taken.length > 0);
    assert.equal(new Set(taken.map(({ body }) => body['code'])).size, 1);
    for (const { status, body } of answers)
      if (status !== 201) assert.deepEqual([status, body['code']], [409, 'idempotency_running']);
    assert.equal((await desk.list(SMALL)).length, 1);
  });

  it('keeps nothing of the code that a copy of the database could give away', async () => {
    const desk = await open();
    const { body } = await desk.signUp(aPerson(SMALL));
    const tables = ['sign_ups', 'idempotency', 'transitions', 'spent_proofs', 'rate_counters'] as const;
    const all = await Promise.all(tables.map(table => desk.store.db.selectFrom(table).selectAll().execute()));
    const stored = JSON.stringify(all);
    assert.ok(stored.includes('Marie'));
    assert.ok(!stored.includes(String(body['code'])));
    assert.ok(!JSON.stringify(all[1]).includes('Marie'));
  });
});

onBothEngines('Proofs of work', openEmpty => {
  it('are needed, once each, in time, for this municipality, and not made up', async () => {
    const clock = { now: BEFORE.getTime() };
    const desk = await SignUpDesk.open(await openEmpty(() => new Date(clock.now)), [small]);
    await upsert(desk.store, { ...TOWN, id: 'buurdorp' }, { activities: [small] });
    const refusal = async (proof: string | undefined, number = 9) => {
      const { status, body } = await desk.post(
        'sign-ups',
        aPerson(SMALL, number),
        proof === undefined ? {} : { 'stek-proof': proof },
      );
      return status === 403 ? body['code'] : status;
    };
    assert.equal(await refusal(undefined), 'proof_missing');
    const proof = await desk.proof();
    assert.equal(await refusal(proof, 1), 201);
    assert.equal(await refusal(proof, 2), 'proof_spent');
    const { challenge, solution } = JSON.parse(atob(proof)) as {
      challenge: { parameters: object; signature: string };
      solution: { counter: number };
    };
    const forged = [
      { challenge: { ...challenge, parameters: { ...challenge.parameters, nonce: '00'.repeat(16) } }, solution },
      { challenge: { ...challenge, signature: undefined }, solution },
      { challenge, solution: { ...solution, counter: -1, derivedKey: 'zz' } },
      { challenge: { parameters: null }, solution },
      [],
    ].map(payload => btoa(JSON.stringify(payload)));
    for (const bad of [...forged, '?', btoa('null'), 'A'.repeat(5000)])
      assert.equal(await refusal(bad), 'proof_invalid');
    const elsewhere = await (await desk.app.request('http://stek.test/v1/buurdorp/proof')).json();
    assert.equal(await refusal(await solved(elsewhere as never)), 'proof_invalid');
    const old = await desk.proof();
    clock.now += 10 * 60_000;
    assert.equal(await refusal(old), 'proof_invalid');
    assert.equal((await desk.ask('proof')).headers.get('cache-control'), 'no-store');
  });

  it('are spent together with the effect: what was refused for another reason can use them still', async () => {
    const desk = await SignUpDesk.open(await openEmpty(() => BEFORE), [small]);
    const proof = { 'stek-proof': await desk.proof() };
    assert.equal((await desk.post('sign-ups', aPerson(SMALL, 1, { party: 3 }), proof)).status, 422);
    assert.equal((await desk.post('sign-ups', aPerson(SMALL, 1), proof)).status, 201);
  });

  it('get harder where very many come from, and a stop comes only far out', async () => {
    const desk = await SignUpDesk.open(await openEmpty(() => BEFORE), [small]);
    const busy = async (count: number) => {
      await desk.ask('proof');
      await desk.store.db.updateTable('rate_counters').set({ count }).execute();
      return desk.ask('proof');
    };
    assert.equal((await busy(50)).status, 200);
    assert.equal((await busy(1500)).status, 200);
    const stopped = await busy(2000);
    assert.deepEqual([stopped.status, stopped.body['code']], [429, 'too_many_requests']);
    assert.ok(Number(stopped.headers.get('retry-after')) > 0);
  });
});
