import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Problem } from '../../../src/server/http/problem.ts';
import { createApiKey } from '../../../src/server/access/api-keys.ts';
import { defineStates } from '../../../src/domain/state-machine.ts';
import { upsert } from '../../../src/server/programme/upsert.ts';
import { writeForTenant } from '../../../src/server/store/tenant-write.ts';
import type { Actor } from '../../../src/server/submissions/submission-kind.ts';
import {
  checkTransition,
  readTransition,
  recordTransition,
  type TransitionRules,
} from '../../../src/server/submissions/transitions.ts';
import { onBothEngines } from '../../support/engines.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk, TOWN } from '../../support/sign-up-desk.ts';

const DOOR: TransitionRules<string> = { to: ['open', 'shut'] };
const KEYED: TransitionRules<string> = {
  ...DOOR,
  checkData: (to, { key }) => (to === 'open' && typeof key === 'string' ? undefined : 'Send the “key”.'),
};

/** What is wrong with it, as pointer, code and sentence. */
function issuesOf(body: unknown, rules = DOOR): string[][] {
  try {
    readTransition(body, rules);
  } catch (error) {
    assert.ok(error instanceof Problem && error.code === 'invalid');
    return error.issues.map(({ pointer, code, message }) => [pointer, code, message]);
  }
  return [];
}

describe('What somebody who works here wants of a thing', () => {
  const TO = ['/to', 'invalid_value', 'Write one of: open, shut.'];
  const VERSION = ['/version', 'invalid_type', 'Send the “version” that you saw.'];

  it('is read as it was sent, with the note cleaned', () => {
    assert.deepEqual(readTransition({ to: 'open', version: 3 }, DOOR), { to: 'open', version: 3 });
    assert.deepEqual(readTransition({ version: 3, note: '  Het  regent\u0000 ', to: 'shut' }, DOOR), {
      to: 'shut',
      version: 3,
      note: 'Het  regent',
    });
    const data = { key: 'k' };
    assert.deepEqual(readTransition({ to: 'open', version: 0, data }, KEYED), { to: 'open', version: 0, data });
  });

  it('is refused with a sentence for each part that cannot be used', () => {
    for (const nothing of [undefined, null, 'open', [], {}]) assert.deepEqual(issuesOf(nothing), [TO, VERSION]);
    assert.deepEqual(issuesOf({ to: 'ajar', version: '1', 'a/b~c': 1 }), [
      ['/a~1b~0c', 'unknown_field', 'There is no field of this name.'],
      TO,
      VERSION,
    ]);
    assert.deepEqual(issuesOf({ to: 'toString', version: 1.5 }), [TO, VERSION]);
    assert.deepEqual(issuesOf({ to: 'open', version: 1, note: 'x'.repeat(501) }), [
      ['/note', 'too_big', 'This is more than the 500 characters that fit.'],
    ]);
    assert.deepEqual(issuesOf({ to: 'open', version: 1, note: ' ' }), [['/note', 'too_small', 'This is empty.']]);
  });

  it('carries data only where the kind takes some, and only such as it takes', () => {
    const unknown = ['/data', 'unknown_field', 'There is no field of this name.'];
    assert.deepEqual(issuesOf({ to: 'open', version: 1, data: { key: 'k' } }), [unknown]);
    const wrong = [['/data', 'invalid_value', 'Send the “key”.']];
    for (const data of [{}, { key: 1 }, null, 'k', ['k']])
      assert.deepEqual(issuesOf({ to: 'open', version: 1, data }, KEYED), wrong);
    assert.deepEqual(issuesOf({ to: 'shut', version: 1, data: { key: 'k' } }, KEYED), wrong);
  });

  it('needs no version of what counts none, and has the further fields of its kind', () => {
    const rules: TransitionRules<string> = {
      to: ['told'],
      isVersioned: false,
      fields: { keep: value => (Array.isArray(value) ? undefined : 'Send a list.') },
    };
    assert.deepEqual(issuesOf({ to: 'told' }, rules), []);
    assert.deepEqual(issuesOf({ to: 'told', keep: [] }, rules), []);
    assert.deepEqual(issuesOf({ to: 'known', version: 1, keep: 1 }, rules), [
      ['/version', 'unknown_field', 'There is no field of this name.'],
      ['/to', 'invalid_value', 'Write: told.'],
      ['/keep', 'invalid_value', 'Send a list.'],
    ]);
  });
});

describe('Where a thing can be taken', () => {
  const states = defineStates({
    open: { shut: ['worker'], locked: ['coordinator'] },
    shut: { open: ['holder'] },
    locked: {},
  });
  const refusalOf = (state: 'open' | 'shut', version: number, to: string, role: Actor['role']) => {
    try {
      return checkTransition('door', states, { state, version: 3 }, { to, version }, { role });
    } catch (error) {
      assert.ok(error instanceof Problem);
      return [error.code, error.message, error.extensions];
    }
  };

  it('depends on who wants it', () => {
    assert.equal(refusalOf('open', 3, 'shut', 'worker'), 'shut');
    assert.equal(refusalOf('open', 3, 'locked', 'coordinator'), 'locked');
    assert.equal(refusalOf('open', 3, 'shut', 'coordinator'), 'shut');
    assert.equal(refusalOf('shut', 3, 'open', 'holder'), 'open');
    for (const [state, to, role, allowed] of [
      ['open', 'locked', 'worker', ['shut']],
      ['shut', 'open', 'worker', []],
      ['shut', 'open', 'admin', []],
      ['open', 'shut', 'holder', []],
      ['open', 'toString', 'admin', ['shut', 'locked']],
    ] as const)
      assert.deepEqual(refusalOf(state, 3, to, role), [
        'invalid_transition',
        `A door that is “${state}” can go to: ${allowed.join(', ') || 'nowhere'}.`,
        { allowed },
      ]);
  });

  it('depends on which one they saw, before anything else', () => {
    const changed = 'Somebody changed this door meanwhile: it is at version 3. Look again.';
    for (const [version, to] of [
      [2, 'shut'],
      [4, 'nowhere'],
    ] as const)
      assert.deepEqual(refusalOf('open', version, to, 'worker'), ['version_mismatch', changed, { version: 3 }]);
  });
});

