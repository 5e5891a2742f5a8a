import { expect } from '@esm-bundle/chai';
import type { Demo } from '../../src/demo/create-demo.ts';
import { DEMO_TENANT } from '../../src/demo/municipality.ts';
import { POLL } from '../../src/demo/polls.ts';
import { outboxFor } from '../../src/foundation/outbox-for.ts';
import { createStekClient, type StekClient } from '../../src/sdk/client.ts';
import { makeKiosk } from '../../src/server/polls/kiosks.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { DemoDay } from '../support/demo-day.ts';
import { eventually } from '../support/eventually.ts';
import { allInPoll, clearPolls, inPoll, showPoll, wordsOf, type PollElement } from '../support/poll-page.ts';
import { NOW } from '../support/programme-client.ts';

/** As many people as pass a tablet on a busy afternoon. */
const PEOPLE = 210;

/** The real element, client, outbox and server; only the network between them is a function. */
describe('A tablet with the real server', function () {
  this.timeout(170_000);
  let day: DemoDay;
  let demo: Demo;
  let client: StekClient;

  before(async () => {
    day = await DemoDay.begin();
    ({ demo } = day);
    const hours = { from: new Date(NOW - 3_600_000).toISOString(), until: new Date(NOW + 4 * 3_600_000).toISOString() };
    const made = await writeForTenant(demo.store, DEMO_TENANT.id, write => makeKiosk(write, POLL.spring, hours));
    client = createStekClient({ transport: demo.baseUrl, fetch: demo.fetch, apiKey: made?.key, retry: 0 });
  });
  afterEach(() => {
    day.mend();
    clearPolls();
  });
  after(() => (day as DemoDay | undefined)?.end());

  const counted = async (): Promise<number> => {
    const rows = demo.store.db.selectFrom('ballots').select(({ fn }) => fn.countAll<number>().as('n'));
    const { n } = await rows
      .where('poll_id', '=', POLL.spring)
      .where('channel', '=', 'kiosk')
      .executeTakeFirstOrThrow();
    return n;
  };
  const tablet = () =>
    showPoll({ client, now: undefined as never, kiosk: true, kioskKey: 'given to the client', pollId: POLL.spring });
  const waiting = async () => (await outboxFor(client).list()).filter(({ kind }) => kind === 'ballot').length;

  /** One person: "Geen antwoord" to each question but the first, which is answered. */
  async function person(poll: PollElement): Promise<void> {
    await eventually(() => expect(inPoll(poll, '.welcome .begin')).to.not.equal(null));
    inPoll(poll, '.welcome .begin')!.click();
    await eventually(() => expect(inPoll(poll, 'form.flow')).to.not.equal(null));
    const fields = allInPoll(poll, '[name^="answer-"]') as HTMLElementTagNameMap['stek-choice-field'][];
    fields.forEach((field, index) => {
      if (field.localName === 'stek-idea-field') return;
      field.values = index === 0 && field.localName === 'stek-choice-field' ? [field.choices[0]!.value] : ['-'];
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    });
    for (let step = 0; step <= fields.length; step++) {
      await poll.updateComplete;
      inPoll(poll, '.flow .strong')!.click();
    }
    await eventually(() => expect(wordsOf(inPoll(poll, '#poll-title'))).to.equal('Bedankt! Je antwoorden tellen mee.'));
    inPoll(poll, '.actions .begin')!.click();
    await poll.updateComplete;
  }

  it(`takes the answers of ${PEOPLE} people without internet, over a reload, and hands each over once`, async () => {
    const before = await counted();
    let poll = await tablet();
    await person(poll);
    await eventually(async () => expect(await counted()).to.equal(before + 1));
    demo.network.offline = true;
    for (let done = 1; done < PEOPLE; done++) {
      if (done === 100) {
        poll.remove();
        poll = await tablet();
      }
      await person(poll);
    }
    expect(await counted(), 'nothing came through').to.equal(before + 1);
    expect(await waiting()).to.equal(PEOPLE - 1);
    await eventually(() =>
      expect(wordsOf(inPoll(poll, '.small'))).to.contain(`van ${PEOPLE - 1} personen zijn nog niet verstuurd`),
    );
    // The network comes back as it does: with a server that is out of order first.
    demo.network.offline = false;
    demo.network.fail = 503;
    dispatchEvent(new Event('online'));
    await poll.updateComplete;
    demo.network.fail = 0;
    const outbox = outboxFor(client) as ReturnType<typeof outboxFor> & { flush(): Promise<void> };
    await eventually(async () => {
      await outbox.flush();
      expect(await counted()).to.equal(before + PEOPLE);
    }, 100_000);
    await eventually(async () => expect(await waiting()).to.equal(0));
    await eventually(() => expect(wordsOf(inPoll(poll, '.small'))).to.equal('Alles is verstuurd.'));
    expect(await outbox.list(), 'nothing failed').to.deep.equal([]);
  });
});
