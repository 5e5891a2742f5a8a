import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StoredEntry } from '../../src/sdk/outbox/entry.ts';
import { EntryStore } from '../../src/sdk/outbox/entry-store.ts';
import { readableEntry, rowOf } from '../../src/sdk/outbox/readable-entry.ts';

const sealed = { protected: '', aad: '', iv: '', ciphertext: 'x', tag: '', recipients: [] };
const waiting: StoredEntry = {
  ...{ v: 4, kind: 'sign-up', path: 'sign-ups', schemaVersion: 2 },
  ...{ id: 'one', tenant: 'ieper', state: 'queued', createdAt: 0, sealed, attempts: 0 },
};

describe('What is kept of a sign-up', () => {
  const receipt = { ref: 'IN-1', code: '1234567890123452', state: 'confirmed', occurrenceId: 'soup' } as const;
  const keep = async () => {
    const store = new EntryStore(() => undefined);
    await store.add(waiting, { about: { occurrenceId: 'soup' } });
    const [entry] = await store.all();
    return { store, entry: entry! };
  };

  it('does not go back into the line when a tab that was stopped half-way speaks late', async () => {
    const { store, entry } = await keep();
    await store.update(entry, { state: 'sent', sealed: undefined }, { about: { occurrenceId: 'soup' }, receipt });
    for (const state of ['queued', 'sending', 'failed'] as const) {
      await store.update(entry, { state, attempts: 5 });
      const [found] = await store.all();
      assert.deepEqual([found?.state, found?.attempts], ['sent', 0]);
      assert.deepEqual((await store.content(found!)).receipt, receipt);
    }
  });

  it('stays refused until the person asks for it, unless it turns out to have arrived', async () => {
    const { store, entry } = await keep();
    await store.update(entry, { state: 'failed', failure: { code: 'conflict' } });
    await store.update(entry, { state: 'queued' });
    assert.equal((await store.all())[0]?.state, 'failed');
    await store.update(entry, { state: 'queued', failure: undefined }, undefined, true);
    assert.equal((await store.all())[0]?.state, 'queued');
    await store.update(entry, { state: 'failed', failure: { code: 'conflict' } });
    await store.update(entry, { state: 'sent' }, { receipt });
    assert.equal((await store.all())[0]?.state, 'sent');
  });

  it('cannot be changed any more when it was taken away', async () => {
    const { store, entry } = await keep();
    await store.remove(entry);
    await store.update(entry, { state: 'sent' }, { receipt });
    assert.deepEqual(await store.all(), []);
  });

  it('is used as it is when it is whole, and set aside when it is not', () => {
    assert.deepEqual(readableEntry(rowOf(waiting), 3), { ...waiting, order: 3, about: undefined });
    const row = rowOf(waiting);
    const before = { ...row, v: 2, tenant: '2|ieper' };
    assert.deepEqual(
      readableEntry(before, 3),
      { ...waiting, order: 3, about: undefined },
      'kept by the release before',
    );
    const third = { ...row, v: 3, tenant: '3|ieper' };
    assert.deepEqual(readableEntry(third, 3), { ...waiting, order: 3, about: undefined }, 'and by the one after it');
    const brief = { ...waiting, keepFor: 5000 };
    assert.deepEqual(readableEntry(rowOf(brief), 3), { ...brief, order: 3, about: undefined });
    const within = { ...waiting, path: 'courses/k3f9x2ab/voices', hasCode: false };
    assert.deepEqual(readableEntry(rowOf(within), 3), { ...within, order: 3, about: undefined });
    for (const damaged of [
      null,
      5,
      'x',
      [],
      {},
      { ...row, sealed: 'x' },
      { ...row, nextAt: 'soon' },
      { ...row, kind: 7 },
      { ...row, keepFor: 'long' },
      { ...row, keepFor: -1 },
      { ...row, path: '../keys' },
      { ...row, path: 'courses//voices' },
      { ...row, path: '/courses' },
      { ...row, path: 'courses/../voices' },
    ]) {
      const { state, failure, order } = readableEntry(damaged, 4);
      assert.deepEqual([state, failure?.code, order], ['failed', 'unreadable', 4]);
    }
  });
});
