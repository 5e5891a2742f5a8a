import assert from 'node:assert/strict';
import { it } from 'node:test';
import { exportJWK, generateKeyPair, generalDecrypt, type GeneralJWE } from 'jose';
import * as z from 'zod/mini';
import { seal, type PublicKey } from '../../src/sdk/seal.ts';
import type { SubmissionKind } from '../../src/server/submissions/submission-kind.ts';
import { onBothEngines } from '../support/engines.ts';
import { BEFORE, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';
import { createQuestions, questionKind } from '../support/toy-kind.ts';

const LETTER = { kind: 'letter', path: 'letters', schemaVersion: 3 } as const;

/** A letter that only its reader can open: it is stored in place of the text of a question. */
const letterKind = {
  ...questionKind,
  ...LETTER,
  request: z.looseObject({ ciphertext: z.string() }),
  sealedFor: 'recipient',
  freeTexts: () => ({}),
  accept: (write, envelope, made) => questionKind.accept(write, { question: JSON.stringify(envelope) }, made),
} as SubmissionKind;

onBothEngines('What is sealed for somebody else', openEmpty => {
  const open = async () => {
    const store = await openEmpty(() => BEFORE);
    await createQuestions(store.db);
    const desk = await SignUpDesk.open(store, [], undefined, [letterKind]);
    const { publicKey, privateKey } = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256', extractable: true });
    const reader = { ...(await exportJWK(publicKey)), kid: 'reader' } as PublicKey;
    const sealed = (recipients: PublicKey[], more: object = {}) =>
      seal({ letter: 'Lieve buur' }, { recipients, tenant: TOWN.id, ...LETTER, ...more });
    const send = async (body: unknown, headers: Record<string, string> = {}) =>
      desk.post('letters', JSON.stringify(body), {
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
    const clear = await send({ letter: 'Lieve buur' }, { 'content-type': 'application/json' });
    assert.deepEqual([clear.status, clear.body['code']], [415, 'unsupported_type']);
    const said = async (envelope: unknown) => {
      const { status, body } = await send({ sealed: envelope });
      return [status, (body['errors'] as { pointer: string; code: string }[])[0]?.code];
    };
    assert.deepEqual(await said(await sealed([reader], { tenant: 'buurdorp' })), [422, 'unreadable']);
    assert.deepEqual(await said(await sealed([reader], { schemaVersion: 2 })), [422, 'unreadable']);
    const many = Array.from({ length: 9 }, (_, index) => ({ ...reader, kid: `reader-${index}` }));
    assert.deepEqual(await said(await sealed(many)), [422, 'number_of_recipients']);
    const { ciphertext: _, ...empty } = (await sealed([reader])) as unknown as GeneralJWE;
    assert.deepEqual(await said(empty), [422, 'unreadable']);
    assert.deepEqual(await said({ ...(await sealed([reader])), aad: '*' }), [422, 'unreadable']);
  });
});
