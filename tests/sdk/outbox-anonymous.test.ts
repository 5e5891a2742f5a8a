import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { municipalDay } from '../../src/domain/municipal-clock.ts';
import { createStekClient, http } from '../../src/sdk/index.ts';
import { createOutbox, type Outbox, type OutboxEntry } from '../../src/sdk/outbox/index.ts';
import { ballot } from '../../src/sdk/submissions/kinds/ballot.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { BallotBox, newMark, SAID } from '../support/ballot-box.ts';
import { eventually } from '../support/eventually.ts';
import { PollDesk } from '../support/poll-desk.ts';

const DAY = 86_400_000;

describe('The outbox and what nobody can ask after', () => {
  const outboxes: Outbox[] = [];
  afterEach(() => outboxes.splice(0).forEach(outbox => outbox.close()));

  /** A poll of the real server, and a device whose connection can be cut. */
  async function open() {
    const now = Date.now();
    const database = openNodeSqlite(':memory:');
    const desk = await PollDesk.open(clock => openStore({ kind: 'sqlite', database }, clock), {
      ...{ now, keys: await ServerKeys.random(now) },
    });
    const closesAt = new Date(now + 7 * DAY).toISOString();
    const box = new BallotBox(desk, await desk.opened({ closesAt, answerDue: municipalDay(now + 7 * DAY) }));
    const line = { isCut: false };
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (line.isCut) throw new TypeError('No connection.');
      return desk.app.request(new Request(input, init));
    };
    const client = createStekClient({ transport: http('http://stek.test/v1/proefdorp', { fetch }), retry: 0 });
    const outbox = createOutbox(client, { maxEntries: 2 });
    outboxes.push(outbox);
    await outbox.prepare(ballot);
    const cast = (timeout = 0) =>
      outbox.submit(ballot, { pollId: box.pollId, channel: 'web', mark: newMark(), answers: SAID }, { timeout });
    return { desk, box, line, outbox, cast };
  }

  it('forgets it as soon as it is delivered', async () => {
    const { box, outbox } = await open();
    const request = { pollId: box.pollId, channel: 'web' as const, mark: newMark(), answers: SAID };
    const sent = await outbox.submit(ballot, request);
    assert.deepEqual([sent.state, 'receipt' in sent && sent.receipt], ['sent', { accepted: true }]);
    assert.deepEqual(await outbox.list(), []);
    assert.equal(await box.count(), 1);
  });

  it('keeps it while there is no connection, no more than it may, and forgets it once it has told that it went', async () => {
    const { box, line, outbox, cast } = await open();
    line.isCut = true;
    const told: string[] = [];
    outbox.subscribe((entries: readonly OutboxEntry[]) => told.push(entries.map(({ state }) => state).join(' ')));
    assert.equal((await cast()).state, 'queued');
    assert.equal((await cast()).state, 'queued');
    await assert.rejects(cast(), { code: 'outbox_full' });
    const waiting = await outbox.list();
    assert.deepEqual(
      waiting.map(({ kind, about }) => [kind, about]),
      [
        ['ballot', { pollId: box.pollId }],
        ['ballot', { pollId: box.pollId }],
      ],
    );
    line.isCut = false;
    await eventually(async () => {
      await outbox.flush();
      assert.deepEqual(await outbox.list(), []);
    });
    assert.ok(
      told.some(states => states.includes('sent')),
      'whoever listens has seen it go',
    );
    assert.equal(await box.count(), 2);
  });

  it('shows why it was refused for good, and sends it no more', async () => {
    const { desk, box, line, outbox, cast } = await open();
    line.isCut = true;
    await cast();
    await desk.move(box.pollId, 'closed');
    desk.clock.now += 80 * 3_600_000;
    line.isCut = false;
    await eventually(async () => {
      await outbox.flush();
      const [entry] = await outbox.list();
      assert.deepEqual([entry?.state, entry?.failure?.reason, entry?.retryable], ['failed', 'poll_closed', true]);
    });
    await assert.rejects(
      cast(20_000),
      error => (error as { problem?: { code?: string } }).problem?.code === 'poll_closed',
    );
  });
});
