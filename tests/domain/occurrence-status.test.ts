import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOver, takesPlace } from '../../src/domain/occurrence-status.ts';
import { OCCURRENCE_STATUSES } from '../../src/schema/occurrence.ts';

describe('Whether people can come', () => {
  it('depends on the date: not when it is cancelled or in a pause', () => {
    const going = OCCURRENCE_STATUSES.filter(status => takesPlace({ status }));
    assert.deepEqual(going, ['scheduled', 'changed', 'moved']);
  });

  it('is so for a word that a newer server knows', () => assert.equal(takesPlace({ status: 'online' }), true));
});

describe('Whether a date is over', () => {
  const at = (time: string) => Date.parse(`2026-12-01T${time}:00Z`);
  const date = { start: '2026-12-01T13:00:00Z', end: '2026-12-01T15:00:00Z' };

  it('is so from the moment it ends, not while it goes on, nor before', () => {
    assert.deepEqual(
      ['12:59', '13:00', '14:59', '15:00', '23:00'].map(time => isOver(date, at(time))),
      [false, false, false, true, true],
    );
  });

  it('is not so of what lasts no time at the moment it begins', () => {
    const moment = { start: date.start, end: date.start };
    assert.deepEqual([isOver(moment, at('13:00')), isOver(moment, at('13:01'))], [false, true]);
  });
});
