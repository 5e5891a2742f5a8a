import assert from 'node:assert/strict';
import { it } from 'node:test';
import { randomId } from '../../src/sdk/random-id.ts';

it('A random id is a UUIDv4, differs each time, and does without crypto.randomUUID', () => {
  const original = crypto.randomUUID;
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true, writable: true });
  try {
    const ids = Array.from({ length: 1000 }, randomId);
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    assert.deepEqual(
      ids.filter(id => !form.test(id)),
      [],
    );
    assert.equal(new Set(ids).size, 1000);
  } finally {
    Object.defineProperty(crypto, 'randomUUID', { value: original, configurable: true, writable: true });
  }
});
