import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isWholeAnswer } from '../../src/domain/signal.ts';
import { SIGNAL_STATES, type SignalState } from '../../src/schema/signal.ts';
import { moveSignal } from '../../src/server/signals/move-signal.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { seeded } from '../support/calendar-edits.ts';
import { onBothEngines } from '../support/engines.ts';
import { TOWN } from '../support/sign-up-desk.ts';
import { DATA, SignalDesk, type Staff } from '../support/signal-desk.ts';

/** Where who works here can take one, as the model says it; written here once more, by hand. */
const STAFF: Readonly<Record<SignalState, readonly SignalState[]>> = {
  communicated: ['received', 'discard_proposed'],
  received: ['question_open', 'interpreted', 'discard_proposed'],
  question_open: ['interpreted'],
  interpreted: ['question_open', 'interpreted', 'translated', 'in_action', 'answered', 'not_taken_up'],
  translated: ['in_action', 'answered', 'not_taken_up'],
  in_action: ['in_action', 'answered', 'not_taken_up'],
  answered: [],
  not_taken_up: [],
  reopened: ['question_open', 'interpreted', 'answered', 'not_taken_up'],
  withdrawn: [],
  discard_proposed: ['received', 'discarded'],
  discarded: [],
};

/** What its holder can do, and where that leads. */
const HOLDER: Readonly<Record<SignalState, readonly string[]>> = {
  ...{ communicated: ['withdraw'], received: ['withdraw'], question_open: ['reply', 'withdraw'] },
  ...{ interpreted: ['withdraw'], translated: ['withdraw'], in_action: ['withdraw'], reopened: ['withdraw'] },
  ...{ discard_proposed: ['withdraw'], answered: ['reopen'], not_taken_up: ['reopen'] },
  // Doing again what is done changes nothing.
  ...{ withdrawn: ['withdraw'], discarded: [] },
};

/** How one comes to a state; what begins with `holder:` its sender does. */
const WAY: Readonly<Record<SignalState, readonly string[]>> = {
  communicated: [],
  received: ['received'],
  question_open: ['received', 'question_open'],
  interpreted: ['received', 'interpreted'],
  translated: ['received', 'interpreted', 'translated'],
  in_action: ['received', 'interpreted', 'in_action'],
  answered: ['received', 'interpreted', 'answered'],
  not_taken_up: ['received', 'interpreted', 'not_taken_up'],
  reopened: ['received', 'interpreted', 'answered', 'holder:reopen'],
  withdrawn: ['holder:withdraw'],
  discard_proposed: ['discard_proposed'],
  discarded: ['discard_proposed', 'second:discarded'],
};

const WORDS: Readonly<Record<string, string | undefined>> = { reply: 'Lijn 5.', reopen: 'Dit klopt niet.' };
const ACTIONS = ['reply', 'reopen', 'withdraw'] as const;
const sorted = (words: unknown): string[] => (words as string[]).toSorted();

async function take(desk: SignalDesk, { id, code }: { id: string; code: string }, state: SignalState): Promise<void> {
  for (const step of WAY[state]) {
    const [who, what = ''] = step.includes(':') ? step.split(':') : ['coordinator', step];
    const { status, body } =
      who === 'holder'
        ? await desk.follow(code, what, WORDS[what])
        : await desk.move(id, what, DATA[what], who as Staff);
    assert.equal(status, 200, JSON.stringify(body));
  }
}

