import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isMoot, newsSince, nextAttempt, replacedBy, type News } from '../../src/domain/notice.ts';

const [A, B, C] = ['2026-12-01T13:00:00.000Z', '2026-12-02T13:00:00.000Z', '2026-12-03T13:00:00.000Z'] as const;
const moved = (from: string, to: string): News => ({ cause: 'moved', data: { from, to } });
const cancelled = (from: string): News => ({ cause: 'cancelled', data: { from } });
const restored = (from: string, to: string): News => ({ cause: 'restored', data: { from, to } });

describe('News that was not told yet', () => {
  it('is told as it is when there was none before', () => {
    for (const news of [moved(A, B), cancelled(A), restored(A, A), restored(A, B)])
      assert.deepEqual(newsSince(undefined, news), news);
    assert.equal(newsSince(undefined, moved(A, A)), undefined);
  });

  it('of a date that moves twice goes from the first moment to the last', () => {
    assert.deepEqual(newsSince(moved(A, B), moved(B, C)), moved(A, C));
    assert.equal(newsSince(moved(A, B), moved(B, A)), undefined);
  });

  it('of a cancelling that is taken back is nothing, or a move when it comes back at another moment', () => {
    assert.equal(newsSince(cancelled(A), restored(A, A)), undefined);
    assert.deepEqual(newsSince(cancelled(A), restored(A, B)), moved(A, B));
    assert.deepEqual(newsSince(moved(A, B), cancelled(B)), cancelled(A));
  });

  it('of a date that came back, for someone who heard that it was cancelled, stays that it came back', () => {
    assert.deepEqual(newsSince(restored(A, A), moved(A, B)), restored(A, B));
    assert.equal(newsSince(restored(A, B), cancelled(B)), undefined);
  });

  it('of an offer stands beside a move', () => {
    const offered: News = { cause: 'offered', data: { heldUntil: B } };
    assert.deepEqual(newsSince(undefined, offered), offered);
    assert.deepEqual(replacedBy('offered'), ['offered']);
    assert.deepEqual(replacedBy('moved'), ['moved', 'cancelled', 'restored']);
  });
});

describe('News that nobody needs any more', () => {
  const now = Date.parse(A);
  const isDone = (news: News, state: Parameters<typeof isMoot>[1]['state'], cancelledBy?: 'holder' | 'programme') =>
    isMoot(news, { state, cancelledBy }, now);

  it('is of a move for who is no longer signed up', () => {
    assert.equal(isDone(moved(A, B), 'confirmed'), false);
    assert.equal(isDone(moved(A, B), 'waiting'), false);
    assert.equal(isDone(moved(A, B), 'cancelled', 'holder'), true);
    assert.equal(isDone(restored(A, B), 'attended'), true);
  });

  it('is of a cancelling for who cancelled before', () => {
    assert.equal(isDone(cancelled(A), 'cancelled', 'programme'), false);
    assert.equal(isDone(cancelled(A), 'cancelled', 'holder'), true);
    assert.equal(isDone(cancelled(A), 'confirmed'), true);
  });

  it('is of an offer that was answered or is over', () => {
    assert.equal(isDone({ cause: 'offered', data: { heldUntil: B } }, 'offered'), false);
    assert.equal(isDone({ cause: 'offered', data: { heldUntil: B } }, 'confirmed'), true);
    assert.equal(isDone({ cause: 'offered', data: { heldUntil: A } }, 'offered'), true);
  });

  it('is of a seat to confirm that was confirmed, given up or held long enough', () => {
    assert.equal(isDone({ cause: 'confirm', data: { heldUntil: B } }, 'unconfirmed'), false);
    assert.equal(isDone({ cause: 'confirm', data: { heldUntil: B } }, 'confirmed'), true);
    assert.equal(isDone({ cause: 'confirm', data: { heldUntil: B } }, 'cancelled', 'holder'), true);
    assert.equal(isDone({ cause: 'confirm', data: { heldUntil: A } }, 'unconfirmed'), true);
    assert.equal(isDone(moved(A, B), 'unconfirmed'), false, 'they have to hear where their date went');
  });
});

describe('A mail that failed', () => {
  const MINUTE = 60_000;
  const DAY = 1440 * MINUTE;

  it('is tried again after growing pauses, then once a day for a week', () => {
    const pauses: number[] = [];
    let now = 0;
    for (let attempts = 1; ; attempts++) {
      const next = nextAttempt({ attempts, created: 0, end: 100 * DAY, now });
      if (next === undefined) break;
      pauses.push((next - now) / MINUTE);
      now = next;
    }
    assert.deepEqual(pauses, [1, 5, 30, 120, ...Array.from({ length: 6 }, () => 1440)]);
  });

  it('is not tried again when that would be after the date has begun', () => {
    assert.equal(nextAttempt({ attempts: 3, created: 0, end: 30 * MINUTE, now: 0 }), undefined);
    assert.equal(nextAttempt({ attempts: 3, created: 0, end: 31 * MINUTE, now: 0 }), 30 * MINUTE);
  });
});
