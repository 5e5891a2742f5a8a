import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { acceptedLanguages } from '../../src/server/http/accept-language.ts';
import { signUpKind } from '../../src/server/sign-ups/sign-up-kind.ts';
import { codeMacOf } from '../../src/server/submissions/follow-up-codes.ts';
import { showByCode } from '../../src/server/submissions/follow-up.ts';
import { isLineDue, settleLineOf } from '../../src/server/sign-ups/follow-up.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { readForTenant } from '../../src/server/store/tenant-read.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { SIGN_UP_STATES } from '../../src/schema/sign-up.ts';
import { onBothEngines } from '../support/engines.ts';
import { randomFrom } from '../support/sign-up-load.ts';
import { actionNames, aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';

const HOUR = 3_600_000;
const course = courseOf('course', { mode: 'required', capacity: 4, waitlist: 5, partyMax: 2 });
const DATE = dateOfCourse('course');

/** Does something while somebody writes for the municipality, who goes on until it is done. */
async function whileSomebodyWrites(desk: SignUpDesk, work: () => Promise<void>): Promise<void> {
  let release = () => {};
  const blocked = new Promise<void>(resolve => (release = resolve));
  let begun = () => {};
  const hasBegun = new Promise<void>(resolve => (begun = resolve));
  const writing = writeForTenant(desk.store, TOWN.id, async () => {
    begun();
    await blocked;
  });
  await hasBegun;
  try {
    await work();
  } finally {
    release();
    await writing;
  }
}

/** Looks a right code up while somebody writes. */
async function lookUpMeanwhile(desk: SignUpDesk): Promise<void> {
  const { body } = await desk.signUp(aPerson(DATE));
  await whileSomebodyWrites(desk, async () => {
    const mac = await codeMacOf(desk.keys, TOWN.id, body['code']);
    const shown = await showByCode({ store: desk.store, kinds: [signUpKind] }, TOWN.id, mac, { languages: ['nl'] });
    assert.equal(shown?.view.state, 'confirmed');
  });
}

describe('Looking a code up, on a SQLite file', () => {
  it('waits for nobody who writes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stek-follow-up-'));
    const connect = () => openNodeSqlite(join(folder, 'stek.sqlite'));
    const store = await openStore({ kind: 'sqlite', database: connect(), connect }, () => BEFORE);
    try {
      await lookUpMeanwhile(await SignUpDesk.open(store, [course]));
    } finally {
      await store.close();
      rmSync(folder, { recursive: true });
    }
  });
});

