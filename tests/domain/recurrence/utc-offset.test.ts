import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatOffset } from '../../../src/domain/recurrence/utc-offset.ts';

describe('An offset from UTC', () => {
  it('is written as calendars write it (RFC 5545, 3.3.14)', () => {
    assert.equal(formatOffset(3600), '+0100');
    assert.equal(formatOffset(-12_600), '-0330');
    assert.equal(formatOffset(0), '+0000');
    assert.equal(formatOffset(1050), '+001730');
  });

  it('is written as ISO 8601 does, with a colon', () => assert.equal(formatOffset(7200, ':'), '+02:00'));
});
