import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ReferralForm } from '../../src/schema/referral-recipient.ts';
import {
  addRecipient,
  recipientById,
  recipientOf,
  retireRecipient,
  saveRecipient,
  standsInFor,
} from '../../src/server/referrals/recipients.ts';
import { acceptedKeys, publishKey, startOfNext, withdrawKey } from '../../src/server/referrals/sealing-keys.ts';
import { Problem } from '../../src/server/http/problem.ts';
import { readForTenant } from '../../src/server/store/tenant-read.ts';
import { writeForTenant, type TenantWrite } from '../../src/server/store/tenant-write.ts';
import { onBothEngines } from '../support/engines.ts';
import { CAME, cardKey, MAIL, ReferralDesk } from '../support/referral-desk.ts';

const DAY = 86_400_000;
const LIFE = 365;

/** Somebody new, as who works there writes them. */
const GREET = { firstName: 'Greet', phone: '+3257000000', hours: [], languages: [], placeIds: [], leave: [] };

onBothEngines('Who gets a card', openEmpty => {
  const open = async () => {
    const desk = await ReferralDesk.open(openEmpty);
    return {
      desk,
      write: <T>(work: (write: TenantWrite) => Promise<T>) =>
        writeForTenant(desk.store, desk.tenant, async write => [await work(write)] as const).then(done => done![0]),
      form: async () => (await desk.ask('referral-recipients')).body as unknown as ReferralForm,
    };
  };
  const publicOf = async () => {
    const { publicKey } = await cardKey();
    return { kid: publicKey.kid, publicKey: publicKey as never };
  };
  const refusal = (code: string) => (error: unknown) => {
    assert.ok(error instanceof Problem);
    assert.deepEqual([error.code, error.issues[0]?.code], ['invalid', code]);
    return true;
  };

  it('is shown to everybody with keys and days, and without a mail address or an API key', async () => {
    const { desk, write, form } = await open();
    const { body, status } = await desk.ask('referral-recipients');
    const { recipients, escrow, ...days } = body as unknown as ReferralForm;
    assert.deepEqual(
      [status, recipients.map(({ firstName, deputyId }) => [firstName, deputyId]), escrow.map(({ kid }) => kid)],
      [
        200,
        [
          ['Karim', undefined],
          ['Lotte', desk.people.karim.id],
        ],
        [desk.escrow.publicKey.kid],
      ],
    );
    assert.deepEqual(days, { openWorkingDays: 2, callWorkingDays: 5, keepDays: 90 });
    const { kid, ...jwk } = desk.people.lotte.key.publicKey;
    const from = Math.floor(CAME / 1000);
    const lotte = { ...jwk, kid, use: 'enc', alg: 'ECDH-ES+A256KW', nbf: from, exp: from + LIFE * 86_400 };
    assert.deepEqual(recipients[1]!.keys, [lotte]);
    const text = JSON.stringify(body);
    for (const secret of [MAIL.lotte, MAIL.karim, desk.staff.lotte.key, desk.staff.lotte.id, '"d"', 'isActive'])
      assert.equal(text.includes(secret), false, secret);
    await write(one => retireRecipient(one, desk.people.karim.id));
    const left = await form();
    assert.deepEqual(
      left.recipients.map(({ firstName, deputyId }) => [firstName, deputyId]),
      [['Lotte', undefined]],
    );
  });

  it('is asked anew only when something changed: a new key, another number, a key that is over', async () => {
    const { desk, write } = await open();
    const asked = await desk.ask('referral-recipients');
    const again = (tag: string) => desk.ask('referral-recipients', { headers: { 'if-none-match': tag } });
    const tag = asked.headers.get('etag')!;
    assert.equal((await again(tag)).status, 304);
    const { publicKey, kid } = await publicOf();
    const nbf = CAME / 1000 + 86_400;
    await write(one => publishKey(one, { owner: desk.people.lotte.id, publicKey, nbf, days: 40 }));
    const second = await again(tag);
    const lotte = ({ body }: typeof second) => (body as unknown as ReferralForm).recipients[1]!;
    assert.deepEqual([second.status, lotte(second).keys.at(-1)!.kid, lotte(second).keys.length], [200, kid, 2]);
    await write(one =>
      saveRecipient(one, desk.people.lotte.id, { ...GREET, firstName: 'Lotte', phone: '+3257000009' }),
    );
    assert.deepEqual(lotte(await desk.ask('referral-recipients')).phone, '+3257000009');
    desk.clock.now = CAME + 42 * DAY;
    assert.equal(lotte(await desk.ask('referral-recipients')).keys.length, 1, 'what is over is gone without a change');
  });

  it('has keys that are taken from a day before their first moment to 14 days after their last, and never once called back', async () => {
    const { desk, write } = await open();
    const owner = desk.people.lotte.id;
    const { publicKey, kid } = await publicOf();
    const nbf = CAME / 1000 + 100 * 86_400;
    const { exp } = await write(one => publishKey(one, { owner, publicKey, nbf, days: 90 }));
    const takes = async (seconds: number) =>
      (await readForTenant(desk.store, desk.tenant, read => acceptedKeys(read, owner, new Date(seconds * 1000))))!.some(
        key => key.kid === kid,
      );
    const moments = [nbf - 86_401, nbf - 86_400, nbf, exp, exp + 14 * 86_400, exp + 14 * 86_400 + 1];
    assert.deepEqual(await Promise.all(moments.map(takes)), [false, true, true, true, true, false]);
    for (const other of [null, desk.people.karim.id]) {
      const keys = (await readForTenant(desk.store, desk.tenant, read =>
        acceptedKeys(read, other, new Date(nbf * 1000)),
      ))!;
      assert.deepEqual([keys.length, keys.some(key => key.kid === kid)], [1, false], 'each key is of one owner');
    }
    await write(one => withdrawKey(one, kid));
    assert.deepEqual(await Promise.all(moments.map(takes)), [false, false, false, false, false, false]);
    await assert.rejects(
      write(one => withdrawKey(one, kid)),
      { code: 'not_found' },
    );
    const form = (await desk.ask('referral-recipients')).body as unknown as ReferralForm;
    assert.equal(JSON.stringify(form).includes(kid), false);
  });

  it('has a next key from 30 days before the end of the last one, and now where there is none', () => {
    const now = new Date(CAME);
    const seconds = CAME / 1000;
    assert.equal(startOfNext([], now), seconds);
    assert.equal(startOfNext([{ exp: seconds + 120 * 86_400 }, { exp: seconds + 86_400 }], now), seconds + 90 * 86_400);
    assert.equal(startOfNext([{ exp: seconds + 5 * 86_400 }], now), seconds, 'never in the past');
  });

  it('has no key that is none, that somebody has already, or that is over', async () => {
    const { desk, write } = await open();
    const owner = desk.people.lotte.id;
    const nbf = CAME / 1000;
    const { publicKey } = await publicOf();
    const publish = (key: object, more: object = {}) =>
      write(one => publishKey(one, { owner, publicKey: key as never, nbf, ...more }));
    const off = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) };
    for (const wrong of [off, { ...(publicKey as object), crv: 'P-384' }, { kty: 'RSA' }])
      await assert.rejects(publish(wrong), refusal('not_a_key'), JSON.stringify(wrong));
    await assert.rejects(publish(desk.escrow.publicKey), refusal('key_known'));
    await assert.rejects(publish(publicKey, { nbf: nbf - 40 * 86_400, days: 31 }), refusal('past'));
    for (let number = 1; number < 5; number++) await publish((await publicOf()).publicKey);
    await assert.rejects(publish(publicKey), refusal('too_many'));
    const rows = await desk.store.db.selectFrom('sealing_keys').selectAll().execute();
    assert.equal(rows.length, 7);
  });

  it('is stood in for by somebody else who gets cards, and has API keys of their own', async () => {
    const { desk, write } = await open();
    const [lotte, karim] = [desk.people.lotte.id, desk.people.karim.id];
    const read = <T>(work: (one: TenantWrite) => Promise<T>) => write(work);
    assert.deepEqual(await read(one => standsInFor(one, karim)), [lotte]);
    assert.deepEqual(await read(one => recipientOf(one, desk.staff.lotte.id)), lotte);
    assert.deepEqual(await read(one => recipientOf(one, desk.staff.worker.id)), undefined);
    await assert.rejects(
      write(one => addRecipient(one, { ...GREET, deputyId: 'nobody' })),
      refusal('unknown_recipient'),
    );
    await assert.rejects(
      write(one => saveRecipient(one, karim, { ...GREET, deputyId: karim })),
      refusal('unknown_recipient'),
    );
    const greet = await write(one => addRecipient(one, { ...GREET, deputyId: lotte, mail: 'greet@stek.example' }));
    const { version, isActive, ...entry } = (await read(one => recipientById(one, greet)))!;
    assert.deepEqual(
      [entry, version, isActive],
      [{ ...GREET, deputyId: lotte, mail: 'greet@stek.example', id: greet }, 1, true],
    );
    await write(one => retireRecipient(one, lotte));
    assert.deepEqual((await read(one => recipientById(one, greet)))!.deputyId, undefined);
    await assert.rejects(
      write(one => saveRecipient(one, karim, { ...GREET, deputyId: lotte })),
      refusal('unknown_recipient'),
    );
    await assert.rejects(
      write(one => saveRecipient(one, 'nobody', GREET)),
      { code: 'not_found' },
    );
    await assert.rejects(
      write(one => retireRecipient(one, 'nobody')),
      { code: 'not_found' },
    );
  });
});
