import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { newFollowUpCode } from '../../src/domain/follow-up-code.ts';
import { seal, type PublicKey } from '../../src/sdk/seal.ts';
import { renewed } from '../../src/server/keys/ingest-keys.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { MIGRATIONS } from '../../src/server/migrations/steps.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, Store } from '../../src/server/store/store.ts';
import { EARLIER, EARLIER_STATES, fillEarlier } from '../support/earlier-database.ts';
import { onBothEngines } from '../support/engines.ts';
import { aPerson, BEFORE, dateOfCourse, SignUpDesk } from '../support/sign-up-desk.ts';

const now = () => BEFORE;
const DATE = dateOfCourse('course');

/** The server of a database of then, as it starts today. */
async function keysOfThen(): Promise<ServerKeys> {
  return new ServerKeys({ secret: EARLIER.secret, ingest: await renewed([], BEFORE.getTime()) });
}

/** Codes of the sign-ups, the first one as it was given out, and of the decoy. */
async function codesOfThen(keys: ServerKeys): Promise<{ codes: string[]; macs: string[] }> {
  const made = Array.from({ length: EARLIER_STATES.length }, () =>
    newFollowUpCode(bytes => crypto.getRandomValues(bytes)),
  );
  const codes = [EARLIER.code.typed, ...made];
  const macs = await Promise.all(codes.map(code => keys.mac('code', EARLIER.tenant, code)));
  return { codes, macs: [EARLIER.code.mac, ...macs.slice(1)] };
}

async function fill(store: Store): Promise<{ keys: ServerKeys; codes: string[] }> {
  const keys = await keysOfThen();
  const { codes, macs } = await codesOfThen(keys);
  await fillEarlier(store.db, macs.slice(0, -1), macs.at(-1)!);
  return { keys, codes };
}

/** A sign-up as a device sealed it then. */
const sealedThen = async (desk: SignUpDesk, request: object) => {
  const { body } = await desk.ask('jwks.json');
  const recipients = body['keys'] as PublicKey[];
  return JSON.stringify({
    sealed: await seal(request, { recipients, tenant: EARLIER.tenant, kind: 'signup', schemaVersion: 1 }),
  });
};

const SEALED = { 'content-type': 'application/jose+json' };