onBothEngines('Looking a code up', (openEmpty, engine) => {
  it('waits for nobody who writes', { skip: engine === 'sqlite' ? 'one connection in memory' : false }, async () => {
    await lookUpMeanwhile(await SignUpDesk.open(await openEmpty(() => BEFORE), [course]));
  });

  it('that nothing has holds up nobody who writes', { skip: engine === 'sqlite' ? 'one writer' : false }, async () => {
    const desk = await SignUpDesk.open(await openEmpty(() => BEFORE), [course]);
    const form = (path: string, fields: Record<string, string>) =>
      desk.app.request(`http://stek.test/p/${TOWN.id}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: String(new URLSearchParams(fields)),
      });
    const code = '4012300000000010';
    await whileSomebodyWrites(desk, async () => {
      const guesses = [
        () => form('code', { code, action: 'show' }),
        () => form('code', { code, action: 'withdraw' }),
        () => form('confirm', { token: 'guessed' }),
        () => desk.app.request(`http://stek.test/p/${TOWN.id}/confirm?token=guessed`),
      ];
      for (const guess of guesses) assert.equal((await guess()).status, 404);
      for (const action of ['show', 'withdraw'] as const) assert.equal((await desk.followUp(code, action)).status, 404);
    });
  });

  it('writes only what is due', async () => {
    const clock = { now: BEFORE.getTime() };
    const desk = await SignUpDesk.open(await openEmpty(() => new Date(clock.now)), [
      courseOf('course', { mode: 'required', capacity: 1, waitlist: 5 }),
    ]);
    const version = async () => (await desk.store.db.selectFrom('tenants').select('data_version').executeTakeFirst())!;
    const first = (await desk.signUp(aPerson(DATE, 1))).body['code'];
    const second = (await desk.signUp(aPerson(DATE, 2))).body['code'];
    const third = (await desk.signUp(aPerson(DATE, 3))).body['code'];
    await desk.followUp(first, 'withdraw');
    const before = await version();
    assert.equal((await desk.followUp(third)).body['position'], 1);
    assert.deepEqual(await version(), before, 'nothing was due');
    clock.now += 24 * HOUR;
    const offered = (await desk.followUp(third)).body;
    assert.deepEqual([offered['state'], actionNames(offered)], ['offered', ['withdraw', 'accept']]);
    assert.equal((await desk.followUp(second)).body['state'], 'expired');
  });

  it('knows what is due exactly when there is something to do', async () => {
    const clock = { now: BEFORE.getTime() };
    const desk = await SignUpDesk.open(await openEmpty(() => new Date(clock.now)), [course]);
    const random = randomFrom(7);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
    for (let number = 1; number <= 6; number++) await desk.register(aPerson(DATE, number));
    const people = await desk.store.db.selectFrom('sign_ups').select('id').execute();
    const seen = { due: 0, not: 0 };
    for (let round = 0; round < 60; round++) {
      const start = Date.parse('2026-12-01T13:00:00Z');
      clock.now = pick([start - 60 * HOUR, start - 3 * HOUR, start - HOUR, start, start + HOUR]);
      for (const { id } of people)
        await desk.store.db
          .updateTable('sign_ups')
          .set({
            state: pick(SIGN_UP_STATES),
            party: pick([1, 2]),
            held_until: new Date(clock.now + pick([-1, 0, 1]) * HOUR).toISOString(),
          })
          .where('id', '=', id)
          .execute();
      const moves = async () => (await desk.store.db.selectFrom('transitions').select('id').execute()).length;
      const isDue = await readForTenant(desk.store, TOWN.id, read => isLineDue(read, people[0]!.id));
      const before = await moves();
      await writeForTenant(desk.store, TOWN.id, write => settleLineOf(write, people[0]!.id));
      assert.equal(isDue, (await moves()) > before, `round ${round}`);
      assert.equal(await readForTenant(desk.store, TOWN.id, read => isLineDue(read, people[0]!.id)), false);
      seen[isDue ? 'due' : 'not']++;
    }
    assert.ok(seen.due > 5 && seen.not > 5, JSON.stringify(seen));
  });

  it('says where it stands in the language that was asked for', async () => {
    const desk = await SignUpDesk.open(await openEmpty(() => BEFORE), [course]);
    const { body } = await desk.signUp(aPerson(DATE));
    const said = async (languages?: string) => {
      const headers = languages === undefined ? {} : { 'accept-language': languages };
      const shown = await desk.post('follow-up', { code: body['code'] }, headers);
      assert.equal(shown.headers.get('vary'), 'Origin, Accept-Language');
      return [shown.headers.get('content-language'), shown.body['label']];
    };
    assert.deepEqual(await said(), ['nl', 'Je bent ingeschreven.']);
    assert.deepEqual(await said('tlh, x-y;q=0.9'), ['nl', 'Je bent ingeschreven.']);
    const [french, label] = await said('tlh, fr-BE;q=0.8, en;q=0.5');
    assert.equal(french, 'fr');
    assert.match(String(label), /inscri/i);
    assert.deepEqual(await said('en;q=0.2, nl;q=0.9'), ['nl', 'Je bent ingeschreven.']);
  });
});

describe('Languages that are accepted', () => {
  it('are read with their weights, the best first', () => {
    assert.deepEqual(acceptedLanguages('fr;q=0.5, nl-BE, en;q=0, *;q=0.1, ar;q=0.8'), ['nl-BE', 'ar', 'fr']);
    assert.deepEqual([acceptedLanguages(null), acceptedLanguages(''), acceptedLanguages('<b>;q=x')], [[], [], []]);
    assert.equal(acceptedLanguages(Array.from({ length: 1000 }, () => 'nl').join()).length, 10);
  });
});
