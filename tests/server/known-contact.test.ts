import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { SignUpRule } from '../../src/schema/activity.ts';
import { endOffers } from '../../src/server/sign-ups/end-offers.ts';
import { jobsOf, runJobs } from '../../src/server/jobs/jobs.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { KINDS } from '../../src/server/kinds.ts';
import { onBothEngines } from '../support/engines.ts';
import {
  actionNames,
  aPerson,
  BEFORE,
  courseOf,
  dateOfCourse,
  SignUpDesk,
  TOWN,
  type Answered,
} from '../support/sign-up-desk.ts';

const DATE = dateOfCourse('course');
const DAY = 86_400_000;
/** The neighbour whose number a stranger tries, and somebody else. */
const NEIGHBOUR = 1;
const OTHER = 2;

const RULES: Record<string, SignUpRule> = {
  'with seats enough': { mode: 'required', capacity: 9, waitlist: 2, partyMax: 4 },
  'with few seats left': { mode: 'required', capacity: 3, waitlist: 2, partyMax: 2 },
  'without a limit': { mode: 'optional', partyMax: 2 },
  'with a waiting list': { mode: 'required', capacity: 1, waitlist: 5 },
  'whose seats have to be confirmed': { mode: 'required', capacity: 3, waitlist: 2, partyMax: 2, confirm: 'contact' },
  'that is full': { mode: 'required', capacity: 1, waitlist: 0 },
};

