import assert from 'node:assert/strict';
import { it } from 'node:test';
import { removeActivities } from '../../src/server/programme/upsert.ts';
import { onBothEngines } from '../support/engines.ts';
import { decisionsOn, PollDesk } from '../support/poll-desk.ts';
import { TOWN } from '../support/sign-up-desk.ts';

const TRIP = ['zee', 'bos', 'stad'];

onBothEngines('An activity that people asked for', openEmpty => {
  it('twice is of the poll that closed last, whatever its id', async () => {
    const desk = await PollDesk.open(openEmpty);
    // Polls are read in the order of their ids: here the last one comes first.
    const [last, first] = [await desk.opened(), await desk.opened()].toSorted() as [string, string];
    for (const id of [first, last]) {
      desk.clock.now += 60_000;
      await desk.move(id, 'closed');
      await desk.reply(id, decisionsOn('uitstap', TRIP, { activityId: 'koken' }));
      await desk.move(id, 'answered');
      assert.equal((await desk.ask('activities/koken')).body['chosenInPoll'], id);
    }
  });

  it('is no longer there to be pointed to once it is taken away', async () => {
    const desk = await PollDesk.open(openEmpty);
    const id = await desk.opened();
    await desk.move(id, 'closed');
    const planned = decisionsOn('uitstap', TRIP, { activityId: 'bingo' });
    assert.equal((await desk.reply(id, planned)).status, 200);
    await removeActivities(desk.store, TOWN.id, ['bingo']);
    const refused = await desk.reply(id, planned);
    const errors = refused.body['errors'] as { pointer: string; code: string }[];
    assert.deepEqual(
      errors.map(({ pointer, code }) => [pointer, code]),
      TRIP.map((_, index) => [`/decisions/${index}/activityId`, 'unknown_activity']),
    );
  });
});
