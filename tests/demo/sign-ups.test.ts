import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import { createDemo, fillDemo } from '../../src/demo/create-demo.ts';
import { DEMO_CODE } from '../../src/demo/demo-code.ts';
import { DEMO_PAGES } from '../../src/demo/page.ts';
import { demoSeats } from '../../src/demo/seats.ts';
import { openWasmSqlite } from '../../src/demo/wasm-sqlite.ts';
import { readFollowUpCode } from '../../src/domain/follow-up-code.ts';
import { signUpSeats } from '../../src/server/sign-ups/seat-counts.ts';
import { openStore } from '../../src/server/store/store.ts';
import { DEMO_NOW } from '../support/demo-app.ts';
import { BEFORE, courseOf, SignUpDesk, aPerson, dateOfCourse, solved } from '../support/sign-up-desk.ts';

const clock = () => DEMO_NOW;

describe('Signing up in the demo', () => {
  it('goes the whole way: proof, sign-up, follow-up, cancelling', async () => {
    const demo = await createDemo({ clock });
    const challenge = await (await demo.fetch(`${demo.baseUrl}/proof`)).json();
    const post = async (path: string, body: object, more: Record<string, string> = {}) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...more };
      const response = await demo.fetch(`${demo.baseUrl}/${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return (await response.json()) as Record<string, unknown>;
    };
    const person = {
      occurrenceId: `${ACTIVITY.restaurant}_20270121T1130`,
      firstName: 'An',
      contact: { phone: '+32470000000' },
    };
    const receipt = await post('sign-ups', person, { 'stek-proof': await solved(challenge as never) });
    assert.equal(receipt['state'], 'confirmed');
    assert.equal((await post('follow-up/withdraw', { code: receipt['code'] }))['state'], 'cancelled');
    for (const state of ['confirmed', 'waiting'] as const) {
      const code = DEMO_CODE[state];
      assert.equal(readFollowUpCode(code), code, 'a code that can be typed');
      assert.equal((await post('follow-up', { code }))['state'], state);
    }
    await demo.close();
  });

  it('has the people it says on each date, once, with made-up addresses', async () => {
    const demo = await createDemo({ clock });
    await fillDemo(demo.store, undefined, demo.keys);
    const seats = await demo.store.read(db => signUpSeats.count(db, 'ieper'));
    for (const { occurrenceId, taken, waiting } of demoSeats())
      assert.deepEqual(seats.get(occurrenceId), { taken, waiting }, occurrenceId);
    const people = await demo.store.db.selectFrom('sign_ups').select(['contact', 'first_name']).execute();
    assert.ok(people.length > 100);
    for (const { contact } of people) assert.match(contact, /\.example$/);
    await demo.close();
  });

  it('works on SQLite in WebAssembly, which pages use', async () => {
    const store = await openStore({ kind: 'sqlite', database: await openWasmSqlite() }, () => BEFORE);
    const desk = await SignUpDesk.open(store, [courseOf('course', { mode: 'required', capacity: 1, waitlist: 1 })]);
    const proof = { 'stek-proof': await desk.proof() };
    const first = await desk.post('sign-ups', aPerson(dateOfCourse('course')), proof);
    assert.equal(first.body['state'], 'confirmed');
    assert.equal((await desk.post('sign-ups', aPerson(dateOfCourse('course'), 2), proof)).body['code'], 'proof_spent');
    const second = await desk.signUp(aPerson(dateOfCourse('course'), 2));
    assert.equal(second.body['state'], 'waiting');
    await desk.followUp(first.body['code'], 'withdraw');
    assert.equal((await desk.followUp(second.body['code'])).body['state'], 'offered');
    await store.close();
  });

  it('has a page on its site where a code can be typed in', () => {
    assert.ok(DEMO_PAGES.some(({ tags, embed }) => tags.includes('stek-follow-up') && embed.includes('/p/ieper/code')));
  });
});
