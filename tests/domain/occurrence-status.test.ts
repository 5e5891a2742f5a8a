import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takesPlace } from '../../src/domain/occurrence-status.ts';
import { OCCURRENCE_STATUSES } from '../../src/schema/occurrence.ts';

describe('Whether people can come', () => {
  it('depends on the date: not when it is cancelled or in a pause', () => {
    const going = OCCURRENCE_STATUSES.filter(status => takesPlace({ status }));
    assert.deepEqual(going, ['scheduled', 'changed', 'moved']);
  });

  it('is so for a word that a newer server knows', () => assert.equal(takesPlace({ status: 'online' }), true));
});
