import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPrice } from '../../src/feeds/uitdatabank/price.ts';

const row = (category: string, price: unknown, name = category) => ({ category, price, name: { nl: name } });
const priceOf = (priceInfo: object[], more: object = {}) => readPrice({ priceInfo, ...more }, 'nl');

describe('the price of UiTdatabank', () => {
  it('is the whole cent that was meant, where the number of a computer falls a hair short of it', () => {
    for (const [written, cents] of [
      [4.35, 435],
      [1.15, 115],
      ['8,20', 820],
      [0.29, 29],
    ] as const)
      assert.deepEqual(priceOf([row('base', written)]), { kind: 'fixed', amount: cents }, String(written));
  });

  it('has the lowest of several kansentarieven', () => {
    const rows = [row('base', 10), row('uitpas', 4, 'UiTPAS Gent'), row('uitpas', 3), row('tariff', 5, 'Kansentarief')];
    assert.deepEqual(priceOf(rows), { kind: 'fixed', amount: 1000, uitpas: true, kansentarief: 300 });
  });

  it('is with UiTPAS where a label says so, shown or hidden', () => {
    const base = [row('base', 10)];
    const withUitpas = { kind: 'fixed', amount: 1000, uitpas: true };
    assert.deepEqual(priceOf(base, { labels: ['UiTPAS Westhoek'] }), withUitpas);
    assert.deepEqual(priceOf(base, { hiddenLabels: ['uitpas gent'] }), withUitpas);
    assert.deepEqual(priceOf(base, { labels: ['geen UiTPAS', 'uitpassing'] }), { kind: 'fixed', amount: 1000 });
  });

  it('is not there where no number is', () => {
    for (const price of [null, true, 'gratis', -1, 10_001, undefined])
      assert.equal(priceOf([row('base', price)]), undefined, String(price));
    assert.equal(priceOf([row('tariff', 'gratis')]), undefined);
  });
});
