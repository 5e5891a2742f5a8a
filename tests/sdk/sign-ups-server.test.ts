import assert from 'node:assert/strict';
import { after, before, describe, it, mock } from 'node:test';
import type { FollowUpView } from '../../src/schema/submission.ts';
import { createStekClient, type StekClient } from '../../src/sdk/client.ts';
import type { StekError } from '../../src/sdk/errors.ts';
import { createOutbox } from '../../src/sdk/outbox/index.ts';
import { seal, trustedKey } from '../../src/sdk/seal.ts';
import { signUp } from '../../src/sdk/submissions/kinds/sign-up.ts';
import { aPerson, BEFORE, dateOfCourse } from '../support/sign-up-desk.ts';
import { openTown, type SignUpTown } from '../support/sign-up-town.ts';

const person = (course: string, number: number) => {
  const { firstName, contact } = aPerson('', number) as { firstName: string; contact: { phone: string } };
  return { occurrenceId: dateOfCourse(course), firstName, contact };
};

const may = ({ actions }: FollowUpView) => actions.map(({ name }) => name);

describe('Signing up with the SDK at the real server', () => {
  let town: SignUpTown;
  let stek: StekClient;
  let worker: StekClient;

  before(async () => {
    mock.timers.enable({ apis: ['Date'], now: BEFORE });
    town = await openTown();
    const transport = town.origin + town.path;
    stek = createStekClient({ transport });
    worker = createStekClient({ transport, apiKey: town.desk.workerKey });
  });
  after(async () => {
    mock.timers.reset();
    await town[Symbol.asyncDispose]();
  });

  it('goes from the form to the last word: seat, line, refusal, offer, acceptance', async () => {
    const first = await stek.signUps.create(person('small', 1));
    const second = await stek.signUps.create(person('small', 2));
    assert.deepEqual([first.state, second.state, second.position], ['confirmed', 'waiting', 1]);
    const third = await stek.signUps.create(person('small', 3)).result();
    assert.deepEqual([third.error?.code, third.error?.problem?.code], ['conflict', 'full']);
    const again = await worker.signUps.create(person('small', 1)).result();
    assert.deepEqual([again.error?.code, again.error?.problem?.code], ['conflict', 'duplicate'], 'a worker is told');
    assert.deepEqual(may(await stek.followUp.show(first.code)), ['withdraw']);
    assert.equal((await stek.followUp.act(first.code, 'withdraw')).state, 'cancelled');
    const offered = await stek.followUp.show(second.code);
    assert.deepEqual([offered.state, may(offered)], ['offered', ['withdraw', 'accept']]);
    assert.equal((await stek.followUp.act(second.code, 'accept')).state, 'confirmed');
  });

  it('gives workers the list, the table and the transitions, and nobody else', async () => {
    const occurrenceId = dateOfCourse('small');
    const { data: list, response } = await worker.signUps.list({ occurrenceId }).withResponse();
    assert.deepEqual(response.warnings, []);
    const present = list.find(({ state }) => state === 'confirmed')!;
    const moved = await worker.signUps.transition(present.id, { to: 'attended', version: present.version });
    assert.deepEqual([moved.state, moved.version], ['attended', present.version + 1]);
    const late = await worker.signUps.transition(present.id, { to: 'no_show', version: present.version }).result();
    assert.deepEqual([late.error?.code, late.error?.status], ['conflict', 412]);
    assert.match(await worker.signUps.csv({ occurrenceId }), /Marie/);
    assert.equal((await stek.signUps.list({ occurrenceId }).result()).error?.code, 'unauthorized');
  });

  it('says of an unknown code that there is none', async () => {
    const { error } = await stek.followUp.show('0000 0000 0000 0000').result();
    assert.deepEqual([error?.code, error?.problem?.code], ['not_found', 'code_unknown']);
  });

  it('does some work for a right code where very many are tried from the same network', async () => {
    const { code } = await stek.signUps.create(person('open', 40));
    const neighbour = town.desk.from('127.0.0.1');
    await neighbour.mistype();
    await neighbour.followUp(code);
    assert.equal((await neighbour.followUp(code)).body['code'], 'proof_missing');
    assert.equal((await stek.followUp.show(code)).state, 'confirmed');
  });

  it('takes what was sealed, and refuses it when it is bound to another municipality or was tampered with', async () => {
    const recipients = [trustedKey(await stek.submissions.sealingKeys())];
    const bound = { recipients, tenant: stek.tenant!, kind: 'sign-up', schemaVersion: 2 };
    const sealed = await seal(person('open', 10), bound);
    assert.equal((await stek.submissions.send(signUp, sealed)).state, 'confirmed');
    const elsewhere = await seal(person('open', 11), { ...bound, tenant: 'elders' });
    const flipped = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    const tampered = { ...sealed, ciphertext: flipped(sealed.ciphertext) };
    for (const wrong of [elsewhere, tampered, { ...elsewhere, aad: sealed.aad }]) {
      const { error } = await stek.submissions.send(signUp, wrong).result();
      assert.deepEqual([error?.code, error?.status], ['invalid_request', 422]);
    }
  });

  it('may come first in clear and then sealed, under one name: it is one sign-up', async () => {
    const idempotencyKey = crypto.randomUUID();
    const request = person('open', 20);
    const receipt = await stek.signUps.create(request, { idempotencyKey });
    const recipients = [trustedKey(await stek.submissions.sealingKeys())];
    const sealed = await seal(request, { recipients, tenant: stek.tenant!, kind: 'sign-up', schemaVersion: 2 });
    assert.deepEqual(await stek.submissions.send(signUp, sealed, { idempotencyKey }), receipt);
  });

  it('by way of the outbox gives the receipt, also where there is no database', async () => {
    const outbox = createOutbox(stek);
    await outbox.prepare(signUp);
    const sent = await outbox.submit(signUp, person('open', 30));
    assert.ok(sent.state === 'sent');
    assert.equal((await stek.followUp.show(sent.receipt.code)).state, 'confirmed');
    await outbox.remove(sent.id);
    assert.deepEqual(await outbox.list(), []);
    await assert.rejects(
      outbox.submit(signUp, { ...person('open', 31), party: 11 }),
      (error: StekError) => error.code === 'invalid_request',
    );
    const again = await outbox.submit(signUp, person('open', 30));
    assert.ok(again.state === 'sent' && again.receipt.code !== sent.receipt.code, 'nobody learns who is signed up');
    await outbox.remove(again.id);
    assert.deepEqual(await outbox.list(), [], 'a refusal leaves nothing behind');
    outbox.close();
  });
});
