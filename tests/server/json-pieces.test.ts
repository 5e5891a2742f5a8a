import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonOfPieces } from '../../src/server/http/json-pieces.ts';

const textOf = (value: Record<string, unknown>) => new TextDecoder().decode(jsonOfPieces(value).bytes);

describe('JSON in pieces', () => {
  it('is the same text as in one go', () => {
    const shared = { id: 'soep', title: { nl: 'Soep, “met” é en \u2028' } };
    const values: Record<string, unknown>[] = [
      {},
      { items: [] },
      {
        items: [shared, shared],
        next: 'a"b',
        none: undefined,
        list: [1, null, 'x', [2]],
        deep: { a: [1] },
        nothing: null,
      },
      { none: undefined, items: [shared] },
    ];
    for (const value of values) assert.equal(textOf(value), JSON.stringify(value));
    for (const value of values) assert.equal(textOf(value), JSON.stringify(value), 'also from what was written before');
  });

  it('has one digest for the same text, whichever objects it was made of', () => {
    const made = () => jsonOfPieces({ items: [{ id: 'a', left: 3 }, { id: 'b' }], next: 'c' });
    assert.equal(made().digest, made().digest);
  });

  it('has another digest when anything in it is another one, or stands elsewhere', () => {
    const values: Record<string, unknown>[] = [
      { items: [{ id: 'a' }, { id: 'b' }], places: [] },
      { items: [{ id: 'b' }, { id: 'a' }], places: [] },
      { items: [{ id: 'a' }], places: [{ id: 'b' }] },
      { items: [{ id: 'a' }, { id: 'c' }], places: [] },
      { items: [{ id: 'a' }, { id: 'b' }] },
      { items: [{ id: 'a' }, { id: 'b' }], places: [], next: 'x' },
    ];
    assert.equal(new Set(values.map(value => jsonOfPieces(value).digest)).size, values.length);
  });

  it('has another digest for each of a great many lists that differ in one number', () => {
    const others = Array.from({ length: 200 }, (_, number) => ({ id: `date-${number}` }));
    const digests = Array.from({ length: 5000 }, (_, left) => {
      const items = others.map((other, place) => (place === left % others.length ? { ...other, left } : other));
      return jsonOfPieces({ items, places: [] }).digest;
    });
    assert.equal(new Set(digests).size, 5000);
  });
});
