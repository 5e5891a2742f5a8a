import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  holdsSeat,
  isLive,
  seatHeldUntil,
  offersFor,
  placeSignUp,
  signUpPurgeAt,
  signUpStates,
} from '../../src/domain/sign-up.ts';
import { SIGN_UP_STATES } from '../../src/schema/sign-up.ts';

const start = Date.parse('2026-12-29T13:00Z');
const now = Date.parse('2026-12-01T08:00Z');
const rule = { mode: 'required', capacity: 4, waitlist: 2, partyMax: 3 } as const;
const nobody = { seats: 0, waiting: 0 };

describe('a new sign-up', () => {
  it('is confirmed while seats are free', () => {
    assert.equal(placeSignUp(rule, 3, nobody, start, now), 'confirmed');
    assert.equal(placeSignUp(rule, 1, { seats: 3, waiting: 0 }, start, now), 'confirmed');
  });

  it('waits when its party does not fit, and never overtakes the line', () => {
    assert.equal(placeSignUp(rule, 2, { seats: 3, waiting: 0 }, start, now), 'waiting');
    assert.equal(placeSignUp(rule, 1, { seats: 3, waiting: 1 }, start, now), 'waiting');
  });

  it('is full when the line is full, or there is none', () => {
    assert.equal(placeSignUp(rule, 1, { seats: 4, waiting: 2 }, start, now), 'full');
    assert.equal(placeSignUp({ mode: 'required', capacity: 4 }, 1, { seats: 4, waiting: 0 }, start, now), 'full');
  });

  it('is refused when it is too early, too late, over, or too many at once', () => {
    assert.equal(placeSignUp({ ...rule, opensDaysBefore: 7 }, 1, nobody, start, now), 'closed');
    assert.equal(placeSignUp({ ...rule, closesMinutesBefore: 60 }, 1, nobody, start, start - 3_600_000), 'closed');
    assert.equal(placeSignUp(rule, 1, nobody, start, start), 'past');
    assert.equal(placeSignUp(rule, 4, nobody, start, now), 'too_many');
    assert.equal(placeSignUp({ ...rule, mode: 'none' }, 1, nobody, start, now), 'closed');
  });

  it('may come alone where the organiser says nothing of parties', () => {
    const { partyMax: _, ...quiet } = rule;
    assert.equal(placeSignUp(quiet, 1, nobody, start, now), 'confirmed');
    assert.equal(placeSignUp(quiet, 2, nobody, start, now), 'too_many');
  });

  it('is taken from the very minute at which sign-up opens, up to the one at which it closes', () => {
    const open = { ...rule, opensDaysBefore: 7, closesMinutesBefore: 60 };
    const [opens, closes] = [start - 7 * 86_400_000, start - 3_600_000];
    const placed = [opens - 1, opens, closes - 1, closes].map(moment => placeSignUp(open, 1, nobody, start, moment));
    assert.deepEqual(placed, ['closed', 'confirmed', 'confirmed', 'closed']);
  });

  it('is refused for a party that would not fit in the whole room, and does not wait for what never comes', () => {
    const manyTogether = { ...rule, partyMax: 10 };
    assert.equal(placeSignUp(manyTogether, 4, nobody, start, now), 'confirmed');
    assert.equal(placeSignUp(manyTogether, 5, nobody, start, now), 'too_many');
    assert.equal(placeSignUp(manyTogether, 5, { seats: 4, waiting: 2 }, start, now), 'too_many');
  });

  it('is always confirmed where nobody counts', () => {
    assert.equal(
      placeSignUp({ mode: 'optional', partyMax: 10 }, 10, { seats: 900, waiting: 0 }, start, now),
      'confirmed',
    );
  });
});

