import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { BallotRequest } from '../../src/schema/ballot.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { createOutbox, type Outbox } from '../../src/sdk/outbox/index.ts';
import type { Ballot } from '../../src/sdk/resources/polls.ts';
import { ballot } from '../../src/sdk/submissions/kinds/ballot.ts';
import { newVoterMark } from '../../src/sdk/submissions/kinds/voter-mark.ts';
import { onBothEngines, type OpenEmpty } from '../support/engines.ts';
import { eventually } from '../support/eventually.ts';
import { FAULTS } from '../support/fault-proxy.ts';
import { PollTown } from '../support/poll-town.ts';

const OPTIONS = ['zee', 'bos', 'stad'];

/** What the so-many-th person says: each has an idea of their own. */
const answersOf = (number: number): Ballot['answers'] => ({
  uitstap: { choice: OPTIONS[number % 3]! },
  gevoel: { smiley: (number % 3) + 1 },
  idee: { ideas: [`Idee nummer ${number}`] },
});

const byWeb = (number: number): Ballot => ({ answers: answersOf(number), channel: 'web', mark: newVoterMark() });
const byTablet = (number: number): Ballot => ({ answers: answersOf(number), channel: 'kiosk' });

/** Does something with an outbox whose tablet is for this poll. */
async function withTablet(
  { openEmpty, maxEntries }: { openEmpty: OpenEmpty; maxEntries?: number },
  work: (given: {
    town: PollTown;
    id: string;
    outbox: Outbox;
    cast: (number: number) => ReturnType<typeof castBy>;
  }) => Promise<void>,
): Promise<void> {
  await using town = await PollTown.open(openEmpty);
  const id = await town.opened();
  const outbox = createOutbox(town.client(await town.tablet(id)), { maxEntries });
  await outbox.prepare(ballot);
  try {
    await work({ town, id, outbox, cast: number => castBy(outbox, { ...byTablet(number), pollId: id }) });
  } finally {
    outbox.close();
  }
  assert.deepEqual(town.desk.errors, []);
}

const castBy = (outbox: Outbox, request: BallotRequest) => outbox.submit(ballot, request);

