import assert from 'node:assert/strict';
import { it } from 'node:test';
import { FlattenedEncrypt, GeneralEncrypt, importJWK, type JWK } from 'jose';
import { onBothEngines } from '../support/engines.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';

const course = courseOf('course', { mode: 'required', capacity: 9 });
const person = aPerson(dateOfCourse('course'));
const encode = (text: string) => new TextEncoder().encode(text);

onBothEngines('A sealed sign-up', openEmpty => {
  const open = async () => {
    const desk = await SignUpDesk.open(await openEmpty(() => BEFORE), [course]);
    const { body } = await desk.ask('jwks.json');
    const [jwk] = body['keys'] as (JWK & { kid: string })[];
    assert.ok(jwk);
    assert.deepEqual([jwk.use, jwk.alg, jwk.crv, 'd' in jwk], ['enc', 'ECDH-ES+A256KW', 'P-256', false]);
    const seal = async (text: string, boundTo = `${TOWN.id}|sign-up|2`) => {
      const sealing = new GeneralEncrypt(encode(text))
        .setProtectedHeader({ enc: 'A256GCM', typ: 'stek-sign-up+jwe', cty: 'application/json' })
        .setAdditionalAuthenticatedData(encode(boundTo));
      sealing
        .addRecipient(await importJWK(jwk, 'ECDH-ES+A256KW'))
        .setUnprotectedHeader({ alg: 'ECDH-ES+A256KW', kid: jwk.kid });
      return sealing.encrypt();
    };
    const send = (sealed: unknown, headers: Record<string, string> = {}) =>
      desk.register(JSON.stringify({ sealed }), { 'content-type': 'application/jose', ...headers });
    return { desk, jwk, seal, send };
  };

  it('is opened and taken as if it came in clear, padding and all', async () => {
    const { desk, seal, send } = await open();
    const text = JSON.stringify(person);
    const sealed = await seal(text.padEnd(1024));
    const name = { 'idempotency-key': 'sealed-and-clear' };
    const first = await send(sealed, name);
    assert.equal(first.status, 201);
    const clear = await desk.register(person, name);
    assert.equal(clear.headers.get('idempotency-replayed'), 'true', 'it is the content that counts');
    assert.deepEqual(clear.body, first.body);
    const again = await send(await seal(text), name);
    assert.deepEqual(again.body, first.body);
  });

  it('may have one recipient, in the flattened form', async () => {
    const { jwk, send } = await open();
    const sealed = await new FlattenedEncrypt(encode(JSON.stringify(person)))
      .setProtectedHeader({ enc: 'A256GCM' })
      .setUnprotectedHeader({ alg: 'ECDH-ES+A256KW', kid: jwk.kid })
      .setAdditionalAuthenticatedData(encode(`${TOWN.id}|sign-up|2`))
      .encrypt(await importJWK(jwk, 'ECDH-ES+A256KW'));
    assert.equal((await send(sealed)).status, 201);
  });

  it('is refused when it was changed, bound elsewhere, or sealed to a key that is not ours', async () => {
    const { desk, seal, send } = await open();
    const sealed = await seal(JSON.stringify(person));
    const [recipient] = sealed.recipients;
    const wrong: unknown[] = [
      { ...sealed, ciphertext: sealed.ciphertext.replace(/^./, first => (first === 'A' ? 'B' : 'A')) },
      { ...sealed, aad: sealed.aad?.replace(/^./, first => (first === 'A' ? 'B' : 'A')) },
      { ...sealed, aad: undefined },
      { ...sealed, recipients: [{ ...recipient, header: { ...recipient?.header, kid: 'x' } }] },
      { ...sealed, recipients: [{ ...recipient, header: { ...recipient?.header, alg: 'dir' } }] },
      { ...sealed, recipients: [] },
      await seal(JSON.stringify(person), 'buurdorp|sign-up|2'),
      await seal(JSON.stringify(person), `${TOWN.id}|referral|1`),
      null,
      'text',
      {},
    ];
    for (const bad of wrong) {
      const { status, body } = await send(bad);
      assert.deepEqual([status, (body['errors'] as { pointer: string }[])[0]?.pointer], [422, '/sealed']);
    }
    assert.equal((await send(await seal('not JSON'))).status, 400);
    assert.equal((await send(await seal('{}'))).status, 422);
    assert.deepEqual(desk.errors, []);
  });

  /** A sign-up sealed to our key many times over: only the last recipient is right. */
  const toMany = async ({ jwk, seal }: Awaited<ReturnType<typeof open>>, recipients: number) => {
    const sealed = await seal(JSON.stringify(person));
    const [right] = sealed.recipients;
    const wrong = { ...right, encrypted_key: 'A'.repeat(54), header: { ...right?.header, kid: jwk.kid } };
    return { ...sealed, recipients: [...Array.from({ length: recipients - 1 }, () => wrong), right] };
  };

  it('has one recipient, this server: each further one would cost it work', async () => {
    const opened = await open();
    assert.equal((await opened.send(await toMany(opened, 1))).status, 201);
    for (const recipients of [2, 100]) {
      const { status, body } = await opened.send(await toMany(opened, recipients));
      assert.deepEqual(
        [status, (body['errors'] as { code: string }[])[0]?.code],
        [422, 'one_recipient'],
        String(recipients),
      );
    }
    const sealed = await opened.seal(JSON.stringify(person));
    const [recipient] = sealed.recipients;
    const padded = {
      ...sealed,
      recipients: [{ ...recipient, header: { ...recipient?.header, more: 'x'.repeat(2000) } }],
    };
    assert.equal((await opened.send(padded)).status, 422, 'headers are short');
  });

  it('is refused when it was packed: what is small could become large here', async () => {
    const { jwk, send } = await open();
    const key = await importJWK(jwk, 'ECDH-ES+A256KW');
    const sealedWith = (more: object) =>
      new FlattenedEncrypt(encode(JSON.stringify(person)))
        .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', ...more })
        .setUnprotectedHeader({ kid: jwk.kid })
        .setAdditionalAuthenticatedData(encode(`${TOWN.id}|sign-up|2`))
        .encrypt(key);
    assert.deepEqual(
      [(await send(await sealedWith({ zip: 'DEF' }))).status, (await send(await sealedWith({}))).status],
      [422, 201],
    );
  });

  it('is not opened before the work is proven, unless it was taken before', async () => {
    const { desk, seal } = await open();
    const post = async (text: string, headers: Record<string, string>) =>
      desk.post('sign-ups', JSON.stringify({ sealed: await seal(text) }), {
        'content-type': 'application/jose',
        ...headers,
      });
    for (const text of [JSON.stringify(person), 'not JSON', '{}']) {
      const { status, body } = await post(text, {});
      assert.deepEqual([status, body['code']], [403, 'proof_missing'], 'what is in it makes no difference');
      assert.deepEqual((await post(text, { 'stek-proof': '?' })).body['code'], 'proof_invalid');
    }
    const opened = desk.store.db.selectFrom('rate_counters').selectAll();
    assert.equal((await opened.execute()).length, 0, 'nothing was opened');
    const name = { 'idempotency-key': 'sealed-with-proof' };
    const first = await post(JSON.stringify(person), { ...name, 'stek-proof': await desk.proof() });
    assert.equal(first.status, 201);
    assert.deepEqual((await post(JSON.stringify(person), name)).body, first.body);
    assert.equal((await post('{"firstName":"An"}', name)).status, 422);
  });

  it('is opened so often for one group of callers, and no more', async () => {
    const { desk, seal } = await open();
    const post = async (headers: Record<string, string>) =>
      desk.post('sign-ups', JSON.stringify({ sealed: await seal('{}') }), {
        'content-type': 'application/jose',
        ...headers,
      });
    const proof = { 'stek-proof': await desk.proof() };
    assert.equal((await post(proof)).status, 422);
    await desk.store.db.updateTable('rate_counters').set({ count: 2000 }).execute();
    const stopped = await post(proof);
    assert.deepEqual([stopped.status, stopped.body['code']], [429, 'too_many_requests']);
    assert.ok(Number(stopped.headers.get('retry-after')) > 0);
    assert.equal((await post(desk.asWorker)).status, 422, 'a worker sends on');
  });
});
