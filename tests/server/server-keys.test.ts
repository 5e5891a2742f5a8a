import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { adopt, fitOf } from '../../src/server/keys/key-fingerprints.ts';
import { KeysError } from '../../src/server/keys/keys-error.ts';
import { makeKeyFile } from '../../src/server/keys/key-file.ts';
import { keysOf, openKeys, type OpenedKeys } from '../../src/server/keys/open-keys.ts';
import type { Store } from '../../src/server/store/store.ts';
import { onBothEngines } from '../support/engines.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk } from '../support/sign-up-desk.ts';

const DAY = 86_400_000;
const NOW = BEFORE.getTime();
const at = (time: number) => () => new Date(time);

onBothEngines('The keys of a server', openEmpty => {
  let root = '';
  let folders = 0;
  before(() => (root = mkdtempSync(join(tmpdir(), 'stek-server-keys-'))));
  after(() => rmSync(root, { recursive: true, force: true }));
  const emptyFolder = () => join(root, String(++folders));

  /** Opens keys as a server does; what it says to people is added to `said`. */
  const open = (store: Store, data: string, env: NodeJS.ProcessEnv = {}, said: string[] = []): Promise<OpenedKeys> =>
    openKeys(store, { data, env, say: sentence => said.push(sentence) });
  const kidsOf = ({ keys }: OpenedKeys, now: number) => keys.ingest.published(now).keys.map(({ kid }) => kid);
  const course = courseOf('les', { mode: 'optional' });
  const person = (number: number) => aPerson(dateOfCourse('les'), number);
  const refused = (fit: RegExp) => (error: unknown) => error instanceof KeysError && fit.test(error.message);
  const OTHERS = /not those of this database.*Put back the keys\.json.*stek keys adopt/s;

  it('are made at the first start, once, for their owner only, and the server says where', async () => {
    const store = await openEmpty(at(NOW));
    const data = emptyFolder();
    const said: string[] = [];
    const opened = await Promise.all([1, 2, 3].map(() => open(store, data, {}, said)));
    const macs = await Promise.all(opened.map(({ keys }) => keys.mac('code', 'x')));
    assert.equal(macs.length, 3);
    assert.equal(new Set(macs).size, 1, 'servers that start at once in one folder have the same keys');
    assert.equal(statSync(join(data, 'keys.json')).mode & 0o777, 0o600);
    assert.equal(said.length, 1);
    assert.match(said[0]!, new RegExp(`Made the keys .* ${join(data, 'keys.json')}`));
    assert.equal(existsSync(join(data, 'keys.json.lock')), false);
  });

  it('open their database again at every later start, and say nothing', async () => {
    const store = await openEmpty(at(NOW));
    const data = emptyFolder();
    const first = await open(store, data);
    const said: string[] = [];
    const second = await open(store, data, {}, said);
    assert.equal(await second.keys.mac('code', 'x'), await first.keys.mac('code', 'x'));
    assert.deepEqual(said, []);
  });

  it('of another database are refused, in words that say what to do', async () => {
    const store = await openEmpty(at(NOW));
    await open(store, emptyFolder());
    const other = emptyFolder();
    await open(await openEmpty(at(NOW)), other);
    await assert.rejects(open(store, other), refused(OTHERS));
    assert.ok(existsSync(join(other, 'keys.json')), 'keys that were there before stay');
  });

  it('that differ, of servers that start at once: one gets the database, the others are refused', async () => {
    const store = await openEmpty(at(NOW));
    for (let round = 0; round < 5; round++) {
      await store.db.deleteFrom('key_fingerprints').execute();
      const data = [emptyFolder(), emptyFolder(), emptyFolder(), emptyFolder()];
      const results = await Promise.allSettled(data.map(folder => open(store, folder)));
      const [winner, ...others] = results
        .map((result, index) => ({ result, folder: data[index]! }))
        .sort((a, b) => (a.result.status < b.result.status ? -1 : 1));
      assert.equal(winner?.result.status, 'fulfilled');
      assert.equal(others.length, 3);
      for (const { result, folder } of others) {
        assert.ok(result.status === 'rejected' && result.reason instanceof KeysError, 'refused');
        assert.ok(!existsSync(join(folder, 'keys.json')), 'no useless keys are left to be taken for the right ones');
      }
      await open(store, winner.folder);
    }
  });

  it('are never made anew when their file is lost', async () => {
    const store = await openEmpty(at(NOW));
    const data = emptyFolder();
    await open(store, data);
    rmSync(join(data, 'keys.json'));
    await assert.rejects(open(store, data), refused(/There are no keys in .*keys\.json.*from your backup/s));
    assert.ok(!existsSync(join(data, 'keys.json')));
  });

  it('prove themselves by the newest sign-up in a database that does not know its keys yet', async () => {
    const store = await openEmpty(at(NOW));
    const data = emptyFolder();
    const { keys } = await open(store, data);
    const desk = await SignUpDesk.open(store, [course], keys);
    assert.equal((await desk.signUp(person(1))).status, 201);
    await store.db.deleteFrom('key_fingerprints').execute();
    const wrong = emptyFolder();
    await open(await openEmpty(at(NOW)), wrong);
    await assert.rejects(open(store, wrong), refused(OTHERS));
    await assert.rejects(open(store, emptyFolder()), refused(/no keys in .*none of its 1 follow-up codes/s));
    assert.equal(await fitOf(store.db, keys, BEFORE), 'first', 'a refused server leaves nothing behind');
    await open(store, data);
    assert.equal(await fitOf(store.db, keys, BEFORE), 'fitting');
  });

  it('leave nothing in the database from which they could be worked out', async () => {
    const store = await openEmpty(at(NOW));
    const data = emptyFolder();
    await open(store, data);
    const file = JSON.parse(readFileSync(join(data, 'keys.json'), 'utf8')) as {
      secret: string;
      ingest: { jwk: { d: string } }[];
    };
    const stored = JSON.stringify(await store.db.selectFrom('key_fingerprints').selectAll().execute());
    assert.match(stored, /"secret"/);
    assert.ok(!stored.includes(file.secret) && !stored.includes(file.ingest[0]!.jwk.d));
  });

  it('are followed up in time, for every server of one folder', async () => {
    const clock = { now: NOW };
    const store = await openEmpty(() => new Date(clock.now));
    const data = emptyFolder();
    const [first, second] = await Promise.all([open(store, data), open(store, data)]);
    assert.equal(kidsOf(first, NOW).length, 1);
    clock.now = NOW + 91 * DAY;
    await Promise.all([first.renew(clock.now), second.renew(clock.now)]);
    await first.renew(clock.now);
    assert.equal(kidsOf(first, clock.now).length, 2, 'the next one is known a month before');
    assert.deepEqual(kidsOf(second, clock.now), kidsOf(first, clock.now));
    assert.deepEqual(kidsOf(await open(store, data), clock.now), kidsOf(first, clock.now), 'and after a new start');
    clock.now = NOW + 125 * DAY;
    await first.renew(clock.now);
    assert.equal(first.keys.ingest.all.length, 2, 'the old one still opens for two weeks');
    assert.equal(kidsOf(first, clock.now).length, 1);
    clock.now = NOW + 135 * DAY;
    await first.renew(clock.now);
    assert.equal(first.keys.ingest.all.length, 1, 'and then nothing opens what was sealed to it');
    const known = await store.db.selectFrom('key_fingerprints').select('name').execute();
    assert.equal(known.length, 2, 'the database forgets it too');
  });

  it('are the same for all servers of a folder, whoever renews them first', async () => {
    const clock = { now: NOW };
    const store = await openEmpty(() => new Date(clock.now));
    const data = emptyFolder();
    const servers = await Promise.all([1, 2, 3, 4].map(() => open(store, data)));
    for (let round = 1; round <= 6; round++) {
      clock.now += 91 * DAY;
      const before = kidsOf(servers[0]!, clock.now);
      await Promise.all(servers.map(server => server.renew(clock.now)));
      await Promise.all(servers.map(server => server.renew(clock.now)));
      const published = servers.map(server => kidsOf(server, clock.now).join());
      assert.equal(new Set(published).size, 1, `round ${round}`);
      assert.notEqual(published[0], before.join());
    }
  });

  it('from separate copies are not renewed twice: the second server says which file it needs', async () => {
    const clock = { now: NOW };
    const store = await openEmpty(() => new Date(clock.now));
    const [one, two] = [emptyFolder(), emptyFolder()];
    const first = await open(store, one);
    cpSync(one, two, { recursive: true });
    const second = await open(store, two);
    clock.now += 91 * DAY;
    await first.renew(clock.now);
    await assert.rejects(second.renew(clock.now), refused(/old copy: a sealing key is missing.*newest copy/s));
    assert.equal(kidsOf(second, clock.now).length, 1, 'it publishes none that the first does not know');
    cpSync(join(one, 'keys.json'), join(two, 'keys.json'));
    clock.now += 3_600_000;
    await second.renew(clock.now);
    assert.deepEqual(kidsOf(second, clock.now), kidsOf(first, clock.now));
  });

  it('from an old copy, without a sealing key that is in use, are refused until that loss is accepted', async () => {
    const clock = { now: NOW };
    const store = await openEmpty(() => new Date(clock.now));
    const data = emptyFolder();
    const server = await open(store, data);
    const old = readFileSync(join(data, 'keys.json'));
    clock.now = NOW + 91 * DAY;
    await server.renew(clock.now);
    writeFileSync(join(data, 'keys.json'), old);
    await assert.rejects(open(store, data), refused(/old copy: a sealing key is missing/));
    await adopt(store, server.keys);
    await assert.rejects(open(store, data), refused(/old copy/), 'adopting the right ones accepts no loss');
    await adopt(store, keysOf(JSON.parse(String(old)) as Parameters<typeof keysOf>[0]));
    await open(store, data);
  });

  it('given by the environment are used as they are; one that cannot be kept is never published', async () => {
    const clock = { now: NOW };
    const store = await openEmpty(() => new Date(clock.now));
    const secretFile = join(emptyFolder() + '.json');
    await makeKeyFile(secretFile, NOW);
    const text = readFileSync(secretFile, 'utf8');
    const data = emptyFolder();
    const server = await open(store, data, { STEK_KEYS: text });
    await open(store, data, { STEK_KEYS_FILE: secretFile });
    assert.ok(!existsSync(join(data, 'keys.json')));
    clock.now = NOW + 91 * DAY;
    await assert.rejects(
      server.renew(clock.now),
      /sealing key in STEK_KEYS ends on 2027-03-2\d.*stek keys renew FILE/s,
    );
    const said: string[] = [];
    await open(store, data, { STEK_KEYS: text }, said);
    assert.match(said.join(), /ends on/, 'and it still starts');
    clock.now = NOW + 200 * DAY;
    const desk = await SignUpDesk.open(store, [course], server.keys);
    assert.deepEqual((await desk.ask('jwks.json')).body, { keys: [] });
  });

  it('that are no keys are refused without a word of what they hold', async () => {
    const store = await openEmpty(at(NOW));
    for (const text of ['sesame', '{}', '{"secret":"c2VzYW1l","ingest":[]}', '{"secret":"sesame!","ingest":[]}']) {
      await assert.rejects(open(store, emptyFolder(), { STEK_KEYS: text }), (error: Error) => {
        return /What is in STEK_KEYS are no keys/.test(error.message) && !/sesame|c2VzYW1l/.test(String(error.stack));
      });
    }
    const gone = join(root, 'not-mounted.json');
    await assert.rejects(open(store, emptyFolder(), { STEK_KEYS_FILE: gone }), refused(/names .*not-mounted.json/));
    assert.ok(!existsSync(gone));
  });

  it('that were lost can be given up: codes stop, but one contact still has one sign-up for a date', async () => {
    const store = await openEmpty(at(NOW));
    const { keys } = await open(store, emptyFolder());
    const before = await SignUpDesk.open(store, [course], keys);
    const { body } = await before.signUp(person(1));
    assert.equal((await before.followUp(body['code'])).status, 200);
    const fresh = keysOf((await makeKeyFile(emptyFolder() + '.json', NOW)).kept);
    await adopt(store, fresh);
    assert.equal(await fitOf(store.db, keys, BEFORE), 'other');
    const desk = await SignUpDesk.open(store, [course], fresh);
    assert.notEqual((await desk.followUp(body['code'])).status, 200);
    assert.equal((await desk.register(person(1))).body['code'], 'duplicate');
    assert.equal((await desk.signUp(person(2))).status, 201);
  });

  it('can be given to a database in which two servers with different keys took the same person twice', async () => {
    const store = await openEmpty(at(NOW));
    const data = emptyFolder();
    const { keys } = await open(store, data);
    const other = keysOf((await makeKeyFile(emptyFolder() + '.json', NOW)).kept);
    const [one, two] = [await SignUpDesk.open(store, [course], keys), await SignUpDesk.open(store, [course], other)];
    assert.equal((await one.signUp(person(1))).status, 201);
    assert.equal((await two.signUp(person(1))).status, 201);
    assert.equal((await two.signUp(person(2))).status, 201);
    await adopt(store, keys);
    assert.equal((await one.register(person(1))).body['code'], 'duplicate');
    assert.equal((await one.register(person(2))).body['code'], 'duplicate');
  });
});
