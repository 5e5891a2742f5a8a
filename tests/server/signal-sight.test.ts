import assert from 'node:assert/strict';
import { it } from 'node:test';
import { SIGNAL_STATES, type SignalRequest } from '../../src/schema/signal.ts';
import { onBothEngines } from '../support/engines.ts';
import { aSignal, DATA, SignalDesk, type SignalAnswer } from '../support/signal-desk.ts';

/** What only a coordinator sees: about a person, about nobody knows what, and about somebody else. */
const CONFIDENTIAL: readonly Partial<SignalRequest>[] = [
  { about: 'client' },
  { about: undefined as never },
  { about: 'service', onBehalf: 'other' },
];

/** An answer without what differs by chance. */
const said = ({ status, body, headers }: SignalAnswer) => {
  const { requestId: _, ...rest } = body;
  const names = [...headers.keys()].toSorted();
  return { status, rest, names };
};

onBothEngines('A signal about a person', openEmpty => {
  it('does not exist for a worker: not in a list, a table, by its id or as a transition', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const open = await desk.sent();
    for (const { about, ...more } of CONFIDENTIAL) {
      const { about: _, ...words } = aSignal(more);
      const { id, ref } = await desk.sent(about === undefined ? words : { ...words, about });
      const nothing = crypto.randomUUID();
      assert.deepEqual(
        (await desk.list('worker')).map(one => one.ref),
        [open.ref],
      );
      assert.ok((await desk.list('coordinator')).some(one => one.ref === ref));
      assert.equal((await desk.list('worker', '?state=communicated')).length, 1);
      const table = async (as: 'worker' | 'coordinator') =>
        String((await desk.ask('export/signals.csv', { as })).body['text']).includes(ref);
      assert.deepEqual([await table('worker'), await table('coordinator')], [false, true]);
      const opened = async (which: string) => said(await desk.ask(`signals/${which}`, { as: 'worker' }));
      assert.deepEqual(await opened(id), await opened(nothing));
      assert.equal((await opened(id)).status, 404);
      for (const to of SIGNAL_STATES)
        for (const version of [1, 9]) {
          const wanted = { to, version, ...(DATA[to] && { data: DATA[to] }) };
          const moved = async (which: string) =>
            said(await desk.post(`signals/${which}/transitions`, wanted, 'worker'));
          assert.deepEqual(await moved(id), await moved(nothing), `${to} ${version}`);
          assert.equal((await moved(id)).status, 404);
        }
      const bundled = async (which: string) => {
        const bundle = {
          kind: 'service',
          title: { nl: 'Geen bus' },
          summary: { nl: 'Geen late bus.' },
          signalIds: [which],
        };
        return said(await desk.post('signal-bundles', bundle, 'worker'));
      };
      assert.deepEqual(await bundled(id), await bundled(nothing));
      assert.equal((await desk.opened(id)).openings?.length, 0, 'what a worker tried is no opening');
    }
  });

  it('is not told to a worker either who repeats what a coordinator was answered', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id } = await desk.sent(aSignal({ about: 'client' }));
    const name = { 'idempotency-key': 'a-name-that-a-worker-saw' };
    const wanted = { to: 'received', version: 1 };
    const first = await desk.post(`signals/${id}/transitions`, wanted, 'coordinator', name);
    assert.equal(first.status, 200);
    const again = await desk.post(`signals/${id}/transitions`, wanted, 'coordinator', name);
    assert.deepEqual([again.body, again.headers.get('idempotency-replayed')], [first.body, 'true']);
    const replay = async (which: string) =>
      said(await desk.post(`signals/${which}/transitions`, wanted, 'worker', name));
    assert.deepEqual(await replay(id), await replay(crypto.randomUUID()), 'the same for a signal that there is not');
    assert.equal((await replay(id)).status, 422);
    assert.doesNotMatch(JSON.stringify(await replay(id)), /SI-26|received/);
  });

  it('is gone for a worker as soon as it was weighed as that', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id } = await desk.sent();
    assert.match((await desk.opened(id, 'worker')).text!, /geen bus/);
    await desk.walk(id, 'received');
    const weighed = { kind: 'client', summary: 'Iemand is alleen.' };
    assert.equal((await desk.move(id, 'interpreted', weighed, 'worker')).status, 200);
    assert.equal((await desk.ask(`signals/${id}`, { as: 'worker' })).status, 404);
    assert.deepEqual(await desk.list('worker'), []);
    assert.equal((await desk.opened(id)).summary, 'Iemand is alleen.');
  });

  it('is there for a worker once a coordinator weighed it as something else', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id } = await desk.sent(aSignal({ about: 'client', contact: { reach: { email: 'an@mail.example' } } }));
    await desk.walk(id, 'received', 'interpreted');
    assert.equal((await desk.list('worker')).length, 1);
    assert.deepEqual((await desk.opened(id, 'worker')).contact, { reach: { email: 'an@mail.example' } });
  });
});

