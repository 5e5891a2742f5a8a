import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFree, kansentarief } from '../../src/domain/price.ts';

describe('the UiTPAS-kansentarief', () => {
  it('is one fifth of the normal price', () => {
    assert.equal(kansentarief({ kind: 'fixed', amount: 500, uitpas: true }), 100);
    assert.equal(kansentarief({ kind: 'fixed', amount: 310, uitpas: true }), 62);
  });

  it('is rounded to the nearest cent where the fifth is not a whole one', () => {
    const tariffs = [311, 312, 313, 314, 1, 3].map(amount => kansentarief({ kind: 'fixed', amount, uitpas: true }));
    assert.deepEqual(tariffs, [62, 62, 63, 63, 0, 1]);
  });

  it('is the figure the organiser gave, where there is one', () => {
    assert.equal(kansentarief({ kind: 'fixed', amount: 500, uitpas: true, kansentarief: 50 }), 50);
  });

  it('does not exist without UiTPAS, for a gift, or where nothing is paid', () => {
    assert.equal(kansentarief({ kind: 'fixed', amount: 500 }), undefined);
    assert.equal(kansentarief({ kind: 'voluntary', amount: 500, uitpas: true }), undefined);
    assert.equal(kansentarief({ kind: 'free', uitpas: true }), undefined);
  });
});

describe('free', () => {
  it('means that nobody pays: not a voluntary gift, not an unknown price', () => {
    assert.equal(isFree({ kind: 'free' }), true);
    assert.equal(isFree({ kind: 'fixed', amount: 0 }), true);
    assert.equal(isFree({ kind: 'voluntary' }), false);
    assert.equal(isFree(undefined), false);
  });
});
