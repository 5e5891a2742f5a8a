import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Activity } from '../../src/schema/activity.ts';
import { writeIcs } from '../../src/feeds/ics/write.ts';
import { removeActivities } from '../../src/server/programme/upsert.ts';
import { onBothEngines } from '../support/engines.ts';
import { FeedTown } from '../support/feed-town.ts';
import { actionNames, aPerson, BEFORE, courseOf, TOWN } from '../support/sign-up-desk.ts';

const SIGN_UP = { mode: 'required' as const, capacity: 3, waitlist: 5, partyMax: 3 };
const ONE = 'les_20261201T1400';

const single = (more: Partial<Activity> = {}): Activity => courseOf('les', SIGN_UP, more);
const at = (start: string, end: string, tz = 'Europe/Brussels') => ({ schedule: { start, end, tz } });
const weekly = (start: string, end: string, more: object = {}): Activity =>
  courseOf('reeks', SIGN_UP, {
    schedule: { start, end, tz: 'Europe/Brussels', rrule: 'FREQ=WEEKLY;COUNT=6', ...more },
  });
const asked = (activity: Activity, signUp: Partial<typeof SIGN_UP>): Activity => ({
  ...activity,
  signUp: { ...SIGN_UP, ...signUp },
});

onBothEngines('People who are signed up, when a feed changes', openEmpty => {
  const open = async () => FeedTown.open(await openEmpty(() => BEFORE));

  it('move along when one date starts at another time, are told, and keep their code and their links', async () => {
    const town = await open();
    await town.bring([single()]);
    const [calls, mails] = [await town.signUp(ONE), await town.signUp(ONE)];
    const { changes } = await town.bring([single(at('2026-12-01T14:30', '2026-12-01T16:30'))]);
    const now = 'les_20261201T1430';
    assert.deepEqual(changes.signUps.moved, [{ occurrenceId: now, signUps: 2 }]);
    assert.deepEqual(changes.signUps.toTell, { byMail: 1, byPhone: 1 });
    for (const person of [calls, mails]) assert.equal(await town.stateOf(person), `confirmed ${now}`);
    const moments = { from: '2026-12-01T13:00:00.000Z', to: '2026-12-01T13:30:00.000Z' };
    assert.deepEqual(await town.news(), [
      { ref: calls.ref, cause: 'moved', state: 'to_call', ...moments },
      { ref: mails.ref, cause: 'moved', state: 'queued', ...moments },
    ]);
    assert.equal((await town.desk.list(ONE)).length, 2, 'the worker’s old link leads there too');
    const third = await town.desk.register(aPerson(ONE, 99));
    assert.deepEqual([third.status, third.body['occurrenceId']], [201, now]);
    assert.equal((await town.desk.register(aPerson(now, 98))).body['state'], 'waiting', 'three seats are three seats');
  });

  it('find the date under the name that they took to their own calendar', async () => {
    const town = await open();
    await town.bring([single()]);
    await town.bring([single(at('2026-12-02T10:00', '2026-12-02T12:00'))]);
    await town.bring([single(at('2026-12-03T11:00', '2026-12-03T12:00'))]);
    for (const date of ['2026-12-01T14:00', '2026-12-02T10:00', '2026-12-03T11:00']) {
      const { status, body } = await town.desk.ask(`activities/les.ics?date=${date}`);
      assert.equal(status, 200, date);
      assert.match(String(body['text']), /UID:les_20261201T1400\r\n/);
      assert.match(String(body['text']), /DTSTART;TZID=Europe\/Brussels:20261203T110000\r\n/);
    }
    const { body } = await town.desk.ask('occurrences?from=2026-12-01&to=2026-12-31');
    const [date] = body['items'] as { id: string; formerIds: string[] }[];
    assert.deepEqual([date?.id, date?.formerIds], ['les_20261203T1100', ['les_20261201T1400', 'les_20261202T1000']]);
  });

  it('are not touched when the same moment is written in another way', async () => {
    const town = await open();
    await town.bring([single(at('2026-12-01T13:00', '2026-12-01T15:00', 'UTC'))]);
    const person = await town.signUp(ONE);
    for (const schedule of [
      at('2026-12-01T14:00', '2026-12-01T16:00'),
      at('2026-12-01T13:00', '2026-12-01T15:00', 'Europe/London'),
      at('2026-12-01T13:00', '2026-12-01T15:00', 'UTC'),
    ]) {
      const { changes } = await town.bring([single(schedule)]);
      assert.deepEqual([changes.changed, changes.signUps.moved, changes.signUps.toReview], [['les'], [], []]);
      assert.equal(await town.stateOf(person), `confirmed ${ONE}`);
    }
    assert.deepEqual(await town.news(), []);
  });

  it('move along with the dates of a series: by the day, then by the order', async () => {
    const town = await open();
    await town.bring([weekly('2026-12-01T14:00', '2026-12-01T16:00')]);
    const people = [await town.signUp('reeks_20261201T1400'), await town.signUp('reeks_20261222T1400')];
    const states = () => Promise.all(people.map(person => town.stateOf(person)));
    const later = await town.bring([weekly('2026-12-01T14:15', '2026-12-01T16:00')]);
    assert.equal(later.changes.signUps.moved.length, 2);
    assert.deepEqual(await states(), ['confirmed reeks_20261201T1415', 'confirmed reeks_20261222T1415']);
    await town.bring([weekly('2026-12-03T10:00', '2026-12-03T12:00')]);
    assert.deepEqual(await states(), ['confirmed reeks_20261203T1000', 'confirmed reeks_20261224T1000']);
    const news = await town.news();
    assert.deepEqual(
      news.map(({ from, to }) => `${from} ${to}`),
      ['2026-12-01T13:00:00.000Z 2026-12-03T09:00:00.000Z', '2026-12-22T13:00:00.000Z 2026-12-24T09:00:00.000Z'],
      'who was not told yet hears one thing: from what they know to what it is',
    );
    await town.bring([weekly('2026-12-01T14:00', '2026-12-01T16:00')]);
    assert.deepEqual(await states(), ['confirmed reeks_20261201T1400', 'confirmed reeks_20261222T1400']);
    assert.deepEqual(await town.news(), [], 'and nothing when it is as it was');
  });

  it('keep their seats whatever is missing from a feed that was cut off, also when asked to clean up', async () => {
    const town = await open();
    const whole = [single(), weekly('2026-12-01T10:00', '2026-12-01T12:00'), courseOf('laatste', SIGN_UP)];
    await town.bring(whole);
    const people = [
      await town.signUp(ONE),
      await town.signUp('reeks_20261208T1000'),
      await town.signUp('laatste_20261201T1400'),
    ];
    const states = () => Promise.all(people.map(person => town.stateOf(person)));
    const before = await states();
    let held = 0;
    for (const cut of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) {
      const report = await town.bring(whole, { cut, prune: true });
      assert.equal(report.complete, false, String(cut));
      assert.deepEqual(report.changes.removed, [], String(cut));
      held += report.changes.held.length;
      assert.deepEqual(await states(), before, String(cut));
    }
    console.log(`10 files cut off: 0 of 3 seats lost, ${held} activities left as they were`);
    assert.deepEqual((await town.bring(whole, { prune: true })).changes.removed, []);
    assert.deepEqual(await town.news(), []);
  });

  it('keep their seats when one event of the feed is broken, until somebody accepts the change', async () => {
    const town = await open();
    await town.bring([single(), courseOf('ander', SIGN_UP)]);
    const person = await town.signUp(ONE);
    const broken = `${writeIcs({ activities: [courseOf('ander', SIGN_UP)], places: [] }).replace('END:VCALENDAR\r\n', '')}BEGIN:VEVENT\r\nUID:stuk\r\nSUMMARY:Stuk\r\nDTSTART:geen datum\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
    const pruned = await town.bringText(broken, { prune: true });
    assert.deepEqual([pruned.complete, pruned.changes.removed], [false, []]);
    const cancelled = writeIcs({ activities: [single({ status: 'cancelled' })], places: [] });
    const both = broken.replace('BEGIN:VEVENT', `${/BEGIN:VEVENT[^]*END:VEVENT/.exec(cancelled)![0]}\r\nBEGIN:VEVENT`);
    const held = await town.bringText(both);
    assert.deepEqual(held.changes.held, ['les']);
    assert.equal(await town.stateOf(person), `confirmed ${ONE}`);
    const accepted = await town.bringText(both, { accept: ['les'] });
    assert.deepEqual([accepted.changes.held, accepted.changes.changed], [[], ['les']]);
    assert.equal(await town.stateOf(person), `cancelled ${ONE}`);
  });

  it('are cancelled only by what the feed itself cancels, and are back when the next feed takes that back', async () => {
    const town = await open();
    await town.bring([single()]);
    const [comes, party] = [await town.signUp(ONE), await town.signUp(ONE, { party: 2 })];
    const waits = await town.signUp(ONE);
    const gone = await town.signUp(ONE);
    await town.desk.followUp(gone.code, 'withdraw');
    const off = await town.bring([single({ exceptions: [{ recurrenceId: '2026-12-01T14:00', type: 'cancelled' }] })]);
    assert.deepEqual(off.changes.signUps.cancelled, [{ occurrenceId: ONE, signUps: 3 }]);
    for (const person of [comes, party, waits, gone]) assert.equal(await town.stateOf(person), `cancelled ${ONE}`);
    assert.equal((await town.desk.register(aPerson(ONE, 77))).body['code'], 'closed');
    const on = await town.bring([single()]);
    assert.deepEqual(on.changes.signUps.restored, [{ occurrenceId: ONE, signUps: 3 }]);
    assert.equal(await town.stateOf(comes), `confirmed ${ONE}`);
    assert.equal(await town.stateOf(party), `confirmed ${ONE}`);
    assert.equal(await town.stateOf(waits), `waiting ${ONE}`);
    assert.equal(await town.stateOf(gone), `cancelled ${ONE}`, 'who left by themselves stays away');
    assert.deepEqual(await town.news(), [], 'nobody had heard of it yet');
  });

  it('wait for a worker when their date has gone, and come back with it', async () => {
    const town = await open();
    await town.bring([weekly('2026-12-01T14:00', '2026-12-01T16:00')]);
    const person = await town.signUp('reeks_20261208T1400');
    const without = weekly('2026-12-01T14:00', '2026-12-01T16:00', { exdate: ['2026-12-08T14:00'] });
    const { changes } = await town.bring([without]);
    assert.deepEqual(changes.signUps.toReview, [{ occurrenceId: 'reeks_20261208T1400', signUps: 1 }]);
    assert.equal(await town.stateOf(person), 'to_review reeks_20261208T1400');
    assert.deepEqual(actionNames((await town.desk.followUp(person.code)).body), ['withdraw']);
    await town.bring([without], { prune: true });
    assert.equal(await town.stateOf(person), 'to_review reeks_20261208T1400');
    await town.bring([weekly('2026-12-01T14:00', '2026-12-01T16:00')]);
    assert.equal(await town.stateOf(person), 'confirmed reeks_20261208T1400');
  });

  it('wait for a worker when their activity was taken away or came under another UID', async () => {
    const town = await open();
    await town.bring([single(), courseOf('blijft', SIGN_UP)]);
    const person = await town.signUp(ONE);
    const { changes } = await town.bring([courseOf('anders', SIGN_UP), courseOf('blijft', SIGN_UP)], { prune: true });
    assert.deepEqual(changes.removed, ['les']);
    assert.equal(await town.stateOf(person), `to_review ${ONE}`);
    await removeActivities(town.store, TOWN.id, ['les']);
    await town.bring([single(), courseOf('blijft', SIGN_UP)]);
    assert.equal(await town.stateOf(person), `confirmed ${ONE}`);
  });

  it('are given another date by a worker, or cancelled, and nobody else’s seat for it', async () => {
    const town = await open();
    const other = asked(courseOf('ander', SIGN_UP), { capacity: 1 });
    await town.bring([single(), other]);
    const people = [await town.signUp(ONE), await town.signUp(ONE)];
    await town.bring([other], { prune: true });
    const { body } = await town.desk.ask('inbox/sign-ups?state=to_review', { headers: town.desk.asWorker });
    const items = body['items'] as { id: string; version: number; ref: string }[];
    assert.deepEqual(
      items.map(({ ref }) => ref),
      people.map(({ ref }) => ref),
    );
    const move = (index: number, data: object = { occurrenceId: 'ander_20261201T1400' }) =>
      town.desk.post(
        `sign-ups/${items[index]!.id}/transitions`,
        { to: 'confirmed', version: items[index]!.version, data },
        town.desk.asWorker,
      );
    assert.equal((await move(0, { occurrenceId: ONE })).body['code'], 'invalid_transition', 'that date has gone');
    assert.equal((await move(0)).body['occurrenceId'], 'ander_20261201T1400');
    assert.equal(await town.stateOf(people[0]!), 'confirmed ander_20261201T1400');
    assert.equal((await move(1)).body['code'], 'full');
    const away = { to: 'cancelled', version: items[1]!.version };
    assert.equal((await town.desk.post(`sign-ups/${items[1]!.id}/transitions`, away, town.desk.asWorker)).status, 200);
    assert.equal(await town.stateOf(people[1]!), `cancelled ${ONE}`);
    await town.bring([single(), other]);
    assert.equal(await town.stateOf(people[1]!), `cancelled ${ONE}`, 'a worker’s word stays');
    assert.equal(await town.stateOf(people[0]!), 'confirmed ander_20261201T1400');
  });

  it('keep their seats when the feed has fewer, and the rest of the feed comes in', async () => {
    const town = await open();
    const ownCapacity = weekly('2026-12-01T14:00', '2026-12-01T16:00', {});
    const dated = {
      ...ownCapacity,
      exceptions: [{ recurrenceId: '2026-12-08T14:00', type: 'changed' as const, capacity: 2 }],
    };
    await town.bring([single(), dated]);
    const people = [
      await town.signUp(ONE),
      await town.signUp(ONE),
      await town.signUp('reeks_20261208T1400', { party: 2 }),
    ];
    const fewer = [
      asked(single({ title: { nl: 'Les met soep' } }), { capacity: 1 }),
      { ...dated, exceptions: [{ ...dated.exceptions[0]!, capacity: 1 }] },
      courseOf('nieuw', SIGN_UP),
    ];
    const { changes } = await town.bring(fewer);
    assert.deepEqual(changes.seatsKept.sort(), [ONE, 'reeks_20261208T1400']);
    assert.deepEqual([changes.added, changes.changed], [['nieuw'], ['les']]);
    for (const person of people) assert.match(await town.stateOf(person), /^confirmed/);
    assert.equal((await town.desk.register(aPerson(ONE, 88))).body['state'], 'confirmed', 'it keeps its three seats');
    assert.equal((await town.desk.register(aPerson(ONE, 89))).body['state'], 'waiting');
    assert.equal((await town.bring(fewer)).changes.unchanged.length, 3);
  });

  it('are only counted by a dry run', async () => {
    const town = await open();
    await town.bring([single()]);
    const person = await town.signUp(ONE);
    const tables = async () =>
      JSON.stringify([
        await town.store.db.selectFrom('sign_ups').selectAll().execute(),
        await town.store.db.selectFrom('activities').selectAll().execute(),
        await town.store.db.selectFrom('former_occurrences').selectAll().execute(),
        await town.store.db.selectFrom('transitions').selectAll().execute(),
        await town.store.db.selectFrom('tenants').selectAll().execute(),
      ]);
    const before = await tables();
    const change = [single(at('2026-12-01T15:00', '2026-12-01T16:00')), courseOf('nieuw', SIGN_UP)];
    const dry = await town.bring(change, { dryRun: true, prune: true });
    assert.equal(await tables(), before);
    assert.deepEqual(await town.news(), []);
    const real = await town.bring(change, { prune: true });
    assert.deepEqual(dry, real);
    assert.equal(await town.stateOf(person), 'confirmed les_20261201T1500');
  });

  it('are offered a seat that a larger room gives, and hear of it', async () => {
    const town = await open();
    await town.bring([asked(single(), { capacity: 1 })]);
    await town.signUp(ONE);
    const waits = await town.signUp(ONE);
    await town.bring([asked(single(), { capacity: 2 })]);
    assert.equal(await town.stateOf(waits), `offered ${ONE}`);
    assert.deepEqual(
      (await town.news()).map(({ ref, cause }) => [ref, cause]),
      [[waits.ref, 'offered']],
    );
  });

  it('get their own seat back when a date went, came back cancelled, and goes on after all', async () => {
    const town = await open();
    const series = (more: object, exceptions: Activity['exceptions'] = []) => ({
      ...weekly('2026-12-01T14:00', '2026-12-01T16:00', more),
      exceptions,
    });
    await town.bring([series({})]);
    const person = await town.signUp('reeks_20261208T1400');
    await town.bring([series({ exdate: ['2026-12-08T14:00'] })]);
    await town.bring([series({}, [{ recurrenceId: '2026-12-08T14:00', type: 'cancelled' }])]);
    assert.equal(await town.stateOf(person), 'cancelled reeks_20261208T1400');
    await town.bring([series({})]);
    assert.equal(await town.stateOf(person), 'confirmed reeks_20261208T1400');
  });

  it('are not sent to another hour by a feed that could not be read whole', async () => {
    const town = await open();
    await town.bring([single()]);
    const person = await town.signUp(ONE);
    const moved = { recurrenceId: '2026-12-01T14:00', type: 'moved' as const, start: '2026-12-01T18:00' };
    const whole = [single({ exceptions: [moved] })];
    const text = writeIcs({ activities: whole, places: [] });
    const cutAtTheEnd = await town.bringText(text.replace('END:VCALENDAR\r\n', ''));
    assert.deepEqual([cutAtTheEnd.complete, cutAtTheEnd.changes.held], [false, ['les']]);
    assert.deepEqual(await town.news(), []);
    await town.bringText(text);
    assert.deepEqual(
      (await town.news()).map(({ ref, to }) => [ref, to]),
      [[person.ref, '2026-12-01T17:00:00.000Z']],
    );
    assert.equal(await town.stateOf(person), `confirmed ${ONE}`);
  });

  it('hear nothing of a date that is over, and never get another one for it', async () => {
    const clock = { now: BEFORE };
    const town = await FeedTown.open(await openEmpty(() => clock.now));
    await town.bring([weekly('2026-12-01T14:00', '2026-12-01T16:00')]);
    const people = [await town.signUp('reeks_20261201T1400'), await town.signUp('reeks_20261208T1400')];
    clock.now = new Date('2026-12-03T09:00:00Z');
    await town.bring([weekly('2026-12-04T09:00', '2026-12-04T10:00')]);
    assert.equal(await town.stateOf(people[0]!), 'confirmed reeks_20261201T1400');
    assert.equal(await town.stateOf(people[1]!), 'confirmed reeks_20261211T0900');
    assert.deepEqual(
      (await town.news()).map(({ ref }) => ref),
      [people[1]!.ref],
    );
  });

  it('find a date that came back to its first hour under its own name first, and the one between', async () => {
    const town = await open();
    await town.bring([single()]);
    await town.bring([single(at('2026-12-01T15:00', '2026-12-01T17:00'))]);
    await town.bring([single()]);
    const { body } = await town.desk.ask('occurrences?from=2026-12-01&to=2026-12-31');
    const [date] = body['items'] as { id: string; formerIds: string[] }[];
    assert.deepEqual([date?.id, date?.formerIds], [ONE, [ONE, 'les_20261201T1500']]);
  });

  it('lose nothing when two feeds give their places one short name: the rest of both comes in', async () => {
    const town = await open();
    const place = (id: string) => ({ id, name: 'GS9', slug: 'gs9' });
    const bring = (id: string, source: string) =>
      town.bringText(
        writeIcs({ activities: [single({ id, placeId: `plaats-${id}` })], places: [place(`plaats-${id}`)] }),
        {
          source,
        },
      );
    const first = await bring('les', 'een.ics');
    const second = await bring('ander', 'twee.ics');
    assert.deepEqual([first.changes.slugsTaken, second.changes.slugsTaken], [[], ['plaats-ander']]);
    assert.deepEqual(second.changes.added, ['plaats-ander', 'ander']);
    assert.equal((await town.desk.ask('places/gs9')).body['id'], 'plaats-les');
  });

  it('get no seat that is not there when a file breaks off before its rule of sign-up, or its rule cannot be read', async () => {
    const town = await open();
    const whole = asked(single(), { capacity: 1 });
    await town.bring([whole]);
    const people = [await town.signUp(ONE), await town.signUp(ONE), await town.signUp(ONE)];
    const states = () => Promise.all(people.map(person => town.stateOf(person)));
    const before = await states();
    assert.deepEqual(before, [`confirmed ${ONE}`, `waiting ${ONE}`, `waiting ${ONE}`]);
    const text = writeIcs({ activities: [whole], places: [] });
    const [cut] = text.split('X-STEK-SIGN-UP');
    const torn = await town.bringText(cut!, { prune: true });
    assert.deepEqual([torn.complete, torn.changes.held], [false, ['les']]);
    const typo = await town.bringText(text.replace('"capacity":1', '"capacity":een'));
    assert.deepEqual([typo.complete, typo.changes.held], [false, ['les']]);
    assert.deepEqual(
      typo.warnings.map(({ code }) => code),
      ['unreadable_field'],
    );
    const dropped = await town.bringText(text.replace(/X-STEK-SIGN-UP(?:.|\r\n )*\r\n/, ''));
    assert.deepEqual([dropped.complete, dropped.changes.changed], [true, ['les']]);
    assert.deepEqual(await states(), before);
    const larger = await town.bring([asked(single(), { capacity: 2 })]);
    assert.deepEqual(larger.changes.signUps.offered, [{ occurrenceId: ONE, signUps: 1 }]);
  });

  it('are not sent to another week when the series goes on without their date', async () => {
    const town = await open();
    await town.bring([weekly('2026-12-01T14:00', '2026-12-01T16:00')]);
    const person = await town.signUp('reeks_20261201T1400');
    const rolling = weekly('2026-12-08T14:00', '2026-12-08T16:00');
    const { changes } = await town.bring([rolling]);
    assert.deepEqual(changes.signUps.toReview, [{ occurrenceId: 'reeks_20261201T1400', signUps: 1 }]);
    await town.bring([{ ...rolling, schedule: { ...rolling.schedule, rrule: 'FREQ=WEEKLY;COUNT=9' } }]);
    assert.equal(await town.stateOf(person), 'to_review reeks_20261201T1400', 'a worker decides, not the next import');
  });

  it('are not cancelled by a new date that is off from the beginning', async () => {
    const town = await open();
    await town.bring([weekly('2026-12-01T14:00', '2026-12-01T16:00')]);
    const person = await town.signUp('reeks_20261208T1400');
    const exceptions = [{ recurrenceId: '2027-01-12T14:00', type: 'cancelled' as const }];
    const changed = weekly('2026-12-01T14:00', '2026-12-01T16:00', {
      exdate: ['2026-12-08T14:00'],
      rrule: 'FREQ=WEEKLY;COUNT=7',
    });
    await town.bring([{ ...changed, exceptions }]);
    assert.equal(await town.stateOf(person), 'to_review reeks_20261208T1400');
  });

  it('move along with one date that is put off after it should have begun', async () => {
    const clock = { now: BEFORE };
    const town = await FeedTown.open(await openEmpty(() => clock.now));
    await town.bring([single()]);
    const person = await town.signUp(ONE);
    clock.now = new Date('2026-12-01T13:30:00Z');
    const { changes } = await town.bring([single(at('2026-12-08T14:00', '2026-12-08T16:00'))]);
    assert.deepEqual(changes.signUps.moved, [{ occurrenceId: 'les_20261208T1400', signUps: 1 }]);
    assert.equal(await town.stateOf(person), 'confirmed les_20261208T1400');
    assert.deepEqual(
      (await town.news()).map(({ ref, cause, to }) => [ref, cause, to]),
      [[person.ref, 'moved', '2026-12-08T13:00:00.000Z']],
    );
  });

  it('keep their seats on their own date only: the other dates have as many as the feed says', async () => {
    const town = await open();
    await town.bring([weekly('2026-12-01T14:00', '2026-12-01T16:00')]);
    for (let number = 0; number < 3; number++) await town.signUp('reeks_20261201T1400');
    const fewer = asked(weekly('2026-12-01T14:00', '2026-12-01T16:00'), { capacity: 1 });
    assert.deepEqual((await town.bring([fewer])).changes.seatsKept, ['reeks_20261201T1400']);
    assert.equal((await town.desk.register(aPerson('reeks_20261208T1400', 51))).body['state'], 'confirmed');
    assert.equal((await town.desk.register(aPerson('reeks_20261208T1400', 52))).body['state'], 'waiting');
    assert.deepEqual((await town.bring([fewer])).changes.unchanged, ['reeks']);
  });

  it('stand in the worker’s list under every name their date ever had, also when it has gone', async () => {
    const town = await open();
    await town.bring([single(), courseOf('blijft', SIGN_UP)]);
    await town.signUp(ONE);
    await town.bring([single(at('2026-12-01T15:00', '2026-12-01T17:00')), courseOf('blijft', SIGN_UP)]);
    await town.bring([courseOf('blijft', SIGN_UP)], { prune: true });
    for (const name of [ONE, 'les_20261201T1500']) assert.equal((await town.desk.list(name)).length, 1, name);
  });
});
