import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createStekClient, type StekClient } from '../../src/sdk/client.ts';
import { POLL_SHAPES } from '../../src/sdk/poll-shapes.ts';
import { onBothEngines } from '../support/engines.ts';
import { decisionsOn, PollDesk } from '../support/poll-desk.ts';
import { QuickClock } from '../support/quick-clock.ts';
import { TOWN } from '../support/sign-up-desk.ts';

/** A client whose network is the server itself. */
const clientOf = (desk: PollDesk): StekClient =>
  createStekClient({
    transport: `https://stek.test/v1/${TOWN.id}`,
    fetch: async (input, init) => desk.app.fetch(new Request(input, init)),
    retry: 0,
  });

onBothEngines('Polls with the SDK at the real server', openEmpty => {
  const open = () => PollDesk.open(openEmpty);

  it('are read as they are, without the schemas: lists, one by one, and their results', async () => {
    const desk = await open();
    const stek = clientOf(desk);
    const id = await desk.opened({ placeId: 'dorp' });
    await desk.draft();
    const answered = await desk.opened();
    await desk.castMany(6, answered, {
      uitstap: { choice: 'zee' },
      eerst: { ranking: ['soep', 'quiz'] },
      gevoel: { smiley: 2 },
      idee: { ideas: ['Meer licht'] },
    });
    await desk.move(answered, 'closed');
    const { data, response } = await stek.polls.list().withResponse();
    assert.deepEqual(
      data.items.map(({ id: found, state }) => [found, state]).sort(),
      [
        [id, 'open'],
        [answered, 'closed'],
      ].sort(),
    );
    assert.deepEqual([response.warnings, response.stale], [[], false]);
    assert.deepEqual((await stek.polls.list({ state: 'open' })).items.map(poll => poll.id), [id]);
    assert.deepEqual((await stek.polls.list({ place: 'de-wijk' })).items.map(poll => poll.id), [answered]);
    assert.equal((await stek.polls.list({ place: 'dorp', state: ['open', 'closed'] })).items.length, 2);
    for (const poll of data.items) assert.ok(POLL_SHAPES.poll(poll), JSON.stringify(poll));

    const results = await stek.polls.results(answered);
    assert.deepEqual([results.n, results.questions[0]?.options[0]?.count], [6, 6]);
    for (const [path, isWhole] of [
      [`polls/${answered}`, POLL_SHAPES.poll],
      [`polls/${answered}/results`, POLL_SHAPES.results],
    ] as const) {
      const { body } = await desk.ask(path);
      assert.ok(isWhole(body), JSON.stringify(body));
    }
    assert.deepEqual(desk.errors, []);
  });

  it('say why: a draft is not there, and results are for nobody before it closes', async () => {
    const desk = await open();
    const stek = clientOf(desk);
    const draft = await stek.polls.get(await desk.draft()).result();
    assert.equal(draft.error?.code, 'not_found');
    const hidden = await stek.polls.results(await desk.opened()).result();
    assert.deepEqual([hidden.error?.code, hidden.error?.problem?.code], ['forbidden', 'results_hidden']);
    assert.equal((await stek.polls.results('k3f9x2ab').result()).error?.code, 'not_found');
  });

  it('are watched from the first ballot to the answer', async () => {
    const desk = await open();
    const id = await desk.opened();
    await desk.castMany(5, id, { uitstap: { choice: 'bos' } });
    const watch = clientOf(desk).polls.watch(id, { clock: new QuickClock() })[Symbol.asyncIterator]();
    const next = async () => {
      const { value, done } = await watch.next();
      assert.ok(!done);
      const { poll, results, stale } = value;
      return [poll.state, results?.status, results?.n, poll.reply?.decisions.length, stale];
    };
    assert.deepEqual(await next(), ['open', undefined, undefined, undefined, false]);
    await desk.move(id, 'closed');
    assert.deepEqual(await next(), ['closed', 'counting', 5, undefined, false]);
    await desk.reply(id, decisionsOn('uitstap', ['zee', 'bos', 'stad']));
    await desk.move(id, 'answered');
    assert.deepEqual(await next(), ['answered', 'counting', 5, 3, false]);
    await watch.return!();
  });
});
