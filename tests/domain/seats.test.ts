import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seatsOf } from '../../src/domain/seats.ts';

const start = Date.parse('2026-12-01T08:00Z');
const now = Date.parse('2026-11-20T08:00Z');
const rule = { mode: 'required', capacity: 12, waitlist: 2 } as const;

describe('the seats the public sees', () => {
  it('are not spoken of where nobody signs up and nobody counts', () => {
    assert.equal(seatsOf(undefined, { taken: 0, waiting: 0 }, start, now), undefined);
    assert.equal(seatsOf({ mode: 'none' }, { taken: 0, waiting: 0 }, start, now), undefined);
  });

  it('are open, then few, then a waiting list, then full', () => {
    assert.deepEqual(seatsOf(rule, { taken: 0, waiting: 0 }, start, now), { state: 'open', left: 12 });
    assert.deepEqual(seatsOf(rule, { taken: 9, waiting: 0 }, start, now), { state: 'few', left: 3 });
    assert.deepEqual(seatsOf(rule, { taken: 12, waiting: 1 }, start, now), { state: 'waitlist', left: 0 });
    assert.deepEqual(seatsOf(rule, { taken: 12, waiting: 2 }, start, now), { state: 'full', left: 0 });
  });

  it('are few at three, or at a fifth of a large room', () => {
    const stateWith = (capacity: number, left: number) =>
      seatsOf({ mode: 'required', capacity }, { taken: capacity - left, waiting: 0 }, start, now)?.state;
    assert.deepEqual([stateWith(12, 3), stateWith(12, 4)], ['few', 'open']);
    assert.deepEqual([stateWith(40, 8), stateWith(40, 9)], ['few', 'open']);
    assert.deepEqual([stateWith(44, 8), stateWith(44, 9)], ['few', 'open'], 'a fifth of 44 is not quite nine');
  });

  it('never fall below zero when a feed counts more guests than chairs', () => {
    assert.deepEqual(seatsOf(rule, { taken: 15, waiting: 9 }, start, now), { state: 'full', left: 0 });
  });

  it('close when the activity begins, or earlier when the organiser says so', () => {
    assert.equal(seatsOf(rule, { taken: 0, waiting: 0 }, start, start)?.state, 'closed');
    assert.equal(
      seatsOf({ ...rule, closesMinutesBefore: 60 }, { taken: 0, waiting: 0 }, start, start - 3_600_000)?.state,
      'closed',
    );
    assert.equal(
      seatsOf({ ...rule, closesMinutesBefore: 60 }, { taken: 0, waiting: 0 }, start, start - 3_600_001)?.state,
      'open',
    );
  });

  it('are not open yet before the first day of sign-up', () => {
    const week = { ...rule, opensDaysBefore: 7 };
    const opens = start - 7 * 86_400_000;
    assert.equal(seatsOf(week, { taken: 0, waiting: 0 }, start, now)?.state, 'closed');
    assert.equal(seatsOf(week, { taken: 0, waiting: 0 }, start, opens - 1)?.state, 'closed');
    assert.equal(seatsOf(week, { taken: 0, waiting: 0 }, start, opens)?.state, 'open');
  });

  it('are open without a number where nobody counts', () => {
    assert.deepEqual(seatsOf({ mode: 'required' }, { taken: 40, waiting: 0 }, start, now), { state: 'open' });
  });
});
