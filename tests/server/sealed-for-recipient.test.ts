import assert from 'node:assert/strict';
import { it } from 'node:test';
import { exportJWK, generateKeyPair, generalDecrypt, type GeneralJWE } from 'jose';
import * as z from 'zod/mini';
import { seal, type PublicKey } from '../../src/sdk/seal.ts';
import type { SubmissionKind } from '../../src/server/submissions/submission-kind.ts';
import { onBothEngines } from '../support/engines.ts';
import { BEFORE, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';
import { questionKind } from '../support/toy-kind.ts';
import { createQuestions } from '../support/toy-tables.ts';

const LETTER = { kind: 'letter', path: 'letters', schemaVersion: 3 } as const;

/** The outside of a letter: the parts that JOSE writes, and no other. */
const Outside = z.strictObject({
  ...{ protected: z.string(), aad: z.string(), iv: z.string(), ciphertext: z.string(), tag: z.string() },
  recipients: z.array(z.strictObject({ header: z.unknown(), encrypted_key: z.string() })),
});

/** A letter that only its reader can open: it is stored in place of the text of a question. */
const letterKind = {
  ...questionKind,
  ...LETTER,
  request: Outside,
  sealedFor: 'recipient',
  freeTexts: () => ({}),
  accept: (write, envelope, made) => questionKind.accept(write, { question: JSON.stringify(envelope) }, made),
} as SubmissionKind;

const PARCEL = { kind: 'parcel', path: 'parcels', schemaVersion: 1 } as const;

/** The same for somebody by name: what it is bound to a word more for is stored with it. */
const parcelKind = {
  ...letterKind,
  ...PARCEL,
  isBoundToMore: true,
  accept: (write, _envelope, made) => questionKind.accept(write, { question: `For ${made.boundTo}` }, made),
} as SubmissionKind;

onBothEngines('What is sealed for somebody else', openEmpty => {
  const open = async () => {
    const store = await openEmpty(() => BEFORE);
    await createQuestions(store.db);
    const desk = await SignUpDesk.open(store, [], undefined, [letterKind, parcelKind]);
    const { publicKey, privateKey } = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256', extractable: true });
    const reader = { ...(await exportJWK(publicKey)), kid: 'reader' } as PublicKey;
    const sealed = (recipients: PublicKey[], more: object = {}) =>
      seal({ letter: 'Lieve buur' }, { recipients, tenant: TOWN.id, ...LETTER, ...more });
    const send = async (body: unknown, headers: Record<string, string> = {}, path = 'letters') =>
      desk.post(path, JSON.stringify(body), {
        ...{ 'content-type': 'application/jose+json', 'stek-proof': await desk.proof(), ...headers },
      });
    return { desk, reader, privateKey, sealed, send };
  };

  it('is stored as it came, and opened by nobody here', async () => {
    const { desk, reader, privateKey, sealed, send } = await open();
    const envelope = await sealed([reader, { ...reader, kid: 'escrow' }]);
    const name = { 'idempotency-key': 'letter-1' };
    const first = await send({ sealed: envelope }, name);
    assert.deepEqual([first.status, first.body['ref']], [201, 'VR-26-0001']);
    const again = await send({ sealed: envelope }, name);
    assert.deepEqual([again.body, again.headers.get('idempotency-replayed')], [first.body, 'true']);
    const [row] = await desk.store.db.selectFrom('questions').select('messages').execute();
    const [{ text }] = JSON.parse(row!.messages) as [{ text: string }];
    const kept = JSON.parse(text) as GeneralJWE;
    assert.deepEqual(kept, envelope);
    const { plaintext } = await generalDecrypt(kept, privateKey);
    assert.match(new TextDecoder().decode(plaintext), /Lieve buur/);
    const opened = desk.store.db.selectFrom('rate_counters').selectAll().where('expires_at', '>', '').execute();
    assert.equal((await opened).length, 1, 'the proof was counted, and no opening');
  });

  it('is never taken in clear, nor bound to something else, nor for too many', async () => {
    const { reader, sealed, send } = await open();
    const refusal = ({ status, body }: Awaited<ReturnType<typeof send>>) => {
      const [issue] = body['errors'] as { pointer: string; code: string }[];
      return [status, issue?.code, issue?.pointer];
    };
    for (const type of ['application/json', 'application/jose', 'application/jose+json'])
      for (const clear of [{ letter: 'Lieve buur' }, 'Lieve buur', null, { sealed: 'Lieve buur' }, []])
        assert.deepEqual(refusal(await send(clear, { 'content-type': type })), [422, 'readable', '/sealed']);
    const beside = { sealed: await sealed([reader]), letter: 'Lieve buur' };
    assert.deepEqual(refusal(await send(beside)), [422, 'readable', '/sealed']);
    const inside = { sealed: { ...(await sealed([reader])), unprotected: { letter: 'Lieve buur' } } };
    assert.deepEqual(refusal(await send(inside)), [422, 'readable', '/sealed/unprotected']);
    const said = async (envelope: unknown) => refusal(await send({ sealed: envelope })).slice(0, 2);
    assert.deepEqual(await said(await sealed([reader], { tenant: 'buurdorp' })), [422, 'unreadable']);
    assert.deepEqual(await said(await sealed([reader], { schemaVersion: 2 })), [422, 'unreadable']);
    const many = Array.from({ length: 9 }, (_, index) => ({ ...reader, kid: `reader-${index}` }));
    assert.deepEqual(await said(await sealed(many)), [422, 'number_of_recipients']);
    const { ciphertext: _, ...empty } = (await sealed([reader])) as unknown as GeneralJWE;
    assert.deepEqual(await said(empty), [422, 'unreadable']);
    assert.deepEqual(await said({ ...(await sealed([reader])), aad: '*' }), [422, 'unreadable']);
    assert.deepEqual(await said(await sealed([reader], { boundTo: 'reader' })), [422, 'unreadable']);
  });

  it('is taken as JSON as well, as long as nothing but what is sealed comes with it', async () => {
    const { reader, sealed, send } = await open();
    const body = { sealed: await sealed([reader]) };
    assert.equal((await send(body, { 'content-type': 'application/json' })).status, 201);
  });

  it('can be bound to a word more, such as its recipient, which is told to its kind', async () => {
    const { desk, reader, sealed, send } = await open();
    const parcel = async (more: object) =>
      send({ sealed: await sealed([reader], { ...PARCEL, ...more }) }, {}, 'parcels');
    assert.equal((await parcel({ boundTo: 'buur|3' })).status, 201);
    const [row] = await desk.store.db.selectFrom('questions').select('messages').execute();
    assert.match(row!.messages, /For buur\|3/);
    for (const more of [{}, { kind: 'letter', boundTo: 'buur' }, { schemaVersion: 2, boundTo: 'buur' }]) {
      const { status, body } = await parcel(more);
      assert.deepEqual([status, (body['errors'] as { code: string }[])[0]!.code], [422, 'unreadable']);
    }
  });
});