onBothEngines('A signal in each of its states', openEmpty => {
  it('goes nowhere else: 409, with where it can go', async () => {
    const desk = await SignalDesk.open(openEmpty);
    let refused = 0;
    for (const state of SIGNAL_STATES) {
      const signal = await desk.sent();
      await take(desk, signal, state);
      for (const as of ['worker', 'coordinator', 'admin'] as const)
        for (const to of SIGNAL_STATES.filter(one => !STAFF[state].includes(one))) {
          const { status, body } = await desk.move(signal.id, to, DATA[to], as);
          assert.deepEqual([status, body['code']], [409, 'invalid_transition'], `${as}: ${state} to ${to}`);
          // The same coordinator proposed to discard it: somebody else has to agree.
          const allowed = STAFF[state].filter(one => as !== 'coordinator' || one !== 'discarded');
          assert.deepEqual(sorted(body['allowed']), sorted(allowed), `${as}: ${state}`);
          refused++;
        }
      for (const action of ACTIONS.filter(one => !HOLDER[state].includes(one))) {
        const { status, body } = await desk.follow(signal.code, action, WORDS[action]);
        assert.deepEqual([status, body['code']], [409, 'invalid_transition'], `${state}: ${action}`);
        refused++;
      }
      assert.equal((await desk.record(signal.id)).state, state);
    }
    assert.ok(refused > 300, `${refused} refusals`);
    assert.deepEqual(desk.errors, []);
  });

  it('shows its holder what they can do now, and nothing more', async () => {
    const desk = await SignalDesk.open(openEmpty);
    for (const state of SIGNAL_STATES) {
      const signal = await desk.sent();
      await take(desk, signal, state);
      const { body } = await desk.follow(signal.code);
      const names = (body['actions'] as { name: string; label?: string }[]).map(({ name }) => name);
      assert.deepEqual(sorted(names), sorted(state === 'withdrawn' ? [] : HOLDER[state]), state);
      assert.equal(typeof body['label'], 'string', state);
    }
  });

  it('does not end without an answer that says something', async () => {
    const desk = await SignalDesk.open(openEmpty);
    for (const state of ['interpreted', 'translated', 'in_action', 'reopened'] as const) {
      const signal = await desk.sent();
      await take(desk, signal, state);
      for (const to of ['answered', 'not_taken_up'])
        for (const answer of [
          undefined,
          {},
          { nl: 'Nee.' },
          { nl: '-'.repeat(40) },
          { nl: 'x'.repeat(20), fr: 'Non' },
        ]) {
          const reason = to === 'not_taken_up' ? { reason: 'other' } : {};
          const { status, body } = await desk.move(signal.id, to, { ...(answer && { answer }), ...reason });
          assert.deepEqual([status, body['code']], [422, 'invalid'], JSON.stringify(answer));
        }
      const { status } = await desk.move(signal.id, 'not_taken_up', { answer: { nl: 'x'.repeat(20) } });
      assert.equal(status, 422, 'why it is not taken up is said too');
      assert.equal((await desk.record(signal.id)).state, state);
    }
  });

  it('is discarded by two people, of whom the second is another one', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id } = await desk.sent();
    await desk.walk(id, 'discard_proposed');
    const alone = await desk.move(id, 'discarded');
    assert.deepEqual(
      [alone.status, alone.body['code'], alone.body['allowed']],
      [409, 'second_person_needed', ['received']],
    );
    const { version } = await desk.record(id);
    const unnamed = writeForTenant(desk.store, TOWN.id, write =>
      moveSignal(write, id, { to: 'discarded', version }, { role: 'coordinator' }),
    );
    await assert.rejects(unnamed, { code: 'second_person_needed' }, 'nobody knows that it is another person');
    assert.deepEqual((await desk.opened(id, 'second')).allowed, ['received', 'discarded']);
    assert.equal((await desk.move(id, 'discarded', undefined, 'second')).status, 200);
    const details = await desk.opened(id);
    assert.deepEqual([details.state, details.isWiped, details.text], ['discarded', true, undefined]);
  });

  it('of policy is passed on by a coordinator only', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id } = await desk.sent();
    await desk.walk(id, 'received');
    await desk.move(id, 'interpreted', { kind: 'policy', summary: 'Geen late bus.' }, 'worker');
    const tried = await desk.move(id, 'translated', DATA['translated'], 'worker');
    assert.deepEqual([tried.status, tried.body['code']], [409, 'invalid_transition']);
    assert.equal((tried.body['allowed'] as string[]).includes('translated'), false);
    assert.equal((await desk.opened(id, 'worker')).allowed.includes('translated'), false);
    assert.equal((await desk.move(id, 'translated')).status, 200);
  });

  it('once about a person stays so, also when it is reopened and weighed again', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id, code } = await desk.sent();
    await desk.walk(id, 'received');
    await desk.move(id, 'interpreted', { kind: 'client', summary: 'Iemand is alleen.' });
    const other = async (kind: string) => {
      const { status, body } = await desk.move(id, 'interpreted', { kind, summary: 'Geen late bus.' });
      return [status, (body['errors'] as { code: string }[] | undefined)?.[0]?.code];
    };
    assert.deepEqual(
      [await other('policy'), await other('service')],
      [
        [422, 'stays_client'],
        [422, 'stays_client'],
      ],
    );
    await desk.walk(id, 'answered');
    await desk.follow(code, 'reopen', 'Dit klopt niet.');
    assert.deepEqual(await other('policy'), [422, 'stays_client']);
    assert.equal((await other('client'))[0], 200);
    const bundled = { kind: 'client', summary: 'Iemand is alleen.', bundleId: 'some' };
    const { body } = await desk.move(id, 'interpreted', bundled);
    assert.match(JSON.stringify(body['errors']), /never_bundled/);
  });
});

/** Walks through 60 signals, each a dozen steps of anybody at random: most are refused. */
onBothEngines('Whatever anybody does to a signal', openEmpty => {
  it('it has an answer where it ended, unless it is gone, and nothing breaks', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const random = seeded(12);
    const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const ended = new Map<string, number>();
    for (let walk = 0; walk < 60; walk++) {
      const { id, code } = await desk.sent();
      for (let step = 0; step < 12; step++) {
        const isHolder = random() < 0.25;
        const action = any(random() < 0.2 ? ACTIONS : (['reply', 'reopen'] as const));
        const to = any(random() < 0.3 ? SIGNAL_STATES : STAFF[(await desk.record(id)).state as SignalState]);
        if (!isHolder && to === undefined) break;
        const { status } = isHolder
          ? await desk.follow(code, action, WORDS[action])
          : await desk.move(id, to, random() < 0.2 ? {} : DATA[to], any(['worker', 'coordinator', 'second'] as const));
        assert.ok([200, 409, 422].includes(status), `${status} for ${isHolder ? action : to}`);
      }
      const { state, answer, reason } = await desk.record(id);
      ended.set(state, (ended.get(state) ?? 0) + 1);
      if (state === 'answered' || state === 'not_taken_up') assert.ok(isWholeAnswer(answer), state);
      assert.equal(
        reason !== undefined && state === 'answered',
        false,
        'why not stands beside no answer that says yes',
      );
    }
    assert.ok(ended.size >= 6, `walks end in many states: ${[...ended].join(' ')}`);
    assert.ok((ended.get('answered') ?? 0) + (ended.get('not_taken_up') ?? 0) >= 10);
    assert.deepEqual(desk.errors, []);
  });
});