onBothEngines('Ballots with the SDK at the real server', openEmpty => {
  const open = () => PollTown.open(openEmpty);
  const refusal = async (call: ReturnType<StekClient['polls']['vote']>) => {
    const { error } = await call.result();
    return [error?.code, error?.problem?.code];
  };

  it('count with a proof of work, once for each browser', async () => {
    await using town = await open();
    const id = await town.opened();
    const { polls } = town.client();
    await polls.prepare();
    const mine = byWeb(0);
    assert.deepEqual(await polls.vote(id, mine), { accepted: true });
    assert.deepEqual(await refusal(polls.vote(id, mine)), ['conflict', 'already_voted']);
    assert.deepEqual(await polls.vote(id, byWeb(1)), { accepted: true });
    const { n, questions } = await town.counted(id);
    assert.deepEqual([n, questions[0]?.options.map(({ count }) => count)], [2, [1, 1, 0]]);
    assert.deepEqual(await refusal(polls.vote(id, byWeb(2))), ['gone', 'poll_closed']);
    assert.deepEqual(town.desk.errors, []);
  });

  it('count once under one name, also when two devices send it at once', async () => {
    await using town = await open();
    const id = await town.opened();
    const idempotencyKey = crypto.randomUUID();
    const mine = byWeb(0);
    const votes = Array.from({ length: 4 }, () => town.client().polls.vote(id, mine, { idempotencyKey }));
    assert.deepEqual(
      await Promise.all(votes),
      Array.from({ length: 4 }, () => ({ accepted: true })),
    );
    assert.equal((await town.counted(id)).n, 1);
  });

  for (const fault of FAULTS) {
    it(`count once after “${fault}” on the way`, async () => {
      await using town = await open();
      const id = await town.opened();
      town.faults = [fault];
      const stek = town.client(undefined, fault.startsWith('stall') ? 1500 : 10_000);
      assert.deepEqual(await stek.polls.vote(id, byWeb(0), { retry: 6 }), { accepted: true });
      assert.deepEqual(town.faults, [], 'it did fail');
      assert.equal((await town.counted(id)).n, 1);
      assert.deepEqual(town.desk.errors, []);
    });
  }

  it('count with a printed code, once for each card', async () => {
    await using town = await open();
    const id = await town.opened({ channels: ['code', 'paper'], strength: 3 });
    const made = await town.desk.post(`polls/${id}/codes`, { count: 2 }, 'worker');
    const [first, second] = made.body['codes'] as string[];
    const { polls } = town.client();
    const by = (code: string): Ballot => ({ answers: answersOf(0), channel: 'code', code });
    assert.deepEqual(await polls.vote(id, by(first!)), { accepted: true });
    assert.deepEqual(await refusal(polls.vote(id, by(first!))), ['conflict', 'already_voted']);
    assert.deepEqual(await polls.vote(id, by(second!)), { accepted: true });
    assert.deepEqual(await refusal(polls.vote(id, by('000000000000'))), ['not_found', 'code_unknown']);
    assert.equal((await town.counted(id)).n, 2);
  });

  it('that do not fit the questions are refused, with what is wrong', async () => {
    await using town = await open();
    const id = await town.opened();
    const { polls } = town.client();
    const answers: Ballot['answers'] = {
      uitstap: { choice: 'maan' },
      wie: { none: true },
      gevoel: { ideas: ['Goed'] },
    };
    const { error } = await polls.vote(id, { ...byWeb(0), answers }).result();
    assert.deepEqual([error?.code, error?.status], ['invalid_request', 422]);
    assert.deepEqual(error?.issues.map(({ pointer, code }) => [pointer, code]).sort(), [
      ['/answers/gevoel', 'wrong_type'],
      ['/answers/uitstap', 'unknown_option'],
      ['/answers/wie', 'unknown_question'],
    ]);
    assert.deepEqual(await refusal(polls.vote('m4n5p6q7', byWeb(0))), ['not_found', 'not_found']);
  });

  it('of a tablet need its key and no work, and count in its own poll only', async () => {
    await using town = await open();
    const [id, other] = [await town.opened(), await town.opened()];
    const tablet = town.client(await town.tablet(id)).polls;
    town.requests.length = 0;
    for (let number = 0; number < 3; number++) await tablet.vote(id, byTablet(number));
    assert.equal(town.requests.length, 3);
    assert.deepEqual(
      town.requests.filter(request => request.includes('proof')),
      [],
    );
    assert.deepEqual(await refusal(tablet.vote(other, byTablet(0))), ['forbidden', 'forbidden']);
    assert.deepEqual(await refusal(town.client().polls.vote(id, byTablet(0))), ['forbidden', 'forbidden']);
    assert.equal((await town.counted(id)).n, 3);
  });

  it('by way of the outbox count at once, and nothing of them stays', () =>
    withTablet({ openEmpty }, async ({ town, id, outbox, cast }) => {
      for (let number = 0; number < 5; number++) {
        const sent = await cast(number);
        assert.ok(sent.state === 'sent');
        assert.deepEqual(sent.receipt, { accepted: true });
      }
      assert.deepEqual(await outbox.list(), []);
      const { n, questions } = await town.counted(id);
      assert.deepEqual([n, questions[0]?.options.map(({ count }) => count)], [5, [2, 2, 1]]);
    }));

  it('that wait on a tablet without internet are handed over afterwards, each once, also over a bad connection', () =>
    withTablet({ openEmpty }, async ({ town, id, outbox, cast }) => {
      town.offline = true;
      for (let number = 0; number < 30; number++) assert.equal((await cast(number)).state, 'queued');
      const waiting = await outbox.list();
      assert.deepEqual(
        waiting.map(({ kind, state, about }) => [kind, state, about]),
        Array.from({ length: 30 }, () => ['ballot', 'queued', { pollId: id }]),
      );
      town.offline = false;
      town.faults = ['drop after commit', '500 after', 'captive portal', 'half a body', 'wrong content type', '502'];
      await eventually(async () => {
        await outbox.flush();
        assert.deepEqual(await outbox.list(), []);
      });
      assert.deepEqual(town.faults, []);
      const { n, questions } = await town.counted(id);
      assert.deepEqual([n, questions[0]?.options.map(({ count }) => count)], [30, [10, 10, 10]]);
      assert.equal(questions.find(({ type }) => type === 'idea')?.answered, 30);
    }));

  it('that were cast before the poll closed and come after it count as late', () =>
    withTablet({ openEmpty }, async ({ town, id, outbox }) => {
      town.offline = true;
      const castAt = new Date(town.desk.clock.now).toISOString();
      for (let number = 0; number < 10; number++)
        await outbox.submit(ballot, { ...byTablet(number), pollId: id, castAt });
      town.desk.clock.now += 60_000;
      assert.equal((await town.desk.move(id, 'closed')).status, 200);
      town.offline = false;
      await eventually(async () => {
        await outbox.flush();
        assert.deepEqual(await outbox.list(), []);
      });
      const { n, late } = await town.client().polls.results(id);
      assert.deepEqual([n, late], [10, 10]);
    }));

  it('wait up to the number that a tablet is told, and no more; then there is room again', () =>
    withTablet({ openEmpty, maxEntries: 3 }, async ({ town, id, outbox, cast }) => {
      town.offline = true;
      for (let number = 0; number < 3; number++) await cast(number);
      await assert.rejects(cast(3), { code: 'outbox_full' });
      town.offline = false;
      await eventually(async () => {
        await outbox.flush();
        assert.deepEqual(await outbox.list(), []);
      });
      assert.equal((await cast(3)).state, 'sent');
      assert.equal((await town.counted(id)).n, 4);
    }));

  it('that the server refuses are shown as failed, with its word', () =>
    withTablet({ openEmpty }, async ({ town, id, outbox, cast }) => {
      town.offline = true;
      await cast(0);
      town.desk.clock.now += 60_000;
      await town.desk.move(id, 'cancelled', { data: { reason: { nl: 'De zaal is dicht.' } } });
      town.offline = false;
      await eventually(async () => {
        await outbox.flush();
        const [entry] = await outbox.list();
        assert.deepEqual([entry?.state, entry?.failure?.reason], ['failed', 'poll_closed']);
      });
      const [entry] = await outbox.list();
      await outbox.remove(entry!.id);
      assert.deepEqual(await outbox.list(), []);
    }));
});