onBothEngines('A stranger who signs up with the number of a neighbour', openEmpty => {
  const open = async (rule: SignUpRule, clock = { now: BEFORE.getTime() }) =>
    SignUpDesk.open(await openEmpty(() => new Date(clock.now)), [courseOf('course', rule)]);
  const seats = async (desk: SignUpDesk) => {
    const { body, headers } = await desk.ask('occurrences?from=2026-12-01&to=2026-12-02');
    return { items: body['items'], etag: headers.get('etag') };
  };
  /** An answer without what is another one each time. */
  const plain = ({ status, body, headers }: Answered) => {
    const { code, requestId, ...rest } = body;
    const isCode = /^\d{16}$/.test(String(code));
    const names = [...headers.keys()].sort();
    return {
      status,
      names,
      code: isCode ? 'a code' : code,
      isNamed: typeof requestId,
      ...rest,
      length: JSON.stringify(rest).length,
    };
  };

  /** All that a stranger can see of it, when `first` was signed up before. */
  const seen = async (rule: SignUpRule, first: number) => {
    const desk = await open(rule);
    await desk.register(aPerson(DATE, first));
    const answered = await desk.signUp(aPerson(DATE, NEIGHBOUR));
    const story: unknown[] = [plain(answered), await seats(desk)];
    const next = await desk.signUp(aPerson(DATE, 3));
    story.push(plain(next), await seats(desk));
    for (const { body } of [answered, next]) {
      for (const action of ['show', 'accept', 'withdraw', 'withdraw', 'accept', 'show'] as const) {
        story.push(action, plain(await desk.followUp(body['code'], action)), await seats(desk));
      }
    }
    story.push(plain(await desk.signUp(aPerson(DATE, NEIGHBOUR))), await seats(desk));
    assert.deepEqual(desk.errors, []);
    return story;
  };

  for (const [name, rule] of Object.entries(RULES)) {
    it(`learns nothing on a date ${name}: answer, code, places and seats are those of a fresh sign-up`, async () => {
      const [signedUp, notSignedUp] = [await seen(rule, NEIGHBOUR), await seen(rule, OTHER)];
      assert.ok(signedUp.length > 20);
      assert.deepEqual(signedUp, notSignedUp);
    });
  }

  it('sees its seat set free at the same moment as any that is not confirmed, with and without a look at it', async () => {
    const rule: SignUpRule = { mode: 'required', capacity: 3, waitlist: 2, confirm: 'contact' };
    const seen = async (first: number) => {
      const story: unknown[] = [];
      for (const isLookedAt of [true, false]) {
        const clock = { now: BEFORE.getTime() };
        const desk = await open(rule, clock);
        await desk.register(aPerson(DATE, first));
        const { body } = await desk.signUp(aPerson(DATE, NEIGHBOUR));
        story.push(body['state'], body['heldUntil'], await seats(desk));
        for (const later of [DAY - 1, 1]) {
          clock.now += later;
          if (isLookedAt) story.push(plain(await desk.followUp(body['code'])));
          else await endOffers(desk.store);
          story.push(await seats(desk), plain(await desk.followUp(body['code'])), await seats(desk));
        }
        assert.deepEqual(desk.errors, []);
      }
      return story;
    };
    const [signedUp, notSignedUp] = [await seen(NEIGHBOUR), await seen(OTHER)];
    assert.match(JSON.stringify(signedUp), /"unconfirmed".+"seatsLeft":1.+"expired".+"seatsLeft":2/);
    assert.deepEqual(signedUp, notSignedUp);
  });

  it('sees no held seat any more when the date is called off, as with any that is not confirmed', async () => {
    const rule: SignUpRule = { mode: 'required', capacity: 3, confirm: 'contact' };
    const seen = async (first: number) => {
      const desk = await open(rule);
      await desk.register(aPerson(DATE, first));
      const { body } = await desk.signUp(aPerson(DATE, NEIGHBOUR));
      const exceptions = [{ recurrenceId: '2026-12-01T14:00', type: 'cancelled' as const }];
      await upsert(desk.store, TOWN, { activities: [courseOf('course', rule, { exceptions })] });
      return plain(await desk.followUp(body['code']));
    };
    const signedUp = await seen(NEIGHBOUR);
    assert.ok('state' in signedUp && signedUp.state === 'cancelled' && !('heldUntil' in signedUp));
    assert.deepEqual(signedUp, await seen(OTHER));
  });

  it('is not told anything that would keep the neighbour from confirming the first one', async () => {
    const desk = await open({ mode: 'required', capacity: 3, confirm: 'contact' });
    await desk.signUp(aPerson(DATE, NEIGHBOUR));
    await desk.signUp(aPerson(DATE, NEIGHBOUR));
    const notices = await desk.store.db.selectFrom('notices').select('cause').execute();
    assert.deepEqual(
      notices.map(({ cause }) => cause),
      ['confirm'],
    );
  });

  it('takes no seat, and can neither see nor cancel the sign-up of the neighbour', async () => {
    const desk = await open({ mode: 'required', capacity: 2 });
    const real = await desk.signUp(aPerson(DATE, NEIGHBOUR, { firstName: 'Fatima' }));
    const decoy = await desk.signUp(aPerson(DATE, NEIGHBOUR, { firstName: 'Vreemde' }));
    assert.notEqual(decoy.body['code'], real.body['code']);
    assert.notEqual((await desk.followUp(decoy.body['code'])).body['ref'], real.body['ref']);
    assert.equal((await desk.followUp(decoy.body['code'], 'withdraw')).body['state'], 'cancelled');
    assert.equal((await desk.followUp(real.body['code'])).body['state'], 'confirmed');
    await desk.signUp(aPerson(DATE, NEIGHBOUR));
    const last = await desk.signUp(aPerson(DATE, OTHER));
    assert.equal(last.body['state'], 'confirmed', 'the last seat is free, whatever is shown');
    const list = await desk.list(DATE);
    assert.deepEqual(
      list.map(({ firstName }) => firstName),
      ['Fatima', 'Marie'],
    );
    const csv = await desk.ask(`export/sign-ups.csv?occurrenceId=${DATE}`, { headers: desk.asWorker });
    assert.doesNotMatch(String(csv.body['text']), /Vreemde/);
  });

  it('is seen by the worker beside the sign-up, so that the neighbour hears of it', async () => {
    const desk = await open({ mode: 'required', capacity: 9 });
    await desk.signUp(aPerson(DATE, NEIGHBOUR));
    await desk.signUp(aPerson(DATE, OTHER));
    const decoy = await desk.signUp(aPerson(DATE, NEIGHBOUR));
    const [neighbour, other] = await desk.list(DATE);
    assert.equal(neighbour?.['signedUpAgainAt'], BEFORE.toISOString());
    assert.ok(other && !('signedUpAgainAt' in other));
    await desk.followUp(decoy.body['code'], 'withdraw');
    const events = await desk.store.db.selectFrom('notices').select(['entity_id', 'cause']).execute();
    assert.deepEqual(
      events.map(({ entity_id, cause }) => [entity_id, cause]),
      [[neighbour?.['id'], 'signed_up_again']],
    );
  });

  it('is not the neighbour who sends again: that gets the first answer', async () => {
    const desk = await open({ mode: 'required', capacity: 9 });
    const name = { 'idempotency-key': '"the-first-time"' };
    const first = await desk.signUp(aPerson(DATE, NEIGHBOUR), name);
    await desk.signUp(aPerson(DATE, NEIGHBOUR));
    const again = await desk.post('sign-ups', aPerson(DATE, NEIGHBOUR), name);
    assert.deepEqual([again.status, again.body], [first.status, first.body]);
    assert.equal((await desk.store.db.selectFrom('decoys').select('id').execute()).length, 1);
  });

  it('sees it end as any other when the date does not take place, begins, or leaves the programme', async () => {
    const clock = { now: BEFORE.getTime() };
    const rule: SignUpRule = { mode: 'required', capacity: 1, waitlist: 3 };
    const desk = await open(rule, clock);
    await desk.signUp(aPerson(DATE, NEIGHBOUR));
    const decoy = (await desk.signUp(aPerson(DATE, NEIGHBOUR))).body['code'];
    assert.equal((await desk.followUp(decoy)).body['state'], 'waiting');
    const recurrenceId = '2026-12-01T14:00';
    const cancelled = courseOf('course', rule, { exceptions: [{ recurrenceId, type: 'cancelled' }] });
    await upsert(desk.store, TOWN, { activities: [cancelled] });
    assert.deepEqual((await desk.followUp(decoy)).body['state'], 'cancelled');
    await upsert(desk.store, TOWN, { activities: [courseOf('course', rule)] });
    clock.now = Date.parse('2026-12-01T13:00:00Z');
    const { body } = await desk.followUp(decoy);
    assert.deepEqual([body['state'], actionNames(body)], ['expired', []]);
    assert.equal((await desk.followUp(decoy, 'withdraw')).body['code'], 'invalid_transition');
  });

  it('leaves no trace: seats are shown as they are after a day, and all is wiped with the sign-ups', async () => {
    const clock = { now: BEFORE.getTime() };
    const desk = await open({ mode: 'required', capacity: 3 }, clock);
    const left = async () => ((await seats(desk)).items as { seatsLeft: number }[])[0]?.seatsLeft;
    await desk.signUp(aPerson(DATE, NEIGHBOUR));
    const decoy = (await desk.signUp(aPerson(DATE, NEIGHBOUR))).body['code'];
    assert.equal(await left(), 1);
    clock.now += DAY;
    await runJobs(desk.store, 'test', jobsOf(KINDS));
    assert.equal(await left(), 2);
    assert.equal((await desk.followUp(decoy)).body['state'], 'confirmed');
    clock.now = Date.parse('2026-12-01T15:00:00Z') + 30 * DAY;
    await runJobs(desk.store, 'test', jobsOf(KINDS));
    for (const table of ['decoys', 'notices', 'sign_ups', 'sign_up_origins'] as const)
      assert.equal((await desk.store.db.selectFrom(table).selectAll().execute()).length, 0, table);
    assert.equal((await desk.followUp(decoy)).status, 404);
  });
});