onBothEngines('Who opens a signal', openEmpty => {
  it('is seen by coordinators, each sees what the other opened, and a list opens nothing', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const [one, other] = [await desk.sent(), await desk.sent(aSignal({ about: 'client' }))];
    await desk.opened(one.id, 'worker');
    desk.clock.now += 60_000;
    await desk.opened(one.id, 'coordinator');
    desk.clock.now += 60_000;
    const openings = (await desk.opened(one.id, 'second')).openings!;
    assert.deepEqual(openings, [
      { by: 'coordinator', at: '2026-11-30T12:01:00.000Z' },
      { by: 'worker', at: '2026-11-30T12:00:00.000Z' },
    ]);
    assert.deepEqual(
      (await desk.opened(one.id, 'coordinator')).openings!.map(({ by }) => by),
      ['second', 'coordinator', 'worker'],
    );
    assert.equal('openings' in (await desk.opened(one.id, 'worker')), false, 'colleagues are not shown to a worker');
    await desk.list('coordinator');
    await desk.ask('export/signals.csv', { as: 'coordinator' });
    await desk.move(other.id, 'received');
    assert.deepEqual((await desk.opened(other.id)).openings, []);
  });

  it('sees its words; nobody else who works here does, in a list, a table or the answer to a transition', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id, code } = await desk.sent(
      aSignal({
        text: 'Een merkwaardig woord.',
        contact: { firstName: 'Merkwaardig', reach: { phone: '+32470123456' } },
      }),
    );
    await desk.walk(id, 'received', 'question_open');
    await desk.follow(code, 'reply', 'Merkwaardig antwoord.');
    const answers = [
      await desk.ask('inbox/signals', { as: 'coordinator' }),
      await desk.ask('export/signals.csv', { as: 'coordinator' }),
      await desk.move(id, 'interpreted'),
    ];
    for (const { status, body } of answers) {
      assert.equal(status, 200);
      assert.doesNotMatch(JSON.stringify(body), /merkwaardig|470123456/i);
    }
    const details = await desk.opened(id, 'worker');
    assert.deepEqual(
      details.messages.map(({ from, text }) => `${from}: ${text['nl']}`),
      ['staff: Welke bus is het?', 'holder: Merkwaardig antwoord.'],
    );
    assert.equal(details.contact?.firstName, 'Merkwaardig');
  });

  it('is written down also at the same moment, and only for who may open one', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id } = await desk.sent();
    await Promise.all(Array.from({ length: 8 }, () => desk.opened(id, 'worker')));
    assert.equal((await desk.opened(id)).openings!.length, 8);
    const nobody = await desk.ask(`signals/${id}`);
    assert.equal(nobody.status, 401);
    assert.equal((await desk.ask(`signals/${id}`, { as: 'editor' })).status, 403);
    assert.equal((await desk.opened(id)).openings!.length, 9);
  });
});