onBothEngines('A database of before all kinds were one mechanism', (openEmpty, engine) => {
  const open = async () => {
    const store = await openEmpty(now, 8);
    const { keys, codes } = await fill(store);
    await migrate(store.db, engine, now);
    return { store, codes, desk: await SignUpDesk.open(store, [], keys) };
  };

  it('keeps every sign-up with its code, whatever its state, and its decoys', async () => {
    const { store, codes, desk } = await open();
    const rows = await store.db.selectFrom('sign_ups').selectAll().orderBy('line').execute();
    assert.deepEqual(
      rows.map(({ id, state, note, version }) => [id, state, note, version]),
      EARLIER_STATES.map((state, index) => [`sign-up-${index + 1}`, state, 'Met de bus', 2]),
    );
    assert.ok(!('code_mac' in rows[0]!), 'a code stands in one place');
    const kept = await store.db.selectFrom('follow_up_codes').selectAll().orderBy('entity_id').execute();
    assert.deepEqual(
      kept.map(({ tenant, kind, entity_id, holder }) => `${tenant} ${kind} ${entity_id} ${holder}`),
      ['decoy-1', ...EARLIER_STATES.map((_, index) => `sign-up-${index + 1}`)].map(
        id => `${EARLIER.tenant} sign-up ${id} holder`,
      ),
    );
    for (const [index, code] of codes.entries()) {
      const { status, body } = await desk.followUp(code);
      assert.deepEqual([status, body['ref']], [200, `IN-26-${String(index + 1).padStart(4, '0')}`], code);
    }
    assert.equal((await desk.followUp(codes.at(-1), 'withdraw')).body['state'], 'cancelled', 'the decoy as well');
    assert.equal((await desk.followUp(EARLIER.code.typed, 'withdraw')).body['state'], 'cancelled');
  });

  it('goes on numbering where it was, each municipality for itself', async () => {
    const { store, desk } = await open();
    assert.equal((await desk.register(aPerson(DATE, 77))).body['ref'], 'IN-26-0011');
    const numbers = await store.db.selectFrom('numbers').selectAll().execute();
    assert.deepEqual(
      numbers.map(({ tenant, kind, last }) => [tenant, kind, last]),
      [[EARLIER.tenant, 'sign-up', 11]],
    );
  });

  it('keeps what happened, now with its kind, and who has to be told', async () => {
    const { store } = await open();
    const rows = await store.db.selectFrom('transitions').selectAll().orderBy('entity_id').execute();
    const count = (who: string) =>
      rows.filter(({ kind, actor_role, actor_id }) => `${kind} ${actor_role} ${actor_id}` === who).length;
    assert.deepEqual(
      [count('flyer editor key-1'), count('sign-up holder null'), count('sign-up worker key-1'), rows.length],
      [1, 9, 9, 19],
    );
    const [notice, ...others] = await store.db.selectFrom('notices').selectAll().execute();
    assert.deepEqual(
      [notice?.entity_id, notice?.kind, notice?.state, others.length],
      ['sign-up-4', 'sign-up', 'queued', 0],
    );
    for (const table of ['confirm_tokens', 'flyers', 'idempotency'] as const)
      assert.equal((await store.db.selectFrom(table).selectAll().execute()).length, 1, table);
    const [town] = await store.db.selectFrom('tenants').selectAll().where('id', '=', EARLIER.tenant).execute();
    assert.deepEqual([town?.origins, 'sign_ups_made' in town!], ['["https://buurt.example"]', false]);
  });

  it('still knows a sealed sign-up whose answer was lost before the update, and answers it as it did', async () => {
    const { store, desk } = await open();
    const { idempotencyKey, request, receipt } = EARLIER.answered;
    const send = async (content: object) =>
      desk.post('sign-ups', await sealedThen(desk, content), { ...SEALED, 'idempotency-key': idempotencyKey });
    const again = await send(request);
    assert.deepEqual([again.status, again.body], [201, receipt]);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    const other = await send({ ...request, firstName: 'Rita' });
    assert.deepEqual([other.status, other.body['code']], [422, 'idempotency_mismatch']);
    assert.equal((await store.db.selectFrom('sign_ups').selectAll().execute()).length, EARLIER_STATES.length);
  });

  it('takes what a device sealed before the update and sends only now, once', async () => {
    const { store, desk } = await open();
    const headers = { ...SEALED, 'idempotency-key': 'sealed-before-sent-after' };
    const waiting = await sealedThen(desk, {
      occurrence: DATE,
      firstName: 'Rita',
      contact: { email: 'Rita@post.example' },
    });
    const first = await desk.post('sign-ups', waiting, { ...headers, 'stek-proof': await desk.proof() });
    assert.deepEqual([first.status, first.body['state'], first.body['occurrenceId']], [201, 'confirmed', DATE]);
    const again = await desk.post('sign-ups', waiting, headers);
    assert.deepEqual([again.body, again.headers.get('idempotency-replayed')], [first.body, 'true']);
    const rows = await store.db.selectFrom('sign_ups').select(['contact']).where('first_name', '=', 'Rita').execute();
    assert.deepEqual(
      rows.map(({ contact }) => contact),
      ['rita@post.example'],
    );
    const wrong = await desk.post('sign-ups', await sealedThen(desk, aPerson(DATE, 5)), {
      ...SEALED,
      'stek-proof': await desk.proof(),
    });
    assert.deepEqual(
      (wrong.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer).sort(),
      ['/occurrence', '/occurrenceId'],
      'in the first form, the words of the first form',
    );
  });
});

describe('A SQLite file of before all kinds were one mechanism', () => {
  it('is brought over when the server starts on it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stek-earlier-'));
    try {
      const file = join(folder, 'stek.sqlite');
      const engine = () => ({ kind: 'sqlite' as const, database: openNodeSqlite(file) });
      const before = new Store(engine(), now);
      await migrate(
        before.db,
        'sqlite',
        now,
        MIGRATIONS.slice(
          0,
          MIGRATIONS.findIndex(({ number }) => number === 9),
        ),
      );
      const { keys, codes } = await fill(before);
      await before.close();
      const store = await openStore(engine(), now);
      const desk = await SignUpDesk.open(store, [], keys);
      for (const code of codes) assert.equal((await desk.followUp(code)).status, 200, code);
      await store.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
