import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createApp, type App } from '../../src/server/app.ts';
import { endOffers } from '../../src/server/sign-ups/end-offers.ts';
import { purge } from '../../src/server/submissions/purge.ts';
import { KINDS } from '../../src/server/kinds.ts';
import type { Store } from '../../src/server/store/store.ts';
import { removeActivities, upsert } from '../../src/server/programme/upsert.ts';
import { onBothEngines } from '../support/engines.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';
import { randomFrom } from '../support/sign-up-load.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const rule = { mode: 'required', capacity: 6, waitlist: 3, partyMax: 3 } as const;
const WEEK = `/v1/${TOWN.id}/occurrences?from=2026-11-30&to=2026-12-07`;
const PATHS = [
  WEEK,
  `${WEEK}&place=huis`,
  `${WEEK}&limit=2`,
  `/v1/${TOWN.id}/activities`,
  `/v1/${TOWN.id}/activities/a`,
  `/v1/${TOWN.id}/activities.ics`,
  `/v1/${TOWN.id}/flyers/huis/2026-12`,
  `/p/${TOWN.id}`,
];

const appOf = (store: Store): App => createApp({ store, publicUrl: 'http://stek.test' });

/**
 * What one server acknowledged reaches another one, or whoever asks it, in a later turn of the event loop: here two servers share a
 * process, and one could be asked before that turn has ended.
 */
const nextTurn = () => new Promise<void>(resolve => setImmediate(resolve));

/** An answer as text, with its tag and status. */
async function said(app: App, path: string): Promise<string> {
  const response = await app.request(`http://stek.test${path}`, { headers: { 'request-id': 'same' } });
  const text = (await response.text()).replace(/"requestId":"[^"]*"/, '');
  return [response.status, response.headers.get('etag'), text].join('\n');
}

onBothEngines('What servers say that share a database', (_, engine, openTwice) => {
  const open = async (clock = { now: BEFORE.getTime() }) => {
    const stores = await openTwice(() => new Date(clock.now));
    const desk = await SignUpDesk.open(
      stores[0],
      NAMES.map((name, index) => courseOf(name, rule, { placeId: index % 2 === 0 ? 'huis' : 'zaal' })),
    );
    await upsert(stores[0], TOWN, { places: ['huis', 'zaal'].map(id => ({ id, slug: id, name: id })) });
    return { desk, stores };
  };

  it('is after any change what a server says that starts now', async () => {
    const clock = { now: BEFORE.getTime() };
    const { desk, stores } = await open(clock);
    const servers = stores.map(appOf);
    const random = randomFrom(7);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const codes: unknown[] = [];
    const done: string[] = [];
    const changes: Record<string, () => Promise<unknown>> = {
      'signs up': async () => {
        const party = 1 + Math.floor(random() * 3);
        const person = aPerson(dateOfCourse(pick(NAMES)), Math.floor(random() * 40), { party });
        codes.push((await desk.register(person)).body['code']);
      },
      'signs up as a stranger': () => desk.signUp(aPerson(dateOfCourse(pick(NAMES)), Math.floor(random() * 10))),
      'stays away': () => desk.followUp(pick([...codes, '']), 'withdraw'),
      'time goes by': async () => (clock.now += pick([1000, 70_000, 90_000_000])),
      'seats fall free': () => endOffers(pick(stores)),
      'is wiped': () => purge(pick(stores), KINDS),
      'is taken away': () => removeActivities(pick(stores), TOWN.id, [pick(NAMES)]),
      'comes back or changes': () => {
        const hour = pick([14, 14, 15]);
        const schedule = { start: `2026-12-01T${hour}:00`, end: `2026-12-01T${hour + 2}:00`, tz: TOWN.tz };
        const signUp = { ...rule, capacity: pick([2, 6, 9]) };
        return upsert(pick(stores), TOWN, {
          activities: [courseOf(pick(NAMES), signUp, { placeId: 'huis', schedule })],
        });
      },
    };
    const names = Object.keys(changes);
    for (let round = 0; round < (engine === 'sqlite' ? 250 : 100); round++) {
      const what = round % 2 === 0 ? pick(['signs up', 'stays away']) : pick(names);
      done.push(what);
      await changes[what]!();
      await nextTurn();
      const path = pick(PATHS);
      const fresh = await said(appOf(pick(stores)), path);
      for (const server of servers)
        assert.ok((await said(server, path)) === fresh, `${path} after: ${done.slice(-6).join(', ')}`);
    }
    assert.deepEqual([...new Set(done)].sort(), names.sort(), 'everything happened');
  });

  it('never shows a seat free that was given away when the question came, though people sign up all the while', async () => {
    const { desk, stores } = await open();
    const large = NAMES.map(name => courseOf(name, { mode: 'required', capacity: 1000 }));
    await upsert(stores[0], TOWN, { activities: large });
    const begun = new Map<string, number>();
    const acknowledged = new Map<string, number>();
    const count = (into: Map<string, number>, id: string) => into.set(id, (into.get(id) ?? 0) + 1);
    let isDone = false;
    let reads = 0;
    const writer = async (from: number) => {
      for (let number = from; number < from + 60; number++) {
        // However fast either is, somebody reads between some sign-ups and the next.
        const before = reads;
        while (number % 5 === 0 && reads === before && !isDone) await nextTurn();
        const id = dateOfCourse(NAMES[number % NAMES.length]!);
        count(begun, id);
        assert.equal((await desk.register(aPerson(id, number))).status, 201);
        count(acknowledged, id);
      }
    };
    const texts = new Map<string, string>();
    const reader = async (app: App) => {
      while (!isDone) {
        const least = new Map(acknowledged);
        await nextTurn();
        const response = await app.request(`http://stek.test${WEEK}`);
        const text = await response.text();
        const { items } = JSON.parse(text) as { items: { id: string; seatsLeft: number }[] };
        assert.equal(items.length, NAMES.length);
        for (const { id, seatsLeft } of items) {
          const taken = 1000 - seatsLeft;
          const [from, to] = [least.get(id) ?? 0, begun.get(id) ?? 0];
          assert.ok(taken >= from && taken <= to, `${taken} taken, where ${from} to ${to} can be`);
        }
        const etag = response.headers.get('etag') ?? '';
        assert.equal(texts.get(etag) ?? text, text, 'one tag, one answer');
        texts.set(etag, text);
        reads++;
      }
    };
    const readers = [...stores, ...stores].map(store => reader(appOf(store)).finally(() => (isDone = true)));
    await Promise.all([writer(0), writer(100)]).finally(() => (isDone = true));
    await Promise.all(readers);
    assert.ok(texts.size >= 6, `saw ${texts.size} different answers`);
    assert.equal(new Set(texts.values()).size, texts.size, 'and one answer, one tag');
  });
});
