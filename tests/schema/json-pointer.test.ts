import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonPointer } from '../../src/schema/json-pointer.ts';

describe('A pointer to a place in JSON', () => {
  it('names every step', () => assert.equal(jsonPointer(['items', 3, 'title']), '/items/3/title'));
  it('to the whole is empty', () => assert.equal(jsonPointer([]), ''));
  it('writes what would be read as a step of its own in another way (RFC 6901, 3)', () =>
    assert.equal(jsonPointer(['a/b', 'm~n', '~1']), '/a~1b/m~0n/~01'));
});