onBothEngines('What happened to something', openEmpty => {
  it('is written down with all that is known of it, and with nothing where nothing is', async () => {
    const store = await openEmpty(() => BEFORE);
    await upsert(store, TOWN, {});
    await writeForTenant(store, TOWN.id, async write => {
      const data = { to: 'x' };
      const whole = { from: 'open', to: 'shut', reason: 'storm', note: 'Wind', data };
      await recordTransition(write, { kind: 'door', entityId: 'a', ...whole, actor: { role: 'worker', id: 'key' } });
      await recordTransition(write, { kind: 'door', entityId: 'b', to: 'open', actor: { role: 'clock' } });
    });
    const rows = await store.db.selectFrom('transitions').selectAll().orderBy('entity_id').execute();
    const common = { tenant: TOWN.id, kind: 'door', at: BEFORE.toISOString() };
    const nothing = { from_state: null, actor_id: null, reason: null, note: null, data: null };
    assert.deepEqual(
      rows.map(({ id: _, ...row }) => row),
      [
        {
          ...common,
          entity_id: 'a',
          from_state: 'open',
          to_state: 'shut',
          actor_role: 'worker',
          actor_id: 'key',
          reason: 'storm',
          note: 'Wind',
          data: '{"to":"x"}',
        },
        { ...common, ...nothing, entity_id: 'b', to_state: 'open', actor_role: 'clock' },
      ],
    );
  });
});

onBothEngines('What happened to a sign-up', openEmpty => {
  const rowsOf = async ({ store }: SignUpDesk) => {
    const rows = await store.db.selectFrom('transitions').selectAll().orderBy('at').execute();
    return rows.map(({ id: _id, entity_id: _entity, at: _at, tenant: _tenant, ...row }) => row);
  };

  it('is written down once, with who did it in which role, and with their note', async () => {
    const clock = { now: BEFORE.getTime() };
    const store = await openEmpty(() => new Date(clock.now));
    const desk = await SignUpDesk.open(store, [courseOf('course', { mode: 'required', capacity: 2 })]);
    await desk.signUp(aPerson(dateOfCourse('course')));
    const [{ id } = { id: '' }] = (await desk.list(dateOfCourse('course'))) as { id: string }[];
    const { id: keyId, key } = await createApiKey(store, { tenant: TOWN.id, role: 'coordinator', label: 'test' });
    clock.now += 60_000;
    const moved = await desk.post(
      `sign-ups/${id}/transitions`,
      { to: 'cancelled', version: 1, note: 'Belde zelf af' },
      { authorization: `Bearer ${key}` },
    );
    assert.equal(moved.status, 200);
    const common = { kind: 'sign-up', reason: null, data: null };
    assert.deepEqual(await rowsOf(desk), [
      { ...common, from_state: null, to_state: 'confirmed', actor_role: 'holder', actor_id: null, note: null },
      {
        ...common,
        from_state: 'confirmed',
        to_state: 'cancelled',
        actor_role: 'coordinator',
        actor_id: keyId,
        note: 'Belde zelf af',
      },
    ]);
  });

  it('names the other date that somebody was taken to', async () => {
    const desk = await SignUpDesk.open(await openEmpty(() => BEFORE), [
      courseOf('course', { mode: 'required', capacity: 2 }),
      courseOf('other', { mode: 'required', capacity: 2 }),
    ]);
    await desk.signUp(aPerson(dateOfCourse('course')));
    await desk.store.db.updateTable('sign_ups').set({ state: 'to_review' }).execute();
    const [{ id } = { id: '' }] = (await desk.list(dateOfCourse('course'))) as { id: string }[];
    const data = { occurrenceId: dateOfCourse('other') };
    const move = (body: object) => desk.post(`sign-ups/${id}/transitions`, { version: 1, ...body }, desk.asWorker);
    for (const wrong of [{ ...data, more: 1 }, { occurrenceId: 1 }, {}])
      assert.equal((await move({ to: 'confirmed', data: wrong })).status, 422);
    assert.equal((await move({ to: 'cancelled', data })).status, 422);
    assert.equal((await move({ to: 'confirmed', data })).body['occurrenceId'], dateOfCourse('other'));
    const rows = await desk.store.db.selectFrom('transitions').select(['to_state', 'data', 'from_state']).execute();
    assert.deepEqual(
      rows.filter(row => row.data !== null).map(row => ({ ...row })),
      [{ from_state: 'to_review', to_state: 'confirmed', data: JSON.stringify(data) }],
    );
  });
});
