import assert from 'node:assert/strict';
import { it } from 'node:test';
import { generalDecrypt } from 'jose';
import type { ReferralEnvelope } from '../../src/schema/referral.ts';
import { onBothEngines } from '../support/engines.ts';
import { ReferralDesk } from '../support/referral-desk.ts';

/** What is inside, for who has a key. */
async function unsealed(envelope: ReferralEnvelope, key: CryptoKey): Promise<unknown> {
  const { plaintext }: { plaintext: Uint8Array } = await generalDecrypt(envelope, key);
  return JSON.parse(new TextDecoder().decode(plaintext));
}

onBothEngines('A referral card', openEmpty => {
  it('is kept sealed, with a code for the person, one for the referrer and the days that are promised', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const card = desk.card('lotte', { placeId: 'dorp' });
    const envelope = await desk.seal(card);
    const { status, body } = await desk.sendSealed({ sealed: envelope });
    assert.equal(status, 201, JSON.stringify(body));
    const { ref, state, code, personCode, senderCode, promise } = body;
    assert.deepEqual([ref, state, code], ['DST-26-0001', 'sent', personCode]);
    assert.notEqual(personCode, senderCode);
    assert.deepEqual(promise, { openBy: '2026-12-02', callBy: '2026-12-07' });
    const [record, ...others] = await desk.list('lotte');
    assert.equal(others.length, 0);
    const { id, ...seen } = record!;
    assert.deepEqual(seen, {
      ...{ ref, state, version: 1, recipientId: desk.people.lotte.id, placeId: 'dorp', receivedOn: '2026-11-30' },
      ...{ openBy: '2026-12-02', callBy: '2026-12-07', dueOn: '2026-12-02', isLate: false, isDeputy: false },
      consent: {
        textVersion: '2026-12',
        textHash: 'Xc3p0nq2Jm8l4r7Yw1sVbT5kZaG6hE9oLfQdUi_N-tM',
        lang: 'nl',
        scopes: ['share_card'],
      },
      kids: [desk.people.lotte.key.publicKey.kid, desk.escrow.publicKey.kid],
      ...{ attempts: [], mayGiveUp: false, wipeOn: '2027-05-29' },
    });
    const details = await desk.opened(id);
    assert.deepEqual(details.envelope, envelope);
    for (const { privateKey } of [desk.people.lotte.key, desk.escrow])
      assert.deepEqual(await unsealed(details.envelope!, privateKey), card);
    assert.deepEqual(desk.errors, []);
  });
});
