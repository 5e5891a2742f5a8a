import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  brokenPromises,
  isForCoordinator,
  isSignalNewsMoot,
  promiseNews,
  type SignalPromises,
} from '../../src/domain/signal-news.ts';

/** Both promised for a Friday before a Monday on which people work. */
const FRIDAY = '2026-11-06';
const [SATURDAY, MONDAY] = ['2026-11-07', '2026-11-09'];
const waiting: SignalPromises = { state: 'communicated', openBy: FRIDAY, answerBy: FRIDAY };
const causesOn = (promises: SignalPromises, day: string): string[] =>
  promiseNews(promises, day).map(({ cause }) => cause);

describe('The promises of a signal', () => {
  it('are broken from the day after, and told from the first working day after', () => {
    assert.deepEqual(brokenPromises(waiting, FRIDAY), []);
    const broken = [
      { cause: 'open_late', day: FRIDAY },
      { cause: 'answer_late', day: FRIDAY },
    ];
    assert.deepEqual(brokenPromises(waiting, SATURDAY), broken);
    assert.deepEqual(promiseNews(waiting, SATURDAY), []);
    assert.deepEqual(promiseNews(waiting, MONDAY), broken);
  });

  it('are each broken alone: who opened it has to answer it, and what is over was promised nothing', () => {
    const later = { ...waiting, answerBy: '2026-11-30' };
    assert.deepEqual(brokenPromises(later, MONDAY), [{ cause: 'open_late', day: FRIDAY }]);
    assert.deepEqual(brokenPromises({ ...waiting, state: 'received' }, MONDAY), [
      { cause: 'answer_late', day: FRIDAY },
    ]);
    for (const state of ['answered', 'not_taken_up', 'withdrawn', 'discarded'] as const)
      assert.deepEqual(brokenPromises({ ...waiting, state }, MONDAY), [], state);
  });

  it('are near from three working days before to the day itself, also where it was not opened', () => {
    const promises: SignalPromises = { ...waiting, state: 'received' };
    const days = ['2026-11-02', '2026-11-03', '2026-11-05', FRIDAY, SATURDAY];
    const near = [[], ['answer_soon'], ['answer_soon'], ['answer_soon'], []];
    assert.deepEqual(
      days.map(day => causesOn(promises, day)),
      near,
    );
    assert.deepEqual(causesOn({ ...promises, state: 'answered' }, FRIDAY), []);
  });

  it('are told to the coordinator two working days after the owner, unless one is only near', () => {
    assert.equal(isForCoordinator('open_late', MONDAY, '2026-11-10'), false);
    // Armistice Day is the Wednesday.
    assert.equal(isForCoordinator('open_late', MONDAY, '2026-11-11'), false);
    assert.equal(isForCoordinator('answer_late', MONDAY, '2026-11-12'), true);
    assert.equal(isForCoordinator('answer_soon', MONDAY, '2026-11-30'), false);
  });

  it('are told to nobody any more once another day was promised, somebody acted or the words are gone', () => {
    const isMoot = (cause: 'open_late' | 'answer_late', more: Partial<SignalPromises & { isWiped: boolean }>) =>
      isSignalNewsMoot({ cause, data: { day: FRIDAY } }, { ...waiting, isWiped: false, ...more }, MONDAY);
    assert.deepEqual([isMoot('open_late', {}), isMoot('answer_late', {})], [false, false]);
    assert.deepEqual(
      [isMoot('open_late', { openBy: MONDAY }), isMoot('answer_late', { answerBy: MONDAY })],
      [true, true],
    );
    assert.deepEqual(
      [isMoot('open_late', { state: 'received' }), isMoot('answer_late', { state: 'received' })],
      [true, false],
    );
    assert.deepEqual([isMoot('open_late', { isWiped: true }), isMoot('answer_late', { isWiped: true })], [true, true]);
    const back = isSignalNewsMoot({ cause: 'withdrawn', data: {} }, { ...waiting, isWiped: true }, MONDAY);
    assert.equal(back, false, 'that it was taken back is told all the same');
  });
});
