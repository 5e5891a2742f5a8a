import assert from 'node:assert/strict';
import { it } from 'node:test';
import { authorize, createApiKey, revokeApiKey } from '../../../src/server/access/api-keys.ts';
import { KEY_ROLES, type KeyRole } from '../../../src/server/access/roles.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { upsert } from '../../../src/server/programme/upsert.ts';
import { onBothEngines } from '../../support/engines.ts';
import { BEFORE, TOWN } from '../../support/sign-up-desk.ts';

const DAY = 86_400_000;
const WORDS = ['submissions:read', 'submissions:read-confidential', 'publications:edit', 'keys:manage'] as const;

onBothEngines('A key', openEmpty => {
  /** What the header gives for each permission: the id of the key, or why not. */
  const opens = (store: Store, authorization: string | undefined, tenant: string = TOWN.id) =>
    Promise.all(
      WORDS.map(word =>
        authorize(store, authorization, tenant, word).then(
          ({ actor }) => actor.role as string,
          (error: unknown) => (error as { code: string }).code,
        ),
      ),
    );
  const make = (store: Store, role: KeyRole, expires?: number) =>
    createApiKey(store, { tenant: TOWN.id, role, label: 'test', expires });

  it('opens what its role may do: that of a coordinator also what those of a worker and an editor open', async () => {
    const store = await openEmpty(() => BEFORE);
    await upsert(store, TOWN, {});
    const opened = new Map<string, string[]>();
    for (const role of KEY_ROLES) opened.set(role, await opens(store, `Bearer ${(await make(store, role)).key}`));
    const no = 'forbidden';
    assert.deepEqual(Object.fromEntries(opened), {
      worker: ['worker', no, no, no],
      coordinator: ['coordinator', 'coordinator', 'coordinator', no],
      editor: [no, no, 'editor', no],
      admin: ['admin', 'admin', 'admin', 'admin'],
    });
  });

  it('opens nothing when it is wrong, revoked, at its end, or of another municipality', async () => {
    const clock = { now: BEFORE.getTime() };
    const store = await openEmpty(() => new Date(clock.now));
    await upsert(store, TOWN, {});
    const { id, key } = await make(store, 'worker');
    const short = await make(store, 'worker', 2);
    const nobody = WORDS.map(() => 'unauthorized');
    for (const header of [
      undefined,
      '',
      key,
      `Bearer ${key.slice(0, -1)}0`,
      `Bearer ${key.replace(id, '0'.repeat(16))}`,
    ])
      if (header !== `Bearer ${key}`) assert.deepEqual(await opens(store, header), nobody, header ?? 'none');
    assert.deepEqual(
      await opens(store, `Bearer ${key}`, 'elders'),
      WORDS.map(() => 'forbidden'),
    );
    assert.equal((await opens(store, `Bearer ${short.key}`))[0], 'worker');
    clock.now += 2 * DAY;
    assert.deepEqual(await opens(store, `Bearer ${short.key}`), nobody);
    assert.equal(await revokeApiKey(store, id), true);
    assert.deepEqual(await opens(store, `Bearer ${key}`), nobody);
  });

  it('of a role that this release does not know, or that no key is for, opens nothing', async () => {
    const store = await openEmpty(() => BEFORE);
    await upsert(store, TOWN, {});
    const { key } = await make(store, 'admin');
    for (const role of ['mayor', 'visitor', 'holder', 'constructor', 'Worker', '']) {
      await store.db.updateTable('api_keys').set({ role }).execute();
      assert.deepEqual(
        await opens(store, `Bearer ${key}`),
        WORDS.map(() => 'forbidden'),
        role,
      );
    }
  });
});
