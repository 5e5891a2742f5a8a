import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import type { SignUpRule } from '../../src/schema/activity.ts';
import { endOffers } from '../../src/server/sign-ups/end-offers.ts';
import { purge } from '../../src/server/submissions/purge.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { KINDS } from '../../src/server/kinds.ts';
import { onBothEngines } from '../support/engines.ts';
import { MailBox } from '../support/mail-box.ts';
import { AT_14, MINUTE, NoticeDesk } from '../support/notice-desk.ts';
import { actionNames, aPerson, BEFORE, courseOf, dateOfCourse, TOWN, type Answered } from '../support/sign-up-desk.ts';

const HOUR = 60 * MINUTE;
const DATE = dateOfCourse('course');
const rule: SignUpRule = { mode: 'required', capacity: 2, waitlist: 5, confirm: 'contact' };
const TOMORROW = new Date(BEFORE.getTime() + 24 * HOUR).toISOString();
const AN = { contact: { email: 'an@example.org' } };

onBothEngines('A seat that has to be confirmed', openEmpty => {
  let box: MailBox;
  let desk: NoticeDesk;
  before(async () => (box = await MailBox.open()));
  after(() => box.stop());
  beforeEach(async () => {
    const clock = { now: BEFORE.getTime() };
    desk = await NoticeDesk.open(await openEmpty(() => new Date(clock.now)), clock, courseOf('course', rule));
    box.mails.length = 0;
    box.answerRecipient = () => undefined;
  });

  const signUp = (number: number, more: object = {}): Promise<Answered> =>
    desk.desk.signUp(aPerson(DATE, number, more));
  const stateOf = async ({ body }: Answered) => (await desk.desk.followUp(body['code'])).body['state'];
  const open = async (path: string, init?: RequestInit) => {
    const response = await desk.desk.app.request(`https://stek.example${path}`, init);
    return { status: response.status, html: await response.text(), headers: response.headers };
  };
  const press = (token: string, tenant: string = TOWN.id, action = `/p/${tenant}/confirm?lang=nl`) =>
    open(action, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
      body: String(new URLSearchParams({ token })),
    });
  /** The link in the last mail to somebody. */
  const linkFor = (address: string): URL => {
    const [link = ''] = /https:\S+\/confirm\?\S+/.exec(box.for(address).at(-1)?.text ?? '') ?? [];
    return new URL(link);
  };
  const tokenFor = (address: string): string => linkFor(address).searchParams.get('token') ?? '';
  const tokenRows = () => desk.store.db.selectFrom('confirm_tokens').selectAll().execute();

  it('is held for a day for who signs up, and given at once by a worker', async () => {
    const held = await signUp(1, AN);
    assert.equal(held.status, 201);
    assert.deepEqual([held.body['state'], held.body['heldUntil']], ['unconfirmed', TOMORROW]);
    const { body } = await desk.desk.followUp(held.body['code']);
    assert.deepEqual([body['state'], body['heldUntil'], actionNames(body)], ['unconfirmed', TOMORROW, ['withdraw']]);
    const byWorker = await desk.desk.register(aPerson(DATE, 2));
    assert.deepEqual([byWorker.body['state'], byWorker.body['heldUntil']], ['confirmed', undefined]);
    const third = await signUp(3);
    assert.deepEqual([third.body['state'], third.body['position']], ['waiting', 1], 'the held seat is taken');
  });

  it('becomes theirs by the button behind the link in the mail, and by nothing that only opens it', async () => {
    const held = await signUp(1, AN);
    assert.equal((await desk.send(box, 0)).sent, 1, 'at once: a day is short');
    const link = linkFor('an@example.org');
    assert.match(link.href, /^https:\/\/stek\.example\/p\/proefdorp\/confirm\?token=[\w-]{22}&lang=nl$/);
    for (const method of ['GET', 'HEAD', 'GET']) {
      const page = await open(link.pathname + link.search, { method });
      assert.equal(page.status, 200);
      assert.equal(await stateOf(held), 'unconfirmed', method);
    }
    const page = await open(link.pathname + link.search);
    assert.match(page.html, /<h1>Bevestig je plaats<\/h1>/);
    assert.match(page.html, /Les course<\/strong><br><time[^>]+>dinsdag 1 december 2026, van 2 uur tot 4 uur/);
    assert.match(page.html, /We houden je plaats vrij tot woensdag 25 november, /);
    assert.match(page.html, /<form method="post" action="\/p\/proefdorp\/confirm\?lang=nl">/);
    assert.doesNotMatch(page.html, /Marie|example\.org|<script|style="/);
    assert.equal(page.headers.get('cache-control'), 'no-store');
    assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
    const pressed = await press(tokenFor('an@example.org'));
    assert.equal(pressed.status, 200);
    assert.match(pressed.html, /Je bent ingeschreven\./);
    assert.doesNotMatch(pressed.html, /<button/);
    assert.equal(await stateOf(held), 'confirmed');
    const moves = await desk.store.db
      .selectFrom('transitions')
      .select(['to_state', 'actor_role'])
      .orderBy('at')
      .execute();
    assert.ok(moves.some(({ to_state, actor_role }) => to_state === 'confirmed' && actor_role === 'contact'));
    desk.clock.now += 48 * HOUR;
    await endOffers(desk.store);
    assert.equal(await stateOf(held), 'confirmed', 'it no longer ends by itself');
  });

  it('cannot be confirmed by who has the code: they may have made the address up', async () => {
    const held = await signUp(1, AN);
    const accepted = await desk.desk.followUp(held.body['code'], 'accept');
    assert.deepEqual([accepted.status, accepted.body['code']], [409, 'invalid_transition']);
    assert.equal((await press(String(held.body['code']))).status, 404, 'the code is no token');
    assert.equal(await stateOf(held), 'unconfirmed');
    assert.equal((await desk.desk.followUp(held.body['code'], 'withdraw')).body['state'], 'cancelled');
    assert.equal((await desk.send(box, 0)).dropped, 1, 'who withdrew is asked nothing');
  });

  it('goes to the waiting list when nobody answers in time, and the link then brings nothing back', async () => {
    const [late, other, next] = [await signUp(1, AN), await desk.desk.register(aPerson(DATE, 2)), await signUp(3)];
    await desk.send(box, 0);
    desk.clock.now = Date.parse(TOMORROW) - 1;
    await endOffers(desk.store);
    assert.equal(await stateOf(late), 'unconfirmed');
    desk.clock.now += 1;
    await endOffers(desk.store);
    const states = [await stateOf(late), await stateOf(other), await stateOf(next)];
    assert.deepEqual(states, ['expired', 'confirmed', 'offered']);
    const pressed = await press(tokenFor('an@example.org'));
    assert.equal(pressed.status, 409);
    assert.match(pressed.html, /Dat kan nu niet meer/);
    assert.doesNotMatch(pressed.html, /<button/);
    assert.equal(await stateOf(late), 'expired');
    const { body } = await desk.desk.followUp(next.body['code'], 'accept');
    assert.equal(body['state'], 'confirmed', 'an offer is answered with the code');
  });

  it('is over at the very moment, also when no job ran', async () => {
    const late = await signUp(1, AN);
    await desk.send(box, 0);
    desk.clock.now = Date.parse(TOMORROW);
    assert.equal((await press(tokenFor('an@example.org'))).status, 409);
    assert.equal(await stateOf(late), 'expired');
  });

  it('is never held later than two hours before the start, and is given at once when that is too late', async () => {
    desk.clock.now = Date.parse(AT_14) - 3 * HOUR;
    const held = await signUp(1, AN);
    assert.equal(held.body['heldUntil'], new Date(Date.parse(AT_14) - 2 * HOUR).toISOString());
    desk.clock.now = Date.parse(AT_14) - 2 * HOUR;
    const last = await signUp(2);
    assert.deepEqual([last.body['state'], last.body['heldUntil']], ['confirmed', undefined]);
  });

  it('is for a worker to confirm after a call, where only a phone number is known', async () => {
    const held = await signUp(1);
    const { body } = await desk.desk.ask('notices', { headers: desk.desk.asWorker });
    const [notice, ...more] = body['items'] as Record<string, unknown>[];
    assert.deepEqual(
      [notice?.['cause'], notice?.['state'], notice?.['heldUntil'], more],
      ['confirm', 'to_call', TOMORROW, []],
    );
    const [record] = await desk.desk.list(DATE);
    const to = { to: 'confirmed', version: record?.['version'] };
    const moved = await desk.desk.post(`sign-ups/${String(record?.['id'])}/transitions`, to, desk.desk.asWorker);
    assert.deepEqual([moved.status, moved.body['state']], [200, 'confirmed']);
    assert.equal(await stateOf(held), 'confirmed');
  });

  it('is for a worker to call about when no mail arrives before the time is over', async () => {
    await signUp(1, AN);
    box.answerRecipient = () => 450;
    let toCall = 0;
    for (const after of [0, 1, 5, 30, 120]) toCall += (await desk.send(box, after * MINUTE)).toCall;
    assert.equal(toCall, 1, 'the next time would be a day later');
    assert.equal((await desk.notices())[0]?.state, 'to_call');
  });

  it('has a link in every mail that may have arrived, and keeps of each only what cannot be turned back', async () => {
    const held = await signUp(1, AN);
    box.answerMail = async () => {
      box.answerMail = () => undefined;
      return 421;
    };
    await desk.send(box, 0);
    const first = tokenFor('an@example.org');
    assert.equal((await desk.send(box, MINUTE)).sent, 1);
    const second = tokenFor('an@example.org');
    assert.notEqual(first, second);
    const rows = await tokenRows();
    assert.equal(rows.length, 2);
    for (const token of [first, second]) assert.ok(!JSON.stringify(rows).includes(token));
    assert.equal((await press(first)).status, 200);
    assert.equal(await stateOf(held), 'confirmed');
    assert.match((await press(second)).html, /Je bent ingeschreven\./);
    const wiped = Date.parse(AT_14) + 40 * 24 * HOUR;
    desk.clock.now = wiped;
    await purge(desk.store, KINDS);
    assert.deepEqual(await tokenRows(), []);
    assert.equal((await press(first)).status, 404);
  });

  it('is not confirmed a second time by a link that was used: who cancelled stays cancelled', async () => {
    const held = await signUp(1, AN);
    await desk.send(box, 0);
    const token = tokenFor('an@example.org');
    await press(token);
    await desk.desk.followUp(held.body['code'], 'withdraw');
    assert.equal((await press(token)).status, 409);
    assert.equal(await stateOf(held), 'cancelled');
  });

  it('says the same of every wrong link, ever slower, and nothing of it in another municipality', async () => {
    const held = await signUp(1, AN);
    await desk.send(box, 0);
    const token = tokenFor('an@example.org');
    const other = { id: 'buurdorp', name: 'Buurdorp', tz: TOWN.tz };
    await upsert(desk.store, other, { activities: [courseOf('course', rule)] });
    assert.equal((await press(token, other.id)).status, 404);
    const wrong = [
      '',
      'x',
      `${token}x`,
      token.slice(1),
      'A'.repeat(22),
      '"><script>alert(1)</script>',
      'é'.repeat(9000),
    ];
    const bodies = new Set<string>();
    for (const one of wrong) {
      const seen = [await press(one), await open(`/p/${TOWN.id}/confirm?lang=nl&token=${encodeURIComponent(one)}`)];
      for (const { status, html } of seen) {
        assert.equal(status, 404);
        bodies.add(html);
      }
    }
    assert.equal(bodies.size, 1);
    assert.doesNotMatch([...bodies].join(), /<script|<form/);
    for (let guess = 0; guess < 30; guess++) await press('A'.repeat(22));
    assert.equal((await press(token)).status, 200, 'a right link works all the same');
    assert.equal(await stateOf(held), 'confirmed');
    assert.deepEqual(desk.desk.errors, []);
  });

  it('is confirmed in the language of the person, and in the manner of the municipality', async () => {
    for (const [lang, address, title, button, done] of [
      ['nl', 'je', 'Bevestig je plaats', 'Ja, ik kom', 'Je bent ingeschreven.'],
      ['nl', 'u', 'Bevestig uw plaats', 'Ja, ik kom', 'U bent ingeschreven.'],
      ['fr', 'je', 'Confirmez votre place', 'Oui, je viens', 'Votre inscription est faite.'],
      ['en', 'je', 'Confirm your place', 'Yes, I am coming', 'You are signed up.'],
      ['uk', 'je', 'Підтвердьте своє місце', 'Так, я прийду', 'Ви записані.'],
    ] as const) {
      const contact = { email: `${lang}-${address}@example.org` };
      const { body } = await signUp(1, { contact, lang });
      assert.equal((await desk.send(box, 0, address)).sent, 1);
      const link = linkFor(contact.email);
      const page = await open(link.pathname + link.search);
      assert.ok(page.html.includes(`<h1>${title}</h1>`) && page.html.includes(`>${button}</button>`), page.html);
      const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(page.html) ?? [];
      const pressed = await press(tokenFor(contact.email), TOWN.id, action.replaceAll('&amp;', '&'));
      assert.ok(pressed.html.includes(done), pressed.html);
      await desk.desk.followUp(body['code'], 'withdraw');
    }
  });

  it('waits for its turn again when its date was called off and comes back', async () => {
    const held = await signUp(1, AN);
    await desk.send(box, 0);
    const exceptions = [{ recurrenceId: '2026-12-01T14:00', type: 'cancelled' as const }];
    await upsert(desk.store, TOWN, { activities: [courseOf('course', rule, { exceptions, version: 2 })] });
    assert.equal(await stateOf(held), 'cancelled');
    assert.equal((await press(tokenFor('an@example.org'))).status, 409);
    await upsert(desk.store, TOWN, { activities: [courseOf('course', rule, { version: 3 })] });
    assert.equal(await stateOf(held), 'offered', 'the seat is free, and first offered to who had it');
  });

  it('moves along with its date', async () => {
    const held = await signUp(1, AN);
    await desk.send(box, 0);
    const schedule = { start: '2026-12-01T15:30', end: '2026-12-01T17:30', tz: TOWN.tz };
    await upsert(desk.store, TOWN, { activities: [courseOf('course', rule, { schedule, version: 2 })] });
    assert.equal(await stateOf(held), 'unconfirmed');
    const pressed = await press(tokenFor('an@example.org'));
    assert.match(pressed.html, /half 4/);
    assert.equal(await stateOf(held), 'confirmed');
  });

  it('is one of as many as there are, however many sign up and confirm at once', async () => {
    const contacts = Array.from({ length: 12 }, (_, index) => ({ contact: { email: `p${index}@example.org` } }));
    const taken = await Promise.all(
      contacts.map((contact, index) => desk.desk.from(`198.51.${index}.1`).signUp(aPerson(DATE, index, contact))),
    );
    const states = taken.map(({ body }) => body['state'] ?? body['code']);
    assert.deepEqual(
      ['unconfirmed', 'waiting', 'full'].map(state => states.filter(one => one === state).length),
      [2, 5, 5],
    );
    assert.equal((await desk.send(box, 0)).sent, 2);
    const tokens = box.mails.map(({ recipients }) => tokenFor(recipients[0]!));
    const presses = await Promise.all([...tokens, ...tokens, ...tokens].map(token => press(token)));
    assert.deepEqual(
      presses.map(({ status }) => status),
      Array.from({ length: 6 }, () => 200),
    );
    const list = await desk.desk.list(DATE);
    const confirmed = list.filter(({ state }) => state === 'confirmed').map(({ version }) => version);
    assert.deepEqual(confirmed, [2, 2], 'each was confirmed once');
    assert.deepEqual(desk.desk.errors, []);
  });
});
