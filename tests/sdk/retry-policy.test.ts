import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { waitAfter } from '../../src/sdk/outbox/retry-policy.ts';
import { ServerTime } from '../../src/sdk/outbox/server-time.ts';
import { parseHttpDate } from '../../src/sdk/retry.ts';

describe('Trying again', () => {
  it('is done with growing pauses, up to an hour', () => {
    const seconds = [1, 2, 3, 4, 5, 6, 100].map(attempts => waitAfter(attempts) / 1000);
    assert.deepEqual(seconds, [5, 30, 120, 600, 3600, 3600, 3600]);
  });

  it('waits as long as it is asked to, and no longer than an hour whoever asks', () => {
    assert.deepEqual(
      [waitAfter(1, 60_000), waitAfter(3, 60_000), waitAfter(1, 99_999_999_000)],
      [60_000, 120_000, 3_600_000],
    );
  });
});

describe("The server's clock", () => {
  it('is not known before it has answered, and is not changed by setting that of the device', t => {
    const time = new ServerTime();
    assert.equal(time.now(), undefined);
    time.note(undefined);
    assert.equal(time.now(), undefined);
    time.note(1_800_000_000_000);
    t.mock.method(Date, 'now', () => 5);
    const { device, server = 0 } = time.moment();
    assert.equal(device, 5);
    assert.ok(server >= 1_800_000_000_000 && server < 1_800_000_600_000, String(server));
  });

  it('is read from the one form that a server may write', () => {
    assert.equal(parseHttpDate('Sun, 29 Nov 2026 09:00:00 GMT'), Date.parse('2026-11-29T09:00:00Z'));
    for (const other of [
      null,
      '',
      '5',
      '2026-11-29',
      'Sun, 99 Nov 2026 09:00:00 GMT',
      'Sunday, 29-Nov-26 09:00:00 GMT',
    ]) {
      assert.equal(parseHttpDate(other), undefined, String(other));
    }
  });
});
