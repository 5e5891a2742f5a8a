import assert from 'node:assert/strict';
import { it } from 'node:test';
import { seal, type PublicKey } from '../../src/sdk/seal.ts';
import { addApiKey } from '../../src/server/access/api-keys.ts';
import { jobsOf, runJobs } from '../../src/server/jobs/jobs.ts';
import { signUpKind } from '../../src/server/sign-ups/sign-up-kind.ts';
import type { Arrival } from '../../src/server/submissions/submission-kind.ts';
import { onBothEngines } from '../support/engines.ts';
import { BEFORE, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';
import { createVoices, voiceKind } from '../support/toy-voice.ts';

const DAY = 86_400_000;

onBothEngines('A kind that nobody can ask after', openEmpty => {
  const open = async () => {
    const clock = { now: BEFORE.getTime() };
    const store = await openEmpty(() => new Date(clock.now));
    await createVoices(store.db);
    const arrivals: Arrival[] = [];
    const kinds = [signUpKind, voiceKind(arrival => arrivals.push(arrival))];
    const desk = await SignUpDesk.open(store, [], undefined, kinds);
    const kiosk = await addApiKey(store.db, { tenant: TOWN.id, role: 'kiosk', label: 'tablet', now: BEFORE });
    const say = async (body: object, key: string = crypto.randomUUID(), headers: Record<string, string> = {}) =>
      desk.post('stands/market/voices', body, { 'idempotency-key': key, 'stek-proof': await desk.proof(), ...headers });
    const rows = () => store.db.selectFrom('voices').selectAll().execute();
    return { clock, store, desk, kinds, kiosk, arrivals, say, rows };
  };

  it('is taken once, and only a number and a code that nobody gets are missing', async () => {
    const { clock, store, desk, kinds, arrivals, say, rows } = await open();
    const first = await say({ says: 'yes', why: 'Gezellig' }, 'voice-number-1');
    assert.deepEqual([first.status, first.body], [201, { accepted: true }]);
    const again = await say({ says: 'yes', why: 'Gezellig' }, 'voice-number-1');
    assert.deepEqual([again.body, again.headers.get('idempotency-replayed')], [first.body, 'true']);
    const other = await say({ says: 'no' }, 'voice-number-1');
    assert.deepEqual([other.status, other.body['code']], [422, 'idempotency_mismatch']);
    assert.deepEqual(
      (await rows()).map(({ stand_id, says }) => `${stand_id} ${says}`),
      ['market yes'],
    );
    assert.deepEqual(
      arrivals.map(({ by, actor }) => [by, actor]),
      [['holder', { role: 'holder' }]],
    );
    for (const table of ['follow_up_codes', 'numbers', 'transitions', 'notices'] as const)
      assert.deepEqual(await store.db.selectFrom(table).selectAll().execute(), [], table);
    const versions = await store.db.selectFrom('tenants').select(['data_version', 'seats_version']).execute();
    clock.now += 30 * DAY;
    await runJobs(store, 'test', jobsOf(kinds));
    assert.deepEqual(await store.db.selectFrom('idempotency').selectAll().execute(), []);
    assert.deepEqual(
      await store.db.selectFrom('tenants').select(['data_version', 'seats_version']).execute(),
      versions,
    );
    assert.deepEqual((await rows()).length, 1, 'what it hangs on wipes it');
    assert.deepEqual(desk.errors, []);
  });

  it('keeps of the answer neither when it came nor anything to guess what was sent by, also with the keys of the server', async () => {
    const { clock, store, desk, say } = await open();
    await say({ says: 'yes' }, 'voice-number-1');
    clock.now += 5 * 3_600_000 + 123;
    await say({ says: 'yes' }, 'voice-number-2');
    const kept = await store.db.selectFrom('idempotency').selectAll().execute();
    assert.deepEqual(
      kept.map(({ expires_at }) => expires_at),
      ['2026-12-09T00:00:00.000Z', '2026-12-09T00:00:00.000Z'],
    );
    assert.equal(new Set(kept.map(({ fingerprint }) => fingerprint)).size, 2, 'the same said twice looks different');
    const guesses = ['yes', 'no'].flatMap(says =>
      [
        { says, standId: 'market' },
        { standId: 'market', says },
      ].map(body => `voices ${JSON.stringify(body)}`),
    );
    const guessed = await Promise.all(guesses.map(guess => desk.keys.mac('fingerprint', TOWN.id, guess)));
    assert.equal(guessed.length, 4);
    assert.deepEqual(
      kept.filter(({ fingerprint }) => guessed.includes(fingerprint)),
      [],
    );
  });

  it('has no inbox, no transition and no table, and no code leads to it', async () => {
    const { desk, kiosk } = await open();
    const { body } = await desk.ask('../../openapi.json');
    assert.deepEqual(
      Object.keys(body['paths'] as object).filter(path => path.includes('voices')),
      ['/v1/{tenant}/stands/{id}/voices'],
    );
    for (const path of ['inbox/voices', 'voices', 'stands/market/voices', 'export/voices.csv'])
      assert.ok([404, 405].includes((await desk.ask(path, { headers: desk.asWorker })).status), path);
    for (const headers of [desk.asWorker, { authorization: `Bearer ${kiosk.key}` }])
      assert.equal((await desk.post('voices/x/transitions', { to: 'read', version: 1 }, headers)).status, 404);
  });

  it('is for what its address says: the id may be left out, and another one is refused', async () => {
    const { desk, say, rows } = await open();
    assert.equal((await say({ standId: 'market', says: 'yes' })).status, 201);
    const said = async (path: string, body: unknown) => {
      const { status, body: problem } = await desk.post(path, body as object, { 'stek-proof': await desk.proof() });
      const [issue] = (problem['errors'] as { pointer: string; code: string }[] | undefined) ?? [];
      return [status, problem['code'], ...(issue ? [issue.pointer, issue.code] : [])];
    };
    const other = await said('stands/market/voices', { standId: 'fair', says: 'yes' });
    assert.deepEqual(other, [422, 'invalid', '/standId', 'other_address']);
    assert.deepEqual(await said('stands/closed/voices', { says: 'yes' }), [409, 'closed']);
    assert.deepEqual(await said('stands/market/voices', { says: 'maybe' }), [422, 'invalid', '/says', 'invalid_value']);
    assert.deepEqual((await said('stands/market/voices', [])).slice(0, 2), [422, 'invalid']);
    assert.deepEqual((await said('stands/market/voices', null)).slice(0, 2), [422, 'invalid']);
    for (const id of ['UPPER', 'a%00b', '%2e%2e', 'x'.repeat(70), 'toolongforastand'])
      assert.deepEqual(await said(`stands/${id}/voices`, { says: 'yes' }), [404, 'not_found'], id);
    const number = await said('stands/market/voices', { says: 'yes', why: '85.07.30-033.28' });
    assert.deepEqual(number, [422, 'invalid', '/why', 'national_number']);
    assert.equal((await rows()).length, 1);
    assert.deepEqual(desk.errors, []);
  });

  it('is opened when it was sealed, and the id inside must be that of the address', async () => {
    const { desk, rows } = await open();
    const { body } = await desk.ask('jwks.json');
    const send = async (path: string, request: object) => {
      const binding = { tenant: TOWN.id, kind: 'voice', schemaVersion: 1 };
      const sealed = await seal(request, { recipients: body['keys'] as PublicKey[], ...binding });
      const headers = { 'content-type': 'application/jose', 'stek-proof': await desk.proof() };
      return (await desk.post(path, JSON.stringify({ sealed }), headers)).status;
    };
    assert.equal(await send('stands/market/voices', { standId: 'market', says: 'yes' }), 201);
    assert.equal(await send('stands/fair/voices', { standId: 'market', says: 'yes' }), 422);
    assert.deepEqual(
      (await rows()).map(({ stand_id }) => stand_id),
      ['market'],
    );
  });

  it('comes without a proof from a device that has a key for it, and from no other key', async () => {
    const { desk, kiosk, arrivals } = await open();
    const send = (headers: Record<string, string>) => desk.post('stands/market/voices', { says: 'yes' }, headers);
    assert.equal((await send({})).body['code'], 'proof_missing');
    assert.equal(
      (await send(desk.asWorker)).body['code'],
      'forbidden',
      'a worker does not stand for somebody at the device',
    );
    const wrong = await send({ authorization: 'Bearer stek_kiosk_0123456789abcdef_'.padEnd(95, '0') });
    assert.deepEqual([wrong.status, String(wrong.body['detail']).includes('stek_kiosk_')], [401, true]);
    assert.equal((await send({ authorization: `Bearer ${kiosk.key}` })).status, 201);
    const [arrival, ...others] = arrivals;
    assert.deepEqual(
      [others.length, arrival?.by, arrival?.actor, arrival?.sender],
      [0, 'kiosk', { role: 'kiosk', id: kiosk.id }, undefined],
    );
    const asKiosk = { headers: { authorization: `Bearer ${kiosk.key}` } };
    assert.equal((await desk.ask('inbox/sign-ups?occurrenceId=x_20261201T1400', asKiosk)).status, 403);
  });
});
