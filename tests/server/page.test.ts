import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutPage, nextLink } from '../../src/server/http/page.ts';
import { parseCursor, writeCursor } from '../../src/server/http/query.ts';

const list = ['a', 'b', 'c', 'd'].map(id => ({ id }));
const pageOf = (limit: number, cursor?: string) =>
  cutPage(
    list,
    cursor === undefined ? undefined : { id: cursor },
    limit,
    ({ id }, { id: after }) => id > after,
    ({ id }) => ({ id }),
  );
const idsOf = ({ items }: ReturnType<typeof pageOf>) => items.map(({ id }) => id).join('');

describe('A page of a list', () => {
  it('leads to the next one only when there is one', () => {
    assert.deepEqual([idsOf(pageOf(3)), pageOf(3).next], ['abc', writeCursor({ id: 'c' })]);
    assert.deepEqual([idsOf(pageOf(4)), pageOf(4).next], ['abcd', undefined]);
    assert.deepEqual([idsOf(pageOf(2, 'b')), pageOf(2, 'b').next], ['cd', undefined]);
    assert.deepEqual([idsOf(pageOf(1, 'b')), pageOf(1, 'b').next], ['c', writeCursor({ id: 'c' })]);
  });

  it('goes on where an item that is gone would have stood, and ends behind the last', () => {
    assert.equal(idsOf(pageOf(5, 'bb')), 'cd');
    assert.deepEqual([idsOf(pageOf(5, 'z')), pageOf(5, 'z').next], ['', undefined]);
  });

  it('names the next one in a header that keeps what was asked', () => {
    const query = new URLSearchParams('place=gs9&cursor=old');
    assert.deepEqual(nextLink('/v1/ieper/places', query, 'new'), {
      link: '</v1/ieper/places?place=gs9&cursor=new>; rel="next"',
    });
    assert.deepEqual(nextLink('/v1/ieper/places', query, undefined), {});
  });
});

describe('A cursor', () => {
  it('can stand in an address as it is, whatever the id holds, and is read back', () => {
    for (const id of ['>>>>', '????', 'é~ÿ', 'https://feeds.example/event?nr=1&taal=nl', '🍲', '']) {
      const written = writeCursor({ id, start: '2026-12-01T08:00:00.000Z' });
      assert.match(written, /^[\w-]+$/, id);
      assert.deepEqual(parseCursor(written), { id, start: '2026-12-01T08:00:00.000Z' });
    }
  });
});
