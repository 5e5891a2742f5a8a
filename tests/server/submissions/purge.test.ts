import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Store } from '../../../src/server/store/store.ts';
import { writeForTenant, type TenantWrite } from '../../../src/server/store/tenant-write.ts';
import { upsert } from '../../../src/server/programme/upsert.ts';
import { purge } from '../../../src/server/submissions/purge.ts';
import { recordTransition } from '../../../src/server/submissions/transitions.ts';
import { onBothEngines } from '../../support/engines.ts';
import { BEFORE, TOWN } from '../../support/sign-up-desk.ts';

const OTHER_TOWN = { ...TOWN, id: 'buurdorp' };
const ids = (count: number) => Array.from({ length: count }, (_, index) => `thing-${index}`);

const happenedTo = (store: Store, tenant: string, kind: string, entityIds: readonly string[]) =>
  writeForTenant(store, tenant, async write => {
    for (const entityId of entityIds)
      await recordTransition(write, { kind, entityId, to: 'made', actor: { role: 'holder' } });
  });

const left = async ({ db }: Store) => {
  const rows = await db.selectFrom('transitions').select(['tenant', 'kind', 'entity_id']).orderBy('tenant').execute();
  return rows.map(({ tenant, kind, entity_id }) => `${tenant} ${kind} ${entity_id}`).sort();
};

onBothEngines('What is wiped of a kind', openEmpty => {
  it('takes with it what happened to it, in that municipality and of that kind only, however many there are', async () => {
    const store = await openEmpty(() => BEFORE);
    for (const town of [TOWN, OTHER_TOWN]) await upsert(store, town, {});
    await happenedTo(store, TOWN.id, 'door', ids(1201));
    await happenedTo(store, TOWN.id, 'window', ['thing-0']);
    await happenedTo(store, TOWN.id, 'door', ['kept']);
    await happenedTo(store, OTHER_TOWN.id, 'door', ['thing-0']);
    const asked: string[] = [];
    const door = {
      kind: 'door',
      changesProgramme: false,
      purge: async ({ tenant }: { tenant: { id: string } }, now: Date) => {
        asked.push(`${tenant.id} ${now.toISOString()}`);
        return tenant.id === TOWN.id ? ids(1201) : [];
      },
    };
    assert.equal(await purge(store, [door]), 1201);
    assert.deepEqual(asked.sort(), [`buurdorp ${BEFORE.toISOString()}`, `proefdorp ${BEFORE.toISOString()}`]);
    assert.deepEqual(await left(store), ['buurdorp door thing-0', 'proefdorp door kept', 'proefdorp window thing-0']);
  });

  it('is all or nothing when it breaks off half-way', async () => {
    const store = await openEmpty(() => BEFORE);
    await upsert(store, TOWN, {});
    await happenedTo(store, TOWN.id, 'door', ['thing-0']);
    const door = { kind: 'door', changesProgramme: false, purge: async () => ['thing-0'] };
    const broken = { kind: 'window', changesProgramme: false, purge: () => Promise.reject(new Error('broken')) };
    await assert.rejects(purge(store, [door, broken]), /broken/);
    assert.deepEqual(await left(store), ['proefdorp door thing-0']);
  });

  it('changes nothing of the programme for a kind that says so, and breaks off where it does all the same', async () => {
    const store = await openEmpty(() => BEFORE);
    await upsert(store, TOWN, {});
    const version = async () =>
      (await store.db.selectFrom('tenants').select('data_version').executeTakeFirstOrThrow()).data_version;
    const before = await version();
    const loud = async (write: TenantWrite) => {
      write.markChanged();
      return [];
    };
    const door = { kind: 'door', changesProgramme: false, purge: loud };
    await assert.rejects(purge(store, [door]), /“door” says that it changes nothing of the programme/);
    assert.equal(await version(), before);
    await purge(store, [{ ...door, changesProgramme: true }]);
    assert.equal(await version(), before + 1);
  });

  it('leaves no word of a notice that is no longer there', async () => {
    const store = await openEmpty(() => BEFORE);
    await upsert(store, TOWN, {});
    await happenedTo(store, TOWN.id, 'notice', ['gone']);
    await purge(store, []);
    assert.deepEqual(await left(store), []);
  });

  it('ends what was kept for a while, when its time is over and not before', async () => {
    const store = await openEmpty(() => BEFORE);
    await upsert(store, TOWN, {});
    const moments = { over: BEFORE.getTime() - 1, now: BEFORE.getTime(), later: BEFORE.getTime() + 1 };
    for (const [name, time] of Object.entries(moments)) {
      const expires_at = new Date(time).toISOString();
      const answer = { tenant: TOWN.id, key_mac: name, fingerprint: '', status: 200, body: '', expires_at };
      await store.db.insertInto('idempotency').values(answer).execute();
      await store.db.insertInto('spent_proofs').values({ id: name, expires_at }).execute();
      await store.db.insertInto('rate_counters').values({ bucket: name, count: 1, expires_at }).execute();
    }
    await purge(store, []);
    const left = async <T>(rows: Promise<T[]>, name: (row: T) => string) => (await rows).map(name);
    const { db } = store;
    assert.deepEqual(await left(db.selectFrom('idempotency').selectAll().execute(), row => row.key_mac), ['later']);
    assert.deepEqual(await left(db.selectFrom('spent_proofs').selectAll().execute(), row => row.id), ['later']);
    assert.deepEqual(await left(db.selectFrom('rate_counters').selectAll().execute(), row => row.bucket), ['later']);
  });
});
