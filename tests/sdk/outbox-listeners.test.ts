import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OutboxEntry } from '../../src/sdk/outbox/entry.ts';
import { Listeners } from '../../src/sdk/outbox/listeners.ts';
import { outboxEntry } from '../support/answering-outbox.ts';

describe('Those who want to be told what waits', () => {
  it('are not told of how it was, after they were told of how it became', async () => {
    const reads: ((state: OutboxEntry['state']) => void)[] = [];
    const listeners = new Listeners(
      () => new Promise(resolve => reads.push(state => resolve([outboxEntry({ state })]))),
    );
    const told: string[] = [];
    listeners.add(entries => void told.push(...entries.map(({ state }) => state)), true);
    // A device reads in its own time: what it was asked first it may answer last.
    const tells = [listeners.tell(), listeners.tell(), listeners.tell()];
    reads[1]!('sending');
    await tells[1];
    reads[0]!('queued');
    await tells[0];
    reads[2]!('sent');
    await tells[2];
    assert.deepEqual(told, ['sending', 'sent']);
  });
});