describe('a seat that falls free', () => {
  const line = [
    { id: 'a', party: 3 },
    { id: 'b', party: 1 },
    { id: 'c', party: 2 },
  ];

  it('goes to the first in line that fits; who was passed over is said', () => {
    assert.deepEqual(offersFor(line, 1), { offered: ['b'], skipped: ['a'] });
    assert.deepEqual(offersFor(line, 3), { offered: ['a'], skipped: [] });
    assert.deepEqual(offersFor(line, 4), { offered: ['a', 'b'], skipped: [] });
    assert.deepEqual(offersFor(line, 2), { offered: ['b'], skipped: ['a'] });
    assert.deepEqual(offersFor(line, 0), { offered: [], skipped: [] });
  });

  it('is held for a day, and never later than two hours before the start', () => {
    assert.equal(seatHeldUntil(start, now), now + 86_400_000);
    assert.equal(seatHeldUntil(start, start - 3 * 3_600_000), start - 2 * 3_600_000);
    assert.equal(seatHeldUntil(start, start - 3_600_000), undefined);
  });
});

describe('the states of a sign-up', () => {
  it('let a person cancel until it is over, and nothing else but accept an offer', () => {
    assert.deepEqual(signUpStates.allowed('confirmed', 'holder'), ['cancelled']);
    assert.deepEqual(signUpStates.allowed('waiting', 'holder'), ['cancelled']);
    assert.deepEqual(signUpStates.allowed('offered', 'holder'), ['confirmed', 'cancelled']);
    assert.deepEqual(signUpStates.allowed('to_review', 'holder'), ['cancelled']);
    for (const ended of ['expired', 'cancelled', 'attended', 'no_show'] as const)
      assert.deepEqual(signUpStates.allowed(ended, 'holder'), []);
  });

  it('let a seat be confirmed by whoever has the contact or by a worker, never by who only has the code', () => {
    assert.deepEqual(signUpStates.allowed('unconfirmed', 'holder'), ['cancelled']);
    assert.deepEqual(signUpStates.allowed('unconfirmed', 'contact'), ['confirmed']);
    assert.deepEqual(signUpStates.allowed('unconfirmed', 'worker'), ['confirmed', 'cancelled']);
    const others = SIGN_UP_STATES.filter(state => state !== 'unconfirmed').map(state =>
      signUpStates.allowed(state, 'contact'),
    );
    assert.equal(others.length, 8);
    assert.deepEqual(others.flat(), [], 'a link in a mail does nothing else');
    assert.ok(holdsSeat('unconfirmed') && isLive('unconfirmed'));
  });

  it('let a worker mark who came, and put a slip right', () => {
    assert.ok(signUpStates.allowed('confirmed', 'worker').includes('attended'));
    assert.deepEqual(signUpStates.allowed('no_show', 'worker'), ['confirmed']);
    assert.deepEqual(signUpStates.allowed('attended', 'worker'), ['confirmed']);
    assert.deepEqual(signUpStates.allowed('confirmed', 'worker'), ['cancelled', 'attended', 'no_show']);
    assert.deepEqual(signUpStates.allowed('waiting', 'worker'), ['confirmed', 'cancelled']);
    assert.deepEqual(signUpStates.allowed('offered', 'worker'), ['confirmed', 'cancelled']);
    for (const ended of ['expired', 'cancelled'] as const) assert.deepEqual(signUpStates.allowed(ended, 'worker'), []);
  });

  it('change with the clock only as long as a date is still to come', () => {
    const byClock = SIGN_UP_STATES.map(state => [state, ...signUpStates.allowed(state, 'clock')].join(' '));
    assert.deepEqual(byClock.toSorted(), [
      'attended',
      'cancelled',
      'confirmed',
      'expired',
      'no_show',
      'offered expired',
      'to_review',
      'unconfirmed expired',
      'waiting offered expired',
    ]);
  });

  it('hold a seat or not, live or not', () => {
    assert.deepEqual(SIGN_UP_STATES.filter(holdsSeat), ['confirmed', 'unconfirmed', 'offered', 'attended', 'no_show']);
    assert.deepEqual(SIGN_UP_STATES.filter(isLive), ['confirmed', 'unconfirmed', 'waiting', 'offered', 'to_review']);
  });

  it('are wiped thirty days after the date', () => assert.equal(signUpPurgeAt(0), 30 * 86_400_000));
});
