import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { CAME, dataFor, ReferralDesk, type SentCard } from '../support/referral-desk.ts';

const DAY = 86_400_000;
const STOP = 'Stop, en wis de kaart';
const STAGE = { consent: { scopes: ['share_card', 'tell_sender_stage'] } };

describe('The page of a code of a referral card, without JavaScript', () => {
  let desk: ReferralDesk;
  before(async () => {
    desk = await ReferralDesk.open(clock => openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, clock));
  });
  after(() => desk.store.close());

  /** Types a code in and presses a button. */
  async function press(code: string, action?: string, query = 'lang=nl'): Promise<string> {
    const response = await desk.app.request(`http://stek.test/p/${desk.tenant}/code?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      body: String(new URLSearchParams({ code, ...(action && { action }) })),
    });
    assert.equal(response.status, 200, action);
    return response.text();
  }
  const buttonsOf = (page: string) =>
    [...page.matchAll(/<button name="action" value="(\w+)"[^>]*>([^<]+)<\/button>/g)].map(([, name, words]) => [
      name,
      words,
    ]);
  const stepsOf = (page: string) =>
    [...page.matchAll(/<li class="(done|current|ahead)"[^>]*><svg.*?<\/svg><span>([^<]+)<\/span>/gs)].map(
      ([, state, words]) => `${words}: ${state}`,
    );
  const sent = (more: object = {}): Promise<SentCard> => {
    const { consent = {}, ...card } = more as { consent?: object };
    return desk.sent(desk.card('lotte', { ...card, consent: { ...desk.card().card.consent, ...consent } }));
  };

  it('tells the person who calls, from which number and before which day, with four steps in pictures', async () => {
    const { personCode, ref } = await sent();
    const page = await press(personCode);
    assert.match(page, /De kaart is verstuurd\./);
    assert.match(page, /Lotte belt je ten laatste op maandag 7 december\./);
    assert.match(page, /057 00 00 00/);
    assert.deepEqual(stepsOf(page), ['Verstuurd: current', 'Bellen: ahead', 'Samen zoeken: ahead', 'Klaar: ahead']);
    assert.ok(page.includes(ref));
  });

  it('asks once whether the person is sure, and then the card is gone', async () => {
    const { personCode, senderCode } = await sent();
    assert.deepEqual(buttonsOf(await press(personCode)), [['ask', STOP]]);
    const asked = await press(personCode, 'ask');
    assert.match(asked, /<h2>Ben je zeker\?<\/h2>/);
    assert.deepEqual(
      buttonsOf(asked).map(([name]) => name),
      ['withdraw', 'show'],
    );
    assert.deepEqual(buttonsOf(await press(personCode, 'show')), [['ask', STOP]]);
    const gone = await press(personCode, 'withdraw');
    assert.match(gone, /De kaart is gewist\./);
    assert.deepEqual([buttonsOf(gone), stepsOf(gone)], [[], []]);
    // The referrer may know nothing, and so not this either.
    assert.match(await press(senderCode), /De kaart is verstuurd\./);
  });

  it('shows a referrer without a yes of the person the same from the first day to the last', async () => {
    const card = await sent({ consent: { scopes: ['share_card'] } });
    const said = (page: string) => page.replaceAll(/ticket="[^"]*"/g, '');
    const first = said(await press(card.senderCode));
    assert.match(first, /De persoon koos om niet te delen hoe het verder gaat\./);
    for (const state of ['received', 'contacted', 'closed']) {
      await desk.move(card.id, state);
      assert.equal(said(await press(card.senderCode)), first, state);
    }
    assert.match(await press(card.personCode), /De kaart is klaar\./);
  });

  it('shows a referrer with a yes how far it is, and no button once it was opened', async () => {
    const card = await sent(STAGE);
    assert.deepEqual(buttonsOf(await press(card.senderCode)), [['ask', STOP]]);
    await desk.move(card.id, 'received');
    const page = await press(card.senderCode);
    assert.deepEqual(buttonsOf(page), []);
    assert.deepEqual(stepsOf(page), ['Verstuurd: done', 'Bellen: current', 'Samen zoeken: ahead', 'Klaar: ahead']);
    assert.doesNotMatch(page, /Lotte|057 00 00 00/);
  });

  it('asks the person two weeks after a hand-over whether they arrived, and ends or goes on by their answer', async () => {
    const cards = [await sent(), await sent()];
    for (const { id } of cards)
      for (const state of ['received', 'contacted', 'handed_over'])
        await desk.move(id, state, dataFor(state, desk.today));
    const [one, other] = cards as [SentCard, SentCard];
    assert.deepEqual(
      buttonsOf(await press(one.personCode)).map(([name]) => name),
      ['ask'],
    );
    desk.clock.now = CAME + 14 * DAY;
    const page = await press(one.personCode);
    assert.match(page, /Ben je al geholpen bij Huurdersbond\?/);
    assert.deepEqual(
      buttonsOf(page).map(([name]) => name),
      ['arrived', 'not_arrived', 'ask'],
    );
    assert.match(await press(one.personCode, 'arrived'), /De kaart is klaar\./);
    assert.equal((await desk.record(one.id)).outcome, 'arrived');
    assert.match(await press(other.personCode, 'not_arrived'), /Lotte belt je nog eens\./);
    assert.equal((await desk.record(other.id)).state, 'contacted');
    desk.clock.now = CAME;
  });
});
